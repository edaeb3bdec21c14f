// title: Who is said to lead what, and how contested is it?
// parameters: {}
MATCH (p:Person)-[r:LEADS]->(o:Organization)
RETURN p.name AS person, o.name AS organization, r.status AS status, r.pro AS pro, r.con AS con, r.claim AS claim
ORDER BY person, organization, claim
