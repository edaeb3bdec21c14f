import { LABEL_HEIGHT, type LayoutProblem } from "./layout-problem.ts";

/** Free room about a node with its caption, px. */
const GAP = { x: 22, y: 26 };

/** Width of the room that a node with its caption needs beside others, px. */
export function boxWidth({ radius, label }: LayoutProblem, node: number): number {
  return Math.max(2 * (radius[node] ?? 0), label[node] ?? 0) + GAP.x;
}

/** Height of the room that a node with its caption needs above others, px. */
export function boxHeight({ radius }: LayoutProblem, node: number): number {
  return 2 * (radius[node] ?? 0) + LABEL_HEIGHT + GAP.y;
}
