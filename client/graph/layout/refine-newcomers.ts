import type { ExplorerGraph } from "../explorer-graph.ts";
import { anneal } from "./anneal.ts";
import { DrawingCost } from "./drawing-cost.ts";
import { layoutProblemOf } from "./graph-layout.ts";
import { seededRandom } from "./random.ts";

/** Beyond these, newcomers stay where they were first put: weighing every line and caption would be felt. */
const MOST = { newcomers: 40, nodes: 120 };
/** Node-edge comparisons that may be made in all: some hundredths of a second. */
const BUDGET = 3_000_000;
const MOVES_EACH = 400;

/** Improves where newcomers stand, against crossings and covered captions; everything else stays exactly where it is. */
export function refineNewcomers(graph: ExplorerGraph, newcomers: readonly string[]): void {
  if (newcomers.length === 0 || newcomers.length > MOST.newcomers || graph.order > MOST.nodes) return;
  const free = new Set(newcomers);
  const ids = graph.nodes();
  const problem = layoutProblemOf(graph, { keep: new Set(ids.filter((id) => !free.has(id))) });
  const { x, y } = problem;
  const count = ids.length;
  // The cost's frame stands about the middle.
  const middle = (values: Float64Array): number => (Math.max(...values) + Math.min(...values)) / 2;
  const [mx, my] = [middle(x), middle(y)];
  for (let i = 0; i < count; i += 1) {
    x[i] = (x[i] ?? 0) - mx;
    y[i] = (y[i] ?? 0) - my;
  }
  const perMove = 2 * (count + problem.from.length * (2 + (2 * problem.from.length) / count));
  const moves = Math.min(MOVES_EACH * newcomers.length, Math.floor(BUDGET / perMove));
  anneal(problem, new DrawingCost(problem, 1.6), seededRandom(count), { moves, reach: 180, heat: 0.6 });
  ids.forEach((id, index) => {
    if (free.has(id)) graph.mergeNodeAttributes(id, { x: (x[index] ?? 0) + mx, y: -((y[index] ?? 0) + my) });
  });
}
