import { STATUSES, type Status } from "../../contract/evidence.ts";
import type { CanvasView } from "./canvas-view.ts";
import type { ExplorerGraph, NodeAttributes } from "./explorer-graph.ts";
import { leavesOutEdge, leavesOutNode } from "./filtered.ts";
import { LINE_KINDS, type LineKind, lineKindOf } from "./line-kind.ts";
import { isContested } from "./standing.ts";

export interface Counts {
  /** Entities drawn, by themselves or in a group. */
  readonly nodes: number;
  /** How many of them are in groups, and in how many. */
  readonly inGroups: { readonly nodes: number; readonly groups: number };
  /** Edges drawn: those whose kind of line is not left out. */
  readonly edges: number;
  /** Edges on the canvas whose kind of line is left out. */
  readonly hiddenEdges: number;
  /** Distinct claims behind the edges, drawn or not. */
  readonly claims: number;
  readonly contestedNodes: number;
  /** Every edge on the canvas by status, its kind of line drawn or not. */
  readonly byStatus: Readonly<Record<Status, number>>;
  /** Every edge on the canvas by kind of line, that drawn or not: the legend's numbers. */
  readonly byLine: Readonly<Record<LineKind, number>>;
  /** Nodes by kind, in alphabetical order: the outline's groups. */
  readonly byKind: ReadonlyMap<string, number>;
}

/** The one count that badge, legend, outline and status bar read. What a filter leaves out is not counted. */
export function countElements(
  graph: ExplorerGraph,
  view: Pick<CanvasView, "hiddenLines" | "filtered" | "path">,
): Counts {
  const { hiddenLines } = view;
  const byStatus = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  const byLine = Object.fromEntries(LINE_KINDS.map((kind) => [kind, 0])) as Record<LineKind, number>;
  const claims = new Set<string>();
  let edges = 0;
  let hiddenEdges = 0;
  graph.forEachEdge((id, edge) => {
    if (leavesOutEdge(view, id)) return;
    byStatus[edge.status] += 1;
    const line = lineKindOf(edge);
    byLine[line] += 1;
    if (edge.claim !== null) claims.add(edge.claim);
    if (hiddenLines.has(line)) hiddenEdges += 1;
    else edges += 1;
  });
  const kinds = new Map<string, number>();
  let nodes = 0;
  let contestedNodes = 0;
  const inGroups = { nodes: 0, groups: 0 };
  const count = (node: NodeAttributes) => {
    nodes += 1;
    kinds.set(node.kind, (kinds.get(node.kind) ?? 0) + 1);
    if (isContested(node.existence)) contestedNodes += 1;
  };
  graph.forEachNode((id, node) => {
    if (leavesOutNode(view, id)) return;
    if (!node.held) return count(node);
    inGroups.groups += 1;
    inGroups.nodes += node.held.nodes.length;
    for (const { attributes } of node.held.nodes) count(attributes);
  });
  return {
    nodes,
    inGroups,
    edges,
    hiddenEdges,
    claims: claims.size,
    contestedNodes,
    byStatus,
    byLine,
    byKind: new Map([...kinds].sort(([a], [b]) => a.localeCompare(b))),
  };
}
