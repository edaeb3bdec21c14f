import type { CameraState, Viewport } from "./camera.ts";

/** Px that a node needs around it, for itself and its caption. */
const ROOM = { x: 72, y: 52 };

/**
 * The camera that brings all points (px of the canvas) into sight by moving as little as possible; the camera itself where
 * they are, null where they do not fit at this zoom.
 */
export function revealCamera(
  camera: CameraState,
  { width, height }: Viewport,
  points: readonly { readonly x: number; readonly y: number }[],
): CameraState | null {
  const dx = shift(
    points.map(({ x }) => x),
    width,
    ROOM.x,
  );
  const dy = shift(
    points.map(({ y }) => y),
    height,
    ROOM.y,
  );
  if (dx === null || dy === null) return null;
  if (dx === 0 && dy === 0) return camera;
  return { x: camera.x - dx * camera.ratio, y: camera.y + dy * camera.ratio, ratio: camera.ratio };
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
