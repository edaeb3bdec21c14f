import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import type { Appearance } from "./appearance.ts";
import { type CameraState, toViewport, type Viewport } from "./camera.ts";
import { type CurveEnd, EdgeCurve } from "./edge-curve.ts";
import type { EdgeFans } from "./edge-fans.ts";
import type { Scene } from "./scene.ts";

/** Px around a node or line within which the pointer is on it; a finger gets more. */
const NODE_SLACK = 3;
const EDGE_SLACK = 5;

/** What a picture is made of, for those who read it off: overlay and picking. */
export interface Picture {
  readonly graph: ExplorerGraph;
  readonly scene: Scene;
  readonly fans: EdgeFans;
  readonly appearance: Appearance;
  readonly camera: CameraState;
  readonly viewport: Viewport;
  readonly sizeFactor: number;
}

/** An end of an edge as it stands on the page. */
export function endOf(picture: Picture, index: number): CurveEnd {
  const { scene } = picture;
  return {
    ...toViewport(picture.camera, picture.viewport, scene.x[index] ?? 0, scene.y[index] ?? 0),
    radius: (scene.size[index] ?? 0) * picture.sizeFactor,
    classIndex: scene.classIndex[index] ?? 0,
    contested: scene.contested[index] === 1,
  };
}

/** The line of an edge as it stands on the page. */
export function curveOf(picture: Picture, edge: string, from: number, to: number): EdgeCurve {
  const bend = picture.appearance.simplified ? 0 : picture.fans.placeOf(edge).bend;
  return new EdgeCurve(endOf(picture, from), endOf(picture, to), bend, picture.sizeFactor);
}

/** The node under a px, the nearest where several overlap. */
export function nodeAt(picture: Picture, px: number, py: number, slack = NODE_SLACK): string | null {
  const { scene, appearance, camera, viewport } = picture;
  scene.readNodes();
  // Everything is compared in graph units, so that no node needs to be projected.
  const gx = camera.x + (px - viewport.width / 2) * camera.ratio;
  const gy = camera.y - (py - viewport.height / 2) * camera.ratio;
  let found = -1;
  let least = 0;
  for (let i = 0; i < scene.nodes.length; i += 1) {
    const reach = ((scene.size[i] ?? 0) * picture.sizeFactor + slack) * camera.ratio;
    const dx = (scene.x[i] ?? 0) - gx;
    const dy = (scene.y[i] ?? 0) - gy;
    const beyond = dx * dx + dy * dy - reach * reach;
    if (beyond <= least && appearance.isNodeDrawn(scene.nodes[i] ?? "")) {
      least = beyond;
      found = i;
    }
  }
  return found === -1 ? null : (scene.nodes[found] ?? null);
}

/** The edge whose line runs under a px, the nearest where several do; hidden lines are passed over. */
export function edgeAt(picture: Picture, px: number, py: number, slack = EDGE_SLACK): string | null {
  const { scene, graph, appearance, camera, viewport } = picture;
  scene.readEdges();
  const gx = camera.x + (px - viewport.width / 2) * camera.ratio;
  const gy = camera.y - (py - viewport.height / 2) * camera.ratio;
  let found: string | null = null;
  let least = slack;
  for (let i = 0; i < scene.edges.length; i += 1) {
    const from = scene.from[i] ?? 0;
    const to = scene.to[i] ?? 0;
    const ax = scene.x[from] ?? 0;
    const ay = scene.y[from] ?? 0;
    const dx = (scene.x[to] ?? 0) - ax;
    const dy = (scene.y[to] ?? 0) - ay;
    // A fan bends by at most 28 px, a loop reaches 60: whatever the chord misses by more is not under the pointer.
    const reach = (slack + (from === to ? 90 : 30)) * camera.ratio;
    const square = dx * dx + dy * dy || 1;
    const t = Math.min(1, Math.max(0, ((gx - ax) * dx + (gy - ay) * dy) / square));
    const ox = gx - ax - dx * t;
    const oy = gy - ay - dy * t;
    if (ox * ox + oy * oy > reach * reach) continue;
    const id = scene.edges[i] as string;
    if (!appearance.isDrawn(id, graph.getEdgeAttributes(id)) || appearance.standsFor(id) !== id) continue;
    const distance = curveOf(picture, id, from, to).distanceTo(px, py);
    if (distance < least) {
      least = distance;
      found = id;
    }
  }
  return found;
}
