import { type CameraState, toGraph, type Viewport, zoomedAt } from "./camera.ts";
import type { CameraMotion } from "./camera-motion.ts";
import type { CanvasEvents } from "./canvas-events.ts";
import type { Emitter } from "./emitter.ts";
import { nodesWithin, type Point } from "./nodes-within.ts";
import { edgeAt, nodeAt, type Picture } from "./picking.ts";
import type { AreaTool, PointerHandlers } from "./pointer-input.ts";

type Element = { node: string } | { edge: string };

/** What hands reach of the canvas. */
export interface Handled extends Picture {
  readonly camera: CameraState;
  readonly viewport: Viewport;
  elementAt(x: number, y: number): Element | null;
  pinAt(x: number, y: number, slack?: number): string | null;
  moveNodes(places: readonly { readonly id: string; readonly x: number; readonly y: number }[]): void;
  rested(): void;
}

/** Within this time a second click on the same entity makes the two a double-click. */
export const DOUBLE_CLICK_MS = 350;
/** A finger is blunter than a mouse, px. */
const FINGER = { node: 12, edge: 14, pin: 14 };

/** Turns what a hand does into moves of the camera, drags of nodes, and the canvas' events. */
export class Gestures implements PointerHandlers {
  readonly #canvas: Handled;
  readonly #motion: CameraMotion;
  readonly #events: Emitter<CanvasEvents>;
  readonly #cursor: (cursor: string) => void;
  /** What is being dragged, and where the hand took hold, in graph coordinates. */
  #drag: { held: readonly { id: string; before: Point }[]; from: Point } | null = null;
  #outline: Point[] = [];
  #lastClick = { id: "", time: 0 };
  #hovered: { node: string | null; edge: string | null } = { node: null, edge: null };

  constructor(
    canvas: Handled,
    motion: CameraMotion,
    events: Emitter<CanvasEvents>,
    setCursor: (cursor: string) => void,
  ) {
    this.#canvas = canvas;
    this.#motion = motion;
    this.#events = events;
    this.#cursor = setCursor;
  }

  grab(x: number, y: number, touch: boolean): boolean {
    this.#motion.stop();
    const { graph, camera, viewport } = this.#canvas;
    const id = nodeAt(this.#canvas, x, y, touch ? FINGER.node : undefined);
    if (id === null) return false;
    const { selectedNodes } = this.#canvas.appearance.view;
    const ids = selectedNodes.has(id) ? [...selectedNodes].filter((node) => graph.hasNode(node)) : [id];
    const held = ids.map((node) => {
      const place = graph.getNodeAttributes(node);
      return { id: node, before: { x: place.x, y: place.y } };
    });
    this.#drag = { held, from: toGraph(camera, viewport, x, y) };
    return true;
  }

  drag(x: number, y: number): void {
    const { graph, camera, viewport } = this.#canvas;
    if (this.#drag === null) return;
    const { held, from } = this.#drag;
    const at = toGraph(camera, viewport, x, y);
    this.#canvas.moveNodes(
      held
        .filter(({ id }) => graph.hasNode(id))
        .map(({ id, before }) => ({ id, x: before.x + at.x - from.x, y: before.y + at.y - from.y })),
    );
    this.#cursor("grabbing");
  }

  drop(moved: boolean): void {
    const drag = this.#drag;
    this.#drag = null;
    if (!moved || drag === null) return;
    this.#cursor("pointer");
    const left = drag.held.filter(({ id }) => this.#canvas.graph.hasNode(id));
    if (left.length > 0) this.#events.emit("dragEnd", { moved: left });
  }

  pan(dx: number, dy: number): void {
    this.#motion.stop();
    this.#cursor("grabbing");
    this.#motion.pan(dx, dy);
  }

  zoom(x: number, y: number, scale: number): void {
    this.#motion.stop();
    const { camera, viewport } = this.#canvas;
    this.#motion.set(zoomedAt(camera, viewport, { x, y }, camera.ratio / scale));
  }

  ready(toPan: boolean): void {
    this.#cursor(toPan ? "grab" : "default");
  }

  rest(): void {
    this.#cursor("default");
    this.#canvas.rested();
  }

  area(tool: AreaTool, start: Point, x: number, y: number): void {
    if (tool === "box") {
      this.#outline = [start, { x, y: start.y }, { x, y }, { x: start.x, y }];
    } else {
      if (this.#outline.length === 0) this.#outline.push(start);
      this.#outline.push({ x, y });
    }
    this.#cursor("crosshair");
    this.#events.emit("area", { outline: this.#outline.slice() });
  }

  areaEnd(additive: boolean): void {
    const ids = nodesWithin(this.#canvas, this.#outline);
    this.areaCancel();
    this.#events.emit("selectArea", { ids, additive });
  }

  areaCancel(): void {
    this.#outline = [];
    this.#cursor("default");
    this.#events.emit("area", { outline: null });
  }

  click(x: number, y: number, additive: boolean, touch: boolean): void {
    const pinned = this.#pinAt(x, y, touch);
    if (pinned !== null && !additive) {
      this.#events.emit("clickPin", { id: pinned });
      return;
    }
    const target = this.#targetAt(x, y, touch);
    if (target === null) this.#events.emit("clickStage", {});
    else if ("edge" in target) this.#events.emit("clickEdge", { id: target.edge, additive });
    else {
      const now = performance.now();
      const again = this.#lastClick.id === target.node && now - this.#lastClick.time < DOUBLE_CLICK_MS;
      this.#lastClick = again ? { id: "", time: 0 } : { id: target.node, time: now };
      if (again) this.#events.emit("doubleClickNode", { id: target.node });
      else this.#events.emit("clickNode", { id: target.node, additive });
    }
  }

  hover(x: number, y: number): void {
    const target = this.#canvas.elementAt(x, y);
    this.#hover(
      target !== null && "node" in target ? target.node : null,
      target !== null && "edge" in target ? target.edge : null,
    );
  }

  leave(): void {
    this.#hover(null, null);
  }

  menu(x: number, y: number, touch: boolean): void {
    this.#events.emit("contextMenu", { target: this.#targetAt(x, y, touch), x, y });
  }

  #hover(node: string | null, edge: string | null): void {
    const before = this.#hovered;
    this.#hovered = { node, edge };
    if (before.node !== node) this.#events.emit("hoverNode", { id: node });
    if (before.edge !== edge) this.#events.emit("hoverEdge", { id: edge });
    this.#cursor(node !== null || edge !== null ? "pointer" : "default");
  }

  /** What lies right under a finger goes before a pin beside it. */
  #pinAt(x: number, y: number, touch: boolean): string | null {
    const exact = this.#canvas.pinAt(x, y);
    if (exact !== null || !touch || this.#canvas.elementAt(x, y) !== null) return exact;
    return this.#canvas.pinAt(x, y, FINGER.pin);
  }

  #targetAt(x: number, y: number, touch: boolean): Element | null {
    const exact = this.#canvas.elementAt(x, y);
    if (exact !== null || !touch) return exact;
    const node = nodeAt(this.#canvas, x, y, FINGER.node);
    if (node !== null) return { node };
    const edge = edgeAt(this.#canvas, x, y, FINGER.edge);
    return edge === null ? null : { edge };
  }
}
