/** Where an entity stands, in graph coordinates: y grows upwards. */
export interface Standing {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
}

/** The ways to line entities up by their middles. `middle` and `centre` are halfway between the outermost two. */
export const ALIGNMENTS = ["left", "middle", "right", "top", "centre", "bottom"] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** Where entities stand once lined up. Pinned ones stay, but count for where the line is. */
export function aligned(standing: readonly Standing[], to: Alignment): Standing[] {
  const axis = to === "left" || to === "middle" || to === "right" ? "x" : "y";
  const along = standing.map((place) => place[axis]);
  const least = Math.min(...along);
  const most = Math.max(...along);
  const low = to === "left" || to === "bottom";
  const line = low ? least : to === "middle" || to === "centre" ? (least + most) / 2 : most;
  return standing.map((place) => (place.pinned ? place : { ...place, [axis]: line }));
}

/**
 * Where entities stand once spread evenly across (`x`) or down (`y`), in the order they stand in now. The outermost two and
 * the pinned ones stay; the others share the room between those that do.
 */
export function spreadEvenly(standing: readonly Standing[], axis: "x" | "y"): Standing[] {
  const order = [...standing].sort((a, b) => a[axis] - b[axis] || (a.id < b.id ? -1 : 1));
  const stays = order.flatMap(({ pinned }, index) =>
    pinned || index === 0 || index === order.length - 1 ? [index] : [],
  );
  const at = new Map<string, number>();
  stays.slice(1).forEach((to, step) => {
    const from = stays[step] ?? 0;
    const start = order[from]?.[axis] ?? 0;
    const end = order[to]?.[axis] ?? 0;
    for (let index = from + 1; index < to; index += 1) {
      at.set(order[index]?.id ?? "", start + ((end - start) * (index - from)) / (to - from));
    }
  });
  return standing.map((place) => ({ ...place, [axis]: at.get(place.id) ?? place[axis] }));
}
