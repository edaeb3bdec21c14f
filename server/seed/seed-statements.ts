import { escapeName } from "../store/escape-name.ts";
import type { Statement } from "../store/graph-store.ts";

/**
 * Writes entities that have the same labels beside Entity; one text per set of labels.
 * @throws NameError when a label cannot be written
 */
export function writeEntities(labels: readonly string[]): Statement {
  const set = labels.map((label) => ` SET n:${escapeName(label)}`).join("");
  return {
    name: "write-entities",
    text: `UNWIND $rows AS row MERGE (n:Entity {id: row.id})${set} SET n += row.props RETURN count(n) AS n`,
  };
}

export const WRITE_SOURCES: Statement = {
  name: "write-sources",
  text: "UNWIND $rows AS row MERGE (f:Source {id: row.id}) SET f:Evidence SET f += row.props RETURN count(f) AS n",
};

export const WRITE_PUBLISHERS: Statement = {
  name: "write-publishers",
  text: `UNWIND $rows AS row MATCH (f:Source {id: row.id}) MATCH (w:Entity {id: row.publisher})
MERGE (f)-[:PUBLISHED_BY]->(w) RETURN count(*) AS n`,
};

export const DROP_OLD_PUBLISHERS: Statement = {
  name: "drop-old-publishers",
  text: `UNWIND $rows AS row MATCH (f:Source {id: row.id})-[r:PUBLISHED_BY]->(w) WHERE NOT w.id IN row.publishers
WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)`,
};

/** How many nodes of one label there are; the label is one of a fixed list. */
const countNodes = (label: string): Statement => ({
  name: `count-${label.toLowerCase()}`,
  text: `MATCH (n:${label}) RETURN count(n) AS n`,
});

export const COUNT_ENTITIES = countNodes("Entity");
export const COUNT_SOURCES = countNodes("Source");
export const COUNT_CLAIMS = countNodes("Claim");
export const COUNT_ASSERTIONS = countNodes("Assertion");
export const COUNT_EDGES: Statement = {
  name: "count-projected-edges",
  text: "MATCH (s:Entity)-[r]->(o:Entity) RETURN count(r) AS n",
};
