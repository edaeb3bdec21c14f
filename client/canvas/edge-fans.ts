import type { EdgeAttributes, ExplorerGraph } from "../graph/explorer-graph.ts";
import { LINE_KINDS, lineKindOf } from "../graph/line-kind.ts";
import { isGroup } from "../graph/stand-in.ts";
import { LOOP } from "./ribbon-shader.ts";

/** Px between parallel edges at their middle. */
const FAN = 14;
/** From this many parallel edges on, one line with a count stands for all. */
const BUNDLE_FROM = 5;
/** The same where one of the nodes is a group, which is there to have fewer lines. */
const BUNDLE_FROM_GROUP = 2;

/** How one of several edges between the same two nodes is drawn. */
export interface FanPlace {
  /** Px from the chord at the middle, to the left of the edge's own direction; `LOOP` and above for a self-loop. */
  readonly bend: number;
  /** The bundle it belongs to, strongest first; null where every edge is drawn. */
  readonly bundle: readonly string[] | null;
}

const ALONE: FanPlace = { bend: 0, bundle: null };

/** Strongest first: by kind of line, then origins, then id, so that the order never depends on arrival. */
function byStrength(a: [string, EdgeAttributes], b: [string, EdgeAttributes]): number {
  const rank = LINE_KINDS.indexOf(lineKindOf(a[1])) - LINE_KINDS.indexOf(lineKindOf(b[1]));
  return rank || b[1].origins - a[1].origins || (a[0] < b[0] ? -1 : 1);
}

/** Keeps parallel edges apart: an offset each, worked out per pair of nodes as edges come and go. */
export class EdgeFans {
  readonly #places = new Map<string, FanPlace>();
  readonly #graph: ExplorerGraph;
  readonly #isDrawn: (id: string, edge: EdgeAttributes) => boolean;

  constructor(graph: ExplorerGraph, isDrawn: (id: string, edge: EdgeAttributes) => boolean) {
    this.#graph = graph;
    this.#isDrawn = isDrawn;
  }

  placeOf(edge: string): FanPlace {
    return this.#places.get(edge) ?? ALONE;
  }

  /** Works out the edges between two nodes anew; returns the ids of those whose place changed. */
  regroup(one: string, other: string): string[] {
    // From the same end whichever edge came last: the fan would lie the other way round.
    const [a, b] = one < other ? [one, other] : [other, one];
    const found = new Map<string, EdgeAttributes>();
    if (this.#graph.hasNode(a) && this.#graph.hasNode(b)) {
      // Both directions; graphology names a self-loop twice.
      this.#graph.forEachEdge(a, b, (id, edge) => {
        if (this.#isDrawn(id, edge)) found.set(id, edge);
        else this.#places.delete(id);
      });
    }
    const between = [...found];
    if (between.length === 1 && a !== b) {
      const [id] = between[0] as [string, EdgeAttributes];
      return this.#places.delete(id) ? [id] : [];
    }
    between.sort(byStrength);
    const ids = between.map(([id]) => id);
    const from = isGroup(this.#graph, a) || isGroup(this.#graph, b) ? BUNDLE_FROM_GROUP : BUNDLE_FROM;
    const bundle = ids.length >= from ? ids : null;
    return ids.filter((id, index) => {
      const before = this.placeOf(id);
      const bend =
        a === b ? LOOP + (bundle === null ? index : 0) : bundle === null ? this.#bendOf(id, a, index, ids.length) : 0;
      this.#places.set(id, { bend, bundle });
      return before.bend !== bend || before.bundle?.length !== bundle?.length;
    });
  }

  /** The strongest runs nearest to the chord: 0, 14, -14 ... or 7, -7, 21 ... for an even number. */
  #bendOf(id: string, a: string, index: number, count: number): number {
    const odd = count % 2;
    const step = odd === 1 ? Math.ceil(index / 2) * FAN : (Math.floor(index / 2) + 0.5) * FAN;
    const side = index % 2 === odd ? 1 : -1;
    // `left of the edge` turns round with its direction, so the far end is counted from the same node for all.
    return step === 0 ? 0 : step * side * (this.#graph.source(id) === a ? 1 : -1);
  }

  forget(edge: string): void {
    this.#places.delete(edge);
  }

  /** Works out everything anew. */
  rebuild(): void {
    this.#places.clear();
    const graph = this.#graph;
    graph.forEachNode((node) => {
      const seen = new Set<string>();
      const several = new Set<string>();
      graph.forEachEdge(node, (_id, _edge, source, target) => {
        const other = source === node ? target : source;
        if (seen.has(other) || other === node) several.add(other);
        seen.add(other);
      });
      for (const other of several) if (node <= other) this.regroup(node, other);
    });
  }
}
