import type { WireMap, WireValue } from "../../../contract/values.ts";
import type { CanvasView } from "../../graph/canvas-view.ts";
import type { EdgeAttributes, ExplorerGraph, NodeAttributes } from "../../graph/explorer-graph.ts";
import { shownDegree } from "../../graph/filter.ts";
import { leavesOutEdge, leavesOutNode } from "../../graph/filtered.ts";
import { lineKindOf } from "../../graph/line-kind.ts";
import { endOf } from "../../graph/stand-in.ts";
import { valueText } from "../../graph/value-text.ts";
import { LINE_NAMES } from "../../state/status-names.ts";
import type { TableKind } from "../../state/table.ts";

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

/** Reads the graph's present state. What is not drawn is left out. */
export function viewTable(graph: ExplorerGraph, kind: TableKind, drawn: DrawnParts): ViewTable {
  return kind === "entities" ? entityTable(graph, drawn) : relationshipTable(graph, drawn);
}

/** A cell as it is filtered, sorted and copied: empty where there is no value. */
export function cellText(column: TableColumn, id: string): string {
  const value = column.value(id);
  return value === null ? "" : valueText(value);
}

function entityTable(graph: ExplorerGraph, drawn: DrawnParts): ViewTable {
  const of = <K extends keyof NodeAttributes>(id: string, key: K): NodeAttributes[K] => graph.getNodeAttribute(id, key);
  const ids = graph.filterNodes((id) => !leavesOutNode(drawn, id));
  const own: TableColumn[] = [
    { key: "name", title: "Name", value: (id) => of(id, "label") },
    { key: "kind", title: "Kind", value: (id) => kindInWords(graph, id) },
    { key: "degree", title: "Degree", value: (id) => shownDegree(graph, id) },
  ];
  return { kind: "entities", ids, columns: withProperties(own, ids, (id) => of(id, "properties")) };
}

function kindInWords(graph: ExplorerGraph, id: string): string {
  const { kind, held } = graph.getNodeAttributes(id);
  return held ? `Group of ${held.nodes.length.toLocaleString("en")}` : kind;
}

function relationshipTable(graph: ExplorerGraph, drawn: DrawnParts): ViewTable {
  const of = <K extends keyof EdgeAttributes>(id: string, key: K): EdgeAttributes[K] => graph.getEdgeAttribute(id, key);
  const ids = graph.filterEdges((id, edge) => !drawn.hiddenLines.has(lineKindOf(edge)) && !leavesOutEdge(drawn, id));
  const own: TableColumn[] = [
    { key: "from", title: "From", value: (id) => endOf(graph, id, "start").attributes.label },
    { key: "type", title: "Type", value: (id) => of(id, "label") },
    { key: "to", title: "To", value: (id) => endOf(graph, id, "end").attributes.label },
    { key: "line", title: "Standing", value: (id) => LINE_NAMES[lineKindOf(graph.getEdgeAttributes(id))] },
    { key: "origins", title: "Origins", value: (id) => of(id, "origins") },
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
