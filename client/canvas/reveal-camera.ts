import { type Box, boxAround, overlap } from "./box-grid.ts";
import type { CameraState, Viewport } from "./camera.ts";

/** Px that a node needs around it, for itself and its caption: to the canvas' edge, and to a panel that lies over it. */
const ROOM = { x: 72, y: 52 };
const BESIDE = { x: 48, y: 36 };

type Point = { readonly x: number; readonly y: number };

/**
 * The camera that brings all points (px of the canvas) into sight by moving as little as possible, out from under what is
 * `covered` where there is room for that; the camera itself where they are, null where they do not fit at this zoom.
 */
export function revealCamera(
  camera: CameraState,
  { width, height }: Viewport,
  points: readonly Point[],
  covered: readonly Box[] = [],
): CameraState | null {
  const alongX = (by: number) =>
    shift(
      points.map(({ x }) => x + by),
      width,
      ROOM.x,
    );
  const alongY = (by: number) =>
    shift(
      points.map(({ y }) => y + by),
      height,
      ROOM.y,
    );
  const [least, most] = [alongX(0), alongY(0)];
  if (least === null || most === null) return null;
  const [dx, dy] = uncovered(points, covered, [least, most], ([x, y]) => alongX(x) === 0 && alongY(y) === 0);
  if (dx === 0 && dy === 0) return camera;
  return { x: camera.x - dx * camera.ratio, y: camera.y + dy * camera.ratio, ratio: camera.ratio };
}

/** The smallest move beyond `base` that leaves nothing covered and is `allowed`; `base` where there is none. */
function uncovered(
  points: readonly Point[],
  covered: readonly Box[],
  base: readonly [number, number],
  allowed: (move: readonly [number, number]) => boolean,
): readonly [number, number] {
  const meets = ([dx, dy]: readonly [number, number], box: Box) =>
    points.some(({ x, y }) => overlap(boxAround(x + dx, y + dy, 2 * BESIDE.x, 2 * BESIDE.y), box));
  const over = covered.filter((box) => meets(base, box));
  if (over.length === 0) return base;
  const [xs, ys] = [points.map(({ x }) => x + base[0]), points.map(({ y }) => y + base[1])];
  const ways = over.flatMap((box): [number, number][] => [
    [base[0] + Math.min(0, box.left - BESIDE.x - Math.max(...xs)), base[1]],
    [base[0] + Math.max(0, box.right + BESIDE.x - Math.min(...xs)), base[1]],
    [base[0], base[1] + Math.min(0, box.top - BESIDE.y - Math.max(...ys))],
    [base[0], base[1] + Math.max(0, box.bottom + BESIDE.y - Math.min(...ys))],
  ]);
  const length = ([x, y]: readonly [number, number]) => Math.abs(x - base[0]) + Math.abs(y - base[1]);
  const open = ways.filter((way) => allowed(way) && !covered.some((box) => meets(way, box)));
  return open.sort((a, b) => length(a) - length(b))[0] ?? base;
}

/** How far to move so that all values lie between `room` and `size - room`; null where they lie too far apart. */
function shift(values: readonly number[], size: number, room: number): number | null {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const margin = Math.min(room, size * 0.2);
  if (most - least > size - 2 * margin) return null;
  if (least < margin) return margin - least;
  return most > size - margin ? size - margin - most : 0;
}
