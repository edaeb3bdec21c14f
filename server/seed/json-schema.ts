import { z } from "zod";
import { SEED_SCHEMAS } from "./seed-schema.ts";

/** The editor's schema of each kind of seed file, by file name in `graph-data/schema`. Made from the loader's own. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SEED_SCHEMAS).map(([kind, schema]) => [
      `${kind}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`,
    ]),
  );
}
