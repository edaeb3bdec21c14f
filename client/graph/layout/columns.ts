import type { LayoutProblem } from "./layout-problem.ts";
import { boxHeight, boxWidth } from "./node-box.ts";

const BETWEEN_COLUMNS = 60;

/** A column for each group, its nodes below each other by rank, about one middle. */
export function layOutColumns(problem: LayoutProblem, group: Uint32Array, rank: Float64Array): void {
  const columns = new Map<number, number[]>();
  for (const node of problem.x.keys()) {
    const key = group[node] ?? 0;
    const members = columns.get(key);
    if (members) members.push(node);
    else columns.set(key, [node]);
  }
  let left = 0;
  for (const [, members] of [...columns].sort(([a], [b]) => a - b)) {
    members.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
    const width = Math.max(...members.map((node) => boxWidth(problem, node)));
    let top = -members.reduce((sum, node) => sum + boxHeight(problem, node), 0) / 2;
    for (const node of members) {
      const height = boxHeight(problem, node);
      problem.x[node] = left + width / 2;
      problem.y[node] = top + height / 2;
      top += height;
    }
    left += width + BETWEEN_COLUMNS;
  }
}
