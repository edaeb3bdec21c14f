import type { CanvasView } from "../graph/canvas-view.ts";
import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import type { EdgeFans } from "./edge-fans.ts";

function difference(a: ReadonlySet<string>, b: ReadonlySet<string>, into: Set<string>): void {
  if (a === b) return;
  for (const id of a) if (!b.has(id)) into.add(id);
  for (const id of b) if (!a.has(id)) into.add(id);
}

/** What looks different under another view, where nothing recedes in either. Only ids that the graph has. */
export function changedElements(
  graph: ExplorerGraph,
  fans: EdgeFans,
  before: CanvasView,
  after: CanvasView,
): { nodes: string[]; edges: string[] } {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  difference(before.selectedNodes, after.selectedNodes, nodes);
  difference(before.selectedEdges, after.selectedEdges, edges);
  if (before.hoveredNode !== after.hoveredNode) {
    for (const id of [before.hoveredNode, after.hoveredNode]) if (id !== null) nodes.add(id);
  }
  if (before.hoveredEdge !== after.hoveredEdge) {
    for (const id of [before.hoveredEdge, after.hoveredEdge]) if (id !== null) edges.add(id);
  }
  // A selected edge takes the place of its bundle's line.
  for (const id of [...edges]) for (const other of fans.placeOf(id).bundle ?? []) edges.add(other);
  return {
    nodes: [...nodes].filter((id) => graph.hasNode(id)),
    edges: [...edges].filter((id) => graph.hasEdge(id)),
  };
}
