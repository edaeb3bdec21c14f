import { type Alignment, aligned, type Standing, spreadEvenly } from "../graph/aligned.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { placesOf, recordMoves } from "./moves.ts";
import { announce } from "./page.ts";

/** Lines entities up, as one step; pinned ones stay. */
export function alignEntities(clew: Clew, ids: readonly string[], to: Alignment): void {
  moveTo(
    clew,
    ids,
    () => words().aligning[to],
    (standing) => aligned(standing, to),
  );
}

/** Spreads entities evenly across or down, as one step; pinned ones stay. */
export function spreadEntities(clew: Clew, ids: readonly string[], axis: "x" | "y"): void {
  moveTo(
    clew,
    ids,
    () => words().aligning[axis === "x" ? "across" : "down"],
    (standing) => spreadEvenly(standing, axis),
  );
}

function moveTo(
  clew: Clew,
  ids: readonly string[],
  label: () => string,
  place: (standing: readonly Standing[]) => readonly Standing[],
): void {
  const standing = placesOf(clew, ids);
  const now = new Map(place(standing).map((target) => [target.id, target]));
  const before = standing.filter(({ id, x, y }) => now.get(id)?.x !== x || now.get(id)?.y !== y);
  if (before.length === 0) {
    announce(clew.page, words().aligning.already);
    return;
  }
  for (const { id } of before) {
    const { x, y } = now.get(id) as Standing;
    clew.graph.mergeNodeAttributes(id, { x, y });
  }
  recordMoves(clew, label, before);
  clew.canvas.current?.glide(before);
  announce(clew.page, words().aligning.moved(label(), before.length));
}
