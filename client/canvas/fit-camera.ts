import { type CameraState, clampRatio, sizeFactor, type Viewport } from "./camera.ts";
import type { Scene } from "./scene.ts";

/** A fit never enlarges beyond this zoom. */
const MAX_FIT_ZOOM = 1.12;

/**
 * The camera that shows the given nodes, or all, with room for their labels; null where there is nothing to show. Reads
 * the scene's nodes, which must be fresh.
 */
export function fitCamera(scene: Scene, viewport: Viewport, ids?: readonly string[]): CameraState | null {
  const indices = ids === undefined ? [...scene.nodes.keys()] : ids.map((id) => scene.indexOf(id) ?? -1);
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  let widest = 0;
  for (const index of indices) {
    if (index < 0) continue;
    const x = scene.x[index] ?? 0;
    const y = scene.y[index] ?? 0;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
    widest = Math.max(widest, scene.size[index] ?? 0);
  }
  if (box.left > box.right) return null;
  const { width, height } = viewport;
  // Labels hang below their nodes and reach to both sides; tools lie in the top left corner.
  const sides = Math.min(72, width * 0.13);
  const above = Math.min(52, height * 0.1);
  const below = Math.min(44, height * 0.09);
  const spanX = box.right - box.left;
  const spanY = box.top - box.bottom;
  const zoom = Math.min(
    MAX_FIT_ZOOM,
    Math.max(40, width - 2 * sides) / Math.max(spanX, 1),
    Math.max(40, height - above - below) / Math.max(spanY, 1),
  );
  const reach = widest * sizeFactor(zoom) * 0.5;
  const fitted = zoom / (1 + (2 * reach) / Math.min(width, height));
  const ratio = clampRatio(1 / fitted);
  return {
    x: (box.left + box.right) / 2,
    y: (box.top + box.bottom) / 2 + ((above - below) / 2) * ratio,
    ratio,
  };
}
