import { components, type LayoutProblem, subProblem } from "./layout-problem.ts";
import { multilevelLayout } from "./multilevel.ts";
import { packComponents } from "./pack.ts";
import { separate } from "./separate.ts";
import { smallLayout } from "./small-layout.ts";

/** Up to this many nodes a component is drawn with every line and caption weighed. */
const SMALL = 150;
/** Up to this many nodes captions get room of their own; beyond, the labels that fit are chosen when drawing. */
const LABELLED = 400;
/** Beyond this many nodes there is less room beside each, so that communities stay as dense as they are. */
const CROWDED = 3_000;

/** A drawing is pulled apart by so much at most. */
const MAX_STRETCH = 1.4;

/** Brings a force layout's arbitrary scale to one at which a node has `spacing` px to its nearest neighbour. */
function rescale(problem: LayoutProblem, spacing: number): void {
  const { x, y } = problem;
  const count = x.length;
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < count; i += 1) {
    left = Math.min(left, x[i] ?? 0);
    right = Math.max(right, x[i] ?? 0);
    top = Math.min(top, y[i] ?? 0);
    bottom = Math.max(bottom, y[i] ?? 0);
  }
  const area = Math.max(1, (right - left) * (bottom - top));
  const factor = Math.sqrt((count * spacing * spacing) / area);
  for (let i = 0; i < count; i += 1) {
    x[i] = ((x[i] ?? 0) - (left + right) / 2) * factor;
    y[i] = ((y[i] ?? 0) - (top + bottom) / 2) * factor;
  }
}

function layOutComponent(problem: LayoutProblem): void {
  const count = problem.x.length;
  const anyFixed = problem.fixed.includes(1);
  if (count <= SMALL) {
    smallLayout(problem);
    separate(problem, 60, true, 10);
    return;
  }
  multilevelLayout(problem);
  if (!anyFixed) rescale(problem, count <= LABELLED ? 170 : count <= CROWDED ? 110 : 150);
  const gap = count <= LABELLED ? 26 : count <= CROWDED ? 30 : 8;
  separate(problem, count > CROWDED ? 16 : 60, count <= LABELLED, gap);
}

/**
 * Places all nodes of a problem, in it; those that are fixed stay exactly where they are. The same problem always gets the
 * same answer. Takes up to a second for small graphs, some seconds for ten thousand nodes: run it in the worker.
 */
export function layOut(problem: LayoutProblem): void {
  if (problem.fixed.includes(1)) {
    layOutComponent(problem);
    return;
  }
  const groups = components(problem);
  for (const nodes of groups) {
    const part = subProblem(problem, nodes);
    layOutComponent(part);
    nodes.forEach((node, index) => {
      problem.x[node] = part.x[index] ?? 0;
      problem.y[node] = part.y[index] ?? 0;
    });
  }
  packComponents(problem, groups);
  if (problem.x.length <= LABELLED) fillFrame(problem);
}

/** Pulls a drawing apart to the canvas' proportions: what is too narrow gets wider, so nothing comes closer. */
function fillFrame({ x, y, aspect }: LayoutProblem): void {
  const span = (values: Float64Array): number => Math.max(...values) - Math.min(...values);
  const [width, height] = [span(x), span(y)];
  if (width === 0 || height === 0) return;
  const factor = (aspect * height) / width;
  const [column, by] = factor > 1 ? [x, factor] : [y, 1 / factor];
  for (let i = 0; i < column.length; i += 1) column[i] = (column[i] ?? 0) * Math.min(MAX_STRETCH, by);
}
