import { animate } from "./motion.ts";
import type { Picture } from "./picking.ts";

const GROWTH_MS = 300;
/** More than this just stand there, and all do in a crowd: moving them would cost more frames than it shows. */
const MAX_GROWING = 200;
const MAX_GLIDING = 1000;

/** Where a node sets out from. */
export interface Departure {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Nodes on the way to their places. Only the drawing moves: the graph has them where they belong from the first. */
export class Growth {
  readonly #picture: Picture;
  readonly #repaint: (nodes: readonly string[], edges: readonly string[]) => void;
  #stop: () => void = () => {};
  #growing: readonly string[] = [];

  constructor(picture: Picture, repaint: (nodes: readonly string[], edges: readonly string[]) => void) {
    this.#picture = picture;
    this.#repaint = repaint;
  }

  start(ids: readonly string[], from: string | null): void {
    this.finish();
    const { graph, appearance } = this.#picture;
    if (ids.length === 0 || ids.length > MAX_GROWING || appearance.simplified) return;
    const origin = from !== null && graph.hasNode(from) ? graph.getNodeAttributes(from) : null;
    const starts = ids
      .filter((id) => graph.hasNode(id))
      .map((id): Departure => {
        const { x, y } = origin ?? graph.getNodeAttributes(id);
        return { id, x, y };
      });
    this.#set(starts, 0.2);
  }

  /** Nodes that were placed anew go there from where they stood. */
  glide(starts: readonly Departure[]): void {
    this.finish();
    if (starts.length <= MAX_GLIDING) this.#set(starts, 1);
  }

  /** @param scale of their size at the start */
  #set(starts: readonly Departure[], scale: number): void {
    if (starts.length === 0) return;
    this.#growing = starts.map(({ id }) => id);
    this.#draw(starts, 0, scale);
    this.#stop = animate(
      GROWTH_MS,
      (t) => this.#draw(starts, t, scale),
      () => this.finish(),
    );
  }

  /** Draws all of them where they belong. */
  finish(): void {
    this.#stop();
    this.#stop = () => {};
    const { graph, scene, appearance } = this.#picture;
    const ids = this.#growing.filter((id) => graph.hasNode(id));
    this.#growing = [];
    if (appearance.growing.size === 0) return;
    appearance.growing.clear();
    for (const id of ids) {
      const { x, y } = graph.getNodeAttributes(id);
      scene.move(id, x, y);
    }
    this.#paint(ids);
  }

  #draw(starts: readonly Departure[], t: number, scale: number): void {
    const { graph, scene, appearance } = this.#picture;
    scene.readNodes();
    const ids: string[] = [];
    for (const start of starts) {
      if (!graph.hasNode(start.id)) continue;
      const to = graph.getNodeAttributes(start.id);
      const at = {
        x: start.x + (to.x - start.x) * t,
        y: start.y + (to.y - start.y) * t,
        scale: scale + (1 - scale) * t,
      };
      appearance.growing.set(start.id, at);
      scene.move(start.id, at.x, at.y);
      ids.push(start.id);
    }
    this.#paint(ids);
  }

  #paint(ids: readonly string[]): void {
    const { graph } = this.#picture;
    const edges = new Set(ids.flatMap((id) => graph.edges(id)));
    this.#repaint(ids, [...edges]);
  }
}
