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

/**
 * Places for a caption of `width` px about a node whose drawing reaches `reach` px, in the order they are tried: below,
 * above, right, left, then the corners.
 */
export function labelPlaces(x: number, y: number, reach: number, width: number): LabelPlace[] {
  const below = y + reach + 14.5;
  const above = y - reach - 6.5;
  const half = width / 2;
  const shift = Math.max(8, half - reach * 0.4);
  return [
    place(x - half, below, width),
    place(x - half, above, width),
    place(x + reach + 7, y + 4, width),
    place(x - reach - 7 - width, y + 4, width),
    place(x - half + shift, below, width),
    place(x - half - shift, below, width),
    place(x - half + shift, above, width),
    place(x - half - shift, above, width),
  ];
}
