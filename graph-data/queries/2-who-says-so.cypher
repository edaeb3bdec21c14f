// title: Who says so, who denies it, where, and when did they say it?
// parameters: {"claim": "maduro-leads-cartel"}
MATCH (c:Claim {id: $claim})<-[:ABOUT]-(a:Assertion)-[:SAID_BY]->(w)
MATCH (a)-[:FOUND_IN]->(f:Source)
WHERE a.retractedAt IS NULL
RETURN a.stance AS stance, w.name AS speaker, a.locator AS paragraph, a.edtf AS said, f.title AS source, a.gloss AS gloss, a.id AS assertion
ORDER BY stance, speaker, assertion
