import type { WireMap, WireValue } from "../../../contract/values.ts";
import type { CanvasView } from "../../graph/canvas-view.ts";
import type { EdgeAttributes, ExplorerGraph, NodeAttributes } from "../../graph/explorer-graph.ts";
import { shownDegree } from "../../graph/filter.ts";
import { leavesOutEdge, leavesOutNode } from "../../graph/filtered.ts";
import { lineKindOf } from "../../graph/line-kind.ts";
import { endOf } from "../../graph/stand-in.ts";
import { valueText } from "../../graph/value-text.ts";
import type { TableKind } from "../../state/table.ts";
import { type Words, words } from "../../words/words.ts";

export interface TableColumn {
  /** Unique within the table; that of a property begins with a dot. */
  readonly key: string;
  readonly title: string;
  /** Of an entity's or a relationship's id; null where it has no such property. */
  readonly value: (id: string) => WireValue;
}

/** The entities or the relationships of the view, in the graph's own order. */
export interface ViewTable {
  readonly kind: TableKind;
  readonly ids: readonly string[];
  readonly columns: readonly TableColumn[];
}

/** What of a view decides which parts of the graph are drawn. */
export type DrawnParts = Pick<CanvasView, "hiddenLines" | "filtered" | "path">;

type TableWords = Pick<Words, "table" | "standing">;

/** Reads the graph's present state. What is not drawn is left out. */
export function viewTable(
  graph: ExplorerGraph,
  kind: TableKind,
  drawn: DrawnParts,
  texts: TableWords = words(),
): ViewTable {
  return kind === "entities" ? entityTable(graph, drawn, texts) : relationshipTable(graph, drawn, texts);
}

/** A cell as it is filtered, sorted and copied: empty where there is no value. */
export function cellText(column: TableColumn, id: string): string {
  const value = column.value(id);
  return value === null ? "" : valueText(value);
}

function entityTable(graph: ExplorerGraph, drawn: DrawnParts, { table }: TableWords): ViewTable {
  const of = <K extends keyof NodeAttributes>(id: string, key: K): NodeAttributes[K] => graph.getNodeAttribute(id, key);
  const ids = graph.filterNodes((id) => !leavesOutNode(drawn, id));
  const { columns } = table;
  const own: TableColumn[] = [
    { key: "name", title: columns.name, value: (id) => of(id, "label") },
    { key: "kind", title: columns.kind, value: (id) => kindOf(graph, id, table) },
    { key: "degree", title: columns.degree, value: (id) => shownDegree(graph, id) },
  ];
  return { kind: "entities", ids, columns: withProperties(own, ids, (id) => of(id, "properties")) };
}

function kindOf(graph: ExplorerGraph, id: string, { group }: Words["table"]): string {
  const { kind, held } = graph.getNodeAttributes(id);
  return held ? group(held.nodes.length) : kind;
}

function relationshipTable(graph: ExplorerGraph, drawn: DrawnParts, { table, standing }: TableWords): ViewTable {
  const of = <K extends keyof EdgeAttributes>(id: string, key: K): EdgeAttributes[K] => graph.getEdgeAttribute(id, key);
  const ids = graph.filterEdges((id, edge) => !drawn.hiddenLines.has(lineKindOf(edge)) && !leavesOutEdge(drawn, id));
  const { columns } = table;
  const own: TableColumn[] = [
    { key: "from", title: columns.from, value: (id) => endOf(graph, id, "start").attributes.label },
    { key: "type", title: columns.type, value: (id) => of(id, "label") },
    { key: "to", title: columns.to, value: (id) => endOf(graph, id, "end").attributes.label },
    {
      key: "line",
      title: columns.line,
      value: (id) => standing.lines[lineKindOf(graph.getEdgeAttributes(id))],
    },
    { key: "origins", title: columns.origins, value: (id) => of(id, "origins") },
  ];
  return { kind: "relationships", ids, columns: withProperties(own, ids, (id) => of(id, "properties")) };
}

/** Adds a column for each property, the most frequent first, but none that only repeats another column. */
function withProperties(
  own: readonly TableColumn[],
  ids: readonly string[],
  propertiesOf: (id: string) => WireMap,
): TableColumn[] {
  const counts = new Map<string, number>();
  for (const id of ids) for (const key of Object.keys(propertiesOf(id))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const properties = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const columns = properties.map(([key]): TableColumn => {
    const value = (id: string): WireValue => {
      const all = propertiesOf(id);
      return Object.hasOwn(all, key) ? (all[key] ?? null) : null;
    };
    return { key: `.${key}`, title: key, value };
  });
  const repeats = (column: TableColumn) =>
    own.some(({ value }) => ids.every((id) => column.value(id) === null || column.value(id) === value(id)));
  return [...own, ...columns.filter((column) => !repeats(column))];
}
