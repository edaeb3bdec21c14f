import type { Counts } from "../graph/counts.ts";
import { countsOf } from "../state/counts.ts";
import { useClew, useSlice } from "./clew-context.ts";

/** The one count that outline, legend and status bar read. */
export function useCounts(): Counts {
  const clew = useClew();
  return useSlice(clew.view, () => countsOf(clew));
}
