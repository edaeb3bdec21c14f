import type { EdgeAttributes } from "./explorer-graph.ts";

/** The eight kinds of line: a row of the legend and one pattern of the drawing each. */
export const LINE_KINDS = [
  "on-record",
  "corroborated",
  "single-origin",
  "anonymous",
  "disputed",
  "unsourced",
  "denied",
  "retracted",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** The line of an edge: its status, with `reported` and whatever is only anonymous or hedged drawn dotted. */
export function lineKindOf(edge: Pick<EdgeAttributes, "status" | "anonymous" | "hedged">): LineKind {
  if (edge.status === "reported") return "anonymous";
  if (edge.status === "single-origin" && (edge.anonymous || edge.hedged)) return "anonymous";
  return edge.status;
}
