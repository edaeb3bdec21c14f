import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import type { NodeLook } from "../graph/look/look-of.ts";
import { type Box, overlap } from "./box-grid.ts";
import type { EdgeCurve } from "./edge-curve.ts";
import { type EdgeMark, splitMark } from "./edge-marks.ts";
import { type LabelPlace, labelPlace, PLACES } from "./label-places.ts";
import type { OverlayPlan } from "./overlay-plan.ts";
import { paintMarks, paintText } from "./paint.ts";
import type { Picture } from "./picking.ts";
import type { SeenNode } from "./seen-nodes.ts";
import { fontOf, shortened, textWidth } from "./text-measure.ts";
import { THEMES } from "./theme.ts";

const MAX_LABELS_IN_CROWD = 45;
/** With more nodes in view than this there is at most one label to a cell of so many px. */
const SPARSE = 60;
const CELL = { width: 90, height: 28 };
/** Px between a label and the canvas' edge. */
const EDGE_ROOM = 4;

/**
 * A node's caption as it is drawn: larger where it has more to say, largest where it is selected. What a rule adds stands
 * after the name, unless it is the name.
 */
export function captionStyle(
  graph: ExplorerGraph,
  look: NodeLook | null,
  id: string,
  selected: boolean,
): { text: string; font: string } {
  const { label, degree } = graph.getNodeAttributes(id);
  const major = Math.max(degree ?? 0, graph.degree(id)) > 3;
  const added = look?.caption.get(id) ?? label;
  const text = added === label ? shortened(label) : `${shortened(label)} · ${shortened(added)}`;
  return { text, font: selected ? fontOf(600, 13) : major ? fontOf(600, 12.5) : fontOf(500, 12) };
}

/** Px that a node's caption takes, the badge of a contested existence included. */
export function captionWidth(graph: ExplorerGraph, look: NodeLook | null, id: string): number {
  const { text, font } = captionStyle(graph, look, id, false);
  return textWidth(font, text) + (graph.getNodeAttribute(id, "existence") === null ? 0 : 45);
}

/**
 * Plans the captions of nodes: each in the first free place, one that no line runs through before one that some do.
 * Nothing is clipped by the canvas' edge; what finds no place is left out, unless it is selected, hovered or focused.
 */
export function planNodeLabels(
  plan: OverlayPlan,
  picture: Picture,
  { nodes, crowd }: { nodes: readonly SeenNode[]; crowd: boolean },
  curves: ReadonlyMap<string, EdgeCurve>,
): void {
  const { graph, appearance, camera } = picture;
  const { view, emphasis } = appearance;
  const theme = THEMES[view.theme];
  const cells = new Set<number>();
  let drawn = 0;
  for (const node of nodes) {
    const { id } = node;
    const forced = view.selectedNodes.has(id) || view.hoveredNode === id || view.focusedNode === id;
    if (!forced && crowd && drawn >= MAX_LABELS_IN_CROWD) continue;
    if (!forced && emphasis?.toneOf(id) === "faint") continue;
    const { text, font } = captionStyle(graph, view.look, id, view.selectedNodes.has(id));
    const width = textWidth(font, text);
    const contest = contestOf(picture, id, node.radius);
    const badge = contest === null ? 0 : contest.width + 8;
    const place = choosePlace(plan, picture, node, width + badge, forced, curves);
    if (place === null) continue;
    if (nodes.length > SPARSE) {
      // Cells lie on the graph, not on the page: moving the picture must not choose other labels.
      const column = Math.floor((place.x + width / 2 + camera.x / camera.ratio) / CELL.width);
      const row = Math.floor((place.baseline - camera.y / camera.ratio) / CELL.height);
      const cell = column * 65_536 + row;
      if (!forced && cells.has(cell)) continue;
      cells.add(cell);
    }
    if (!forced) drawn += 1;
    const style = { font, colour: theme.ink, halo: 3.5, align: "left" } as const;
    plan.captions.push({
      node: id,
      box: place.box,
      paint: (pen) => {
        paintText(pen, theme, text, place.x, place.baseline, style);
        if (contest !== null) {
          const middle = place.x + width + 8 + contest.width / 2;
          paintMarks(pen, theme, [contest], middle, place.baseline - 4);
        }
      },
    });
    plan.keep("label", { node: id }, place.box);
  }
}

/** The split badge after the caption of a node whose existence is contested. */
function contestOf({ graph, appearance }: Picture, id: string, radius: number): EdgeMark | null {
  const { existence } = graph.getNodeAttributes(id);
  if (radius < 7 || existence === null || appearance.emphasis?.isFilter === false) return null;
  return existence.status === "disputed" || existence.status === "denied"
    ? splitMark(existence.pro, existence.con)
    : null;
}

function choosePlace(
  plan: OverlayPlan,
  picture: Picture,
  node: SeenNode,
  width: number,
  forced: boolean,
  curves: ReadonlyMap<string, EdgeCurve>,
): LabelPlace | null {
  const clipped = clipping(picture, node);
  let best: LabelPlace | null = null;
  let covering: LabelPlace | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let order = 0; order < PLACES; order += 1) {
    let price = order * 0.4 + (order > 3 ? 0.8 : 0);
    if (price >= least) break;
    const place = labelPlace(order, node.x, node.y, node.reach, width);
    if (clipped(place.box)) continue;
    covering ??= place;
    if (!plan.occupied.isFree(place.box)) continue;
    if (curves.size <= 200) {
      for (const [id, curve] of curves) if (curve.crosses(place.box)) price += priceOfCrossing(picture, id);
    }
    if (price < least) {
      least = price;
      best = place;
    }
  }
  return best ?? (forced ? (covering ?? labelPlace(0, node.x, node.y, node.reach, width)) : null);
}

/** Which boxes the canvas' edge would cut: for a node in view what leaves it, for one outside what reaches into it. */
function clipping({ viewport: { width, height } }: Picture, node: SeenNode): (box: Box) => boolean {
  const inView = node.x >= 0 && node.y >= 0 && node.x <= width && node.y <= height;
  if (!inView) return (box) => overlap(box, { left: 0, top: 0, right: width, bottom: height });
  return ({ left, top, right, bottom }) =>
    left < EDGE_ROOM || top < EDGE_ROOM || right > width - EDGE_ROOM || bottom > height - EDGE_ROOM;
}

/** A caption over the selected line hides what was asked for, over a dispute a strand of it; over a faint line nothing. */
function priceOfCrossing({ graph, appearance: { view, emphasis } }: Picture, edge: string): number {
  if (view.selectedEdges.has(edge)) return 5;
  const weight = graph.getEdgeAttribute(edge, "status") === "disputed" ? 2 : 1;
  return weight * (emphasis?.opacityOf(edge) ?? 1);
}
