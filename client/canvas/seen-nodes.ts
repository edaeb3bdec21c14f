import { RING_REACH } from "./node-shape.ts";
import type { Picture } from "./picking.ts";

/** A node as it stands on the page. */
export interface SeenNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How far its drawing reaches, ring and halo included. */
  readonly reach: number;
}

/** Of more nodes in view than this, only the largest take part, and few of them have labels. */
const CROWD = 500;
const CONSIDERED_IN_CROWD = 140;
/** Nodes this far outside still take part, px, so that the picture can be moved without planning it anew. */
export const MARGIN = 120;

/** The nodes in view, largest first; selected, hovered and focused before all. In a crowd only the largest. */
export function seenNodes(picture: Picture): { nodes: SeenNode[]; crowd: boolean } {
  const { scene, camera, viewport, sizeFactor, appearance } = picture;
  scene.readNodes();
  const { view } = appearance;
  const first: SeenNode[] = [];
  const rest: SeenNode[] = [];
  const { width, height } = viewport;
  const asked = new Set([...view.selectedNodes, view.hoveredNode, view.focusedNode]);
  // In place, without an object for each: this runs over every node.
  for (const index of scene.bySize) {
    const x = width / 2 + ((scene.x[index] ?? 0) - camera.x) / camera.ratio;
    const y = height / 2 - ((scene.y[index] ?? 0) - camera.y) / camera.ratio;
    if (x < -MARGIN || y < -MARGIN || x > width + MARGIN || y > height + MARGIN) continue;
    const id = scene.nodes[index] as string;
    if (!appearance.isNodeDrawn(id)) continue;
    const isAsked = asked.has(id);
    if (!isAsked && rest.length > CROWD) continue;
    const radius = (scene.size[index] ?? 0) * sizeFactor;
    const selected = view.selectedNodes.has(id);
    const ring = scene.contested[index] === 1 && radius >= 7 ? RING_REACH + (selected ? 4 : 0) : 0;
    const corner = scene.classIndex[index] === 4 ? radius * 0.13 : 0;
    const seen = { id, x, y, radius, reach: radius + Math.max(ring, corner, selected ? 6 : 0) };
    if (isAsked) first.push(seen);
    else rest.push(seen);
  }
  const crowd = rest.length > CROWD;
  if (crowd) rest.length = CONSIDERED_IN_CROWD;
  return { nodes: [...first, ...rest], crowd };
}
