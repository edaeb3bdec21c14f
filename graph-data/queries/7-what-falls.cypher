// title: What falls if a given origin is set aside?
// parameters: {"origin": "unnamed-sources"}
MATCH (c:Claim)<-[:ABOUT]-(a:Assertion)-[:RELAYS*0..]->(root:Assertion)-[:SAID_BY]->(w:Entity)
WHERE a.stance = 'asserts' AND a.retractedAt IS NULL AND c.retractedAt IS NULL AND NOT EXISTS { (root)-[:RELAYS]->() }
WITH c, collect(DISTINCT w.id) AS voices
WHERE size(voices) = 1 AND $origin IN voices
RETURN c.id AS claim, c.status AS was, c.gloss AS gloss
ORDER BY claim
