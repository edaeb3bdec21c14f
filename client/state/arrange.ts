import { leavesOutNode } from "../graph/filtered.ts";
import { words } from "../words/words.ts";
import { during } from "./busy.ts";
import type { Clew } from "./clew.ts";
import { layOutAll } from "./lay-out-all.ts";
import type { Layout, LayoutValues } from "./layouts.ts";
import { placesOf, recordMoves } from "./moves.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";

/** Which entities a layout places: all that are drawn, or those selected. Pinned ones stay in either case. */
export type ArrangeScope = "all" | "selection";

/** How many entities a layout would place. */
export function countToArrange(clew: Clew, scope: ArrangeScope): number {
  const { graph } = clew;
  const stays = stayingOf(clew, scope);
  return graph.filterNodes((id, { pinned }) => !pinned && !stays(id)).length;
}

/** Tells what a layout leaves where it is, pinned or not. */
function stayingOf({ view }: Clew, scope: ArrangeScope): (id: string) => boolean {
  const state = view.getState();
  return (id) => (scope === "all" ? leavesOutNode(state, id) : !state.selectedNodes.has(id));
}

/** Arranges the picture as one step, which can be stopped while it is worked out. Problems are shown, not thrown. */
export async function arrangePicture(
  clew: Clew,
  layout: Layout,
  values: LayoutValues,
  scope: ArrangeScope,
): Promise<void> {
  const { graph, view, busy, canvas } = clew;
  const { selectedNodes } = view.getState();
  const stays = new Set(graph.nodes().filter(stayingOf(clew, scope)));
  const absent = new Set(graph.nodes().filter((id) => leavesOutNode(view.getState(), id)));
  // A selection that is arranged cannot be what it is arranged about.
  const about = scope === "all" ? selectedNodes : new Set<string>();
  const before = placesOf(clew, graph.nodes()).filter(({ id, pinned }) => !pinned && !stays.has(id));
  try {
    await during(busy, words().arranging.underWay(before.length), (signal) =>
      layOutAll(clew, { arrangement: layout.arrangement(graph, values, about), keep: stays, absent, signal }),
    );
  } catch (error) {
    // Whoever stopped it knows.
    if (error instanceof DOMException && error.name === "AbortError") return;
    const why = error instanceof Error ? error.message : String(error);
    toast(clew.toasts, words().arranging.failed(why), { tone: "problem" });
    return;
  }
  recordMoves(clew, () => words().arranging.all(layout.label()), before);
  // What fits is read off the picture, which glides through the places between.
  if (scope === "all") canvas.current?.fit();
  canvas.current?.glide(before);
  announce(clew.page, words().arranging.done(before.length, layout.label()));
}
