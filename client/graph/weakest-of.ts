import type { ExplorerGraph } from "./explorer-graph.ts";
import { type LineKind, lineKindOf } from "./line-kind.ts";
import { endOf } from "./stand-in.ts";

/** Kinds of line from the one that bears least: a path is as good as its weakest link. */
const WEAKEST_FIRST: readonly LineKind[] = ["retracted", "denied", "disputed", "anonymous", "single-origin"];

/** The edge that a path breaks at first, as a sentence; null where all are corroborated, on record or without claims. */
export function weakestOf(
  graph: ExplorerGraph,
  edges: readonly string[],
): { readonly edge: string; readonly kind: LineKind; readonly sentence: string } | null {
  for (const kind of WEAKEST_FIRST) {
    const edge = edges.find((id) => graph.hasEdge(id) && lineKindOf(graph.getEdgeAttributes(id)) === kind);
    if (edge === undefined) continue;
    const [start, end] = (["start", "end"] as const).map((side) => endOf(graph, edge, side).attributes.label);
    return { edge, kind, sentence: `${start} ${graph.getEdgeAttribute(edge, "label")} ${end}` };
  }
  return null;
}
