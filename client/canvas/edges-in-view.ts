import type { EdgeCurve } from "./edge-curve.ts";
import { curveOf, type Picture } from "./picking.ts";

/** With more lines in view than this, only those the user asks about are worked out. */
const MAX_CURVES = 400;
const MARGIN = 60;

/**
 * The lines that are drawn and in view, by edge; strongest claims on attention last. In a crowd only the selected, hovered
 * and focused ones.
 */
export function edgesInView(picture: Picture): Map<string, EdgeCurve> {
  const { scene, graph, appearance } = picture;
  const { view } = appearance;
  const curves = new Map<string, EdgeCurve>();
  const asked = [...view.selectedEdges, view.hoveredEdge, view.focusedEdge];
  if (!appearance.simplified) {
    const inView = edgeIndicesInView(picture, MAX_CURVES + 1);
    if (inView.length <= MAX_CURVES) {
      for (const i of inView) {
        const id = scene.edges[i] as string;
        if (!isLine(picture, id)) continue;
        curves.set(id, curveOf(picture, id, scene.from[i] ?? 0, scene.to[i] ?? 0));
      }
      return curves;
    }
  }
  scene.readNodes();
  for (const id of asked) {
    if (id === null || !graph.hasEdge(id) || !appearance.isDrawn(id, graph.getEdgeAttributes(id))) continue;
    const [from, to] = graph.extremities(id);
    curves.set(id, curveOf(picture, id, scene.indexOf(from) ?? 0, scene.indexOf(to) ?? 0));
  }
  return curves;
}

/** Whether an edge has a line of its own: it is of a kind that is drawn, and no other line stands for it. */
export function isLine({ graph, appearance }: Picture, id: string): boolean {
  return appearance.isDrawn(id, graph.getEdgeAttributes(id)) && appearance.standsFor(id) === id;
}

/** Indices, in the scene's columns, of the first `most` edges that may be in view, drawn or not. */
export function edgeIndicesInView({ scene, camera, viewport }: Picture, most: number): number[] {
  scene.readEdges();
  const halfX = (viewport.width / 2 + MARGIN) * camera.ratio;
  const halfY = (viewport.height / 2 + MARGIN) * camera.ratio;
  const inView: number[] = [];
  for (let i = 0; i < scene.edges.length && inView.length < most; i += 1) {
    const from = scene.from[i] ?? 0;
    const to = scene.to[i] ?? 0;
    const ax = (scene.x[from] ?? 0) - camera.x;
    const ay = (scene.y[from] ?? 0) - camera.y;
    const bx = (scene.x[to] ?? 0) - camera.x;
    const by = (scene.y[to] ?? 0) - camera.y;
    if (Math.min(ax, bx) > halfX || Math.max(ax, bx) < -halfX) continue;
    if (Math.min(ay, by) > halfY || Math.max(ay, by) < -halfY) continue;
    inView.push(i);
  }
  return inView;
}
