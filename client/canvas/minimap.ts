import type { CanvasView } from "../graph/canvas-view.ts";
import { NODE_CLASSES } from "../graph/classes.ts";
import { toGraph, toViewport, type Viewport } from "./camera.ts";
import type { GraphCanvas } from "./graph-canvas.ts";
import { CLASS_INDEX } from "./node-shape.ts";
import { type Extent, extentOf, overviewCamera, showsAll, viewBox } from "./overview.ts";
import { classColours, THEMES } from "./theme.ts";

/** Px. */
const SIZE: Viewport = { width: 168, height: 112 };
/** While the graph changes, its small picture is drawn no more often than this. */
const REDRAW_MS = 150;
/** With more lines than this only the entities are drawn: the lines would be one blot. */
const MOST_LINES = 2000;
/** With more nodes than this they are drawn as squares, which costs a tenth. */
const MOST_DISCS = 2000;

/**
 * A small picture of the whole graph with what the canvas shows of it; dragging in it moves the camera. The graph is drawn
 * once for each change, to a bitmap; a frame costs a copy of that and a rectangle.
 */
export class Minimap {
  readonly #element: HTMLCanvasElement;
  readonly #canvas: GraphCanvas;
  readonly #needs: (needed: boolean) => void;
  readonly #ends: (() => void)[] = [];
  readonly #bitmap = document.createElement("canvas");
  readonly #size = SIZE;
  #extent: Extent | null = null;
  /** What the bitmap shows; null: nothing yet. */
  #drawn: (Pick<CanvasView, "theme" | "hiddenLines" | "filtered"> & { readonly version: number }) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #needed = false;
  /** While it is dragged: what lies between the pointer and the middle of the view, graph units. */
  #grip: { readonly x: number; readonly y: number } | null = null;

  /**
   * @param needs is told whether there is more than the canvas shows, and whenever that changes
   */
  constructor(element: HTMLCanvasElement, canvas: GraphCanvas, needs: (needed: boolean) => void) {
    this.#element = element;
    this.#canvas = canvas;
    this.#needs = needs;
    element.style.width = `${SIZE.width}px`;
    element.style.height = `${SIZE.height}px`;
    for (const each of [element, this.#bitmap]) {
      each.width = this.#size.width * devicePixelRatio;
      each.height = this.#size.height * devicePixelRatio;
    }
    this.#ends.push(canvas.on("rendered", () => this.#frame()));
    this.#listen("pointerdown", (event) => this.#take(event));
    this.#listen("pointermove", (event) => this.#drag(event));
    this.#listen("pointerup", () => this.#letGo());
    this.#listen("pointercancel", () => this.#letGo());
    // In a moment, because a picture that is only just being filled is not all in view yet.
    this.#timer = setTimeout(() => this.#redraw(), REDRAW_MS);
  }

  kill(): void {
    clearTimeout(this.#timer);
    for (const end of this.#ends) end();
  }

  #listen(
    type: "pointerdown" | "pointermove" | "pointerup" | "pointercancel",
    on: (event: PointerEvent) => void,
  ): void {
    this.#element.addEventListener(type, on);
    this.#ends.push(() => this.#element.removeEventListener(type, on));
  }

  #frame(): void {
    const { scene, appearance } = this.#canvas;
    const { theme, hiddenLines, filtered } = appearance.view;
    const drawn = this.#drawn;
    const fresh =
      drawn?.version === scene.version &&
      drawn.theme === theme &&
      drawn.hiddenLines === hiddenLines &&
      drawn.filtered === filtered;
    if (!fresh) this.#timer ??= setTimeout(() => this.#redraw(), REDRAW_MS);
    this.#look();
  }

  /** Draws the graph anew. */
  #redraw(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { scene, appearance } = this.#canvas;
    scene.readNodes();
    const { theme, hiddenLines, filtered } = appearance.view;
    this.#drawn = { version: scene.version, theme, hiddenLines, filtered };
    this.#extent = extentOf(scene.x, scene.y);
    const context = this.#bitmap.getContext("2d");
    if (context === null) return;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, this.#size.width, this.#size.height);
    if (this.#extent !== null) this.#drawGraph(context, this.#extent);
    this.#look();
  }

  #drawGraph(context: CanvasRenderingContext2D, extent: Extent): void {
    const { graph, scene, appearance } = this.#canvas;
    const theme = THEMES[appearance.view.theme];
    const overview = overviewCamera(extent, this.#size);
    const at = (index: number) => toViewport(overview, this.#size, scene.x[index] ?? 0, scene.y[index] ?? 0);
    if (graph.size <= MOST_LINES) {
      context.strokeStyle = theme.line2;
      context.lineWidth = 0.75;
      context.beginPath();
      graph.forEachEdge((id, edge, source, target) => {
        if (!appearance.isDrawn(id, edge)) return;
        const [from, to] = [at(scene.indexOf(source) ?? 0), at(scene.indexOf(target) ?? 0)];
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
      });
      context.stroke();
    }
    const discs = graph.order <= MOST_DISCS;
    for (const nodeClass of NODE_CLASSES) {
      context.fillStyle = classColours(theme, nodeClass).border;
      context.beginPath();
      for (let index = 0; index < scene.nodes.length; index += 1) {
        if (scene.classIndex[index] !== CLASS_INDEX[nodeClass]) continue;
        if (!appearance.isNodeDrawn(scene.nodes[index] ?? "")) continue;
        const { x, y } = at(index);
        const radius = Math.min(3.5, Math.max(1.4, (scene.size[index] ?? 0) / overview.ratio));
        if (discs) {
          context.moveTo(x + radius, y);
          context.arc(x, y, radius, 0, 2 * Math.PI);
        } else context.rect(x - 0.6, y - 0.6, 1.2, 1.2);
      }
      context.fill();
    }
  }

  /** Draws what the canvas shows, where that is not all; says so where it has become so. */
  #look(): void {
    const { camera, viewport } = this.#canvas;
    const extent = this.#extent;
    // While it is dragged it stays, also where the whole picture came into view.
    const needed = extent !== null && (this.#grip !== null || !showsAll(extent, camera, viewport));
    if (needed !== this.#needed) {
      this.#needed = needed;
      this.#needs(needed);
    }
    const context = needed ? this.#element.getContext("2d") : null;
    if (extent === null || context === null) return;
    const { width, height } = this.#size;
    const theme = THEMES[this.#canvas.appearance.view.theme];
    const box = viewBox(overviewCamera(extent, this.#size), this.#size, camera, viewport);
    const [w, h] = [box.right - box.left, box.bottom - box.top];
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.fillStyle = theme.sunk;
    context.fillRect(0, 0, width, height);
    context.fillStyle = theme.canvas;
    context.fillRect(box.left, box.top, w, h);
    context.drawImage(this.#bitmap, 0, 0, width, height);
    context.strokeStyle = theme.ink;
    context.lineWidth = 1.5;
    context.strokeRect(box.left, box.top, w, h);
  }

  #take(event: PointerEvent): void {
    if (this.#extent === null || event.button !== 0) return;
    event.preventDefault();
    this.#element.setPointerCapture(event.pointerId);
    const { camera, viewport } = this.#canvas;
    const overview = overviewCamera(this.#extent, this.#size);
    const box = viewBox(overview, this.#size, camera, viewport);
    const { offsetX: x, offsetY: y } = event;
    const held = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    const point = toGraph(overview, this.#size, x, y);
    this.#grip = held ? { x: camera.x - point.x, y: camera.y - point.y } : { x: 0, y: 0 };
    this.#drag(event);
  }

  #drag(event: PointerEvent): void {
    if (this.#grip === null || this.#extent === null) return;
    const point = toGraph(overviewCamera(this.#extent, this.#size), this.#size, event.offsetX, event.offsetY);
    this.#canvas.lookAt(point.x + this.#grip.x, point.y + this.#grip.y);
  }

  #letGo(): void {
    if (this.#grip === null) return;
    this.#grip = null;
    this.#canvas.rested();
    this.#look();
  }
}
