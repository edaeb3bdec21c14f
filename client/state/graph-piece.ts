import { resizeNode } from "../graph/add-subgraph.ts";
import type { EdgeAttributes, ExplorerGraph, NodeAttributes } from "../graph/explorer-graph.ts";
import { removeElements } from "../graph/remove-elements.ts";

/** Nodes and edges by themselves, with all that they carry: what a step adds or takes away. */
export interface GraphPiece {
  readonly nodes: readonly { readonly id: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly id: string;
    readonly start: string;
    readonly end: string;
    readonly attributes: EdgeAttributes;
  }[];
}

export const NO_PIECE: GraphPiece = { nodes: [], edges: [] };

/** Puts a piece back where it was. What is there already stays as it is; an edge without both its ends is left out. */
export function putPiece(graph: ExplorerGraph, piece: GraphPiece): void {
  for (const { id, attributes } of piece.nodes) if (!graph.hasNode(id)) graph.addNode(id, { ...attributes });
  for (const { id, start, end, attributes } of piece.edges) {
    if (graph.hasEdge(id) || !graph.hasNode(start) || !graph.hasNode(end)) continue;
    graph.addDirectedEdgeWithKey(id, start, end, { ...attributes });
    resizeNode(graph, start);
    resizeNode(graph, end);
  }
}

/** Takes away nodes with all their edges, and single edges. Returns everything that went, as it was. */
export function takePiece(graph: ExplorerGraph, nodes: Iterable<string>, edges: Iterable<string> = []): GraphPiece {
  const nodeIds = [...new Set(nodes)].filter((id) => graph.hasNode(id));
  const edgeIds = new Set([...edges].filter((id) => graph.hasEdge(id)));
  for (const id of nodeIds) for (const edge of graph.edges(id)) edgeIds.add(edge);
  const piece: GraphPiece = {
    nodes: nodeIds.map((id) => ({ id, attributes: { ...graph.getNodeAttributes(id) } })),
    edges: [...edgeIds].map((id) => ({
      id,
      start: graph.source(id),
      end: graph.target(id),
      attributes: { ...graph.getEdgeAttributes(id) },
    })),
  };
  removeElements(graph, { nodes: nodeIds, edges: edgeIds });
  return piece;
}

/** Both pieces as one; what stands in both comes from the first. */
export function joinPieces(first: GraphPiece, second: GraphPiece): GraphPiece {
  const nodes = new Set(first.nodes.map(({ id }) => id));
  const edges = new Set(first.edges.map(({ id }) => id));
  return {
    nodes: [...first.nodes, ...second.nodes.filter(({ id }) => !nodes.has(id))],
    edges: [...first.edges, ...second.edges.filter(({ id }) => !edges.has(id))],
  };
}
