import type { Statement } from "../store/graph-store.ts";

/** Relationships between some nodes and any of a set, from the side of the few: `r`, those between two of them twice. */
export const BETWEEN_FEW: Statement = {
  name: "between-few",
  text: `UNWIND $few AS one MATCH (a) WHERE ID(a) = one
MATCH (a)-[r]-(b) WHERE ID(b) IN $ids RETURN r AS r LIMIT $limit`,
  idParameters: { few: "nodes", ids: "nodes" },
};

/** Relationships from some nodes to any of the same nodes: `r`, each once. */
export const AMONG: Statement = {
  name: "among",
  text: "MATCH (a) WHERE ID(a) IN $ids MATCH (a)-[r]->(b) WHERE ID(b) IN $ids RETURN r AS r LIMIT $limit",
  idParameters: { ids: "nodes" },
};

/** Domain nodes: `node`. */
export const DOMAIN_NODES: Statement = {
  name: "domain-nodes",
  text: "MATCH (n) WHERE NOT n:Evidence AND NOT n:Clew RETURN n AS node LIMIT $limit",
};

/** Relationships between two domain nodes: `r`. */
export const DOMAIN_RELATIONSHIPS: Statement = {
  name: "domain-relationships",
  text: `MATCH (a)-[r]->(b)
WHERE NOT a:Evidence AND NOT a:Clew AND NOT b:Evidence AND NOT b:Clew RETURN r AS r LIMIT $limit`,
};
