import type { SchemaChange, Statement, Tx } from "../graph-store.ts";
import { quoteName } from "../statement-names.ts";
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
        `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${quoteName(change.label)}) REQUIRE n.${quoteName(change.property)} IS UNIQUE`,
      ];
    case "unique-relationship":
      return [
        `CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:${quoteName(change.type)}]-() REQUIRE r.${quoteName(change.property)} IS UNIQUE`,
      ];
    case "range-index":
      return [
        `CREATE INDEX IF NOT EXISTS FOR (n:${quoteName(change.label)}) ON (${list(change.properties, ", ")})`,
        "CALL db.awaitIndexes(300)",
      ];
    case "text-search":
      return textSearch(change, await read((tx) => tx.run(OWN_INDEX, { name: CLEW_SEARCH_INDEX })));
  }
}

const list = (properties: readonly string[], separator: string) =>
  properties.map((property) => `n.${quoteName(property)}`).join(separator);

/** A full-text index cannot be changed: one over other labels or properties is dropped and made anew. */
function textSearch(
  { labels, properties }: Extract<SchemaChange, { kind: "text-search" }>,
  existing: Awaited<ReturnType<Tx["run"]>>,
): string[] {
  const same = (x: readonly string[], y: unknown) =>
    JSON.stringify([...x].sort()) === JSON.stringify([...(y as string[])].sort());
  const [row] = existing;
  if (row && same(labels, row.labels) && same(properties, row.properties)) return [];
  return [
    ...(row ? [`DROP INDEX ${quoteName(CLEW_SEARCH_INDEX)} IF EXISTS`] : []),
    `CREATE FULLTEXT INDEX ${quoteName(CLEW_SEARCH_INDEX)} IF NOT EXISTS FOR (n:${labels.map(quoteName).join("|")})
ON EACH [${list(properties, ", ")}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`,
    "CALL db.awaitIndexes(300)",
  ];
}
