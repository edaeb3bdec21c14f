import { toViewport } from "./camera.ts";
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

/** The nodes in view, largest first; selected and focused before all. In a crowd only the largest. */
export function seenNodes(picture: Picture): { nodes: SeenNode[]; crowd: boolean } {
  const { scene, appearance } = picture;
  scene.readNodes();
  const { view } = appearance;
  const asked = indicesOf(picture, [...view.selectedNodes, view.focusedNode]);
  const first = seen(picture, asked);
  const rest: SeenNode[] = [];
  // In place, without an object for each: this may run over every node.
  for (const index of scene.bySize) {
    if (rest.length > CROWD) break;
    if (asked.has(index) || !isSeen(picture, index)) continue;
    rest.push(seenNode(picture, index));
  }
  const crowd = rest.length > CROWD;
  if (crowd) rest.length = CONSIDERED_IN_CROWD;
  return { nodes: [...first, ...rest], crowd };
}

/** Those of some nodes that are in view, largest first. */
export function seenOf(picture: Picture, ids: Iterable<string>): SeenNode[] {
  picture.scene.readNodes();
  return seen(picture, indicesOf(picture, [...ids]));
}

/** A node as it stands on the page, by its index in the scene's columns. */
export function seenNode({ scene, camera, viewport, sizeFactor, appearance }: Picture, index: number): SeenNode {
  const id = scene.nodes[index] as string;
  const radius = (scene.size[index] ?? 0) * sizeFactor;
  const selected = appearance.view.selectedNodes.has(id);
  const ring = scene.contested[index] === 1 && radius >= 7 ? RING_REACH + (selected ? 4 : 0) : 0;
  const corner = scene.classIndex[index] === 4 ? radius * 0.13 : 0;
  const { x, y } = toViewport(camera, viewport, scene.x[index] ?? 0, scene.y[index] ?? 0);
  return { id, x, y, radius, reach: radius + Math.max(ring, corner, selected ? 6 : 0) };
}

function indicesOf({ scene }: Picture, ids: readonly (string | null)[]): Set<number> {
  const indices = ids.map((id) => (id === null ? undefined : scene.indexOf(id)));
  return new Set(indices.filter((index) => index !== undefined));
}

function seen(picture: Picture, indices: ReadonlySet<number>): SeenNode[] {
  const { size } = picture.scene;
  const inView = [...indices].filter((index) => isSeen(picture, index));
  inView.sort((a, b) => (size[b] ?? 0) - (size[a] ?? 0) || a - b);
  return inView.map((index) => seenNode(picture, index));
}

function isSeen({ scene, camera, viewport: { width, height }, appearance }: Picture, index: number): boolean {
  const x = width / 2 + ((scene.x[index] ?? 0) - camera.x) / camera.ratio;
  const y = height / 2 - ((scene.y[index] ?? 0) - camera.y) / camera.ratio;
  if (x < -MARGIN || y < -MARGIN || x > width + MARGIN || y > height + MARGIN) return false;
  return appearance.isNodeDrawn(scene.nodes[index] as string);
}
