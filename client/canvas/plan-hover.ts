import { BARE_GAP, lineStyleOf } from "./edge-style.ts";
import { isLine } from "./edges-in-view.ts";
import { OverlayPlan } from "./overlay-plan.ts";
import { paintLine } from "./paint-line.ts";
import { curveOf, type Picture } from "./picking.ts";
import { planNodeLabels } from "./plan-node-labels.ts";
import { seenNode, seenOf } from "./seen-nodes.ts";
import { THEMES } from "./theme.ts";

/** Px added to the lines of the node that is pointed at. */
const EXTRA = 1;

/** Of a hub that is pointed at, only so many lines take part. */
const MAX_LINES = 400;

/**
 * Plans what pointing at a node lays over the picture's plan: its lines wider and at full strength, also where the picture
 * draws all lines thin and pale, a ring around each neighbour, and its caption. In a crowd, where few nodes have a caption,
 * its neighbours get theirs, as far as there is room. Nothing else recedes or moves.
 */
export function planHover(beneath: OverlayPlan, picture: Picture, node: string, crowd: boolean): OverlayPlan {
  const plan = new OverlayPlan(beneath);
  const lines = linesOf(picture, node);
  const neighbours = new Set(lines.map((edge) => picture.graph.opposite(node, edge)));
  neighbours.delete(node);
  planLines(plan, picture, lines);
  planRings(plan, picture, neighbours);
  const captioned = new Set(beneath.captions.map((caption) => caption.node));
  const nameless = [node, ...(crowd ? neighbours : [])].filter((id) => !captioned.has(id));
  planNodeLabels(plan, picture, { nodes: seenOf(picture, nameless), crowd: false }, new Map());
  return plan;
}

function linesOf(picture: Picture, node: string): string[] {
  return picture.graph
    .edges(node)
    .slice(0, MAX_LINES)
    .filter((edge) => isLine(picture, edge));
}

function planLines(plan: OverlayPlan, picture: Picture, lines: readonly string[]): void {
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
}

function planRings(plan: OverlayPlan, picture: Picture, neighbours: ReadonlySet<string>): void {
  const theme = THEMES[picture.appearance.view.theme];
  for (const neighbour of neighbours) {
    const { x, y, reach } = seenNode(picture, picture.scene.indexOf(neighbour) ?? 0);
    plan.over.push((pen) => {
      pen.beginPath();
      pen.arc(x, y, reach + 2.5, 0, 2 * Math.PI);
      pen.strokeStyle = theme.ink;
      pen.lineWidth = 1.5;
      pen.stroke();
    });
  }
}
