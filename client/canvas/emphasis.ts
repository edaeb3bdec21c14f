import type { CanvasView } from "../graph/canvas-view.ts";
import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import type { Matches } from "../graph/filter.ts";
import { lineKindOf } from "../graph/line-kind.ts";

export type Tone = "full" | "near" | "faint";

/**
 * What recedes while an edge is selected: its ends and the claim's speakers stay, what the ends touch keeps colour and
 * label, everything else goes grey. While a path is followed, all but the path recedes; else, where a filter fades the
 * rest, all but what it lets through. Otherwise nothing does.
 */
export class Emphasis {
  readonly #full: ReadonlySet<string>;
  readonly #near: ReadonlySet<string>;
  readonly #edges: ReadonlySet<string>;
  readonly #selected: ReadonlySet<string>;
  /** Whether what stands out is written on and marked as if nothing receded: a filter is there to be worked under. */
  readonly isFilter: boolean;

  private constructor(graph: ExplorerGraph, view: CanvasView) {
    const alone = standsAlone(view);
    this.isFilter = alone !== null && view.path === null;
    const ends = new Set<string>(alone?.nodes);
    for (const id of view.selectedEdges) {
      if (graph.hasEdge(id)) for (const end of graph.extremities(id)) ends.add(end);
    }
    const near = new Set<string>();
    const edges = new Set<string>();
    for (const end of alone === null ? ends : []) {
      graph.forEachEdge(end, (id, edge, source, target) => {
        if (view.hiddenLines.has(lineKindOf(edge))) return;
        edges.add(id);
        near.add(source).add(target);
      });
    }
    this.#full = new Set([...ends, ...view.speakers.keys(), ...view.selectedNodes]);
    this.#near = near;
    this.#edges = edges;
    this.#selected = new Set([...view.selectedEdges, ...(alone?.edges ?? [])]);
  }

  static of(graph: ExplorerGraph, view: CanvasView): Emphasis | null {
    if (standsAlone(view) !== null) return new Emphasis(graph, view);
    for (const id of view.selectedEdges) if (graph.hasEdge(id)) return new Emphasis(graph, view);
    return null;
  }

  toneOf(node: string): Tone {
    if (this.#full.has(node)) return "full";
    return this.#near.has(node) ? "near" : "faint";
  }

  opacityOf(edge: string): number {
    if (this.#selected.has(edge)) return 1;
    return this.#edges.has(edge) ? 0.45 : 0.14;
  }
}

/** What stands out whatever is selected. */
function standsAlone({ path, filtered }: CanvasView): Matches | null {
  return path ?? (filtered?.hidesRest ? null : filtered);
}
