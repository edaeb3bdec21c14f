import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { isContested } from "../graph/standing.ts";
import { classIndexOf } from "./node-shape.ts";

/**
 * The graph in columns, for what is done to all of it in every frame: which nodes are in view, what lies under the
 * pointer. Built anew when the graph changes, lazily; the graph stays the only copy that anything writes to.
 */
export class Scene {
  nodes: readonly string[] = [];
  edges: readonly string[] = [];
  x = new Float64Array();
  y = new Float64Array();
  size = new Float32Array();
  classIndex = new Uint8Array();
  contested = new Uint8Array();
  /** Node indices by falling size: who may have a label first. */
  bySize = new Uint32Array();
  from = new Uint32Array();
  to = new Uint32Array();
  /** Grows whenever something in the columns changed. */
  version = 0;
  readonly #graph: ExplorerGraph;
  #indices = new Map<string, number>();
  #nodesStale = true;
  #edgesStale = true;

  constructor(graph: ExplorerGraph) {
    this.#graph = graph;
  }

  invalidate(): void {
    this.version += 1;
    this.#nodesStale = true;
    this.#edgesStale = true;
  }

  indexOf(node: string): number | undefined {
    return this.#indices.get(node);
  }

  /** Notes a position written by a drag without reading everything again. */
  move(node: string, x: number, y: number): void {
    const index = this.#indices.get(node);
    if (index === undefined) return;
    this.x[index] = x;
    this.y[index] = y;
    this.version += 1;
  }

  readNodes(): void {
    if (!this.#nodesStale) return;
    this.#nodesStale = false;
    const graph = this.#graph;
    const count = graph.order;
    const nodes = graph.nodes();
    this.nodes = nodes;
    this.x = new Float64Array(count);
    this.y = new Float64Array(count);
    this.size = new Float32Array(count);
    this.classIndex = new Uint8Array(count);
    this.contested = new Uint8Array(count);
    this.#indices = new Map();
    let index = 0;
    graph.forEachNode((id, node) => {
      this.#indices.set(id, index);
      this.x[index] = node.x;
      this.y[index] = node.y;
      this.size[index] = node.size;
      this.classIndex[index] = classIndexOf(node.kind);
      this.contested[index] = isContested(node.existence) ? 1 : 0;
      index += 1;
    });
    const { size } = this;
    this.bySize = Uint32Array.from(nodes.keys()).sort((a, b) => (size[b] ?? 0) - (size[a] ?? 0) || a - b);
  }

  readEdges(): void {
    this.readNodes();
    if (!this.#edgesStale) return;
    this.#edgesStale = false;
    const graph = this.#graph;
    this.edges = graph.edges();
    this.from = new Uint32Array(graph.size);
    this.to = new Uint32Array(graph.size);
    let index = 0;
    graph.forEachEdge((_id, _edge, source, target) => {
      this.from[index] = this.#indices.get(source) ?? 0;
      this.to[index] = this.#indices.get(target) ?? 0;
      index += 1;
    });
  }
}
