/** What order nodes without a place of their own stand in; the worker is told as a rank for each node. */
export type Arrangement =
  /** Ties pull, everything else pushes: see `layOut`. */
  | { readonly kind: "force" }
  /** In layers that relationships lead down, or to the right. */
  | { readonly kind: "layers"; readonly direction: "down" | "right" }
  /**
   * In rings about some nodes, by the number of relationships between. `centre`: positions in the problem's columns; none
   * means the node with the most relationships.
   */
  | { readonly kind: "rings"; readonly centre: readonly number[] }
  /** On one circle. `rank` says who stands before whom. */
  | { readonly kind: "circle"; readonly rank: Float64Array }
  /** In rows of equal cells. */
  | { readonly kind: "grid"; readonly rank: Float64Array }
  /** From left to right by a number or a time; nodes without (NaN) stand apart, to the right. */
  | { readonly kind: "scale"; readonly value: Float64Array }
  /** A column for each group, from left to right by its number. */
  | { readonly kind: "columns"; readonly group: Uint32Array; readonly rank: Float64Array };
