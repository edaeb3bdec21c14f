import type { Statement } from "../store/graph-store.ts";

/** The node with an id: `node`, or no row. */
export const NODE: Statement = {
  name: "node",
  text: "MATCH (n) WHERE ID(n) = $id RETURN n AS node",
  idParameters: { id: "node" },
};

/** The nodes with some ids, in any order: `node`. */
export const NODES: Statement = {
  name: "nodes",
  text: "MATCH (n) WHERE ID(n) IN $ids RETURN n AS node",
  idParameters: { ids: "nodes" },
};

/**
 * How many domain relationships a node has, by `type`, `out` (whether they leave it) and `labels` of the other end. A
 * self-loop is one relationship that leaves.
 */
export const NEIGHBOUR_COUNTS: Statement = {
  name: "neighbour-counts",
  text: `MATCH (n)-[r]-(m) WHERE ID(n) = $id AND NOT m:Evidence AND NOT m:Clew
RETURN type(r) AS type, startNode(r) = n AS out, labels(m) AS labels, count(*) AS count`,
  idParameters: { id: "node" },
};
