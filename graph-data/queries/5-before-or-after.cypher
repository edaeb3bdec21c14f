// title: What certainly came before the State Department's designation took effect, what after, what cannot be ordered?
// parameters: {"claim": "state-made-fto-designation"}
MATCH (f:Claim {id: $claim})
MATCH (c:Claim) WHERE c.id <> f.id AND c.retractedAt IS NULL
RETURN CASE WHEN c.tMax < f.tMin THEN 'before' WHEN c.tMin > f.tMax THEN 'after' ELSE 'cannot be ordered' END AS ordering, c.id AS claim, c.edtf AS edtf
ORDER BY ordering, claim
