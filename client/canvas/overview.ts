import type { Box } from "./box-grid.ts";
import { type CameraState, toGraph, toViewport, type Viewport } from "./camera.ts";

/** The part of the graph's plane that holds something; y grows upwards. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

const PADDING = 6;

/** The smallest extent that holds all places; null where there are none. */
export function extentOf(x: ArrayLike<number>, y: ArrayLike<number>): Extent | null {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index < x.length; index += 1) {
    left = Math.min(left, x[index] ?? left);
    right = Math.max(right, x[index] ?? right);
    bottom = Math.min(bottom, y[index] ?? bottom);
    top = Math.max(top, y[index] ?? top);
  }
  return left <= right && bottom <= top ? { left, right, bottom, top } : null;
}

/** The camera that shows an extent whole in a small picture of this size. */
export function overviewCamera({ left, right, bottom, top }: Extent, { width, height }: Viewport): CameraState {
  const ratio = Math.max((right - left) / (width - 2 * PADDING), (top - bottom) / (height - 2 * PADDING));
  return { x: (left + right) / 2, y: (bottom + top) / 2, ratio: ratio > 0 ? ratio : 1 };
}

/** Whether everything is in view. */
export function showsAll({ left, right, bottom, top }: Extent, camera: CameraState, viewport: Viewport): boolean {
  const start = toViewport(camera, viewport, left, top);
  const end = toViewport(camera, viewport, right, bottom);
  return start.x >= 0 && start.y >= 0 && end.x <= viewport.width && end.y <= viewport.height;
}

/** What the canvas shows, as a box in the small picture, px; a view of nothing is kept at the picture's edge. */
export function viewBox(overview: CameraState, small: Viewport, camera: CameraState, viewport: Viewport): Box {
  const start = toGraph(camera, viewport, 0, 0);
  const end = toGraph(camera, viewport, viewport.width, viewport.height);
  const from = toViewport(overview, small, start.x, start.y);
  const to = toViewport(overview, small, end.x, end.y);
  const [left, right] = within(from.x, to.x, small.width);
  const [top, bottom] = within(from.y, to.y, small.height);
  return { left, right, top, bottom };
}

/** A stretch cut to 1..most-1 and at least 3 px long, so that its outline is always seen. */
function within(from: number, to: number, most: number): [number, number] {
  const start = Math.min(Math.max(1, from), most - 4);
  return [start, Math.max(start + 3, Math.min(most - 1, to))];
}
