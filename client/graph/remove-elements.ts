import { resizeNode } from "./add-subgraph.ts";
import type { ExplorerGraph } from "./explorer-graph.ts";

/**
 * Takes nodes (with their edges) and edges off the canvas; ids that are not there are passed over. Returns what went,
 * the edges that fell with their nodes included.
 */
export function removeElements(
  graph: ExplorerGraph,
  elements: { nodes?: Iterable<string>; edges?: Iterable<string> },
): { nodes: readonly string[]; edges: readonly string[] } {
  const nodes = [...new Set(elements.nodes ?? [])].filter((id) => graph.hasNode(id));
  const edges = new Set([...(elements.edges ?? [])].filter((id) => graph.hasEdge(id)));
  for (const id of nodes) for (const edge of graph.edges(id)) edges.add(edge);
  const left = new Set<string>();
  for (const id of edges) {
    for (const end of graph.extremities(id)) left.add(end);
    graph.dropEdge(id);
  }
  for (const id of nodes) {
    graph.dropNode(id);
    left.delete(id);
  }
  for (const id of left) resizeNode(graph, id);
  return { nodes, edges: [...edges] };
}

/** How many of a node's domain relationships are not on the canvas; 0 while the store's count is unknown. */
export function hiddenNeighbours(graph: ExplorerGraph, id: string): number {
  const degree = graph.getNodeAttribute(id, "degree");
  // The store counts a self-loop once, graphology twice.
  const shown = graph.degreeWithoutSelfLoops(id) + graph.filterEdges(id, (_e, _a, from, to) => from === to).length;
  return degree === null ? 0 : Math.max(0, degree - shown);
}
