import { classOf, NODE_CLASSES } from "../graph/classes.ts";
import type { ExplorerGraph, NodeAttributes } from "../graph/explorer-graph.ts";
import { nodesByName } from "../graph/nodes-by-name.ts";

/** A line of the outline. `position` and `of` count within its group, from 1. */
export type OutlineRow =
  | {
      readonly type: "group";
      /** Null: the groups. */
      readonly kind: string | null;
      readonly count: number;
      readonly open: boolean;
      readonly position: number;
      readonly of: number;
    }
  | { readonly type: "node"; readonly id: string; readonly position: number; readonly of: number }
  | { readonly type: "edge"; readonly id: string; readonly position: number; readonly of: number };

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/**
 * Everything on the canvas, groups first, then by kind and name; a selected edge stands under the node it starts from. `filter` keeps the
 * nodes whose name has it, whatever the case; `isShown` those that are drawn.
 */
export function outlineRows(
  graph: ExplorerGraph,
  filter: string,
  closed: ReadonlySet<string | null>,
  selectedEdges: ReadonlySet<string>,
  isShown: (id: string) => boolean = () => true,
): OutlineRow[] {
  const wanted = filter.trim().toLocaleLowerCase("en");
  const groups = new Map<string | null, string[]>();
  for (const { id } of nodesByName(graph)) {
    if (!isShown(id)) continue;
    const node = graph.getNodeAttributes(id);
    if (wanted !== "" && !hasInName(node, wanted)) continue;
    const kind = node.held ? null : node.kind;
    const group = groups.get(kind);
    if (group) group.push(id);
    else groups.set(kind, [id]);
  }
  const edgesOf = new Map<string, string[]>();
  for (const edge of selectedEdges) {
    if (!graph.hasEdge(edge)) continue;
    const start = graph.source(edge);
    edgesOf.set(start, [...(edgesOf.get(start) ?? []), edge]);
  }
  const order = (kind: string | null) => (kind === null ? -1 : NODE_CLASSES.indexOf(classOf(kind)));
  const kinds = [...groups.keys()].sort((a, b) => order(a) - order(b) || collator.compare(a ?? "", b ?? ""));
  const rows: OutlineRow[] = [];
  for (const [index, kind] of kinds.entries()) {
    const nodes = groups.get(kind) ?? [];
    const open = !closed.has(kind);
    rows.push({ type: "group", kind, count: nodes.length, open, position: index + 1, of: kinds.length });
    if (!open) continue;
    for (const [at, id] of nodes.entries()) {
      rows.push({ type: "node", id, position: at + 1, of: nodes.length });
      const edges = edgesOf.get(id) ?? [];
      for (const [n, edge] of edges.entries()) rows.push({ type: "edge", id: edge, position: n + 1, of: edges.length });
    }
  }
  return rows;
}

/** A group is found by what it holds, too. */
function hasInName({ label, held }: NodeAttributes, wanted: string): boolean {
  const names = [label, ...(held?.nodes.map(({ attributes }) => attributes.label) ?? [])];
  return names.some((name) => name.toLocaleLowerCase("en").includes(wanted));
}

/** Names a row for the keyboard's place, which outlives a change of the rows. */
export function rowKey(row: OutlineRow): string {
  return row.type === "group" ? `group ${JSON.stringify(row.kind)}` : `${row.type} ${row.id}`;
}
