// title: How is Trump connected to the Cartel on undisputed evidence only?
// parameters: {"from": "donald-trump", "to": "cartel-de-los-soles", "statuses": ["on-record", "corroborated", "single-origin"]}
MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to})
MATCH p = (a)-[*1..4]-(b)
WHERE all(r IN relationships(p) WHERE coalesce(r.status, 'unsourced') IN $statuses)
  AND all(n IN nodes(p) WHERE NOT n:Evidence AND NOT n:Clew)
RETURN length(p) AS hops, [n IN nodes(p) | n.name] AS entities, [r IN relationships(p) | type(r)] AS types, p AS path
ORDER BY hops, entities, types
