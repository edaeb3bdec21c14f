import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";

/** Filtering what is shown. */
export const filtering = {
  title: "Filter what is shown",
  label: "Filter",
  rest: "Hide or fade what is filtered out",
  hideRest: "Hide what is filtered out",
  fadeRest: "Fade what is filtered out",
  clear: "Remove the filter",
  by: (subject: string) => `Filter by ${subject}`,
  removeBy: (subject: string) => `Remove the filter by ${subject}`,
  tooMany: (most: number) => `A filter has at most ${most} conditions: remove one first.`,
  waits: (metric: string) =>
    `The filter by ${metric.toLowerCase()} waits, as that was not measured. It is kept with the view.`,
  none: "Nothing is filtered",
  /** @param nodes all that there are, in words */
  passed: (entities: number, nodes: string, edges: number, allEdges: number) =>
    `${numeral(entities)} of ${nodes}, ` + `${numeral(edges)} of ${plural(allEdges, "relationship", "relationships")}`,
};
