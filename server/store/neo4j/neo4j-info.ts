import type { StoreInfo } from "../../../contract/routes.ts";

/** `Neo4j/5.26.30` or `Neo4j/5.27-aura`, as the server signs its answers; undefined before the first. */
export function neo4jInfo(agent: string | undefined): StoreInfo {
  const version = agent?.split("/")[1] ?? "";
  const [short] = /^\d+\.\d+/.exec(version) ?? [];
  return {
    kind: "neo4j",
    version,
    label: short ? `Neo4j ${short}` : "Neo4j",
    capabilities: {
      plans: true,
      temporalValues: true,
      spatialValues: true,
      relationshipConstraints: true,
      unsupported: [],
    },
  };
}
