import type { Statement } from "../store/graph-store.ts";

/** Every node of every layer. */
export const ALL_NODES: Statement = {
  name: "all-nodes",
  text: "MATCH (n) RETURN ID(n) AS id, labels(n) AS labels, properties(n) AS props",
  idColumns: ["id"],
};

export const ALL_RELATIONSHIPS: Statement = {
  name: "all-relationships",
  text: "MATCH (a)-[r]->(b) RETURN ID(a) AS start, ID(b) AS end, type(r) AS type, properties(r) AS props",
  idColumns: ["start", "end"],
};
