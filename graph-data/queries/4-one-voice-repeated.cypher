// title: Which claims are one voice repeated?
// parameters: {}
MATCH (c:Claim)<-[:ABOUT]-(a:Assertion)-[:RELAYS*0..]->(root:Assertion)-[:SAID_BY]->(w:Entity)
WHERE a.stance = 'asserts' AND a.retractedAt IS NULL AND c.retractedAt IS NULL AND NOT EXISTS { (root)-[:RELAYS]->() }
WITH c, count(DISTINCT a.id) AS tellings, count(DISTINCT w.id) AS voices, min(w.name) AS voice
WHERE tellings > 1 AND voices = 1
RETURN c.id AS claim, voice AS voice, tellings AS tellings, c.anonymous AS anonymous
ORDER BY tellings DESC, claim
