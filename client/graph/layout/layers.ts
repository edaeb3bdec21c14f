import { Graph, layout } from "@dagrejs/dagre";
import type { LayoutProblem } from "./layout-problem.ts";
import { boxHeight, boxWidth } from "./node-box.ts";

/** Layers that relationships lead down, or to the right, with few crossings. Seconds from some thousand nodes on. */
export function layOutLayers(problem: LayoutProblem, direction: "down" | "right"): void {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({
    rankdir: direction === "down" ? "TB" : "LR",
    nodesep: 12,
    ranksep: direction === "down" ? 70 : 110,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of problem.x.keys()) {
    graph.setNode(String(node), { width: boxWidth(problem, node), height: boxHeight(problem, node) });
  }
  for (let edge = 0; edge < problem.from.length; edge += 1) {
    const [from, to] = [problem.from[edge] ?? 0, problem.to[edge] ?? 0];
    if (from !== to) graph.setEdge(String(from), String(to));
  }
  layout(graph);
  for (const node of problem.x.keys()) {
    const { x = 0, y = 0 } = graph.node(String(node)) as { x?: number; y?: number };
    problem.x[node] = x;
    problem.y[node] = y;
  }
}
