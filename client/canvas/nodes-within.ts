import { toGraph } from "./camera.ts";
import type { Picture } from "./picking.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The nodes whose middle lies within an outline, given in px from the canvas' top left corner. */
export function nodesWithin(picture: Picture, outline: readonly Point[]): string[] {
  const { scene, appearance, camera, viewport } = picture;
  scene.readNodes();
  const polygon = outline.map(({ x, y }) => toGraph(camera, viewport, x, y));
  const xs = polygon.map(({ x }) => x);
  const ys = polygon.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  return scene.nodes.filter((id, index) => {
    const x = scene.x[index] ?? 0;
    const y = scene.y[index] ?? 0;
    return x >= left && x <= right && y >= bottom && y <= top && isWithin(polygon, x, y) && appearance.isNodeDrawn(id);
  });
}

/** Even-odd rule: a ray to the right crosses the outline an odd number of times. */
function isWithin(polygon: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  let before = polygon.at(-1);
  for (const point of polygon) {
    if (before && point.y > y !== before.y > y) {
      const crossing = before.x + ((point.x - before.x) * (y - before.y)) / (point.y - before.y);
      if (crossing > x) inside = !inside;
    }
    before = point;
  }
  return inside;
}
