import type { StoreInfo } from "../../../contract/routes.ts";
import { UNSUPPORTED } from "./unsupported-cypher.ts";

/** What the local store says of itself. */
export function embeddedInfo(version: string): StoreInfo {
  return {
    kind: "embedded",
    version,
    label: "Local store (preview)",
    capabilities: {
      plans: true,
      temporalValues: false,
      spatialValues: false,
      relationshipConstraints: false,
      unsupported: [...UNSUPPORTED],
    },
  };
}
