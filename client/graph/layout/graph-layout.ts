import { words } from "../../words/words.ts";
import type { ExplorerGraph } from "../explorer-graph.ts";
import type { Arrangement } from "./arrangement.ts";
import { ABSENT, FIXED, type LayoutProblem } from "./layout-problem.ts";

export interface LayoutOptions {
  /** Width over height of the canvas; 1.5 unless told. */
  readonly aspect?: number;
  /** Nodes that stay beside the pinned ones. */
  readonly keep?: ReadonlySet<string>;
  /** Nodes that are not drawn: they stay too, and take no room. */
  readonly absent?: ReadonlySet<string>;
  /** What stands after the names. */
  readonly captions?: ReadonlyMap<string, string>;
  readonly signal?: AbortSignal;
  /** By forces unless told. Its columns are in the order of `graph.nodes()`. */
  readonly arrangement?: Arrangement;
}

/** Widths are estimates: what measures text is the page, and a layout has none. */
const CAPTION_CHARACTER = 6.7;
const RELATION_CHARACTER = 5.6;
const MAX_CAPTION = 34;

/** What the graph asks of a layout. Captions and relations claim the room that the canvas will need for them. */
export function layoutProblemOf(graph: ExplorerGraph, options: LayoutOptions = {}): LayoutProblem {
  const ids = graph.nodes();
  const index = new Map(ids.map((id, position) => [id, position]));
  const count = ids.length;
  const edges = graph.size;
  const problem: LayoutProblem = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    fixed: new Uint8Array(count),
    radius: new Float64Array(count),
    label: new Float64Array(count),
    from: new Uint32Array(edges),
    to: new Uint32Array(edges),
    room: new Float64Array(edges),
    aspect: options.aspect ?? 1.5,
  };
  let i = 0;
  graph.forEachNode((id, node) => {
    problem.x[i] = node.x;
    problem.y[i] = -node.y;
    const stays = node.pinned || options.keep?.has(id) === true;
    problem.fixed[i] = options.absent?.has(id) === true ? ABSENT : stays ? FIXED : 0;
    problem.radius[i] = node.size + (node.existence === null ? 0 : 8);
    const split = node.existence === null ? 0 : 45;
    const added = options.captions?.get(id);
    const more = added === undefined ? 0 : Math.min(MAX_CAPTION, added.length) + 3;
    problem.label[i] = (Math.min(MAX_CAPTION, node.label.length) + more) * CAPTION_CHARACTER + split;
    i += 1;
  });
  const parallel = new Map<number, number>();
  let e = 0;
  graph.forEachEdge((_id, edge, source, target) => {
    const from = index.get(source) ?? 0;
    const to = index.get(target) ?? 0;
    problem.from[e] = from;
    problem.to[e] = to;
    const marks = (edge.con > 0 ? 46 : edge.origins > 1 || edge.anonymous ? 26 : 0) + edge.marks.length * 19;
    // A mark stands in the middle, the relation beside it: each half has to hold both halves.
    const relation = Math.min(MAX_CAPTION, edge.label.length) * RELATION_CHARACTER;
    // Parallel edges fan out, and their marks stand side by side: each one more makes the others longer.
    const pair = Math.min(from, to) * count + Math.max(from, to);
    const before = parallel.get(pair) ?? 0;
    parallel.set(pair, before + 1);
    problem.room[e] = 30 + 26 * Math.min(3, before) + (marks > 0 ? marks + 2 * relation * 0.85 : relation + 10);
    e += 1;
  });
  return problem;
}

/** The worker, made when it is first needed and kept for the page's life. */
let worker: Worker | null = null;
let lastId = 0;

/**
 * Places for all nodes that are neither pinned, kept nor absent, worked out in a worker; those are not in the answer,
 * because they do not move. Rejects with the signal's reason when it is aborted. Writes nothing: see
 * `applyPositions`.
 */
export function requestLayout(
  graph: ExplorerGraph,
  options: LayoutOptions = {},
): Promise<ReadonlyMap<string, { x: number; y: number }>> {
  const { signal } = options;
  const ids = graph.nodes();
  const problem = layoutProblemOf(graph, options);
  const fixed = problem.fixed.slice();
  worker ??= new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  const running = worker;
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      running.removeEventListener("message", answered);
      running.removeEventListener("error", failed);
      signal?.removeEventListener("abort", stopped);
    };
    const answered = (event: MessageEvent<{ id: number; x: Float64Array; y: Float64Array }>): void => {
      if (event.data.id !== id) return;
      end();
      const { x, y } = event.data;
      const places = new Map<string, { x: number; y: number }>();
      ids.forEach((node, index) => {
        if (fixed[index] === 0) places.set(node, { x: x[index] ?? 0, y: -(y[index] ?? 0) });
      });
      resolve(places);
    };
    const failed = (event: ErrorEvent): void => {
      end();
      if (worker === running) worker = null;
      reject(new Error(words().canvas.noLayout(event.message || words().canvas.noWorker)));
    };
    const stopped = (): void => {
      end();
      // A layout cannot be interrupted, only its worker ended.
      running.terminate();
      if (worker === running) worker = null;
      reject(signal?.reason);
    };
    if (signal?.aborted === true) {
      reject(signal.reason);
      return;
    }
    running.addEventListener("message", answered);
    running.addEventListener("error", failed);
    signal?.addEventListener("abort", stopped);
    const { x, y, fixed: held, radius, label, from, to, room } = problem;
    running.postMessage(
      { id, problem, arrangement: options.arrangement ?? { kind: "force" } },
      [x, y, held, radius, label, from, to, room].map((column) => column.buffer),
    );
  });
}

/** Writes places into the graph in one go; nodes pinned since, and nodes gone since, are left alone. */
export function applyPositions(
  graph: ExplorerGraph,
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): void {
  graph.updateEachNodeAttributes(
    (id, node) => {
      const place = places.get(id);
      return place === undefined || node.pinned ? node : { ...node, x: place.x, y: place.y };
    },
    { attributes: ["x", "y"] },
  );
}
