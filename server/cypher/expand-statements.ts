import type { Statement } from "../store/graph-store.ts";
import { type Walk, walkCondition, walkPattern } from "./pattern.ts";

/**
 * A page of each node's relationships: `id` of the node, `r`, and `m`, the other end. `$skip` and `$limit` count per node.
 * In the order the store keeps them: sorting would read all of a hub's relationships for each page (decision 023).
 */
export function expandPage(walk: Walk): Statement {
  return {
    name: "expand-page",
    text: `MATCH (n) WHERE ID(n) IN $ids
CALL (n) {
  MATCH ${walkPattern("n", "r", "m", walk)} WHERE ${walkCondition("m", walk)}
  RETURN r AS r, m AS m SKIP $skip LIMIT $limit
}
RETURN ID(n) AS id, r AS r, m AS m`,
    idParameters: { ids: "nodes" },
    idColumns: ["id"],
  };
}

/** Relationships of some nodes, `$limit` over all of them: `id` of the node, `r`, and `m`, the other end. */
export function expandAll(walk: Walk): Statement {
  return {
    name: "expand-all",
    text: `MATCH (n) WHERE ID(n) IN $ids
CALL (n) {
  MATCH ${walkPattern("n", "r", "m", walk)} WHERE ${walkCondition("m", walk)}
  RETURN r AS r, m AS m LIMIT $limit
}
RETURN ID(n) AS id, r AS r, m AS m LIMIT $limit`,
    idParameters: { ids: "nodes" },
    idColumns: ["id"],
  };
}

/** How many relationships each node's pages hold together: `id`, `total`. Looks at every neighbour. */
export function expandTotals(walk: Walk): Statement {
  return {
    name: "expand-totals",
    text: `MATCH (n) WHERE ID(n) IN $ids
RETURN ID(n) AS id, COUNT { ${walkPattern("n", "", "m", walk)} WHERE ${walkCondition("m", walk)} } AS total`,
    idParameters: { ids: "nodes" },
    idColumns: ["id"],
  };
}

/** How many relationships each node has of the walk's types and direction, whatever is at the other end: `id`, `total`. */
export function expandDegrees(walk: Pick<Walk, "types" | "direction">): Statement {
  return {
    name: "expand-degrees",
    text: `MATCH (n) WHERE ID(n) IN $ids RETURN ID(n) AS id, COUNT { ${walkPattern("n", "", "", walk)} } AS total`,
    idParameters: { ids: "nodes" },
    idColumns: ["id"],
  };
}

/** How many of the relationships of those types lead each node out of the domain layer: `id`, `total`. */
export function leavingDomain(walk: Pick<Walk, "types" | "direction">): Statement {
  return {
    name: "leaving-domain",
    text: `MATCH (n) WHERE ID(n) IN $ids
RETURN ID(n) AS id, COUNT { ${walkPattern("n", "", "m", walk)} WHERE m:Evidence OR m:Clew } AS total`,
    idParameters: { ids: "nodes" },
    idColumns: ["id"],
  };
}

/** The types that join the domain with the other layers: `type`. Walks those layers, which analysts fill, not the domain. */
export const JOINING_TYPES: Statement = {
  name: "joining-types",
  text: `MATCH (e:Evidence)-[r]-(m) WHERE NOT m:Evidence AND NOT m:Clew RETURN DISTINCT type(r) AS type
UNION MATCH (e:Clew)-[r]-(m) WHERE NOT m:Evidence AND NOT m:Clew RETURN DISTINCT type(r) AS type`,
};
