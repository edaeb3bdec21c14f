import { createHash } from "node:crypto";
import type { SchemaChange } from "../graph-store.ts";
import { enterKey, enterText } from "./border-names.ts";
import type { EngineClient } from "./engine-client.ts";
import { engineError, positionAt } from "./engine-errors.ts";

/**
 * Makes of a schema change what the engine has. A unique constraint creates no index there, so both are made; it has
 * none for relationships, and search keeps an index of its own outside the engine: those need nothing.
 * @throws StoreError
 */
export async function migrateEmbedded(client: EngineClient, change: SchemaChange): Promise<void> {
  for (const text of schemaStatements(change)) {
    const answer = await client.ask({ op: "direct", text, parameters: {} });
    if (answer.kind === "failed") {
      throw engineError(answer, text, (offset) => positionAt(text, offset));
    }
  }
}

function schemaStatements(change: SchemaChange): string[] {
  if (change.kind === "unique-node") {
    const label = quoted(enterText(change.label));
    const key = quoted(enterKey(change.property));
    return [
      `CREATE CONSTRAINT ${nameFor("unique", change.label, [change.property])} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${key} IS UNIQUE`,
      indexStatement(change.label, change.property),
    ];
  }
  if (change.kind === "range-index") return change.properties.map((property) => indexStatement(change.label, property));
  return [];
}

const indexStatement = (label: string, property: string) =>
  `CREATE INDEX ${nameFor("index", label, [property])} IF NOT EXISTS FOR (n:${quoted(enterText(label))}) ON (n.${quoted(enterKey(property))})`;

// No escaping: what is entered holds no backtick, and the engine decodes nothing within the quotes.
const quoted = (name: string) => `\`${name}\``;

/** Names of constraints take letters only; the hash keeps those of different labels apart. */
function nameFor(kind: string, label: string, properties: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify([label, properties]));
  return `clew_${kind}_${hash.digest("hex").slice(0, 16)}`;
}
