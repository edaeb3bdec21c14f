import { BARE_GAP, lineStyleOf } from "./edge-style.ts";
import { isLine } from "./edges-in-view.ts";
import type { OverlayPlan } from "./overlay-plan.ts";
import { paintLine } from "./paint-line.ts";
import { curveOf, type Picture } from "./picking.ts";
import { seenNode } from "./seen-nodes.ts";
import { THEMES } from "./theme.ts";

/** Px added to the lines of the node that is pointed at. */
const EXTRA = 1;

/** Of a hub that is pointed at, only so many lines take part. */
const MAX_LINES = 400;

/** The drawn lines of the node that is pointed at, and what they lead to. */
export interface Hovered {
  readonly lines: readonly string[];
  readonly neighbours: ReadonlySet<string>;
}

export function hoveredOf(picture: Picture): Hovered {
  const { graph, appearance } = picture;
  const { hoveredNode } = appearance.view;
  if (hoveredNode === null || !graph.hasNode(hoveredNode)) return { lines: [], neighbours: new Set() };
  const lines = graph
    .edges(hoveredNode)
    .slice(0, MAX_LINES)
    .filter((edge) => isLine(picture, edge));
  const neighbours = new Set(lines.map((edge) => graph.opposite(hoveredNode, edge)));
  neighbours.delete(hoveredNode);
  return { lines, neighbours };
}

/**
 * Plans what pointing at a node shows: its lines wider and at full strength, also where the picture draws all lines thin
 * and pale, and a ring around each neighbour. Nothing else recedes.
 */
export function planHover(plan: OverlayPlan, picture: Picture, { lines, neighbours }: Hovered): void {
  const { graph, scene, appearance, sizeFactor } = picture;
  const theme = THEMES[appearance.view.theme];
  const options = { theme, markOpacity: 0, factor: sizeFactor };
  for (const edge of lines) {
    const [from, to] = graph.extremities(edge);
    const curve = curveOf(picture, edge, scene.indexOf(from) ?? 0, scene.indexOf(to) ?? 0);
    const attributes = graph.getEdgeAttributes(edge);
    const style = lineStyleOf(attributes);
    const { gap = BARE_GAP } = appearance.edgeReducer(edge, attributes);
    const look = { style, colour: theme[style.colour], extra: EXTRA, gap, opacity: 1, halo: false };
    plan.under.push((pen) => paintLine(pen, options, curve, look));
  }
  for (const neighbour of neighbours) {
    const { x, y, reach } = seenNode(picture, scene.indexOf(neighbour) ?? 0);
    plan.over.push((pen) => {
      pen.beginPath();
      pen.arc(x, y, reach + 2.5, 0, 2 * Math.PI);
      pen.strokeStyle = theme.ink;
      pen.lineWidth = 1.5;
      pen.stroke();
    });
  }
}
