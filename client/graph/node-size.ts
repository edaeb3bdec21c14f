import type { NodeAttributes } from "./explorer-graph.ts";

/** Radius in px at zoom 1 of a node with `degree` relationships: 11.5 + 3.5 √(degree - 1), at most 24. */
export function nodeSize(degree: number): number {
  return Math.min(24, 11.5 + 3.5 * Math.sqrt(Math.max(0, degree - 1)));
}

/** Radius of a group of so many entities: beyond that of any entity, at most 36. */
export function groupSize(count: number): number {
  return Math.min(36, 20 + 2 * Math.sqrt(count));
}

/** Radius of a node of the canvas that has `shown` edges there. */
export function sizeOf({ held, degree }: Pick<NodeAttributes, "held" | "degree">, shown: number): number {
  return held ? groupSize(held.nodes.length) : nodeSize(Math.max(degree ?? 0, shown));
}
