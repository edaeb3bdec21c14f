import type { Box } from "./box-grid.ts";

/** Where a caption may stand about its node: the text's left end and baseline, and the room it takes. */
export interface LabelPlace {
  readonly x: number;
  readonly baseline: number;
  readonly box: Box;
}

/** Height of a caption above and below its baseline, px. */
const ASCENT = 10.5;
const DESCENT = 4;

function place(x: number, baseline: number, width: number): LabelPlace {
  return {
    x,
    baseline,
    box: { left: x - 2, right: x + width + 2, top: baseline - ASCENT, bottom: baseline + DESCENT },
  };
}

/** How many places a caption has. */
export const PLACES = 12;

/**
 * The place numbered `index` for a caption of `width` px about a node whose drawing reaches `reach` px, in the order they
 * are tried: below, above, right, left, shifted to a side, then at the four diagonals.
 */
export function labelPlace(index: number, x: number, y: number, reach: number, width: number): LabelPlace {
  const half = width / 2;
  if (index === 2) return place(x + reach + 7, y + 4, width);
  if (index === 3) return place(x - reach - 7 - width, y + 4, width);
  if (index >= 8) {
    const off = reach * 0.72 + 5;
    const left = index % 2 === 0 ? x + off : x - off - width;
    return place(left, index < 10 ? y + off + 7 : y - off + 1, width);
  }
  const shift = index < 2 ? 0 : Math.max(8, half - reach * 0.4) * (index % 2 === 0 ? 1 : -1);
  const above = index === 1 || index > 5;
  return place(x - half + shift, above ? y - reach - 6.5 : y + reach + 14.5, width);
}
