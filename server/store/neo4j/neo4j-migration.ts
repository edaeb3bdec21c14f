import { escapeExistingName } from "../escape-name.ts";
import type { SchemaChange, Statement, Tx } from "../graph-store.ts";
import { CLEW_SEARCH_INDEX } from "./search-indexes.ts";

const OWN_INDEX: Statement = {
  name: "migrate-own-index",
  text: "SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes, properties WHERE name = $name RETURN labelsOrTypes AS labels, properties",
};

/** The statements of one schema change, each for a transaction of its own. None when it was made before. */
export async function migrationStatements(
  change: SchemaChange,
  read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
): Promise<string[]> {
  switch (change.kind) {
    case "unique-node":
      return [
        `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${escapeExistingName(change.label)}) REQUIRE n.${escapeExistingName(change.property)} IS UNIQUE`,
      ];
    case "unique-relationship":
      return [
        `CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:${escapeExistingName(change.type)}]-() REQUIRE r.${escapeExistingName(change.property)} IS UNIQUE`,
      ];
    case "range-index":
      return [
        `CREATE INDEX IF NOT EXISTS FOR (n:${escapeExistingName(change.label)}) ON (${list(change.properties, ", ")})`,
        "CALL db.awaitIndexes(300)",
      ];
    case "text-search":
      return textSearch(change, await read((tx) => tx.run(OWN_INDEX, { name: CLEW_SEARCH_INDEX })));
  }
}

const list = (properties: readonly string[], separator: string) =>
  properties.map((property) => `n.${escapeExistingName(property)}`).join(separator);

/**
 * A full-text index cannot be changed: one that lacks labels or properties is dropped and made anew with them, and with
 * those it had, so that no change takes away what an earlier one made searchable.
 */
function textSearch(
  change: Extract<SchemaChange, { kind: "text-search" }>,
  [existing]: Awaited<ReturnType<Tx["run"]>>,
): string[] {
  const union = (wanted: readonly string[], had: unknown) => [...new Set([...((had ?? []) as string[]), ...wanted])];
  const labels = union(change.labels, existing?.labels);
  const properties = union(change.properties, existing?.properties);
  const sizeOf = (names: unknown) => (Array.isArray(names) ? names.length : 0);
  if (sizeOf(existing?.labels) === labels.length && sizeOf(existing?.properties) === properties.length) return [];
  return [
    ...(existing ? [`DROP INDEX ${escapeExistingName(CLEW_SEARCH_INDEX)} IF EXISTS`] : []),
    `CREATE FULLTEXT INDEX ${escapeExistingName(CLEW_SEARCH_INDEX)} IF NOT EXISTS FOR (n:${labels.map(escapeExistingName).join("|")})
ON EACH [${list(properties, ", ")}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`,
    "CALL db.awaitIndexes(300)",
  ];
}
