import { STATUSES, type Status } from "../../contract/evidence.ts";
import type { ExplorerGraph } from "./explorer-graph.ts";
import { LINE_KINDS, type LineKind, lineKindOf } from "./line-kind.ts";
import { isContested } from "./standing.ts";

export interface Counts {
  readonly nodes: number;
  /** Edges drawn: those whose kind of line is not left out. */
  readonly edges: number;
  /** Edges on the canvas whose kind of line is left out. */
  readonly hiddenEdges: number;
  /** Distinct claims behind the edges, drawn or not. */
  readonly claims: number;
  readonly contestedNodes: number;
  /** Every edge on the canvas by status, drawn or not. */
  readonly byStatus: Readonly<Record<Status, number>>;
  /** Every edge on the canvas by kind of line, drawn or not: the legend's numbers. */
  readonly byLine: Readonly<Record<LineKind, number>>;
  /** Nodes by kind, in alphabetical order: the outline's groups. */
  readonly byKind: ReadonlyMap<string, number>;
}

/** The one count that badge, legend, outline and status bar read. */
export function countElements(graph: ExplorerGraph, hiddenLines: ReadonlySet<LineKind>): Counts {
  const byStatus = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  const byLine = Object.fromEntries(LINE_KINDS.map((kind) => [kind, 0])) as Record<LineKind, number>;
  const claims = new Set<string>();
  let hiddenEdges = 0;
  graph.forEachEdge((_id, edge) => {
    byStatus[edge.status] += 1;
    const line = lineKindOf(edge);
    byLine[line] += 1;
    if (edge.claim !== null) claims.add(edge.claim);
    if (hiddenLines.has(line)) hiddenEdges += 1;
  });
  const kinds = new Map<string, number>();
  let contestedNodes = 0;
  graph.forEachNode((_id, node) => {
    kinds.set(node.kind, (kinds.get(node.kind) ?? 0) + 1);
    if (isContested(node.existence)) contestedNodes += 1;
  });
  return {
    nodes: graph.order,
    edges: graph.size - hiddenEdges,
    hiddenEdges,
    claims: claims.size,
    contestedNodes,
    byStatus,
    byLine,
    byKind: new Map([...kinds].sort(([a], [b]) => a.localeCompare(b))),
  };
}
