import { PROGRAM } from "./appearance.ts";
import { FRAME, sizeFactor, toSigma } from "./camera.ts";
import { CoalescingSigma } from "./coalescing-sigma.ts";
import type { DrawingContext } from "./drawing-context.ts";
import { createNodeProgram } from "./node-program.ts";
import type { Picture } from "./picking.ts";
import { createRibbonProgram } from "./ribbon-program.ts";
import { StillLineProgram } from "./still-line-program.ts";

interface PictureEvents {
  /** Sigma has drawn lines and nodes; now come what lies between them and what lies above. */
  draw(lines: CanvasRenderingContext2D, labels: CanvasRenderingContext2D): void;
  /** The browser took a WebGL context away. */
  lost(): void;
}

const CURVE_SEGMENTS = 24;

/** Sigma 3.0.3, and all that is known of it: settings, programs, layers, what must be told of a change. */
export class SigmaPicture {
  readonly #sigma: CoalescingSigma;
  readonly #picture: Picture;
  #killed = false;
  readonly #waking: number;

  constructor(container: HTMLElement, picture: Picture, events: PictureEvents) {
    this.#picture = picture;
    const context: DrawingContext = { themeName: picture.appearance.view.theme, sizeFactor: picture.sizeFactor };
    const half = FRAME / 2;
    this.#sigma = new CoalescingSigma(picture.graph, container, {
      nodeReducer: picture.appearance.nodeReducer,
      edgeReducer: picture.appearance.edgeReducer,
      nodeProgramClasses: { [PROGRAM.node]: createNodeProgram(context) },
      edgeProgramClasses: {
        [PROGRAM.fast]: StillLineProgram,
        [PROGRAM.straight]: createRibbonProgram(context, 1),
        [PROGRAM.curved]: createRibbonProgram(context, CURVE_SEGMENTS),
      },
      defaultNodeType: PROGRAM.node,
      defaultEdgeType: PROGRAM.straight,
      defaultDrawNodeHover: () => {},
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: false,
      minEdgeThickness: 1,
      zIndex: false,
      stagePadding: 0,
      allowInvalidContainer: true,
      zoomToSizeRatioFunction: (ratio) => 1 / sizeFactor((FRAME * ratio) ** -1 * this.#shortSide()),
    });
    const sigma = this.#sigma;
    sigma.isUniform = () => picture.appearance.simplified;
    // Pointer events are read by PointerInput; these would pan, zoom and read pixels back a second time.
    sigma.getMouseCaptor().kill();
    sigma.getTouchCaptor().kill();
    sigma.setCustomBBox({ x: [-half, half], y: [-half, half] });
    const layers = sigma.getCanvases();
    const lines = layers.edgeLabels?.getContext("2d") ?? null;
    const labels = layers.labels?.getContext("2d") ?? null;
    sigma.on("beforeRender", () => {
      context.themeName = picture.appearance.view.theme;
      context.sizeFactor = picture.sizeFactor;
    });
    sigma.on("afterRender", () => {
      if (lines !== null && labels !== null) events.draw(lines, labels);
    });
    for (const layer of Object.values(layers)) {
      layer.addEventListener("webglcontextlost", (event) => {
        event.preventDefault();
        if (this.#killed) return;
        this.#killed = true;
        queueMicrotask(() => events.lost());
      });
    }
    this.cameraChanged();
    // In the next frame, so that the first view and camera that the page sets do not cost a picture each.
    this.#waking = requestAnimationFrame(() => sigma.wake());
  }

  nodeGoes(id: string): void {
    this.#sigma.nodeGoes(id);
  }

  edgeGoes(id: string): void {
    this.#sigma.edgeGoes(id);
  }

  cameraChanged(): void {
    this.#sigma.getCamera().setState(toSigma(this.#picture.camera, this.#picture.viewport));
  }

  resize(): void {
    this.#sigma.resize();
    this.cameraChanged();
    // At once, because a canvas that changes its size is blank until it is drawn.
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  scheduleRender(): void {
    this.#sigma.scheduleRender();
  }

  repaint(nodes: readonly string[], edges: readonly string[]): void {
    const partialGraph = { nodes: [...nodes], edges: [...edges] };
    this.#sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
  }

  /** With `sameStructure`, no element changes its program. */
  repaintAll(sameStructure: boolean): void {
    const { graph } = this.#picture;
    if (!sameStructure) this.#sigma.indexAnew();
    this.repaint(graph.nodes(), graph.edges());
  }

  /** Writes the places of nodes and repaints them and their edges only. */
  moveNodes(places: readonly { readonly id: string; readonly x: number; readonly y: number }[]): void {
    const { graph } = this.#picture;
    this.#sigma.muted = true;
    try {
      for (const { id, x, y } of places) graph.mergeNodeAttributes(id, { x, y });
    } finally {
      this.#sigma.muted = false;
    }
    const ids = places.map(({ id }) => id);
    this.repaint(ids, [...new Set(ids.flatMap((id) => graph.edges(id)))]);
  }

  async snapshot(background: string): Promise<Blob> {
    if (!this.#sigma.awake) this.#sigma.wake();
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
    const { edges, edgeLabels, nodes, labels } = this.#sigma.getCanvases();
    const canvas = document.createElement("canvas");
    canvas.width = nodes?.width ?? 1;
    canvas.height = nodes?.height ?? 1;
    const context = canvas.getContext("2d");
    if (context !== null) {
      context.fillStyle = background;
      context.fillRect(0, 0, canvas.width, canvas.height);
      for (const layer of [edges, edgeLabels, nodes, labels]) if (layer !== undefined) context.drawImage(layer, 0, 0);
    }
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("The picture could not be encoded.")) : resolve(blob)));
    });
  }

  kill(): void {
    this.#killed = true;
    cancelAnimationFrame(this.#waking);
    this.#sigma.kill();
  }

  #shortSide(): number {
    const { width, height } = this.#picture.viewport;
    return Math.min(width, height);
  }
}
