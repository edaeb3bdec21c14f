import type { Statement } from "../store/graph-store.ts";

/** Entities that say a claim contests or confirms their existence, reached from the claim's subject. */
export const READ_EXISTENCE: Statement = {
  name: "read-existence",
  text: `UNWIND $ids AS id MATCH (c:Claim {id: id})-[:SUBJECT]->(s:Entity) WHERE s.existenceClaim = c.id
RETURN c.id AS claim, s.id AS entity, properties(s) AS props ORDER BY claim, entity`,
};

/** Every claim id in the store. */
export const ALL_CLAIMS: Statement = {
  name: "all-claims",
  text: "MATCH (c:Claim) RETURN c.id AS id ORDER BY id",
};

/** Every projected relationship, by a scan: what the claim's own subject does not lead to is found only so. */
export const ALL_EDGES: Statement = {
  name: "all-projected-edges",
  text: `MATCH (s)-[r]->(o) WHERE r.claim IS NOT NULL
RETURN r.claim AS claim, type(r) AS type, s.id AS start, o.id AS end ORDER BY claim, type, start, end`,
};

/** Takes away every relationship that says it projects one of these claims, wherever it is. */
export const DROP_EDGES_ANYWHERE: Statement = {
  name: "drop-edges-anywhere",
  text: `MATCH ()-[r]->() WHERE r.claim IN $claims
WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)`,
};

/** Every entity with a property of the existence projection. */
export const ALL_EXISTENCE: Statement = {
  name: "all-existence",
  text: `MATCH (s:Entity) WHERE s.existence IS NOT NULL OR s.existenceClaim IS NOT NULL
RETURN s.id AS entity, s.existenceClaim AS claim ORDER BY entity`,
};
