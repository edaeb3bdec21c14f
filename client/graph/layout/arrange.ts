import type { Arrangement } from "./arrangement.ts";
import { layOutCircle } from "./circle.ts";
import { layOutColumns } from "./columns.ts";
import { layOutGrid } from "./grid.ts";
import { layOut } from "./lay-out.ts";
import { layOutLayers } from "./layers.ts";
import { ABSENT, type LayoutProblem, subProblem } from "./layout-problem.ts";
import { layOutRings } from "./rings.ts";
import { layOutScale } from "./scale.ts";
import { separate } from "./separate.ts";

/**
 * Arranges the nodes of a problem that are not fixed, in it. A part of the picture stays about where it was; fixed nodes
 * stay exactly where they are, and what would lie over them gives way. Absent ones might as well not be there.
 */
export function arrange(problem: LayoutProblem, arrangement: Arrangement): void {
  if (problem.fixed.includes(ABSENT)) {
    const present = [...problem.x.keys()].filter((node) => problem.fixed[node] !== ABSENT);
    const part = subProblem(problem, present);
    arrange(part, ofPart(arrangement, present));
    present.forEach((node, index) => {
      problem.x[node] = part.x[index] ?? 0;
      problem.y[node] = part.y[index] ?? 0;
    });
    return;
  }
  if (arrangement.kind === "force") {
    layOut(problem);
    return;
  }
  const free = [...problem.x.keys()].filter((node) => problem.fixed[node] === 0);
  if (free.length === 0) return;
  const part = subProblem(problem, free);
  const before = middleOf(part);
  shape(part, ofPart(arrangement, free));
  const after = middleOf(part);
  const whole = free.length === problem.x.length;
  free.forEach((node, index) => {
    problem.x[node] = (part.x[index] ?? 0) - after.x + (whole ? 0 : before.x);
    problem.y[node] = (part.y[index] ?? 0) - after.y + (whole ? 0 : before.y);
  });
  if (!whole) separate(problem, 40, problem.x.length <= 400, 12);
}

function shape(part: LayoutProblem, arrangement: Exclude<Arrangement, { kind: "force" }>): void {
  if (arrangement.kind === "layers") layOutLayers(part, arrangement.direction);
  else if (arrangement.kind === "rings") layOutRings(part, arrangement.centre);
  else if (arrangement.kind === "circle") layOutCircle(part, arrangement.rank);
  else if (arrangement.kind === "grid") layOutGrid(part, arrangement.rank);
  else if (arrangement.kind === "scale") layOutScale(part, arrangement.value);
  else layOutColumns(part, arrangement.group, arrangement.rank);
}

/** The same for some of the nodes, which have other positions in the part's columns. */
function ofPart<A extends Arrangement>(arrangement: A, nodes: readonly number[]): A {
  const pick = (column: Float64Array | Uint32Array) => nodes.map((node) => column[node] ?? 0);
  const index = new Map(nodes.map((node, position) => [node, position]));
  const part: Record<string, unknown> = { ...arrangement };
  for (const key of ["rank", "value"] as const) {
    if (key in arrangement) part[key] = Float64Array.from(pick(part[key] as Float64Array));
  }
  if ("group" in arrangement) part.group = Uint32Array.from(pick(arrangement.group));
  if ("centre" in arrangement) part.centre = arrangement.centre.flatMap((node) => index.get(node) ?? []);
  return part as A;
}

function middleOf({ x, y }: LayoutProblem): { x: number; y: number } {
  const middle = (column: Float64Array) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of column) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return (least + most) / 2;
  };
  return { x: middle(x), y: middle(y) };
}
