import type { Layer } from "../../contract/graph.ts";
import type { Tx } from "../store/graph-store.ts";
import { expandDegrees, expandTotals, JOINING_TYPES, leavingDomain } from "./expand-statements.ts";
import type { Walk } from "./pattern.ts";
import { countIn, textIn } from "./row-values.ts";

/** Up to so many relationships a node's neighbours are looked at one by one; above, it is a hub. */
export const HUB_DEGREE = 1000;

/**
 * Counts, per node, the relationships that a walk of the domain layer may take, in time that does not grow with a hub's
 * degree: of a hub only those relationships are looked at whose type is known to lead out of the domain. Ids that no
 * longer exist are left out.
 */
export async function countDomain(
  tx: Tx,
  ids: readonly string[],
  walk: Pick<Walk, "types" | "direction">,
): Promise<Map<string, number>> {
  const degrees = await totals(tx, expandDegrees(walk), ids);
  const hubs: string[] = [];
  const others: string[] = [];
  for (const [id, degree] of degrees) if (degree > 0) (degree > HUB_DEGREE ? hubs : others).push(id);
  const exact = await totals(tx, expandTotals({ ...walk, labels: [], layer: "domain" }), others);
  for (const [id, total] of exact) degrees.set(id, total);
  if (hubs.length > 0) await takeLeaving(tx, hubs, walk, degrees);
  return degrees;
}

/**
 * How many relationships each node has in a layer, for comparing thousands of nodes: no neighbour is looked at but over
 * relationships that may lead out of the domain. In other layers than the domain all count.
 */
export async function countConnections(tx: Tx, ids: readonly string[], layer: Layer): Promise<Map<string, number>> {
  const walk = { types: [], direction: "both" } as const;
  const degrees = await totals(tx, expandDegrees(walk), ids);
  if (layer === "domain" && ids.length > 0) await takeLeaving(tx, ids, walk, degrees);
  return degrees;
}

/** Takes from the degrees of some nodes what leads out of the domain. */
async function takeLeaving(
  tx: Tx,
  ids: readonly string[],
  walk: Pick<Walk, "types" | "direction">,
  degrees: Map<string, number>,
): Promise<void> {
  const joining = (await tx.run(JOINING_TYPES)).map((row) => textIn(row, "type"));
  const types = walk.types.length === 0 ? joining : joining.filter((type) => walk.types.includes(type));
  if (types.length === 0) return;
  const leaving = await totals(tx, leavingDomain({ types, direction: walk.direction }), ids);
  for (const [id, count] of leaving) degrees.set(id, (degrees.get(id) ?? 0) - count);
}

/** Runs a statement with columns `id` and `total`. */
export async function totals(
  tx: Tx,
  statement: Parameters<Tx["run"]>[0],
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.run(statement, { ids: [...ids] });
  return new Map(rows.map((row) => [textIn(row, "id"), countIn(row, "total")]));
}
