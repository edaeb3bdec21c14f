/** Radius in px at zoom 1 of a node with `degree` relationships: 11.5 + 3.5 √(degree - 1), at most 24. */
export function nodeSize(degree: number): number {
  return Math.min(24, 11.5 + 3.5 * Math.sqrt(Math.max(0, degree - 1)));
}
