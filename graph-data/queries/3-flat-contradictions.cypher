// title: On what do Washington and Caracas flatly contradict each other?
// parameters: {"washington": ["us-government", "state-department", "us-treasury", "donald-trump", "marco-rubio"], "caracas": ["venezuela-government", "venezuelan-officials", "nicolas-maduro"]}
MATCH (c:Claim)<-[:ABOUT]-(x:Assertion)-[:SAID_BY]->(w:Entity)
WHERE w.id IN $washington AND x.stance = 'asserts' AND x.retractedAt IS NULL AND c.retractedAt IS NULL
MATCH (c)<-[:ABOUT]-(y:Assertion)-[:SAID_BY]->(v:Entity)
WHERE v.id IN $caracas AND y.stance = 'denies' AND y.retractedAt IS NULL
RETURN c.id AS claim, c.gloss AS gloss, w.name AS asserts, v.name AS denies
UNION
MATCH (c:Claim)<-[:ABOUT]-(x:Assertion)-[:SAID_BY]->(w:Entity)
WHERE w.id IN $caracas AND x.stance = 'asserts' AND x.retractedAt IS NULL AND c.retractedAt IS NULL
MATCH (c)<-[:ABOUT]-(y:Assertion)-[:SAID_BY]->(v:Entity)
WHERE v.id IN $washington AND y.stance = 'denies' AND y.retractedAt IS NULL
RETURN c.id AS claim, c.gloss AS gloss, w.name AS asserts, v.name AS denies
