import { hiddenNeighbours } from "../graph/remove-elements.ts";
import { type Box, BoxGrid, boxAround } from "./box-grid.ts";
import type { CanvasView } from "./canvas-view.ts";
import type { EdgeCurve } from "./edge-curve.ts";
import { type EdgeMark, marksOf, splitMark, widthOf } from "./edge-marks.ts";
import { edgesInView } from "./edges-in-view.ts";
import { type LabelPlace, labelPlace, PLACES } from "./label-places.ts";
import { RING_REACH } from "./node-shape.ts";
import * as paint from "./paint.ts";
import { curveOf, type Picture } from "./picking.ts";
import { placeAlong } from "./place-along.ts";
import { fontOf, forgetWidths, shortened, textWidth } from "./text-measure.ts";
import { THEMES, type Theme } from "./theme.ts";

/** A node as it stands on the page. */
interface SeenNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How far its drawing reaches, ring and halo included. */
  readonly reach: number;
}

/** What the overlay put where, for picking and for tests. */
export interface DrawnBox {
  readonly what: "label" | "mark" | "flag" | "pill" | "pin" | "relation";
  readonly element: { readonly node: string } | { readonly edge: string };
  readonly box: Box;
}

/** At most this many lines have their relation written on them. */
const MAX_RELATION_LABELS = 60;
/** Of more nodes in view than this, only the largest take part, and few of them have labels. */
const CROWD = 500;
const CONSIDERED_IN_CROWD = 140;
const MAX_LABELS_IN_CROWD = 45;
/** At most one label to a cell of this many px. */
const CELL = { width: 90, height: 28 };
const HOVER_LABEL_MS = 80;
/** Where the marks of a line may stand: share of the room along it from the middle, and px to its left. */
const MARK_PLACES: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.45, 0],
  [-0.45, 0],
  [0.8, 0],
  [-0.8, 0],
  [0, 15],
  [0, -15],
  [0.6, 15],
  [0.6, -15],
];
/** Nodes this far outside still take part, so that labels do not jump while the picture is moved. */
const MARGIN = 120;

/**
 * What lies over the lines and nodes: captions, marks, relation labels, flags, pills, pins and the keyboard's ring; only
 * for what is in view, and never one over the other.
 */
export class Overlay {
  readonly #picture: Picture;
  readonly #redraw: () => void;
  #boxes: DrawnBox[] = [];
  #occupied = new BoxGrid();
  #crowd = false;
  #hoverSince = 0;
  #hoverTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(picture: Picture, redraw: () => void) {
    this.#picture = picture;
    this.#redraw = redraw;
    document.fonts.addEventListener("loadingdone", this.#fontsArrived);
  }

  readonly #fontsArrived = (): void => {
    forgetWidths();
    this.#redraw();
  };

  kill(): void {
    document.fonts.removeEventListener("loadingdone", this.#fontsArrived);
    clearTimeout(this.#hoverTimer);
  }

  viewChanged(before: CanvasView, after: CanvasView): void {
    if (before.hoveredEdge !== after.hoveredEdge) {
      clearTimeout(this.#hoverTimer);
      this.#hoverSince = performance.now();
      if (after.hoveredEdge !== null) this.#hoverTimer = setTimeout(this.#redraw, HOVER_LABEL_MS + 5);
    }
    this.#redraw();
  }

  boxes(): readonly DrawnBox[] {
    return this.#boxes;
  }

  elementAt(x: number, y: number): DrawnBox["element"] | null {
    const hit = this.#boxes.findLast(
      ({ box, what }) => what !== "relation" && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    );
    return hit?.element ?? null;
  }

  /** The middle of an edge's line on the page. */
  middleOf(edge: string): { x: number; y: number } {
    const { graph, scene } = this.#picture;
    scene.readNodes();
    const [from, to] = graph.extremities(edge);
    const curve = curveOf(this.#picture, edge, scene.indexOf(from) ?? 0, scene.indexOf(to) ?? 0);
    const { x, y } = curve.at(curve.middle);
    return { x, y };
  }

  /** `lines` lies under the nodes, `labels` over them; both are empty, and scaled to px of the page. */
  draw(lines: CanvasRenderingContext2D, labels: CanvasRenderingContext2D): void {
    this.#boxes = [];
    this.#occupied = new BoxGrid();
    const { appearance, graph } = this.#picture;
    if (graph.order === 0) return;
    const theme = THEMES[appearance.view.theme];
    const nodes = this.#nodesInView();
    for (const { x, y, reach, radius } of nodes) {
      if (radius >= 4) this.#occupied.add(boxAround(x, y, reach * 2, reach * 2));
    }
    const curves = edgesInView(this.#picture);
    this.#drawMarks(labels, theme, curves);
    this.#drawBadgesOfNodes(labels, theme, nodes);
    this.#drawNodeLabels(labels, theme, nodes, curves);
    this.#drawRelations(lines, theme, curves);
    this.#drawFocus(labels, theme, nodes, curves);
  }

  #keep(what: DrawnBox["what"], element: DrawnBox["element"], box: Box): void {
    this.#occupied.add(box);
    this.#boxes.push({ what, element, box });
  }

  /** Largest first, selected, hovered and focused before all. */
  #nodesInView(): SeenNode[] {
    const { scene, camera, viewport, sizeFactor, appearance } = this.#picture;
    scene.readNodes();
    const { view } = appearance;
    const first: SeenNode[] = [];
    const rest: SeenNode[] = [];
    const { width, height } = viewport;
    const asked = new Set([...view.selectedNodes, view.hoveredNode, view.focusedNode]);
    // In place, without an object for each: this runs over every node in every frame.
    for (const index of scene.bySize) {
      const x = width / 2 + ((scene.x[index] ?? 0) - camera.x) / camera.ratio;
      const y = height / 2 - ((scene.y[index] ?? 0) - camera.y) / camera.ratio;
      if (x < -MARGIN || y < -MARGIN || x > width + MARGIN || y > height + MARGIN) continue;
      const id = scene.nodes[index] as string;
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
    this.#crowd = rest.length > CROWD;
    if (this.#crowd) rest.length = CONSIDERED_IN_CROWD;
    return [...first, ...rest];
  }

  #drawMarks(context: CanvasRenderingContext2D, theme: Theme, curves: ReadonlyMap<string, EdgeCurve>): void {
    for (const [id, curve] of curves) {
      const marks = this.#marks(id, curve);
      if (marks.length === 0) continue;
      const at = this.#markPosition(id, curve, widthOf(marks));
      if (at === null) continue;
      paint.paintMarks(context, theme, marks, at.x, at.y);
      this.#keep("mark", { edge: id }, boxAround(at.x, at.y, widthOf(marks) + 2, 20));
    }
  }

  /** In the middle, where a disputed line leaves its gap; other lines' marks give way, along the line or beside it. */
  #markPosition(id: string, curve: EdgeCurve, width: number): { x: number; y: number } | null {
    const { status } = this.#picture.graph.getEdgeAttributes(id);
    const fixed = status === "disputed" || this.#picture.appearance.view.selectedEdges.has(id);
    if (fixed) return curve.at(curve.middle);
    const room = Math.max(0, (curve.end - curve.start) / 2 - width / 2 - 10);
    for (const [along, across] of MARK_PLACES) {
      const { x, y, angle } = curve.at(curve.middle + room * along);
      const at = { x: x + Math.sin(angle) * across, y: y - Math.cos(angle) * across };
      if (this.#occupied.isFree(boxAround(at.x, at.y, width + 2, 20))) return at;
    }
    return null;
  }

  #marks(id: string, curve: EdgeCurve): readonly EdgeMark[] {
    const { graph, appearance, fans } = this.#picture;
    if (appearance.emphasis !== null && appearance.emphasis.opacityOf(id) < 0.5) return [];
    const marks = marksOf(graph.getEdgeAttributes(id), fans.placeOf(id).bundle?.length);
    return widthOf(marks) + 12 <= curve.end - curve.start ? marks : [];
  }

  #drawBadgesOfNodes(context: CanvasRenderingContext2D, theme: Theme, nodes: readonly SeenNode[]): void {
    const { graph, appearance } = this.#picture;
    const { speakers } = appearance.view;
    for (const { id, x, y, radius, reach } of nodes) {
      if (radius < 7) continue;
      const side = speakers.get(id);
      if (side !== undefined) {
        const left = x + reach + 6;
        paint.paintFlag(context, theme, side, left, y);
        const width = paint.FLAG_WIDTH[side];
        this.#keep("flag", { node: id }, { left, right: left + width, top: y - 9, bottom: y + 9 });
      }
      if (appearance.emphasis?.toneOf(id) === "faint") continue;
      const hidden = hiddenNeighbours(graph, id);
      if (hidden > 0) {
        const text = `+${hidden > 9999 ? `${Math.floor(hidden / 1000)}k` : hidden}`;
        const at = { x: x + radius * 0.9 + 2, y: y - radius * 0.95 };
        paint.paintPill(context, theme, text, at.x, at.y);
        this.#keep("pill", { node: id }, boxAround(at.x, at.y, paint.pillWidth(text), 16));
      }
      if (graph.getNodeAttribute(id, "pinned")) {
        const off = (reach + 2) * 0.74;
        paint.paintPin(context, theme, x - off, y - off);
        this.#keep("pin", { node: id }, boxAround(x - off, y - off, 14, 14));
      }
    }
  }

  #drawNodeLabels(
    context: CanvasRenderingContext2D,
    theme: Theme,
    nodes: readonly SeenNode[],
    curves: ReadonlyMap<string, EdgeCurve>,
  ): void {
    const { graph, appearance } = this.#picture;
    const { view, emphasis } = appearance;
    const crowd = this.#crowd;
    const cells = new Set<number>();
    let drawn = 0;
    for (const node of nodes) {
      const { id } = node;
      const forced = view.selectedNodes.has(id) || view.hoveredNode === id || view.focusedNode === id;
      if (!forced && crowd && drawn >= MAX_LABELS_IN_CROWD) break;
      if (!forced && emphasis?.toneOf(id) === "faint") continue;
      const attributes = graph.getNodeAttributes(id);
      const strong = view.selectedNodes.has(id);
      const major = Math.max(attributes.degree ?? 0, graph.degree(id)) > 3;
      const font = strong ? fontOf(600, 13) : major ? fontOf(600, 12.5) : fontOf(500, 12);
      const text = shortened(attributes.label);
      const width = textWidth(context, font, text);
      const contest = this.#contestOf(id, node.radius);
      const badge = contest === null ? 0 : contest.width + 8;
      const place = this.#chooseLabelPlace(node, width + badge, forced, curves);
      if (place === null) continue;
      const cell = Math.floor((place.x + width / 2) / CELL.width) * 65_536 + Math.floor(place.baseline / CELL.height);
      if (!forced && cells.has(cell)) continue;
      cells.add(cell);
      drawn += 1;
      paint.paintText(context, theme, text, place.x, place.baseline, {
        font,
        colour: theme.ink,
        halo: 3.5,
        align: "left",
      });
      if (contest !== null) {
        paint.paintMarks(context, theme, [contest], place.x + width + 8 + contest.width / 2, place.baseline - 4);
      }
      this.#keep("label", { node: id }, place.box);
    }
  }

  /** The split badge after the caption of a node whose existence is contested. */
  #contestOf(id: string, radius: number): EdgeMark | null {
    const { graph, appearance } = this.#picture;
    const { existence } = graph.getNodeAttributes(id);
    if (radius < 7 || existence === null || appearance.emphasis !== null) return null;
    return existence.status === "disputed" || existence.status === "denied"
      ? splitMark(existence.pro, existence.con)
      : null;
  }

  /** The first free place, one that no line runs through before one that some do; forced labels take any. */
  #chooseLabelPlace(
    node: SeenNode,
    width: number,
    forced: boolean,
    curves: ReadonlyMap<string, EdgeCurve>,
  ): LabelPlace | null {
    let best: LabelPlace | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let order = 0; order < PLACES; order += 1) {
      let price = order * 0.4 + (order > 3 ? 0.8 : 0);
      if (price >= least) break;
      const place = labelPlace(order, node.x, node.y, node.reach, width);
      if (!this.#occupied.isFree(place.box)) continue;
      if (curves.size <= 200) {
        for (const [id, curve] of curves) if (curve.crosses(place.box)) price += this.#priceOfCrossing(id);
      }
      if (price < least) {
        least = price;
        best = place;
      }
    }
    return best ?? (forced ? labelPlace(0, node.x, node.y, node.reach, width) : null);
  }

  /** A caption over the selected line hides what was asked for; over a faint one it does no harm. */
  #priceOfCrossing(edge: string): number {
    const { view, emphasis } = this.#picture.appearance;
    return view.selectedEdges.has(edge) ? 5 : (emphasis?.opacityOf(edge) ?? 1);
  }

  #drawRelations(context: CanvasRenderingContext2D, theme: Theme, curves: ReadonlyMap<string, EdgeCurve>): void {
    const { graph, appearance } = this.#picture;
    const { view, emphasis } = appearance;
    const all = emphasis === null && curves.size <= MAX_RELATION_LABELS;
    for (const [id, curve] of curves) {
      const strong = view.selectedEdges.has(id);
      const hovered = view.hoveredEdge === id && performance.now() - this.#hoverSince >= HOVER_LABEL_MS;
      if (!all && !strong && !hovered && view.focusedEdge !== id) continue;
      const edge = graph.getEdgeAttributes(id);
      const font = strong || hovered ? fontOf(600, 11.5) : fontOf(500, 10.5);
      const text = shortened(edge.label);
      const marks = this.#marks(id, curve);
      const above = strong ? 12 : edge.status === "disputed" ? 7 : 5.5;
      const forced = strong || hovered || view.focusedEdge === id;
      const gap = strong ? 12 : edge.status === "disputed" && marks.length > 0 ? 12 : 6;
      const room = { text: textWidth(context, font, text), marks: marks.length > 0 ? widthOf(marks) + gap * 2 : 0 };
      const found = placeAlong(curve, room, above, this.#occupied, forced);
      if (found === null) continue;
      const colour = strong || hovered ? theme.ink : theme.ink3;
      paint.paintAlong(context, theme, text, found.at, { font, colour, above });
      for (const box of found.boxes) this.#keep("relation", { edge: id }, box);
    }
  }

  #drawFocus(
    context: CanvasRenderingContext2D,
    theme: Theme,
    nodes: readonly SeenNode[],
    curves: ReadonlyMap<string, EdgeCurve>,
  ): void {
    const { focusedNode, focusedEdge } = this.#picture.appearance.view;
    const node = focusedNode === null ? undefined : nodes.find(({ id }) => id === focusedNode);
    if (node !== undefined) {
      const around = Math.max(node.radius + 8, node.reach + 3) * 2;
      paint.paintFocus(context, theme, node.x, node.y, around, around);
    }
    const curve = focusedEdge === null ? undefined : curves.get(focusedEdge);
    if (focusedEdge !== null && curve !== undefined) {
      const { x, y } = curve.at(curve.middle);
      paint.paintFocus(context, theme, x, y, Math.max(28, widthOf(this.#marks(focusedEdge, curve)) + 14), 28);
    }
  }
}
