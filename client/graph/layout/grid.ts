import type { LayoutProblem } from "./layout-problem.ts";
import { boxHeight, boxWidth } from "./node-box.ts";

/** Rows of equal cells by rank, towards the canvas' proportions. */
export function layOutGrid(problem: LayoutProblem, rank: Float64Array): void {
  const order = [...problem.x.keys()].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
  let width = 0;
  let height = 0;
  for (const node of order) {
    width = Math.max(width, boxWidth(problem, node));
    height = Math.max(height, boxHeight(problem, node));
  }
  const columns = Math.max(1, Math.round(Math.sqrt((order.length * problem.aspect * height) / width)));
  order.forEach((node, index) => {
    problem.x[node] = (index % columns) * width;
    problem.y[node] = Math.floor(index / columns) * height;
  });
}
