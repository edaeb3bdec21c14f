import type { LayoutProblem } from "./layout-problem.ts";
import { boxHeight, boxWidth } from "./node-box.ts";

/** Length of the axis for each node on it, px, and its shortest. */
const AXIS = { perNode: 70, shortest: 700, longest: 20_000 };
const BEFORE_THOSE_WITHOUT = 120;

/**
 * Left to right in proportion to each node's value. Nodes that would lie over others stand above or below them, as near to
 * the axis as there is room. Those without a value stand in a column of their own at the right end.
 */
export function layOutScale(problem: LayoutProblem, value: Float64Array): void {
  const valued = [...problem.x.keys()].filter((node) => !Number.isNaN(value[node] ?? Number.NaN));
  valued.sort((a, b) => (value[a] ?? 0) - (value[b] ?? 0) || a - b);
  const [first, last] = [valued[0], valued.at(-1)];
  const least = first === undefined ? 0 : (value[first] ?? 0);
  const span = last === undefined ? 0 : (value[last] ?? 0) - least;
  const length = span === 0 ? 0 : Math.min(AXIS.longest, Math.max(AXIS.shortest, AXIS.perNode * valued.length));
  const placed: number[] = [];
  for (const node of valued) {
    problem.x[node] = span === 0 ? 0 : (((value[node] ?? 0) - least) / span) * length;
    problem.y[node] = freeHeight(problem, node, placed);
    placed.push(node);
  }
  const without = [...problem.x.keys()].filter((node) => Number.isNaN(value[node] ?? Number.NaN));
  const width = Math.max(0, ...without.map((node) => boxWidth(problem, node)));
  const end = valued.length === 0 ? 0 : length + BEFORE_THOSE_WITHOUT + width;
  const total = without.reduce((sum, node) => sum + boxHeight(problem, node), 0);
  let top = -total / 2;
  for (const node of without) {
    const height = boxHeight(problem, node);
    problem.x[node] = end;
    problem.y[node] = top + height / 2;
    top += height;
  }
}

/** The height next to the axis at which a node lies over none of those already placed. */
function freeHeight(problem: LayoutProblem, node: number, placed: readonly number[]): number {
  const [width, height, x] = [boxWidth(problem, node), boxHeight(problem, node), problem.x[node] ?? 0];
  const taken: { top: number; bottom: number }[] = [];
  // They come from left to right, so that only the last ones can be near.
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const other = placed[index] ?? 0;
    const apart = Math.abs(x - (problem.x[other] ?? 0));
    if (apart > width * 2 + 400) break;
    if (apart >= (width + boxWidth(problem, other)) / 2) continue;
    const half = (height + boxHeight(problem, other)) / 2;
    const y = problem.y[other] ?? 0;
    taken.push({ top: y - half, bottom: y + half });
  }
  const free = (y: number) => taken.every(({ top, bottom }) => y <= top || y >= bottom);
  const candidates = [0, ...taken.flatMap(({ top, bottom }) => [top, bottom])];
  candidates.sort((a, b) => Math.abs(a) - Math.abs(b));
  return candidates.find(free) ?? 0;
}
