import { resizeNode } from "./add-subgraph.ts";
import type { ExplorerGraph, GraphPiece } from "./explorer-graph.ts";
import { groupSize } from "./node-size.ts";
import { removeElements } from "./remove-elements.ts";
import { standIns } from "./stand-in.ts";

export const NO_PIECE: GraphPiece = { nodes: [], edges: [] };

/**
 * Puts a piece back where it was, each edge to whichever nodes stand for its ends. What is there already stays as it is,
 * also where a group of the piece holds it; an edge without both its ends is left out. Returns the ids of what came.
 */
export function putPiece(
  graph: ExplorerGraph,
  piece: GraphPiece,
): { readonly nodes: readonly string[]; readonly edges: readonly string[] } {
  const before = standIns(graph);
  const put = new Set<string>();
  const isThere = (id: string) => put.has(id) || before(id) !== null;
  const nodeIds: string[] = [];
  const edges = [...piece.edges];
  for (const { id, attributes } of piece.nodes) {
    if (isThere(id)) continue;
    const { held } = attributes;
    const nodes = held?.nodes.filter((member) => !isThere(member.id)) ?? [];
    if (held && nodes.length === 0) continue;
    if (held && nodes.length < held.nodes.length) {
      graph.addNode(id, { ...attributes, size: groupSize(nodes.length), held: { nodes, edges: [] } });
      for (const edge of held.edges) edges.push(edge);
    } else graph.addNode(id, { ...attributes });
    nodeIds.push(id);
    put.add(id);
    for (const member of nodes) put.add(member.id);
  }
  return { nodes: nodeIds, edges: putEdges(graph, edges) };
}

/** Edges that would lead from a group to itself go into it. Returns the ids of those that came. */
function putEdges(graph: ExplorerGraph, edges: GraphPiece["edges"]): string[] {
  const put: string[] = [];
  const standIn = standIns(graph);
  const inside = new Map<string, GraphPiece["edges"][number][]>();
  for (const edge of edges) {
    const { id, start, end, attributes } = edge;
    const [from, to] = [standIn(start), standIn(end)];
    if (graph.hasEdge(id) || from === null || to === null) continue;
    if (from === to && from !== start) {
      const among = inside.get(from);
      if (among) among.push(edge);
      else inside.set(from, [edge]);
      continue;
    }
    const ends = from === start && to === end ? {} : { ends: { start, end } };
    graph.addDirectedEdgeWithKey(id, from, to, { ...attributes, ...ends });
    put.push(id);
    resizeNode(graph, from);
    resizeNode(graph, to);
  }
  for (const [group, among] of inside) {
    const held = graph.getNodeAttribute(group, "held") ?? NO_PIECE;
    const known = new Set(held.edges.map(({ id }) => id));
    const came = among.filter(({ id }) => !known.has(id));
    for (const { id } of came) put.push(id);
    graph.setNodeAttribute(group, "held", { nodes: held.nodes, edges: [...held.edges, ...came] });
  }
  return put;
}

/**
 * Takes away nodes with all their edges, and single edges, those inside of groups too. Returns everything that went, as
 * it was.
 */
export function takePiece(graph: ExplorerGraph, nodes: Iterable<string>, edges: Iterable<string> = []): GraphPiece {
  const nodeIds = [...new Set(nodes)].filter((id) => graph.hasNode(id));
  const wanted = new Set(edges);
  const edgeIds = new Set([...wanted].filter((id) => graph.hasEdge(id)));
  const inside = edgeIds.size < wanted.size ? takeFromGroups(graph, wanted) : [];
  for (const id of nodeIds) for (const edge of graph.edges(id)) edgeIds.add(edge);
  const piece: GraphPiece = {
    nodes: nodeIds.map((id) => ({ id, attributes: { ...graph.getNodeAttributes(id) } })),
    edges: [...inside, ...[...edgeIds].map((id) => edgeOf(graph, id))],
  };
  removeElements(graph, { nodes: nodeIds, edges: edgeIds });
  return piece;
}

function edgeOf(graph: ExplorerGraph, id: string): GraphPiece["edges"][number] {
  const { ends, ...attributes } = graph.getEdgeAttributes(id);
  return { id, ...(ends ?? { start: graph.source(id), end: graph.target(id) }), attributes };
}

function takeFromGroups(graph: ExplorerGraph, wanted: ReadonlySet<string>): GraphPiece["edges"] {
  const taken: GraphPiece["edges"][number][] = [];
  graph.forEachNode((group, { held }) => {
    if (!held?.edges.some(({ id }) => wanted.has(id))) return;
    const left: GraphPiece["edges"][number][] = [];
    for (const edge of held.edges) (wanted.has(edge.id) ? taken : left).push(edge);
    graph.setNodeAttribute(group, "held", { nodes: held.nodes, edges: left });
  });
  return taken;
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
