import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { nameOf } from "./expand.ts";
import { graphChanged } from "./exploration.ts";

export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
}

/** Where these nodes stand now, and whether they are pinned. */
export function placesOf(clew: Clew, ids: Iterable<string>): Place[] {
  return [...ids]
    .filter((id) => clew.graph.hasNode(id))
    .map((id) => {
      const { x, y, pinned } = clew.graph.getNodeAttributes(id);
      return { id, x, y, pinned };
    });
}

/** Records that nodes were moved or pinned, from `before` to where they stand now, as one step. */
export function recordMoves(clew: Clew, label: () => string, before: readonly Place[]): void {
  const after = placesOf(
    clew,
    before.map(({ id }) => id),
  );
  clew.view.setState({ touched: true });
  const pins = new Map(before.map(({ id, pinned }) => [id, pinned]));
  const pinsDiffer = after.some(({ id, pinned }) => pinned !== pins.get(id));
  const put = (places: readonly Place[]) => {
    for (const { id, ...place } of places) if (clew.graph.hasNode(id)) clew.graph.mergeNodeAttributes(id, place);
    placesChanged(clew, pinsDiffer);
  };
  placesChanged(clew, pinsDiffer);
  clew.history.push({ label, undo: () => put(before), redo: () => put(after) });
}

/** Where things stand is on the canvas alone; what is pinned stands in panels too. */
function placesChanged(clew: Clew, pinsToo: boolean): void {
  clew.view.setState(({ placesVersion }) => ({ placesVersion: placesVersion + 1 }));
  if (pinsToo) graphChanged(clew);
}

/** A drag by hand ended: the entities stay pinned where they were put. */
export function dragged(clew: Clew, moved: readonly { id: string; before: { x: number; y: number } }[]): void {
  const { graph } = clew;
  const before = moved
    .filter(({ id }) => graph.hasNode(id))
    .map(({ id, before: { x, y } }) => ({ id, x, y, pinned: graph.getNodeAttribute(id, "pinned") }));
  const [first] = before;
  if (!first) return;
  for (const { id } of before) graph.setNodeAttribute(id, "pinned", true);
  const what = inWords(clew, before);
  recordMoves(clew, () => words().moving.move(what()), before);
}

/** Pins all of these, or unpins them where all are pinned. Returns whether they are pinned now. */
export function togglePin(clew: Clew, ids: readonly string[]): boolean {
  const before = placesOf(clew, ids);
  const [first] = before;
  if (!first) return false;
  const pinned = !before.every((place) => place.pinned);
  for (const { id } of before) clew.graph.setNodeAttribute(id, "pinned", pinned);
  const what = inWords(clew, before);
  recordMoves(clew, () => words().moving[pinned ? "pinStep" : "unpinStep"](what()), before);
  return pinned;
}

/** One by its name, as it now is; several by how many. */
function inWords(clew: Clew, places: readonly Place[]): () => string {
  const [first] = places;
  const name = first && places.length === 1 ? nameOf(clew, first.id) : null;
  return () => name ?? words().numberOf.entities(places.length);
}
