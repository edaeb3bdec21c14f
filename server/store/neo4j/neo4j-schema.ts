import type { SchemaOutput } from "../../../contract/routes.ts";
import type { WireMap, WireValue } from "../../../contract/values.ts";
import { escapeExistingName } from "../escape-name.ts";
import type { Statement, Tx } from "../graph-store.ts";
import { StoreError } from "../store-error.ts";

export type GraphSchema = Omit<SchemaOutput, "store">;

/** Of a label with more nodes than this, the property keys of about so many of them, picked at random, are read. */
const KEYS_FROM_NODES = 20_000;

/** Neo4j's own counters, exact and in milliseconds on a graph of any size. For a database's owner only. */
const COUNTERS: Statement = {
  name: "schema-counters",
  text: "CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data.nodes AS nodes, data.relationships AS relationships",
};

/** The same rows by reading the whole graph, for a user who may not see the counters. */
const COUNTED: Statement = {
  name: "schema-counted",
  text: `CALL () {
  MATCH (n) UNWIND [null] + labels(n) AS label
  WITH label, count(*) AS count
  RETURN collect({label: label, count: count}) AS nodes
}
CALL () {
  MATCH (a)-[r]->(b)
  UNWIND [{}] + [s IN labels(a) | {start: s}] + [e IN labels(b) | {end: e}] AS end
  WITH type(r) AS type, end, count(*) AS count
  RETURN collect({relationshipType: type, startLabel: end.start, endLabel: end.end, count: count}) AS relationships
}
RETURN nodes, relationships`,
};

const RESERVED_COUNTS: Statement = {
  name: "schema-layers",
  text: `CALL () { MATCH (n:Evidence&Clew) RETURN count(n) AS both }
CALL () { MATCH (n:Evidence|Clew)-[r]-() RETURN count(DISTINCT r) AS touching }
RETURN both, touching`,
};

interface NodeCount {
  label?: string | null;
  count: number;
}
interface RelationshipCount {
  relationshipType?: string | null;
  startLabel?: string | null;
  endLabel?: string | null;
  count: number;
}

/**
 * Reads labels, types and keys that some node or relationship has.
 * @param counters false for a database user who may not read Neo4j's counters: the whole graph is read instead
 */
export async function readSchema(tx: Tx, counters: boolean): Promise<GraphSchema> {
  const [row] = await tx.run(counters ? COUNTERS : COUNTED);
  const nodes = rowsOf<NodeCount>(row?.nodes).filter(({ count }) => count > 0);
  const relationships = rowsOf<RelationshipCount>(row?.relationships).filter(({ count }) => count > 0);
  const labels = nodes.flatMap(({ label, count }) => (label == null ? [] : [{ label, count }]));
  const countOf = (wanted: string) => labels.find(({ label }) => label === wanted)?.count ?? 0;
  const allNodes = nodes.find(({ label }) => label == null)?.count ?? 0;
  const types = typesOf(relationships);
  const allRelationships = types.reduce((sum, { count }) => sum + count, 0);
  const reserved = countOf("Evidence") + countOf("Clew");
  const [layers] = reserved > 0 ? await tx.run(RESERVED_COUNTS) : [{ both: 0, touching: 0 }];
  const keys = await keysOf(tx, labels);
  return {
    labels: labels
      .map(({ label, count }) => ({ label, count, properties: keys.get(label) ?? [] }))
      .sort((x, y) => y.count - x.count || compare(x.label, y.label)),
    types,
    totals: {
      entities: allNodes - reserved + Number(layers?.both ?? 0),
      relationships: allRelationships - Number(layers?.touching ?? 0),
      claims: countOf("Claim"),
      sources: countOf("Source"),
    },
  };
}

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

/** The counters come as lists of maps. */
function rowsOf<T>(value: WireValue | undefined): T[] {
  if (!Array.isArray(value)) throw new StoreError("failed", "Neo4j's counters have an unexpected form.");
  return value.filter((row): row is WireMap => typeof row === "object" && row !== null) as unknown as T[];
}

function typesOf(relationships: RelationshipCount[]): GraphSchema["types"] {
  const found = new Map<string, { count: number; from: string[]; to: string[] }>();
  for (const { relationshipType, startLabel, endLabel, count } of relationships) {
    if (relationshipType == null) continue;
    const type = found.get(relationshipType) ?? { count: 0, from: [], to: [] };
    found.set(relationshipType, type);
    if (startLabel != null) type.from.push(startLabel);
    else if (endLabel != null) type.to.push(endLabel);
    else type.count = count;
  }
  return [...found]
    .map(([type, { count, from, to }]) => ({ type, count, from: from.sort(compare), to: to.sort(compare) }))
    .sort((x, y) => y.count - x.count || compare(x.type, y.type));
}

/** Property keys by label. The text varies with the labels that exist only, so Neo4j plans it once. */
async function keysOf(tx: Tx, labels: { label: string; count: number }[]): Promise<Map<string, string[]>> {
  const keys = new Map<string, string[]>();
  const small = labels.filter(({ count }) => count <= KEYS_FROM_NODES);
  const large = labels.filter(({ count }) => count > KEYS_FROM_NODES);
  if (small.length > 0) {
    const rows = await tx.run({
      name: "schema-keys",
      text: `MATCH (n:${small.map(({ label }) => escapeExistingName(label)).join("|")}) UNWIND labels(n) AS label UNWIND keys(n) AS key RETURN label, collect(DISTINCT key) AS keys`,
    });
    for (const row of rows) keys.set(String(row.label), sorted(row.keys));
  }
  for (const { label, count } of large) {
    const [row] = await tx.run(
      {
        name: "schema-keys-of-label",
        text: `MATCH (n:${escapeExistingName(label)}) WHERE rand() < $share UNWIND keys(n) AS key RETURN collect(DISTINCT key) AS keys`,
      },
      { share: KEYS_FROM_NODES / count },
    );
    keys.set(label, sorted(row?.keys));
  }
  return keys;
}

const sorted = (keys: WireValue | undefined) => (Array.isArray(keys) ? keys.map(String).sort(compare) : []);
