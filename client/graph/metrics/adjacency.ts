import type { MetricProblem } from "./metric-problem.ts";

/** Who is tied to whom, whichever way the arrows lead; those of node n stand from `starts[n]` to `starts[n + 1]`. */
export interface Adjacency {
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
  /** The relationship that each neighbour is tied by. */
  readonly edges: Uint32Array;
}

/** Without loops; without `parallel`, several relationships between two nodes are one tie. */
export function adjacencyOf({ count, from, to }: MetricProblem, parallel: boolean): Adjacency {
  const kept: number[] = [];
  const seen = new Set<number>();
  for (let e = 0; e < from.length; e += 1) {
    const [a, b] = [from[e] ?? 0, to[e] ?? 0];
    if (a === b) continue;
    const pair = Math.min(a, b) * count + Math.max(a, b);
    if (!parallel && seen.has(pair)) continue;
    seen.add(pair);
    kept.push(e);
  }
  const starts = new Uint32Array(count + 1);
  for (const e of kept) {
    for (const node of [from[e] ?? 0, to[e] ?? 0]) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  }
  for (let node = 0; node < count; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const neighbours = new Uint32Array(2 * kept.length);
  const edges = new Uint32Array(2 * kept.length);
  const put = (node: number, neighbour: number, edge: number): void => {
    const at = next[node] ?? 0;
    neighbours[at] = neighbour;
    edges[at] = edge;
    next[node] = at + 1;
  };
  for (const e of kept) {
    put(from[e] ?? 0, to[e] ?? 0, e);
    put(to[e] ?? 0, from[e] ?? 0, e);
  }
  return { starts, neighbours, edges };
}
