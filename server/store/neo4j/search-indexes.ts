import type { Statement, Tx } from "../graph-store.ts";

/** The name of the full-text index that `npm run seed` and `npm run index` make. */
export const CLEW_SEARCH_INDEX = "clew_search";

export interface FullTextIndex {
  readonly name: string;
  readonly labels: readonly string[];
  readonly properties: readonly string[];
  /** Whether its analyzer forgives accents. */
  readonly folding: boolean;
}

/** A text or range index on one property of one label. Neither forgives case. */
export interface PropertyIndex {
  readonly kind: "TEXT" | "RANGE";
  readonly label: string;
  readonly property: string;
}

export interface SearchIndexes {
  readonly fullText: readonly FullTextIndex[];
  readonly property: readonly PropertyIndex[];
}

const SHOW: Statement = {
  name: "search-indexes",
  text: `SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, options, state
WHERE entityType = 'NODE' AND state = 'ONLINE' AND type IN ['FULLTEXT', 'TEXT', 'RANGE']
RETURN name, type, labelsOrTypes AS labels, properties, options.indexConfig['fulltext.analyzer'] AS analyzer ORDER BY name`,
};

/** The indexes that a search can use. With Clew's own there, only that; someone else's database has whatever it has. */
export async function readSearchIndexes(tx: Tx): Promise<SearchIndexes> {
  const rows = (await tx.run(SHOW)).map((row) => ({
    name: String(row.name),
    type: String(row.type),
    labels: row.labels as string[],
    properties: row.properties as string[],
    folding: String(row.analyzer).includes("folding"),
  }));
  const fullText = rows.filter(({ type }) => type === "FULLTEXT");
  const own = fullText.filter(({ name }) => name === CLEW_SEARCH_INDEX);
  if (own.length > 0) return { fullText: own, property: [] };
  const property = rows.flatMap(({ type, labels: [label], properties: [property, second] }) =>
    (type === "TEXT" || type === "RANGE") && label !== undefined && property !== undefined && second === undefined
      ? [{ kind: type, label, property } as const]
      : [],
  );
  // A text index finds words inside a value, a range index its beginning only.
  const better = property.filter(
    (index) =>
      index.kind === "TEXT" ||
      !property.some(
        (other) => other.kind === "TEXT" && other.label === index.label && other.property === index.property,
      ),
  );
  return { fullText, property: better };
}
