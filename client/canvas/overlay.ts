import type { CanvasView } from "../graph/canvas-view.ts";
import { type Box, boxAround, overlap } from "./box-grid.ts";
import type { CameraState } from "./camera.ts";
import type { EdgeCurve } from "./edge-curve.ts";
import { widthOf } from "./edge-marks.ts";
import { edgesInView } from "./edges-in-view.ts";
import { forgetNoteLayouts } from "./note-layout.ts";
import { type DrawnBox, OverlayPlan, type Paint } from "./overlay-plan.ts";
import { paintFocus } from "./paint.ts";
import type { Layers } from "./paint-picture.ts";
import type { Pen } from "./pen.ts";
import { curveOf, type Picture } from "./picking.ts";
import { boxesOfNotes } from "./place-notes.ts";
import { planHover } from "./plan-hover.ts";
import { marksOn, planMarks } from "./plan-marks.ts";
import { planNodeBadges } from "./plan-node-badges.ts";
import { planNodeLabels } from "./plan-node-labels.ts";
import { planRelations } from "./plan-relations.ts";
import { MARGIN, type SeenNode, seenNodes } from "./seen-nodes.ts";
import { forgetWidths } from "./text-measure.ts";
import { THEMES } from "./theme.ts";

const HOVER_LABEL_MS = 80;

/** A plan, and what it was made for. */
interface Planned {
  readonly plan: OverlayPlan;
  /** Whether so many nodes are in view that few of them have a caption. */
  readonly crowd: boolean;
  readonly camera: CameraState;
  readonly viewport: Picture["viewport"];
  readonly version: number;
}

/**
 * What lies over the lines and nodes: captions, marks, relation labels, flags, pills, pins and the keyboard's ring; only
 * for what is in view, and never one over the other.
 */
export class Overlay implements Layers {
  readonly #picture: Picture;
  readonly #redraw: () => void;
  readonly #covered: () => readonly Box[];
  #planned: Planned | null = null;
  /** What the node that is pointed at lays over it. */
  #hover: OverlayPlan | null = null;
  #hoverSince = 0;
  #hoverTimer: ReturnType<typeof setTimeout> | undefined;

  /** `covered` tells which parts of the canvas panels lie over: nothing is written there. */
  constructor(picture: Picture, redraw: () => void, covered: () => readonly Box[]) {
    this.#picture = picture;
    this.#redraw = redraw;
    this.#covered = covered;
    document.fonts.addEventListener("loadingdone", this.#fontsArrived);
  }

  readonly #fontsArrived = (): void => {
    forgetWidths();
    forgetNoteLayouts();
    this.#planAnew();
  };

  readonly #planAnew = (): void => {
    this.#planned = null;
    this.#hover = null;
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
      if (after.hoveredEdge !== null) this.#hoverTimer = setTimeout(this.#planAnew, HOVER_LABEL_MS + 5);
    }
    if (!differOnlyInHoveredNode(before, after)) this.#planned = null;
    this.#hover = null;
    this.#redraw();
  }

  /** Panels came or went over the canvas. */
  coveredChanged(): void {
    this.#planAnew();
  }

  /** The page speaks another language. */
  wordsChanged(): void {
    this.#planAnew();
  }

  /** The camera rests: what was only moved along is placed anew, for where it came to lie. */
  rested(): void {
    const { x, y } = this.#moved();
    if (x !== 0 || y !== 0) this.#planAnew();
  }

  boxes(): readonly DrawnBox[] {
    const { x, y } = this.#moved();
    return this.#boxes().map((drawn) => ({
      ...drawn,
      box: {
        left: drawn.box.left + x,
        right: drawn.box.right + x,
        top: drawn.box.top + y,
        bottom: drawn.box.bottom + y,
      },
    }));
  }

  /**
   * What the overlay drew at a px, or within `slack` of it, the uppermost; with `wanted` only what is of that kind. Labels
   * of relations let the pointer through.
   */
  boxAt(x: number, y: number, wanted?: DrawnBox["what"], slack = 0): DrawnBox | null {
    const moved = this.#moved();
    const at = boxAround(x - moved.x, y - moved.y, 2 * slack, 2 * slack);
    const hit = this.#boxes().findLast(
      ({ box, what }) => what !== "relation" && (wanted ?? what) === what && overlap(box, at),
    );
    return hit ?? null;
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

  /** Paints what lies under the nodes, in px of the page: lines that are pointed at below the words along lines. */
  paintUnder(pen: Pen): void {
    const { plan } = this.#present();
    this.#paint(pen, [...(this.#hover?.under ?? []), ...plan.under]);
  }

  /** Paints what lies over them. */
  paintOver(pen: Pen): void {
    const { plan } = this.#present();
    const stays = plan.captions.filter(({ box }) => !this.#givesWay(box));
    const captions = [...stays, ...(this.#hover?.captions ?? [])].map(({ paint }) => paint);
    this.#paint(pen, [...plan.over, ...(this.#hover?.over ?? []), ...captions]);
  }

  markedEdges(): readonly string[] {
    return this.#present().plan.boxes.flatMap(({ what, element }) =>
      what === "mark" && "edge" in element ? [element.edge] : [],
    );
  }

  #paint(pen: Pen, paints: readonly Paint[]): void {
    const { x, y } = this.#moved();
    pen.translate(x, y);
    for (const paint of paints) paint(pen);
    pen.translate(-x, -y);
  }

  /** The plan for the present picture; over it lies what the node that is pointed at adds. */
  #present(): Planned {
    const pointedAt = this.#pointedAt();
    // A plan that is moved along with the picture lies elsewhere than the page: nothing new can be laid over it.
    const fits = pointedAt !== null && this.#hover === null ? this.#liesStill() : this.#stillFits();
    if (this.#planned === null || !fits) {
      this.#planned = this.#make();
      this.#hover = null;
    }
    const { plan, crowd } = this.#planned;
    if (pointedAt !== null) this.#hover ??= planHover(plan, this.#picture, pointedAt, crowd);
    return this.#planned;
  }

  /** Under the pointer, else where the keyboard walks: once it is selected, it is no longer only pointed at. */
  #pointedAt(): string | null {
    const { graph, appearance } = this.#picture;
    const { hoveredNode, focusedNode, selectedNodes } = appearance.view;
    const node = hoveredNode ?? (selectedNodes.has(focusedNode ?? "") ? null : focusedNode);
    return node !== null && graph.hasNode(node) ? node : null;
  }

  #liesStill(): boolean {
    const { x, y } = this.#moved();
    return x === 0 && y === 0 && this.#stillFits();
  }

  /** Whether a caption stands where that of the node that is pointed at has to. */
  #givesWay(box: Box): boolean {
    return this.#hover?.captions.some((caption) => overlap(caption.box, box)) ?? false;
  }

  #boxes(): readonly DrawnBox[] {
    const boxes = this.#planned?.plan.boxes ?? [];
    if (this.#hover === null) return boxes;
    return [...boxes.filter(({ what, box }) => what !== "label" || !this.#givesWay(box)), ...this.#hover.boxes];
  }

  /** Px by which the picture was moved since it was planned. */
  #moved(): { x: number; y: number } {
    if (this.#planned === null) return { x: 0, y: 0 };
    const { camera } = this.#picture;
    const { x, y } = this.#planned.camera;
    return { x: (x - camera.x) / camera.ratio, y: (camera.y - y) / camera.ratio };
  }

  #stillFits(): boolean {
    if (this.#planned === null) return false;
    const { camera, viewport, version } = this.#planned;
    const { x, y } = this.#moved();
    return (
      version === this.#picture.scene.version &&
      viewport === this.#picture.viewport &&
      camera.ratio === this.#picture.camera.ratio &&
      Math.max(Math.abs(x), Math.abs(y)) < MARGIN - 20
    );
  }

  #make(): Planned {
    const picture = this.#picture;
    const plan = new OverlayPlan();
    const seen = seenNodes(picture);
    if (picture.graph.order > 0) {
      for (const box of [...this.#covered(), ...boxesOfNotes(picture)]) plan.occupied.add(box);
      for (const { x, y, reach, radius } of seen.nodes) {
        if (radius >= 4) plan.occupied.add(boxAround(x, y, reach * 2, reach * 2));
      }
      const curves = edgesInView(picture);
      planMarks(plan, picture, curves, true);
      planNodeBadges(plan, picture, seen.nodes);
      planNodeLabels(plan, picture, seen, curves);
      planMarks(plan, picture, curves, false);
      planRelations(plan, picture, curves, performance.now() - this.#hoverSince >= HOVER_LABEL_MS);
      this.#planFocus(plan, seen.nodes, curves);
    }
    const { camera, viewport, scene } = picture;
    return { plan, crowd: seen.crowd, camera, viewport, version: scene.version };
  }

  #planFocus(plan: OverlayPlan, nodes: readonly SeenNode[], curves: ReadonlyMap<string, EdgeCurve>): void {
    const { focusedNode, focusedEdge, theme: name } = this.#picture.appearance.view;
    const theme = THEMES[name];
    const node = focusedNode === null ? undefined : nodes.find(({ id }) => id === focusedNode);
    if (node !== undefined) {
      const around = Math.max(node.radius + 8, node.reach + 3) * 2;
      plan.over.push((pen) => paintFocus(pen, theme, node.x, node.y, around, around));
    }
    const curve = focusedEdge === null ? undefined : curves.get(focusedEdge);
    if (focusedEdge !== null && curve !== undefined) {
      const { x, y } = curve.at(curve.middle);
      const width = Math.max(28, widthOf(marksOn(this.#picture, focusedEdge, curve)) + 14);
      plan.over.push((pen) => paintFocus(pen, theme, x, y, width, 28));
    }
  }
}

/** Whether two views are the same but for the node that is pointed at. */
function differOnlyInHoveredNode(a: CanvasView, b: CanvasView): boolean {
  const keys = Object.keys(a) as (keyof CanvasView)[];
  return keys.every((key) => key === "hoveredNode" || a[key] === b[key]);
}
