import type { NeighbourOrder } from "../../contract/graph.ts";
import type { ExpandOutput } from "../../contract/routes.ts";
import type { Tx } from "../store/graph-store.ts";
import { countDomain, totals } from "./count-domain.ts";
import { expandPage, expandTotals } from "./expand-statements.ts";
import { NODES } from "./node-statements.ts";
import { type Neighbour, orderedPage } from "./ordered-page.ts";
import type { Walk } from "./pattern.ts";
import { nodeIn, relationshipIn, textIn } from "./row-values.ts";
import { SubgraphBuilder } from "./subgraph-builder.ts";

/** Relationships of one answer, over all its nodes: the limit per node shrinks to stay within it. */
const MAX_RELATIONSHIPS = 10_000;

export interface ExpandRequest extends Walk {
  readonly ids: readonly string[];
  /** Relationships to bring per node. */
  readonly limit: number;
  /** Relationships of each node to pass over: those that earlier pages brought. */
  readonly skip: number;
  readonly order: NeighbourOrder;
}

/**
 * Neighbours of nodes, a page per node, and for each node with more beyond the page how many there are in all and the
 * cursor of the next page. The expanded nodes themselves are in the answer; ids that no longer exist are left out.
 * @throws TooMuch for an order but the store's, of too many relationships
 */
export async function expand(tx: Tx, request: ExpandRequest): Promise<ExpandOutput> {
  const ids = [...new Set(request.ids)];
  const limit = Math.max(1, Math.min(request.limit, Math.floor(MAX_RELATIONSHIPS / ids.length)));
  const graph = new SubgraphBuilder();
  for (const row of await tx.run(NODES, { ids })) graph.addNode(nodeIn(row, "node"));

  const { order } = request;
  const { page, totals: total } =
    order === "store"
      ? await storePage(tx, ids, request, limit)
      : await orderedPage(tx, ids, { ...request, order }, limit);
  const shown = new Map<string, number>();
  for (const { id, relationship, node } of page) {
    shown.set(id, (shown.get(id) ?? 0) + 1);
    graph.addNode(node);
    graph.addRelationship(relationship);
  }
  const more = [...total].flatMap(([id, count]) => {
    const seen = request.skip + (shown.get(id) ?? 0);
    return count > seen ? [{ id, total: count, shown: seen, cursor: writeCursor(order, seen) }] : [];
  });
  return { ...graph.build(more.length > 0), more };
}

/** A page of each node's relationships as the store has them, and how many those have in all that have more. */
async function storePage(tx: Tx, ids: readonly string[], request: ExpandRequest, limit: number) {
  const page: Neighbour[] = [];
  const shown = new Map<string, number>();
  const unfinished = new Set<string>();
  for (const row of await tx.run(expandPage(request), { ids: [...ids], skip: request.skip, limit: limit + 1 })) {
    const id = textIn(row, "id");
    const count = shown.get(id) ?? 0;
    if (count === limit) {
      unfinished.add(id);
      continue;
    }
    shown.set(id, count + 1);
    page.push({ id, relationship: relationshipIn(row, "r"), node: nodeIn(row, "m") });
  }
  const more = ids.filter((id) => unfinished.has(id));
  const counted = await countAll(tx, more, request);
  // The counts were made a moment after the page: what is said to remain is never nothing.
  const totals = new Map([...counted].map(([id, count]) => [id, Math.max(count, request.skip + limit + 1)]));
  return { page, totals };
}

function countAll(tx: Tx, ids: readonly string[], walk: Walk): Promise<Map<string, number>> {
  if (ids.length > 0 && walk.layer === "domain" && walk.labels.length === 0) return countDomain(tx, ids, walk);
  return totals(tx, expandTotals(walk), ids);
}

function writeCursor(order: NeighbourOrder, skip: number): string {
  return Buffer.from(`${order === "store" ? "skip" : order}:${skip}`).toString("base64url");
}

/** How many relationships the pages before a cursor held; null for what is no cursor of ours, or one of another order. */
export function readCursor(cursor: string, order: NeighbourOrder): number | null {
  const [, written, digits] = /^(\w+):(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString("utf8")) ?? [];
  return written === (order === "store" ? "skip" : order) ? Number(digits) : null;
}
