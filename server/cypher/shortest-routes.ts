import type { PathSearch, Side } from "./path-search.ts";

/** Ways, as node ids from start to goal, through the nodes where two searches first met. */
export function* shortestRoutes({ start, goal }: PathSearch, meeting: readonly string[]): Generator<string[]> {
  for (const middle of [...meeting].sort()) {
    for (const before of waysBack(start, middle)) {
      for (const after of waysBack(goal, middle)) {
        yield [...before.toReversed(), ...after.slice(1)];
      }
    }
  }
}

/** Sequences from a node back to where a side's search began. */
function* waysBack(side: Side, id: string): Generator<string[]> {
  const parents = side.parents.get(id) ?? [];
  if (parents.length === 0) yield [id];
  for (const parent of [...parents].sort()) for (const rest of waysBack(side, parent)) yield [id, ...rest];
}
