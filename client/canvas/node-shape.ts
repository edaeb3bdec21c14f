import { classOf, type NodeClass } from "../graph/classes.ts";

/** Number of each class in the shaders: shape, and row of the glyph atlas. */
export const CLASS_INDEX: Readonly<Record<NodeClass, number>> = {
  Person: 0,
  Group: 1,
  Organization: 2,
  Place: 3,
  Event: 4,
  Topic: 5,
};

/** A group of several kinds, which is of no class: a circle. */
export const MIXED_INDEX = 6;

export function classIndexOf(kind: string): number {
  return CLASS_INDEX[classOf(kind)];
}

/** The contested ring ends this far outside the radius, in px. */
export const RING_REACH = 9;

/**
 * How far a node reaches from its middle towards the direction (dx, dy), in px. The shaders hold the same formula
 * (`reach` in ribbon-shader.ts); a line starts and ends there.
 */
export function reachOf(classIndex: number, contested: boolean, radius: number, dx: number, dy: number): number {
  if (contested) return radius + RING_REACH;
  const length = Math.hypot(dx, dy) || 1;
  const cx = Math.abs(dx) / length;
  const cy = Math.abs(dy) / length;
  switch (classIndex) {
    case 1:
      return radius + 2;
    case 2:
      return Math.min((radius * 0.92) / Math.max(cx, cy), radius * 1.16);
    case 3:
    case 5:
      return radius * 1.02;
    case 4:
      return Math.min((radius * 1.216) / (cx + cy), radius * 1.13);
    default:
      return radius;
  }
}
