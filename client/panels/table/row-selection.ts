import type { Clew } from "../../state/clew.ts";
import { openDetails } from "../../state/details.ts";
import type { TableKind } from "../../state/table.ts";
import { select, selectAll, type Target, type ViewState } from "../../state/view.ts";

/** What a row stands for. */
export const targetOf = (kind: TableKind, id: string): Target => (kind === "entities" ? { node: id } : { edge: id });

/** What is selected of a table's kind. */
export function selectedOf(kind: TableKind, view: Pick<ViewState, "selectedNodes" | "selectedEdges">) {
  return kind === "entities" ? view.selectedNodes : view.selectedEdges;
}

/** How rows are selected: this one alone, all from the last one chosen to this, or this one more or less. */
export type RowSelecting = "alone" | "range" | "toggle";

/** Selects on the canvas what is chosen in the table. `rows` are those listed, in their order; `anchor` the last chosen. */
export function selectRow(
  clew: Clew,
  kind: TableKind,
  rows: readonly string[],
  id: string,
  anchor: string | null,
  how: RowSelecting,
): void {
  if (how !== "range") {
    select(clew.view, targetOf(kind, id), how === "toggle");
    return;
  }
  const to = rows.indexOf(id);
  const from = anchor === null ? -1 : rows.indexOf(anchor);
  const range = from === -1 ? [id] : rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  if (kind === "entities") selectAll(clew.view, range);
  else selectAll(clew.view, [], range);
}

/** Goes to a row's entity or relationship on the canvas and tells about it. */
export function goToRow(clew: Clew, kind: TableKind, id: string): void {
  select(clew.view, targetOf(kind, id));
  openDetails(clew, targetOf(kind, id));
}
