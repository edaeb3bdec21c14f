import type { CanvasView } from "./canvas-view.ts";
import type { Matches } from "./filter.ts";

/** What meets the conditions of a filter, and what becomes of everything else. */
export interface Filtered extends Matches {
  /** Whether the rest is not drawn, instead of fading. */
  readonly hidesRest: boolean;
}

type Seen = Pick<CanvasView, "filtered" | "path">;

/** Whether a filter keeps an entity from being drawn. A path that is followed is drawn all the same. */
export function leavesOutNode({ filtered, path }: Seen, id: string): boolean {
  return filtered?.hidesRest === true && !filtered.nodes.has(id) && !path?.nodes.has(id);
}

/** Whether a filter keeps a relationship from being drawn. */
export function leavesOutEdge({ filtered, path }: Seen, id: string): boolean {
  return filtered?.hidesRest === true && !filtered.edges.has(id) && !path?.edges.has(id);
}
