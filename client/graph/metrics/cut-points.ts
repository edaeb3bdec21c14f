import type { Adjacency } from "./adjacency.ts";

export interface Cuts {
  /**
   * Into how many parts a node's component falls without it: 1 where it stays whole, 0 for a node without ties. From 2 on
   * the node is an articulation point.
   */
  readonly parts: Float64Array;
  /** Relationships without which their ends would be in two components, in the problem's order. */
  readonly bridges: Uint32Array;
}

/** Articulation points and bridges (Tarjan 1972), on a stack of its own: a chain of 100,000 is as deep as it is long. */
export function cutPoints({ starts, neighbours, edges }: Adjacency): Cuts {
  const count = starts.length - 1;
  const parts = new Float64Array(count);
  const bridges: number[] = [];
  /** When a node was first met, from 1; 0: not yet. */
  const met = new Uint32Array(count);
  /** The earliest met that can be reached from below without the edge that led here. */
  const low = new Uint32Array(count);
  const cursor = starts.slice(0, count);
  const ledBy = new Int32Array(count).fill(-1);
  const stack = new Uint32Array(count);
  let time = 0;
  for (let root = 0; root < count; root += 1) {
    if (met[root] !== 0) continue;
    let depth = 0;
    const enter = (node: number, edge: number): void => {
      time += 1;
      met[node] = time;
      low[node] = time;
      ledBy[node] = edge;
      parts[node] = node === root ? 0 : 1;
      stack[depth] = node;
      depth += 1;
    };
    enter(root, -1);
    while (depth > 0) {
      const node = stack[depth - 1] ?? 0;
      const at = cursor[node] ?? 0;
      if (at < (starts[node + 1] ?? 0)) {
        cursor[node] = at + 1;
        const other = neighbours[at] ?? 0;
        const edge = edges[at] ?? 0;
        if (edge === ledBy[node]) continue;
        if (met[other] === 0) enter(other, edge);
        else low[node] = Math.min(low[node] ?? 0, met[other] ?? 0);
        continue;
      }
      depth -= 1;
      if (depth === 0) break;
      const above = stack[depth - 1] ?? 0;
      const lowest = low[node] ?? 0;
      low[above] = Math.min(low[above] ?? 0, lowest);
      if (lowest >= (met[above] ?? 0)) parts[above] = (parts[above] ?? 0) + 1;
      if (lowest > (met[above] ?? 0)) bridges.push(ledBy[node] ?? 0);
    }
  }
  return { parts, bridges: Uint32Array.from(bridges).sort() };
}
