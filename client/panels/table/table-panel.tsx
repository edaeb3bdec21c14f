import { Copy, Download, ListFilter, X } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import { toggleTable } from "../../actions/panel-actions.ts";
import type { Clew } from "../../state/clew.ts";
import { announce } from "../../state/page.ts";
import { saveCsv } from "../../state/save-file.ts";
import { lookAtTable, TABLE_KINDS, type TableKind } from "../../state/table.ts";
import { toast } from "../../state/toasts.ts";
import { words } from "../../words/words.ts";
import { perform } from "../action-button.tsx";
import { useClew, useSlice } from "../clew-context.ts";
import { useFinger } from "../use-finger.ts";
import { rowFilter } from "./row-filter.ts";
import { sortedRows } from "./row-order.ts";
import { selectedOf } from "./row-selection.ts";
import { tableCsv } from "./table-csv.ts";
import { TableGrid } from "./table-grid.tsx";
import { viewTable } from "./view-table.ts";

/** The entities and the relationships of the view as two tables, in step with the canvas. */
export function TablePanel() {
  const clew = useClew();
  const { graph, view, table: store } = clew;
  const finger = useFinger();
  const kind = useSlice(store, (state) => state.kind);
  const { filter, sort } = useSlice(store, (state) => state[kind]);
  const version = useSlice(view, (state) => state.graphVersion);
  const hiddenLines = useSlice(view, (state) => state.hiddenLines);
  const through = useSlice(view, (state) => state.filtered);
  const path = useSlice(view, (state) => state.path);
  const text = useDeferredValue(filter);
  const texts = words();
  // The graph is changed in place, so its version goes in as the thing to depend on.
  const table = useMemo(
    () =>
      viewTable(graph, kind, { hiddenLines: version < 0 ? new Set() : hiddenLines, filtered: through, path }, texts),
    [graph, kind, version, hiddenLines, through, path, texts],
  );
  const sorted = useMemo(() => sortedRows(table, sort), [table, sort]);
  const filtered = useMemo(() => rowFilter(table), [table]);
  const rows = useMemo(() => filtered(sorted, text), [filtered, sorted, text]);
  useKindOfSelection();
  const panel = useRef<HTMLDivElement>(null);
  // Only when it opens: a table that changes while it is open leaves the keyboard where it is.
  useEffect(() => panel.current?.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true }), []);
  const csv = () => tableCsv(table, rows);
  const { table: said } = texts;
  const count = rows.length;
  return (
    <div ref={panel} className="table">
      <div className="bar">
        <Kinds kind={kind} />
        <div className="table-filter">
          <ListFilter size={14} strokeWidth={1.5} aria-hidden="true" />
          <input
            type="text"
            aria-label={said.filters[kind]}
            placeholder={said.filterHint}
            value={filter}
            maxLength={200}
            onChange={(event) => lookAtTable(store, kind, { filter: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === "Escape") lookAtTable(store, kind, { filter: "" });
            }}
          />
        </div>
        <span className="table-count" role="status">
          {count === table.ids.length ? said.count(count) : said.countOf(count, table.ids.length)}
        </span>
        <span className="space" />
        <button
          type="button"
          className="tool"
          aria-label={said.copy(count)}
          title={said.copy(count)}
          disabled={count === 0}
          onClick={() => void copyCsv(clew, csv(), said.copied(count))}
        >
          <Copy size={15} strokeWidth={1.5} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={said.download(count)}
          title={said.download(count)}
          disabled={count === 0}
          onClick={() => saveCsv(`clew-${kind}.csv`, csv())}
        >
          <Download size={15} strokeWidth={1.5} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={said.close}
          title={said.close}
          onClick={() => {
            perform(toggleTable, { clew, target: null });
            document.querySelector<HTMLElement>("[data-canvas]")?.focus({ preventScroll: true });
          }}
        >
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </div>
      {count === 0 ? (
        <p className="console-note">{table.ids.length === 0 ? said.none[kind] : said.noMatch}</p>
      ) : (
        <TableGrid key={kind} table={table} rows={rows} sort={sort} rowHeight={finger ? 44 : 27} />
      )}
    </div>
  );
}

async function copyCsv(clew: Clew, text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(clew.toasts, `${done}.`);
    announce(clew.page, done);
  } catch {
    toast(clew.toasts, words().table.notCopied, { tone: "problem" });
  }
}

/** Shows the table of what is selected on the canvas, where that is all of the other kind. */
function useKindOfSelection(): void {
  const { view, table } = useClew();
  const nodes = useSlice(view, (state) => state.selectedNodes);
  const edges = useSlice(view, (state) => state.selectedEdges);
  useEffect(() => {
    const { kind } = table.getState();
    const [other] = TABLE_KINDS.filter((one) => one !== kind);
    const both = { selectedNodes: nodes, selectedEdges: edges };
    if (other && selectedOf(kind, both).size === 0 && selectedOf(other, both).size > 0) table.setState({ kind: other });
  }, [table, nodes, edges]);
}

function Kinds({ kind }: { readonly kind: TableKind }) {
  const { table } = useClew();
  return (
    <fieldset className="tabs">
      <legend className="unseen">{words().table.rows}</legend>
      {TABLE_KINDS.map((one) => (
        <button key={one} type="button" aria-pressed={one === kind} onClick={() => table.setState({ kind: one })}>
          {words().table.kinds[one]}
        </button>
      ))}
    </fieldset>
  );
}
