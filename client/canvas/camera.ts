/** Where the canvas looks: the graph coordinates at its middle, and graph units per px (0.5 is 200 %). */
export interface CameraState {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Side of the fixed square of graph coordinates that Sigma is told to frame: its scale then never depends on the data. */
export const FRAME = 1000;

export const MIN_ZOOM = 0.005;
export const MAX_ZOOM = 4;

export function clampRatio(ratio: number): number {
  return Math.min(1 / MIN_ZOOM, Math.max(1 / MAX_ZOOM, Number.isFinite(ratio) ? ratio : 1));
}

/** Graph coordinates to px from the top left corner; y grows upwards in the graph and downwards on the page. */
export function toViewport(camera: CameraState, { width, height }: Viewport, x: number, y: number) {
  return { x: width / 2 + (x - camera.x) / camera.ratio, y: height / 2 - (y - camera.y) / camera.ratio };
}

export function toGraph(camera: CameraState, { width, height }: Viewport, x: number, y: number) {
  return { x: camera.x + (x - width / 2) * camera.ratio, y: camera.y - (y - height / 2) * camera.ratio };
}

/** The same view as Sigma says it: framed coordinates from 0 to 1 over `FRAME` units, ratio in frames per short side. */
export function toSigma(camera: CameraState, { width, height }: Viewport) {
  return {
    x: 0.5 + camera.x / FRAME,
    y: 0.5 + camera.y / FRAME,
    ratio: (camera.ratio * Math.min(width, height)) / FRAME,
    angle: 0,
  };
}

/**
 * What a node's radius is multiplied by at a zoom: its square root, within 0.78 and 1.12; below 50 % it goes on shrinking,
 * in step with the zoom, so that a picture of thousands does not become one blot.
 */
export function sizeFactor(zoom: number): number {
  const factor = Math.min(1.12, Math.max(0.78, Math.sqrt(zoom)));
  return zoom >= 0.5 ? factor : Math.max(0.09, (factor * zoom) / 0.5);
}

/** The camera that keeps the graph point under the px `at` where it is while the ratio changes. */
export function zoomedAt(camera: CameraState, viewport: Viewport, at: { x: number; y: number }, ratio: number) {
  const next = clampRatio(ratio);
  const point = toGraph(camera, viewport, at.x, at.y);
  return {
    x: point.x - (at.x - viewport.width / 2) * next,
    y: point.y + (at.y - viewport.height / 2) * next,
    ratio: next,
  };
}
