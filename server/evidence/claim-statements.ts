import { escapeName } from "../store/escape-name.ts";
import type { Statement } from "../store/graph-store.ts";

// Deletions collect first and then FOREACH over the list: the local store deletes the wrong element when a
// relationship has gone through CASE or coalesce, and refuses to delete a null.

/** Locks claims by writing to them, making those that are new. The first statement of every writing transaction. */
export const LOCK_CLAIMS: Statement = {
  name: "lock-claims",
  text: "UNWIND $ids AS id MERGE (c:Claim {id: id}) SET c:Evidence SET c.lock = $op RETURN count(c) AS n",
};

/** The last statement: the lock is no part of the data. */
export const UNLOCK_CLAIMS: Statement = {
  name: "unlock-claims",
  text: "UNWIND $ids AS id MATCH (c:Claim {id: id}) REMOVE c.lock RETURN count(c) AS n",
};

/** Takes away projected relationships whose type or ends are about to change. */
export const DROP_MOVED_EDGES: Statement = {
  name: "drop-moved-edges",
  text: `UNWIND $rows AS row MATCH (c:Claim {id: row.id})-[:SUBJECT]->(s) MATCH (s)-[r]->(o)
WHERE r.claim = c.id AND (type(r) <> row.type OR s.id <> row.subject OR coalesce(o.id, '') <> row.end)
WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)`,
};

/** Takes away the existence of an entity that is about to stop being the subject of a unary claim. */
export const DROP_MOVED_EXISTENCE: Statement = {
  name: "drop-moved-existence",
  text: `UNWIND $rows AS row MATCH (c:Claim {id: row.id})-[:SUBJECT]->(s)
WHERE s.existenceClaim = c.id AND (s.id <> row.subject OR row.end <> '')
REMOVE s.existence REMOVE s.existencePro REMOVE s.existenceCon REMOVE s.existenceClaim RETURN count(s) AS n`,
};

export const WRITE_CLAIMS: Statement = {
  name: "write-claims",
  text: `UNWIND $rows AS row MATCH (c:Claim {id: row.id}) MATCH (s:Entity {id: row.subject})
SET c += row.props MERGE (c)-[:SUBJECT]->(s) RETURN count(*) AS n`,
};

export const WRITE_OBJECTS: Statement = {
  name: "write-objects",
  text: `UNWIND $rows AS row MATCH (c:Claim {id: row.id}) MATCH (o:Entity {id: row.end})
MERGE (c)-[:OBJECT]->(o) RETURN count(*) AS n`,
};

export const DROP_OLD_SUBJECTS: Statement = {
  name: "drop-old-subjects",
  text: `UNWIND $rows AS row MATCH (c:Claim {id: row.id})-[r:SUBJECT]->(s) WHERE s.id <> row.subject
WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)`,
};

export const DROP_OLD_OBJECTS: Statement = {
  name: "drop-old-objects",
  text: `UNWIND $rows AS row MATCH (c:Claim {id: row.id})-[r:OBJECT]->(o) WHERE o.id <> row.end
WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)`,
};

/** One row per assertion. Fewer counted than sent: a claim or a source is missing. */
export const WRITE_ASSERTIONS: Statement = {
  name: "write-assertions",
  text: `UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (f:Source {id: row.source})
MERGE (a:Assertion {id: row.id}) SET a:Evidence SET a += row.props
MERGE (a)-[:ABOUT]->(c) MERGE (a)-[:FOUND_IN]->(f) RETURN count(*) AS n`,
};

export const DROP_OLD_SOURCES: Statement = {
  name: "drop-old-sources",
  text: `UNWIND $rows AS row MATCH (a:Assertion {id: row.id})-[r:FOUND_IN]->(f) WHERE f.id <> row.source
WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)`,
};

/** One row per assertion and speaker. */
export const WRITE_SPEAKERS: Statement = {
  name: "write-speakers",
  text: `UNWIND $rows AS row MATCH (a:Assertion {id: row.id}) MATCH (w:Entity {id: row.speaker})
MERGE (a)-[:SAID_BY]->(w) RETURN count(*) AS n`,
};

export const DROP_OLD_SPEAKERS: Statement = {
  name: "drop-old-speakers",
  text: `UNWIND $rows AS row MATCH (a:Assertion {id: row.id})-[r:SAID_BY]->(w) WHERE NOT w.id IN row.speakers
WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)`,
};

/** One row per relay; both assertions must be about the same claim. */
export const WRITE_RELAYS: Statement = {
  name: "write-relays",
  text: `UNWIND $rows AS row MATCH (a:Assertion {id: row.id})-[:ABOUT]->(c:Claim) MATCH (b:Assertion {id: row.relayed})-[:ABOUT]->(c)
MERGE (a)-[:RELAYS]->(b) RETURN count(*) AS n`,
};

export const DROP_OLD_RELAYS: Statement = {
  name: "drop-old-relays",
  text: `UNWIND $rows AS row MATCH (a:Assertion {id: row.id})-[r:RELAYS]->(b) WHERE NOT b.id IN row.relays
WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)`,
};

/** One row per pair. The direction carries no meaning: a pair that is joined either way is left as it is. */
export const WRITE_RIVALS: Statement = {
  name: "write-rivals",
  text: `UNWIND $rows AS row MATCH (a:Claim {id: row.a}) MATCH (b:Claim {id: row.b})
MERGE (a)-[:EXCLUDES]->(b) RETURN count(*) AS n`,
};

/** The claims themselves and their ends, as the projection needs them. */
export const READ_CLAIMS: Statement = {
  name: "read-claims",
  text: `UNWIND $ids AS id MATCH (c:Claim {id: id}) OPTIONAL MATCH (c)-[:SUBJECT]->(s:Entity) OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
RETURN c.id AS id, properties(c) AS props, s.id AS subject, o.id AS object ORDER BY id`,
};

export const READ_ASSERTIONS: Statement = {
  name: "read-assertions",
  text: `UNWIND $ids AS id MATCH (c:Claim {id: id})<-[:ABOUT]-(a:Assertion)
OPTIONAL MATCH (a)-[:SAID_BY]->(w) OPTIONAL MATCH (a)-[:FOUND_IN]->(f:Source) OPTIONAL MATCH (a)-[:RELAYS]->(u:Assertion)
RETURN c.id AS claim, a.id AS id, a.stance AS stance, a.locator AS locator, a.hedge AS hedge, a.anonymous AS anonymous,
a.retractedAt AS retractedAt, f.id AS source, collect(DISTINCT w.id) AS speakers, collect(DISTINCT u.id) AS relays ORDER BY claim, id`,
};

export const READ_RIVALS: Statement = {
  name: "read-rivals",
  text: `UNWIND $ids AS id MATCH (c:Claim {id: id})-[:EXCLUDES]-(x:Claim)
RETURN DISTINCT c.id AS claim, x.id AS rival, x.retractedAt AS retractedAt ORDER BY claim, rival`,
};

/** Projected relationships of claims, reached from their subjects. */
export const READ_EDGES: Statement = {
  name: "read-edges",
  text: `UNWIND $ids AS id MATCH (c:Claim {id: id})-[:SUBJECT]->(s:Entity) MATCH (s)-[r]->(o) WHERE r.claim = c.id
RETURN c.id AS claim, type(r) AS type, s.id AS start, o.id AS end, properties(r) AS props ORDER BY claim, type, end`,
};

/** Takes away projected relationships of claims, reached from their subjects. */
export const DROP_EDGES: Statement = {
  name: "drop-edges",
  text: `UNWIND $ids AS id MATCH (c:Claim {id: id})-[:SUBJECT]->(s:Entity) MATCH (s)-[r]->(o) WHERE r.claim = c.id
WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)`,
};

export const WRITE_COMPUTED: Statement = {
  name: "write-computed",
  text: "UNWIND $rows AS row MATCH (c:Claim {id: row.id}) SET c += row.props RETURN count(c) AS n",
};

export const WRITE_EXISTENCE: Statement = {
  name: "write-existence",
  text: "UNWIND $rows AS row MATCH (s:Entity {id: row.entity}) SET s += row.props RETURN count(s) AS n",
};

export const DROP_EXISTENCE: Statement = {
  name: "drop-existence",
  text: `UNWIND $ids AS id MATCH (s:Entity {id: id})
REMOVE s.existence REMOVE s.existencePro REMOVE s.existenceCon REMOVE s.existenceClaim RETURN count(s) AS n`,
};

/**
 * Writes projected relationships of one type; one text per type.
 * @throws NameError when the type cannot be written
 */
export function writeEdges(type: string): Statement {
  return {
    name: "write-edges",
    text: `UNWIND $rows AS row MATCH (s:Entity {id: row.start}) MATCH (o:Entity {id: row.end})
MERGE (s)-[r:${escapeName(type)} {claim: row.claim}]->(o) SET r += row.props RETURN count(r) AS n`,
  };
}
