import { placeAroundCircle } from "./around-circle.ts";
import type { LayoutProblem } from "./layout-problem.ts";

const SMALLEST_RADIUS = 120;

/** One circle, clockwise from the top by rank, as small as leaves every caption its room. */
export function layOutCircle(problem: LayoutProblem, rank: Float64Array): void {
  const order = [...problem.x.keys()].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
  placeAroundCircle(problem, order, -Math.PI / 2, SMALLEST_RADIUS);
}
