import type { ExpandOutput } from "../../contract/routes.ts";
import type { Tx } from "../store/graph-store.ts";
import { countDomain, totals } from "./count-domain.ts";
import { expandPage, expandTotals } from "./expand-statements.ts";
import { NODES } from "./node-statements.ts";
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
}

/**
 * Neighbours of nodes, a page per node, and for each node with more beyond the page how many there are in all and the
 * cursor of the next page. The expanded nodes themselves are in the answer; ids that no longer exist are left out.
 */
export async function expand(tx: Tx, request: ExpandRequest): Promise<ExpandOutput> {
  const ids = [...new Set(request.ids)];
  const limit = Math.max(1, Math.min(request.limit, Math.floor(MAX_RELATIONSHIPS / ids.length)));
  const graph = new SubgraphBuilder();
  for (const row of await tx.run(NODES, { ids })) graph.addNode(nodeIn(row, "node"));

  const shown = new Map<string, number>();
  const unfinished = new Set<string>();
  for (const row of await tx.run(expandPage(request), { ids, skip: request.skip, limit: limit + 1 })) {
    const id = textIn(row, "id");
    const count = shown.get(id) ?? 0;
    if (count === limit) {
      unfinished.add(id);
      continue;
    }
    shown.set(id, count + 1);
    graph.addNode(nodeIn(row, "m"));
    graph.addRelationship(relationshipIn(row, "r"));
  }

  const total = await countAll(
    tx,
    ids.filter((id) => unfinished.has(id)),
    request,
  );
  const more = [...total].map(([id, count]) => {
    const seen = request.skip + (shown.get(id) ?? 0);
    // The counts were made a moment after the page: what is said to remain is never nothing.
    return { id, total: Math.max(count, seen + 1), shown: seen, cursor: writeCursor(seen) };
  });
  return { ...graph.build(more.length > 0), more };
}

function countAll(tx: Tx, ids: readonly string[], walk: Walk): Promise<Map<string, number>> {
  if (ids.length > 0 && walk.layer === "domain" && walk.labels.length === 0) return countDomain(tx, ids, walk);
  return totals(tx, expandTotals(walk), ids);
}

function writeCursor(skip: number): string {
  return Buffer.from(`skip:${skip}`).toString("base64url");
}

/** How many relationships the pages before a cursor held; null for what is no cursor of ours. */
export function readCursor(cursor: string): number | null {
  const [, digits] = /^skip:(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString("utf8")) ?? [];
  return digits === undefined ? null : Number(digits);
}
