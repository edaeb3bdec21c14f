import type { Clew } from "./clew.ts";
import { nameOf } from "./expand.ts";
import { graphChanged } from "./exploration.ts";

interface Place {
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
}

function place(clew: Clew, id: string, { x, y, pinned }: Place): void {
  if (clew.graph.hasNode(id)) clew.graph.mergeNodeAttributes(id, { x, y, pinned });
  graphChanged(clew);
}

function record(clew: Clew, label: string, id: string, before: Place, after: Place): void {
  clew.view.setState({ touched: true });
  clew.history.push({
    label,
    undo: () => place(clew, id, before),
    redo: () => place(clew, id, after),
  });
}

/** A drag by hand ended: the entity stays pinned where it was put. */
export function dragged(clew: Clew, id: string, before: { x: number; y: number }, wasPinned: boolean): void {
  const { graph } = clew;
  if (!graph.hasNode(id)) return;
  const { x, y } = graph.getNodeAttributes(id);
  place(clew, id, { x, y, pinned: true });
  record(clew, `Move ${nameOf(clew, id)}`, id, { ...before, pinned: wasPinned }, { x, y, pinned: true });
}

export function togglePin(clew: Clew, id: string): void {
  if (!clew.graph.hasNode(id)) return;
  const { x, y, pinned } = clew.graph.getNodeAttributes(id);
  place(clew, id, { x, y, pinned: !pinned });
  record(clew, `${pinned ? "Unpin" : "Pin"} ${nameOf(clew, id)}`, id, { x, y, pinned }, { x, y, pinned: !pinned });
}
