import type { Statement } from "../store/graph-store.ts";

export const LEDGER_CLAIM: Statement = {
  name: "ledger-claim",
  text: `MATCH (c:Claim {id: $id}) MATCH (c)-[:SUBJECT]->(s) OPTIONAL MATCH (c)-[:OBJECT]->(o)
RETURN properties(c) AS claim, s AS subject, o AS object LIMIT 1`,
};

/** A row per assertion, speaker, publisher and relay: few of each, and one round trip instead of four. */
export const LEDGER_ASSERTIONS: Statement = {
  name: "ledger-assertions",
  text: `MATCH (c:Claim {id: $id})<-[:ABOUT]-(a:Assertion)
OPTIONAL MATCH (a)-[:SAID_BY]->(w) OPTIONAL MATCH (a)-[:FOUND_IN]->(f:Source)
OPTIONAL MATCH (f)-[:PUBLISHED_BY]->(p) OPTIONAL MATCH (a)-[:RELAYS]->(u:Assertion)
RETURN a.id AS id, properties(a) AS assertion, w AS speaker, properties(f) AS source, p AS publisher, u.id AS relayed ORDER BY id`,
};

export const LEDGER_RIVALS: Statement = {
  name: "ledger-rivals",
  text: `MATCH (c:Claim {id: $id})-[:EXCLUDES]-(x:Claim)
RETURN DISTINCT x.id AS id, properties(x) AS claim ORDER BY id LIMIT $limit`,
};

/** Claims that share both ends, or one, with this one. */
export const LEDGER_RELATED: Statement = {
  name: "ledger-related",
  text: `MATCH (c:Claim {id: $id})-[:SUBJECT|OBJECT]->(e)<-[:SUBJECT|OBJECT]-(x:Claim) WHERE x.id <> $id AND x.retractedAt IS NULL
WITH x.id AS id, count(DISTINCT e.id) AS shared ORDER BY shared DESC, id LIMIT $limit
MATCH (y:Claim {id: id}) RETURN id AS id, shared AS shared, properties(y) AS claim ORDER BY shared DESC, id`,
};
