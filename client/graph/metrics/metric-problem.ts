import type { ExplorerGraph } from "../explorer-graph.ts";

/** What a metric is worked out on, in columns that a worker is sent without copying: positions in `graph.nodes()`. */
export interface MetricProblem {
  readonly count: number;
  /** A pair for each relationship, in the order of `graph.edges()`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** All that is on the canvas. */
export function metricProblemOf(graph: ExplorerGraph): MetricProblem {
  const index = new Map(graph.nodes().map((id, position) => [id, position]));
  const from = new Uint32Array(graph.size);
  const to = new Uint32Array(graph.size);
  let e = 0;
  graph.forEachEdge((_id, _edge, source, target) => {
    from[e] = index.get(source) ?? 0;
    to[e] = index.get(target) ?? 0;
    e += 1;
  });
  return { count: graph.order, from, to };
}
