import type { Statement } from "../store/graph-store.ts";

/** Each returns rows of `problem` and `id`, and none when the evidence is sound. */
export const INTEGRITY: readonly Statement[] = [
  {
    name: "integrity-relationships",
    text: `MATCH (s)-[r]->(o) WHERE r.claim IS NOT NULL
WITH r.claim AS claim, type(r) AS type, coalesce(r.status, '') AS status, coalesce(s.id, '') AS start, coalesce(o.id, '') AS end
OPTIONAL MATCH (c:Claim {id: claim}) OPTIONAL MATCH (c)-[:SUBJECT]->(a) OPTIONAL MATCH (c)-[:OBJECT]->(b)
WITH claim, type, status, start, end, c.id AS found, c.retractedAt AS retracted, coalesce(c.type, '') AS claimType,
coalesce(c.status, '') AS claimStatus, coalesce(a.id, '') AS subject, coalesce(b.id, '') AS object
WHERE found IS NULL OR retracted IS NOT NULL OR type <> claimType OR status <> claimStatus OR start <> subject OR end <> object
RETURN claim AS id, CASE WHEN found IS NULL THEN 'relationship-without-claim' WHEN retracted IS NOT NULL THEN 'relationship-of-retracted-claim'
WHEN type <> claimType THEN 'relationship-of-another-type' WHEN status <> claimStatus THEN 'relationship-of-another-status'
ELSE 'relationship-between-others' END AS problem ORDER BY id, problem`,
  },
  {
    name: "integrity-two-relationships",
    text: `MATCH ()-[r]->() WHERE r.claim IS NOT NULL WITH r.claim AS claim, count(*) AS n WHERE n > 1
RETURN claim AS id, 'two-relationships' AS problem ORDER BY id`,
  },
  {
    name: "integrity-subjects",
    text: `MATCH (c:Claim) WHERE NOT EXISTS { (c)-[:SUBJECT]->() }
RETURN coalesce(c.id, '') AS id, 'claim-without-subject' AS problem ORDER BY id`,
  },
  {
    name: "integrity-missing-relationships",
    text: `MATCH (c:Claim)-[:OBJECT]->() WHERE c.retractedAt IS NULL
MATCH (c)-[:SUBJECT]->(s) WHERE NOT EXISTS { MATCH (s)-[r]->() WHERE r.claim = c.id }
RETURN c.id AS id, 'claim-without-relationship' AS problem ORDER BY id`,
  },
  {
    name: "integrity-speakers",
    text: `MATCH (a:Assertion) WHERE NOT EXISTS { (a)-[:SAID_BY]->() }
RETURN coalesce(a.id, '') AS id, 'assertion-without-speaker' AS problem ORDER BY id`,
  },
  {
    name: "integrity-sources",
    text: `MATCH (a:Assertion) WHERE NOT EXISTS { (a)-[:FOUND_IN]->() }
RETURN coalesce(a.id, '') AS id, 'assertion-without-source' AS problem ORDER BY id`,
  },
  {
    name: "integrity-claims",
    text: `MATCH (a:Assertion) WHERE NOT EXISTS { (a)-[:ABOUT]->() }
RETURN coalesce(a.id, '') AS id, 'assertion-without-claim' AS problem ORDER BY id`,
  },
  {
    name: "integrity-relays",
    text: `MATCH (a:Assertion)-[:RELAYS]->(b:Assertion) MATCH (a)-[:ABOUT]->(c:Claim) MATCH (b)-[:ABOUT]->(d:Claim) WHERE c.id <> d.id
RETURN DISTINCT a.id AS id, 'relay-into-another-claim' AS problem ORDER BY id`,
  },
];
