import { writeFile } from "node:fs/promises";
import { jsonSchemas } from "../server/seed/json-schema.ts";
import { SEED_FOLDER } from "../server/seed/seed-store.ts";

/** Writes the JSON Schemas that editors check the seed's files with: `node --import tsx scripts/seed-schema.ts`. */
async function main(): Promise<void> {
  for (const [name, text] of Object.entries(jsonSchemas())) await writeFile(`${SEED_FOLDER}/schema/${name}`, text);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
