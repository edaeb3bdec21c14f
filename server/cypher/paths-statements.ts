import type { Direction } from "../../contract/graph.ts";
import type { Statement } from "../store/graph-store.ts";
import { walkPattern } from "./pattern.ts";

/** What may be walked. `unsourced`: whether relationships without a status, or with one that is not ours, may. */
export interface PathWalk {
  readonly types: readonly string[];
  readonly direction: Direction;
  readonly unsourced: boolean;
}

/** Those of some nodes that exist and are domain: `id`. */
export const DOMAIN_IDS: Statement = {
  name: "domain-ids",
  text: "MATCH (n) WHERE ID(n) IN $ids AND NOT n:Evidence AND NOT n:Clew RETURN ID(n) AS id",
  idParameters: { ids: "nodes" },
  idColumns: ["id"],
};

/**
 * One step from each node: `x`, `ys`, the ids of its neighbours, and `walked`, how many relationships led to them; at most
 * `$limit` over all nodes. `$listed` holds statuses, as `statusCondition` says.
 */
export function pathStep(walk: PathWalk): Statement {
  return {
    name: "path-step",
    text: `MATCH (x) WHERE ID(x) IN $ids
MATCH ${walkPattern("x", "r", "y", walk)} WHERE ${statusCondition(walk)} AND NOT y:Evidence AND NOT y:Clew
WITH x, y LIMIT $limit
RETURN ID(x) AS x, collect(DISTINCT ID(y)) AS ys, count(*) AS walked`,
    idParameters: { ids: "nodes" },
    idColumns: ["x", "ys"],
  };
}

/** The relationships that may be walked from any of some nodes to any of others: `r`. */
export function pathRelationships(walk: PathWalk): Statement {
  return {
    name: "path-relationships",
    text: `MATCH (x) WHERE ID(x) IN $from
MATCH ${walkPattern("x", "r", "y", walk)} WHERE ID(y) IN $to AND ${statusCondition(walk)}
RETURN r AS r LIMIT $limit`,
    idParameters: { from: "nodes", to: "nodes" },
  };
}

/**
 * With `unsourced`, `$listed` are the statuses that may not be walked, and whatever is no status of ours may; without,
 * they are those that may.
 */
function statusCondition({ unsourced }: PathWalk): string {
  return unsourced ? "NOT coalesce(r.status, 'unsourced') IN $listed" : "coalesce(r.status, 'unsourced') IN $listed";
}
