import { anneal } from "./anneal.ts";
import { DrawingCost } from "./drawing-cost.ts";
import type { LayoutProblem } from "./layout-problem.ts";
import { seededRandom } from "./random.ts";
import { allDistances, stressDescent } from "./stress.ts";

/** Node-edge comparisons that annealing may make in all: about a second. */
const BUDGET = 90_000_000;
const STARTS = 24;
const KEPT = 3;

/** Turns the drawing so that it is as wide as it can be, about its middle, and stretches it towards the aspect. */
function orient({ x, y, aspect }: LayoutProblem): void {
  const count = x.length;
  const mx = x.reduce((sum, value) => sum + value, 0) / count;
  const my = y.reduce((sum, value) => sum + value, 0) / count;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < count; i += 1) {
    const dx = (x[i] ?? 0) - mx;
    const dy = (y[i] ?? 0) - my;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const turn = 0.5 * Math.atan2(2 * xy, xx - yy) + (aspect < 1 ? Math.PI / 2 : 0);
  const cos = Math.cos(-turn);
  const sin = Math.sin(-turn);
  const stretch = Math.sqrt(Math.min(1.6, Math.max(0.625, aspect)));
  for (let i = 0; i < count; i += 1) {
    const dx = (x[i] ?? 0) - mx;
    const dy = (y[i] ?? 0) - my;
    x[i] = (dx * cos - dy * sin) * stretch ** 0.5;
    y[i] = (dx * sin + dy * cos) / stretch ** 0.5;
  }
}

/**
 * A drawing of a graph of at most some hundred nodes: several starts by stress, the best of them improved move by move
 * against what makes a picture hard to read. Nodes that are fixed stay where they are, and then nothing is turned.
 */
export function smallLayout(problem: LayoutProblem): void {
  const { x, y, fixed } = problem;
  const count = x.length;
  if (count <= 1) return;
  const anyFixed = fixed.includes(1);
  const distances = allDistances(problem, 120 * Math.sqrt(count) * 2);
  const cost = new DrawingCost(problem);
  const begin = { x: x.slice(), y: y.slice() };
  const drawings: { x: Float64Array; y: Float64Array; price: number }[] = [];
  const keep = (): void => {
    drawings.push({ x: x.slice(), y: y.slice(), price: cost.total() });
  };
  const starts = count > 60 ? 8 : STARTS;
  for (let start = 0; start < starts; start += 1) {
    const random = seededRandom(start + 1);
    const spread = 120 * Math.sqrt(count);
    for (let i = 0; i < count; i += 1) {
      x[i] = fixed[i] === 1 ? (begin.x[i] ?? 0) : (random() - 0.5) * spread;
      y[i] = fixed[i] === 1 ? (begin.y[i] ?? 0) : (random() - 0.5) * spread;
    }
    stressDescent(problem, distances, random, 30);
    if (!anyFixed) orient(problem);
    keep();
  }
  const best = drawings.sort((a, b) => a.price - b.price).slice(0, count > 60 ? 1 : KEPT);
  const perMove = 2 * (count + problem.from.length * (2 + (2 * problem.from.length) / count));
  const moves = Math.min(900 * count, Math.floor(BUDGET / best.length / perMove));
  drawings.length = 0;
  for (const [index, drawing] of best.entries()) {
    x.set(drawing.x);
    y.set(drawing.y);
    anneal(problem, cost, seededRandom(1_000 + index), { moves, reach: 260, heat: 1.1 });
    keep();
  }
  const winner = drawings.sort((a, b) => a.price - b.price)[0];
  if (winner === undefined) return;
  x.set(winner.x);
  y.set(winner.y);
}
