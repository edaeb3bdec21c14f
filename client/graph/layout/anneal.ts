import type { DrawingCost } from "./drawing-cost.ts";
import type { LayoutProblem } from "./layout-problem.ts";

/** How long and how wild: `reach` is how far a node may be thrown at first, px; `heat` which loss is then put up with. */
interface Course {
  readonly moves: number;
  readonly reach: number;
  readonly heat: number;
}

/** Moves one free node at a time, far at first and near at last, keeping what makes the drawing cheaper. */
export function anneal(problem: LayoutProblem, cost: DrawingCost, random: () => number, course: Course): void {
  const { x, y, fixed } = problem;
  const free = [...x.keys()].filter((node) => fixed[node] === 0);
  if (free.length === 0) return;
  for (let move = 0; move < course.moves; move += 1) {
    const left = (1 - move / course.moves) ** 2;
    const node = free[Math.floor(random() * free.length)] ?? 0;
    const reach = course.reach * left + 6;
    const heat = course.heat * left;
    const before = cost.of(node);
    const oldX = x[node] ?? 0;
    const oldY = y[node] ?? 0;
    const angle = random() * 2 * Math.PI;
    const far = reach * Math.sqrt(random());
    x[node] = oldX + Math.cos(angle) * far;
    y[node] = oldY + Math.sin(angle) * far;
    const change = cost.of(node) - before;
    if (change > 0 && random() >= Math.exp(-change / Math.max(1e-3, heat))) {
      x[node] = oldX;
      y[node] = oldY;
    }
  }
}
