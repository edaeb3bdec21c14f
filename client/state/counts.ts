import { type Counts, countElements } from "../graph/counts.ts";
import type { Clew } from "./clew.ts";
import type { ViewState } from "./view.ts";

interface Counted {
  readonly of: Pick<ViewState, "graphVersion" | "hiddenLines" | "filtered" | "path">;
  readonly counts: Counts;
}

const counted = new WeakMap<Clew, Counted>();

/** What is on the canvas, counted once for each state of the graph, the kinds of line left out and the filter. */
export function countsOf(clew: Clew): Counts {
  const { graphVersion, hiddenLines, filtered, path } = clew.view.getState();
  const before = counted.get(clew);
  if (
    before?.of.graphVersion === graphVersion &&
    before.of.hiddenLines === hiddenLines &&
    before.of.filtered === filtered &&
    before.of.path === path
  ) {
    return before.counts;
  }
  const of = { graphVersion, hiddenLines, filtered, path };
  const counts = countElements(clew.graph, of);
  counted.set(clew, { of, counts });
  return counts;
}
