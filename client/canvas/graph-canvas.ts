import { type CanvasView, emptyView, type ThemeName } from "../graph/canvas-view.ts";
import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { Appearance } from "./appearance.ts";
import type { Box } from "./box-grid.ts";
import { type CameraState, sizeFactor, toViewport, type Viewport } from "./camera.ts";
import { CameraMotion } from "./camera-motion.ts";
import { CanvasError, requireWebGl2 } from "./canvas-error.ts";
import type { CanvasEvents } from "./canvas-events.ts";
import { EdgeFans } from "./edge-fans.ts";
import { Emitter } from "./emitter.ts";
import { fitCamera } from "./fit-camera.ts";
import { Gestures } from "./gestures.ts";
import { GraphWatch } from "./graph-watch.ts";
import { type Departure, Growth } from "./growth.ts";
import { Overlay } from "./overlay.ts";
import type { Layers } from "./paint-picture.ts";
import { edgeAt, nodeAt, type Picture } from "./picking.ts";
import { anchorsOfNotes } from "./place-notes.ts";
import { captionWidth } from "./plan-node-labels.ts";
import { type AreaTool, PointerInput } from "./pointer-input.ts";
import { revealCamera } from "./reveal-camera.ts";
import { Scene } from "./scene.ts";
import { SigmaPicture } from "./sigma-picture.ts";
import { THEMES } from "./theme.ts";
import { changedElements } from "./view-changes.ts";

/** Of which picture it is asked what panels lie over: of the present one, of any other, of one that shows everything. */
export type CoveredWhen = "now" | "moved" | "all shown";

export interface GraphCanvasOptions {
  readonly theme: ThemeName;
  /** No animation: the camera jumps, newcomers stand where they belong. */
  readonly reducedMotion: boolean;
  /** Parts of the canvas that panels lie over, px from its top left corner: no caption is put there. */
  readonly covered?: (when: CoveredWhen) => readonly Box[];
}

const ZOOM_STEP = 1.25;

/**
 * The picture of a graph in an element: draws it, says what hands do on it, and moves the camera. It writes to the graph
 * in one case only, when a node is dragged. Needs WebGL2 (`CanvasError` without) and an element that has a size.
 */
export class GraphCanvas implements Picture {
  readonly graph: ExplorerGraph;
  readonly scene: Scene;
  readonly fans: EdgeFans;
  readonly appearance: Appearance;
  readonly #container: HTMLElement;
  readonly #events = new Emitter<CanvasEvents>();
  readonly #covered: (when: CoveredWhen) => readonly Box[];
  readonly #motion: CameraMotion;
  readonly #overlay: Overlay;
  readonly #growth: Growth;
  readonly #input: PointerInput;
  readonly #watch: GraphWatch;
  readonly #resizes: ResizeObserver;
  #sigma: SigmaPicture;
  #viewport: Viewport;
  /** Where the middle of the element stands on the page, px. */
  #middle: { x: number; y: number };

  constructor(container: HTMLElement, graph: ExplorerGraph, options: GraphCanvasOptions) {
    requireWebGl2();
    if (container.clientWidth === 0 || container.clientHeight === 0) {
      throw new CanvasError("container-empty", "The canvas has no room: give its element a width and a height first.");
    }
    this.#container = container;
    this.graph = graph;
    this.#covered = options.covered ?? (() => []);
    this.#viewport = { width: container.clientWidth, height: container.clientHeight };
    this.#middle = middleOf(container);
    this.#motion = new CameraMotion(options.reducedMotion, {
      moved: () => this.#sigma.cameraChanged(),
      rested: () => this.rested(),
    });
    this.scene = new Scene(graph);
    this.fans = new EdgeFans(graph, (id, edge) => this.appearance.isDrawn(id, edge));
    this.appearance = new Appearance(graph, this.fans, emptyView(options.theme));
    this.#overlay = new Overlay(
      this,
      () => this.#sigma.scheduleRender(),
      () => this.#covered("now"),
    );
    // Listens before Sigma does, so that every edge has its place in a fan when Sigma first asks how it looks.
    this.#watch = new GraphWatch(graph, this.scene, this.fans, this.appearance, () => this.#sigma);
    this.#sigma = this.#build();
    this.#growth = new Growth(this, (nodes, edges) => this.#sigma.repaint(nodes, edges));
    const setCursor = (cursor: string): void => {
      container.style.cursor = cursor;
    };
    this.#input = new PointerInput(container, new Gestures(this, this.#motion, this.#events, setCursor));
    this.#resizes = new ResizeObserver(() => this.resize());
    this.#resizes.observe(container);
    container.style.touchAction = "none";
    container.style.userSelect = "none";
    this.#paintBackground();
  }

  get camera(): CameraState {
    return this.#motion.state;
  }

  /** Jumps there, as a deep link does; the methods below glide. */
  set camera(camera: CameraState) {
    this.#motion.jumpTo(camera);
  }

  get viewport(): Viewport {
    return this.#viewport;
  }

  /** What a node's radius is multiplied by at the present zoom. */
  get sizeFactor(): number {
    return sizeFactor(1 / this.camera.ratio);
  }

  /** 100 is one graph unit per px. */
  get zoomPercent(): number {
    return Math.round(100 / this.camera.ratio);
  }

  /** Whether there are so many lines that all are drawn straight and solid; the legend says so. */
  get simplified(): boolean {
    return this.appearance.simplified;
  }

  set reducedMotion(reduced: boolean) {
    this.#motion.reducedMotion = reduced;
  }

  /** Listens to what hands do; returns the function that stops listening. */
  on<K extends keyof CanvasEvents>(event: K, handler: (payload: CanvasEvents[K]) => void): () => void {
    return this.#events.on(event, handler);
  }

  /** Draws another view of the same graph; repaints only what looks different. */
  setView(view: CanvasView): void {
    const before = this.appearance.view;
    const emphasis = this.appearance.emphasis;
    this.appearance.setView(view);
    if (before.theme !== view.theme) this.#paintBackground();
    this.#overlay.viewChanged(before, view);
    if (!drawsTheSame(before, view)) {
      if (!this.simplified) this.fans.rebuild();
      this.#sigma.repaintAll(false);
    } else if (before.theme !== view.theme || emphasis !== this.appearance.emphasis) {
      this.#sigma.repaintAll(true);
    } else {
      const { nodes, edges } = changedElements(this.graph, this.fans, before, view);
      // Rules of the look are for nodes only.
      this.#sigma.repaint(before.look === view.look ? nodes : this.graph.nodes(), edges);
    }
  }

  /** Shows all of the graph and its notes, or the given nodes, as large as they fit but never above 112 %. */
  fit(ids?: readonly string[]): void {
    const nodes = ids ?? this.#drawnNodes();
    this.scene.readNodes();
    const room = {
      viewport: this.#viewport,
      covered: this.#covered(nodes === undefined ? "all shown" : "moved"),
      captionWidth: (id: string) => captionWidth(this.graph, this.appearance.view.look, id),
      notes: ids === undefined ? anchorsOfNotes(this) : [],
    };
    const camera = fitCamera(this.scene, room, nodes);
    if (camera !== null) this.#motion.moveTo(camera);
  }

  /** Moves the picture as little as brings these into sight, and zooms out only where they are too far apart. */
  reveal(ids: readonly string[]): void {
    const points = ids.map((id) => this.positionOf(id)).filter((point) => point !== null);
    if (points.length > 0 && !this.revealPoints(points)) this.fit(ids);
  }

  /** The same for places, px of the canvas; whether they fit at this zoom. */
  revealPoints(points: readonly { readonly x: number; readonly y: number }[]): boolean {
    const camera = revealCamera(this.camera, this.#viewport, points, this.#covered("moved"));
    if (camera !== null && camera !== this.camera) this.#motion.moveTo(camera);
    return camera !== null;
  }

  /** Shows newcomers growing to their places, out of `from` where that is told. Draws them there at once without motion. */
  grow(ids: readonly string[], from: string | null): void {
    if (!this.#motion.reducedMotion) this.#growth.start(ids, from);
  }

  /** Shows nodes that were placed anew going there from where they stood. */
  glide(from: readonly Departure[]): void {
    if (!this.#motion.reducedMotion) this.#growth.glide(from);
  }

  zoomIn(): void {
    this.zoomTo((100 / this.camera.ratio) * ZOOM_STEP);
  }

  zoomOut(): void {
    this.zoomTo(100 / this.camera.ratio / ZOOM_STEP);
  }

  /** `percent` of the natural size, about the middle of the canvas; kept within 0.5 and 400. */
  zoomTo(percent: number): void {
    this.#motion.moveTo({ ...this.camera, ratio: 100 / percent });
  }

  /** Moves the picture by px, at once. */
  panBy(dx: number, dy: number): void {
    this.#motion.stop();
    this.#motion.pan(dx, dy);
    this.rested();
  }

  /** Brings a place of the graph to the middle, at once and in mid-gesture: whoever drags says `rested` in the end. */
  lookAt(x: number, y: number): void {
    this.#motion.stop();
    this.#motion.set({ ...this.camera, x, y });
  }

  /** Px from the canvas' top left corner to a node's middle, or to the middle of an edge's line; null for unknown ids. */
  positionOf(id: string): { x: number; y: number } | null {
    if (this.graph.hasNode(id)) {
      const { x, y } = this.graph.getNodeAttributes(id);
      return toViewport(this.camera, this.#viewport, x, y);
    }
    return this.graph.hasEdge(id) ? this.#overlay.middleOf(id) : null;
  }

  /** The node whose pin is drawn at a px, or within `slack` of it. */
  pinAt(x: number, y: number, slack = 0): string | null {
    const pin = this.#overlay.boxAt(x, y, "pin", slack)?.element;
    return pin && "node" in pin ? pin.node : null;
  }

  /** The node or edge drawn at a px of the canvas. */
  elementAt(x: number, y: number): { node: string } | { edge: string } | null {
    const node = nodeAt(this, x, y);
    if (node !== null) return { node };
    const marked = this.#overlay.boxAt(x, y)?.element ?? null;
    if (marked !== null) return marked;
    const edge = edgeAt(this, x, y);
    return edge === null ? null : { edge };
  }

  /** Writes the places of nodes, as a drag does. */
  moveNodes(places: readonly { readonly id: string; readonly x: number; readonly y: number }[]): void {
    this.#growth.finish();
    this.#sigma.moveNodes(places);
  }

  /** What a plain drag draws to select by; null: it pans, or moves what it takes hold of. */
  set tool(tool: AreaTool | null) {
    this.#input.tool = tool;
  }

  /** Panels came or went over the canvas: captions give way to them, or take their place again. */
  coveredChanged(): void {
    this.#overlay.coveredChanged();
  }

  /** The page speaks another language: what is written here is written anew. */
  wordsChanged(): void {
    this.#overlay.wordsChanged();
  }

  /** A hand let go, or a glide ended: says so. */
  rested(): void {
    this.#overlay.rested();
    this.#events.emit("cameraRest", { ...this.camera });
  }

  /**
   * Takes on the element's present size. Scale and picture stay where they are on the page, whichever side of the element
   * moved. Called by itself when the element changes.
   */
  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#container;
    if (width === 0 || height === 0) return;
    if (width === this.#viewport.width && height === this.#viewport.height) return;
    const before = this.#middle;
    this.#middle = middleOf(this.#container);
    this.#viewport = { width, height };
    this.#motion.stop();
    this.#motion.pan(before.x - this.#middle.x, before.y - this.#middle.y);
    this.#sigma.resize();
    this.#events.emit("resize", { ...this.camera });
  }

  /** The picture as it stands, as PNG, on the theme's background. */
  snapshot(): Promise<Blob> {
    return this.#sigma.snapshot(THEMES[this.appearance.view.theme].canvas);
  }

  /** What lies between lines and nodes, and over them, for who paints the picture elsewhere. Whatever grows has grown. */
  get layers(): Layers {
    this.#growth.finish();
    return this.#overlay;
  }

  /** What the overlay drew last, for tests that hold labels apart. */
  get drawnBoxes(): ReturnType<Overlay["boxes"]> {
    return this.#overlay.boxes();
  }

  kill(): void {
    this.#motion.stop();
    this.#growth.finish();
    this.#resizes.disconnect();
    this.#input.kill();
    this.#watch.kill();
    this.#overlay.kill();
    this.#sigma.kill();
    this.#events.clear();
  }

  #build(): SigmaPicture {
    return new SigmaPicture(this.#container, this, {
      draw: (lines, labels) => {
        this.#overlay.paintUnder(lines);
        this.#overlay.paintOver(labels);
        this.#events.emit("rendered", {});
      },
      // A lost context comes back empty: everything is built again, in new contexts, where the camera was.
      lost: () => {
        this.#sigma.kill();
        this.#sigma = this.#build();
      },
    });
  }

  /** Undefined: all of them. */
  #drawnNodes(): readonly string[] | undefined {
    if (!this.appearance.view.filtered?.hidesRest) return undefined;
    return this.graph.filterNodes((id) => this.appearance.isNodeDrawn(id));
  }

  #paintBackground(): void {
    this.#container.style.backgroundColor = THEMES[this.appearance.view.theme].canvas;
  }
}

function middleOf(element: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Whether the same nodes and edges are drawn in both views, however they look. */
function drawsTheSame(a: CanvasView, b: CanvasView): boolean {
  const hides = (view: CanvasView) => (view.filtered?.hidesRest ? view.filtered : null);
  if (hides(a) !== hides(b) || (hides(b) !== null && a.path !== b.path)) return false;
  return sameSet(a.hiddenLines, b.hiddenLines);
}

function sameSet(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  return a === b || (a.size === b.size && [...a].every((value) => b.has(value)));
}
