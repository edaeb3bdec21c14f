import { type Box, type BoxGrid, boxAround } from "./box-grid.ts";
import type { CurvePoint, EdgeCurve } from "./edge-curve.ts";

/** Px kept free at the ends of a line beside its relation label. */
const END_ROOM = 8;

/** The boxes that a text along a line takes: one per 10 px of it, so that a slanted text does not block a rectangle. */
function boxesAlong(curve: EdgeCurve, middle: number, width: number, above: number): Box[] {
  const count = Math.max(2, Math.ceil(width / 10));
  return Array.from({ length: count }, (_, index) => {
    const { x, y, angle } = curve.at(middle - width / 2 + (width * (index + 0.5)) / count);
    const turn = Math.cos(angle) < -0.001 ? angle + Math.PI : angle;
    return boxAround(x + Math.sin(turn) * (above + 3.5), y - Math.cos(turn) * (above + 3.5), 11, 11);
  });
}

/**
 * Where along a line its relation can be written: before its marks as one reads, else after them, else nearer to an end;
 * null where it does not fit or would cover something. `forced` takes the first place whatever it covers.
 */
export function placeAlong(
  curve: EdgeCurve,
  room: { text: number; marks: number },
  above: number,
  occupied: BoxGrid,
  forced: boolean,
): { at: CurvePoint; boxes: Box[] } | null {
  const { middle, start, end } = curve;
  const half = room.text / 2;
  const beside = (room.marks + room.text) / 2;
  const backwards = Math.cos(curve.at(middle).angle) < -0.001;
  const before = middle + (backwards ? beside : -beside);
  const after = middle - (backwards ? beside : -beside);
  const shift = Math.max(20, half);
  const candidates =
    room.marks > 0
      ? [before, after, (before + (backwards ? end - half : start + half)) / 2]
      : [middle, middle - shift, middle + shift, middle - 2 * shift, middle + 2 * shift];
  const fits = candidates.filter((c) => c - half >= start + END_ROOM && c + half <= end - END_ROOM);
  for (const c of fits) {
    const boxes = boxesAlong(curve, c, room.text, above);
    if (boxes.every((box) => occupied.isFree(box))) return { at: curve.at(c), boxes };
  }
  if (!forced) return null;
  const c = fits[0] ?? middle;
  return { at: curve.at(c), boxes: boxesAlong(curve, c, room.text, above) };
}
