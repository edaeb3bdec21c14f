import { type Counts, countElements } from "../graph/counts.ts";
import type { Clew } from "./clew.ts";

interface Counted {
  readonly version: number;
  readonly hidden: ReadonlySet<string>;
  readonly counts: Counts;
}

const counted = new WeakMap<Clew, Counted>();

/** What is on the canvas, counted once for each state of the graph and the kinds of line left out. */
export function countsOf(clew: Clew): Counts {
  const { graphVersion: version, hiddenLines: hidden } = clew.view.getState();
  const before = counted.get(clew);
  if (before && before.version === version && before.hidden === hidden) return before.counts;
  const counts = countElements(clew.graph, hidden);
  counted.set(clew, { version, hidden, counts });
  return counts;
}
