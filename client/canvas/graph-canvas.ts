import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { Appearance } from "./appearance.ts";
import { type CameraState, clampRatio, sizeFactor, toGraph, toViewport, type Viewport, zoomedAt } from "./camera.ts";
import { CanvasError, requireWebGl2 } from "./canvas-error.ts";
import type { CanvasEvents, CanvasView, ThemeName } from "./canvas-view.ts";
import { EdgeFans } from "./edge-fans.ts";
import { Emitter } from "./emitter.ts";
import { fitCamera } from "./fit-camera.ts";
import { GraphWatch } from "./graph-watch.ts";
import { animate, MOTION_MS } from "./motion.ts";
import { Overlay } from "./overlay.ts";
import { edgeAt, nodeAt, type Picture } from "./picking.ts";
import { PointerInput } from "./pointer-input.ts";
import { Scene } from "./scene.ts";
import { SigmaPicture } from "./sigma-picture.ts";
import { THEMES } from "./theme.ts";
import { changedElements } from "./view-changes.ts";

export interface GraphCanvasOptions {
  readonly theme: ThemeName;
  /** No animation: the camera jumps. */
  readonly reducedMotion: boolean;
}

const DOUBLE_CLICK_MS = 350;
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
  readonly #overlay: Overlay;
  readonly #input: PointerInput;
  readonly #watch: GraphWatch;
  readonly #resizes: ResizeObserver;
  #reducedMotion: boolean;
  #sigma: SigmaPicture;
  #camera: CameraState = { x: 0, y: 0, ratio: 1 };
  #viewport: Viewport;
  #stopMotion: () => void = () => {};
  #drag: { id: string; before: { x: number; y: number }; dx: number; dy: number } | null = null;
  #lastClick = { id: "", time: 0 };
  #hovered: { node: string | null; edge: string | null } = { node: null, edge: null };

  constructor(container: HTMLElement, graph: ExplorerGraph, options: GraphCanvasOptions) {
    requireWebGl2();
    if (container.clientWidth === 0 || container.clientHeight === 0) {
      throw new CanvasError("container-empty", "The canvas has no room: give its element a width and a height first.");
    }
    this.#container = container;
    this.graph = graph;
    this.#reducedMotion = options.reducedMotion;
    this.#viewport = { width: container.clientWidth, height: container.clientHeight };
    this.scene = new Scene(graph);
    const view = emptyView(options.theme);
    this.fans = new EdgeFans(graph, (edge) => !this.appearance.view.hiddenStatuses.has(edge.status));
    this.appearance = new Appearance(graph, this.fans, view);
    this.#overlay = new Overlay(this, () => this.#sigma.scheduleRender());
    // Listens before Sigma does, so that every edge has its place in a fan when Sigma first asks how it looks.
    this.#watch = new GraphWatch(graph, this.scene, this.fans, this.appearance, () => this.#sigma);
    this.#sigma = this.#build();
    this.#input = new PointerInput(container, this.#pointerHandlers());
    this.#resizes = new ResizeObserver(() => this.resize());
    this.#resizes.observe(container);
    container.style.touchAction = "none";
    container.style.userSelect = "none";
    this.#paintBackground();
  }

  get camera(): CameraState {
    return this.#camera;
  }

  /** Jumps there, as a deep link does; the methods below animate. */
  set camera(camera: CameraState) {
    this.#stopMotion();
    this.#setCamera(camera);
    this.#rest();
  }

  get viewport(): Viewport {
    return this.#viewport;
  }

  /** What a node's radius is multiplied by at the present zoom. */
  get sizeFactor(): number {
    return sizeFactor(1 / this.#camera.ratio);
  }

  /** 100 is one graph unit per px. */
  get zoomPercent(): number {
    return Math.round(100 / this.#camera.ratio);
  }

  /** Whether there are so many lines that all are drawn straight and solid; the evidence bar says so. */
  get simplified(): boolean {
    return this.appearance.simplified;
  }

  set reducedMotion(reduced: boolean) {
    this.#reducedMotion = reduced;
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
    if (!sameSet(before.hiddenStatuses, view.hiddenStatuses)) {
      if (!this.simplified) this.fans.rebuild();
      this.#sigma.repaintAll(false);
    } else if (before.theme !== view.theme || emphasis !== null || this.appearance.emphasis !== null) {
      this.#sigma.repaintAll(true);
    } else {
      const { nodes, edges } = changedElements(this.graph, this.fans, before, view);
      this.#sigma.repaint(nodes, edges);
    }
  }

  /** Shows all of the graph, or the given nodes, as large as they fit but never above 112 %. */
  fit(ids?: readonly string[]): void {
    this.scene.readNodes();
    const camera = fitCamera(this.scene, this.#viewport, ids);
    if (camera !== null) this.#moveTo(camera);
  }

  zoomIn(): void {
    this.zoomTo((100 / this.#camera.ratio) * ZOOM_STEP);
  }

  zoomOut(): void {
    this.zoomTo(100 / this.#camera.ratio / ZOOM_STEP);
  }

  /** `percent` of the natural size, about the middle of the canvas; kept within 0.5 and 400. */
  zoomTo(percent: number): void {
    this.#moveTo({ ...this.#camera, ratio: 100 / percent });
  }

  /** Moves the picture by px, at once. */
  panBy(dx: number, dy: number): void {
    this.#stopMotion();
    const { x, y, ratio } = this.#camera;
    this.#setCamera({ x: x - dx * ratio, y: y + dy * ratio, ratio });
    this.#rest();
  }

  /** Brings a node, or the middle of an edge, to the middle of the canvas; the zoom stays. */
  centerOn(id: string): void {
    const { graph } = this;
    const ends = graph.hasNode(id) ? [id] : graph.hasEdge(id) ? graph.extremities(id) : [];
    if (ends.length === 0) return;
    const points = ends.map((end) => graph.getNodeAttributes(end));
    const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
    const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
    this.#moveTo({ ...this.#camera, x, y });
  }

  /** Px from the canvas' top left corner to a node's middle, or to the middle of an edge's line; null for unknown ids. */
  positionOf(id: string): { x: number; y: number } | null {
    if (this.graph.hasNode(id)) {
      const { x, y } = this.graph.getNodeAttributes(id);
      return toViewport(this.#camera, this.#viewport, x, y);
    }
    return this.graph.hasEdge(id) ? this.#overlay.middleOf(id) : null;
  }

  /** The node or edge drawn at a px of the canvas. */
  elementAt(x: number, y: number): { node: string } | { edge: string } | null {
    const node = nodeAt(this, x, y);
    if (node !== null) return { node };
    const marked = this.#overlay.elementAt(x, y);
    if (marked !== null) return marked;
    const edge = edgeAt(this, x, y);
    return edge === null ? null : { edge };
  }

  /** Takes on the element's present size; the scale and the middle stay. Called by itself when the element changes. */
  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#container;
    if (width === 0 || height === 0) return;
    if (width === this.#viewport.width && height === this.#viewport.height) return;
    this.#viewport = { width, height };
    this.#setCamera(this.#camera);
    this.#sigma.resize();
  }

  /** The picture as it stands, as PNG, on the theme's background. */
  snapshot(): Promise<Blob> {
    return this.#sigma.snapshot(THEMES[this.appearance.view.theme].canvas);
  }

  /** What the overlay drew last, for tests that hold labels apart. */
  get drawnBoxes(): ReturnType<Overlay["boxes"]> {
    return this.#overlay.boxes();
  }

  kill(): void {
    this.#stopMotion();
    this.#resizes.disconnect();
    this.#input.kill();
    this.#watch.kill();
    this.#overlay.kill();
    this.#sigma.kill();
    this.#events.clear();
  }

  #build(): SigmaPicture {
    return new SigmaPicture(this.#container, this, {
      draw: (lines, labels) => this.#overlay.draw(lines, labels),
      // A lost context comes back empty: everything is built again, in new contexts, where the camera was.
      lost: () => {
        this.#sigma.kill();
        this.#sigma = this.#build();
      },
    });
  }

  #paintBackground(): void {
    this.#container.style.backgroundColor = THEMES[this.appearance.view.theme].canvas;
  }

  #setCamera(camera: CameraState): void {
    this.#camera = { ...camera, ratio: clampRatio(camera.ratio) };
    this.#sigma.cameraChanged();
  }

  #moveTo(target: CameraState): void {
    this.#stopMotion();
    const to = { ...target, ratio: clampRatio(target.ratio) };
    const from = this.#camera;
    if (this.#reducedMotion) {
      this.#setCamera(to);
      this.#rest();
      return;
    }
    this.#stopMotion = animate(
      MOTION_MS,
      (t) =>
        this.#setCamera({
          x: from.x + (to.x - from.x) * t,
          y: from.y + (to.y - from.y) * t,
          ratio: from.ratio * (to.ratio / from.ratio) ** t,
        }),
      () => this.#rest(),
    );
  }

  #rest(): void {
    this.#events.emit("cameraRest", { ...this.#camera });
  }

  #hover(node: string | null, edge: string | null): void {
    const before = this.#hovered;
    this.#hovered = { node, edge };
    if (before.node !== node) this.#events.emit("hoverNode", { id: node });
    if (before.edge !== edge) this.#events.emit("hoverEdge", { id: edge });
    this.#container.style.cursor = node !== null || edge !== null ? "pointer" : "default";
  }

  #pointerHandlers(): ConstructorParameters<typeof PointerInput>[1] {
    const events = this.#events;
    return {
      grab: (x, y, touch) => {
        this.#stopMotion();
        const id = nodeAt(this, x, y, touch ? 12 : undefined);
        if (id === null) return false;
        const before = this.graph.getNodeAttributes(id);
        const at = toGraph(this.#camera, this.#viewport, x, y);
        this.#drag = { id, before: { x: before.x, y: before.y }, dx: before.x - at.x, dy: before.y - at.y };
        return true;
      },
      drag: (x, y) => {
        const { id, dx, dy } = this.#drag ?? { id: "", dx: 0, dy: 0 };
        if (!this.graph.hasNode(id)) return;
        const at = toGraph(this.#camera, this.#viewport, x, y);
        this.#sigma.moveNode(id, at.x + dx, at.y + dy);
        this.#container.style.cursor = "grabbing";
      },
      drop: (moved) => {
        const drag = this.#drag;
        this.#drag = null;
        if (!moved || drag === null || !this.graph.hasNode(drag.id)) return;
        this.#container.style.cursor = "pointer";
        events.emit("dragEnd", { id: drag.id, before: drag.before });
      },
      pan: (dx, dy) => {
        const { x, y, ratio } = this.#camera;
        this.#container.style.cursor = "grabbing";
        this.#setCamera({ x: x - dx * ratio, y: y + dy * ratio, ratio });
      },
      zoom: (x, y, scale) => {
        this.#stopMotion();
        this.#setCamera(zoomedAt(this.#camera, this.#viewport, { x, y }, this.#camera.ratio / scale));
      },
      rest: () => {
        this.#container.style.cursor = "default";
        this.#rest();
      },
      click: (x, y, additive, touch) => {
        const target = this.#targetAt(x, y, touch);
        if (target === null) events.emit("clickStage", {});
        else if ("edge" in target) events.emit("clickEdge", { id: target.edge, additive });
        else {
          const now = performance.now();
          const again = this.#lastClick.id === target.node && now - this.#lastClick.time < DOUBLE_CLICK_MS;
          this.#lastClick = again ? { id: "", time: 0 } : { id: target.node, time: now };
          if (again) events.emit("doubleClickNode", { id: target.node });
          else events.emit("clickNode", { id: target.node, additive });
        }
      },
      hover: (x, y) => {
        const target = this.elementAt(x, y);
        this.#hover(
          target !== null && "node" in target ? target.node : null,
          target !== null && "edge" in target ? target.edge : null,
        );
      },
      leave: () => this.#hover(null, null),
      menu: (x, y, touch) => events.emit("contextMenu", { target: this.#targetAt(x, y, touch), x, y }),
    };
  }

  /** A finger is blunter than a mouse. */
  #targetAt(x: number, y: number, touch: boolean): { node: string } | { edge: string } | null {
    const exact = this.elementAt(x, y);
    if (exact !== null || !touch) return exact;
    const node = nodeAt(this, x, y, 12);
    if (node !== null) return { node };
    const edge = edgeAt(this, x, y, 14);
    return edge === null ? null : { edge };
  }
}

function emptyView(theme: ThemeName): CanvasView {
  return {
    selectedNodes: new Set(),
    selectedEdges: new Set(),
    hoveredNode: null,
    hoveredEdge: null,
    focusedNode: null,
    focusedEdge: null,
    hiddenStatuses: new Set(["denied", "retracted"]),
    speakers: new Map(),
    theme,
  };
}

function sameSet(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  return a === b || (a.size === b.size && [...a].every((value) => b.has(value)));
}
