import { useEffect, useId, useMemo, useRef, useState } from "react";
import { fontOf, textWidth } from "../../canvas/text-measure.ts";
import { announce } from "../../state/page.ts";
import { lookAtTable, type TableSort } from "../../state/table.ts";
import { words } from "../../words/words.ts";
import { useClew, useSlice } from "../clew-context.ts";
import { columnLooks } from "./column-looks.ts";
import { gridMove } from "./grid-keys.ts";
import { columnWindow, rowWindow, scrolledTo } from "./grid-window.ts";
import { goToRow, type RowSelecting, selectedOf, selectRow } from "./row-selection.ts";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import type { ViewTable } from "./view-table.ts";

interface TableGridProps {
  readonly table: ViewTable;
  /** The rows listed, in their order. */
  readonly rows: readonly string[];
  readonly sort: TableSort;
  /** Px; all rows and the head are as high. */
  readonly rowHeight: number;
}

const CELL_FONT = fontOf(400, 12);

/** The rows as a grid. Only the cells in sight are in the page, so it costs the same for ten thousand rows. */
export function TableGrid({ table, rows, sort, rowHeight }: TableGridProps) {
  const clew = useClew();
  const { kind, columns } = table;
  const grid = useRef<HTMLTableElement>(null);
  const baseId = useId();
  const [scroll, setScroll] = useState({ top: 0, left: 0 });
  const [size, setSize] = useState({ width: 1200, height: 320 });
  const [place, setPlace] = useState<{ id: string | null; column: number }>({ id: null, column: 0 });
  const [inHead, setInHead] = useState(false);
  const anchor = useRef<string | null>(null);
  const selected = useSlice(clew.view, (view) => selectedOf(kind, view));
  const looks = useMemo(() => columnLooks(table, (text) => textWidth(CELL_FONT, text)), [table]);
  const { starts } = looks;
  const indices = useMemo(() => new Map(rows.map((id, index) => [id, index])), [rows]);
  const current = (place.id === null ? undefined : indices.get(place.id)) ?? 0;
  const column = Math.min(place.column, columns.length - 1);
  const room = { width: size.width, height: size.height - rowHeight };

  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);

  const show = (row: number | null, at: number) => {
    const element = grid.current;
    if (!element) return;
    if (row !== null) {
      element.scrollTop = scrolledTo(element.scrollTop, room.height, row * rowHeight, (row + 1) * rowHeight);
    }
    if (at > 0) {
      const [left, right] = [starts[at] ?? 0, starts[at + 1] ?? 0];
      element.scrollLeft = scrolledTo(element.scrollLeft, room.width, left, right, starts[1]);
    }
  };

  // What is selected on the canvas comes into sight here; what was selected here stays where the hand is.
  const wanted = [...selected].at(-1) ?? null;
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (wanted === followed.current) return;
    followed.current = wanted;
    const index = wanted === null ? undefined : indices.get(wanted);
    if (wanted === null || index === undefined) return;
    anchor.current = wanted;
    setPlace({ id: wanted, column });
    setInHead(false);
    show(index, 0);
  });

  const choose = (id: string, how: RowSelecting) => {
    selectRow(clew, kind, rows, id, anchor.current, how);
    if (how !== "range") anchor.current = id;
    followed.current = [...selectedOf(kind, clew.view.getState())].at(-1) ?? null;
  };

  const sortBy = (at: number) => {
    const chosen = columns[at];
    if (!chosen) return;
    const descending = chosen.key === sort.column && !sort.descending;
    lookAtTable(clew.table, kind, { sort: { column: chosen.key, descending } });
    const { table: said } = words();
    announce(clew.page, (descending ? said.descending : said.ascending)(chosen.title));
  };

  const onClick = (event: React.MouseEvent) => {
    const element = event.target instanceof Element ? event.target : null;
    const head = element?.closest<HTMLElement>("[data-column]");
    if (head) {
      setPlace({ ...place, column: Number(head.dataset.column) });
      setInHead(true);
      sortBy(Number(head.dataset.column));
      return;
    }
    const id = rowAt(element, rows);
    if (id === null) return;
    const cell = element?.closest("[aria-colindex]")?.getAttribute("aria-colindex");
    setPlace({ id, column: Number(cell ?? 1) - 1 });
    setInHead(false);
    choose(id, event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "alone");
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const far = event.ctrlKey || event.metaKey;
    const move = event.altKey ? null : gridMove(event.key, far, Math.floor(room.height / rowHeight));
    if (move === null) return;
    event.preventDefault();
    const id = rows[current];
    if (move === "leave") document.querySelector<HTMLElement>("[data-canvas]")?.focus({ preventScroll: true });
    else if (move === "choose" && inHead) sortBy(column);
    else if (move === "choose" && id !== undefined) goToRow(clew, kind, id);
    else if (move === "toggle" && inHead) sortBy(column);
    else if (move === "toggle" && id !== undefined) choose(id, "toggle");
    else if (typeof move === "object" && "columns" in move) {
      const at = Math.max(0, Math.min(columns.length - 1, column + move.columns));
      setPlace({ ...place, column: at });
      show(null, at);
    } else if (typeof move === "object") goRows(move.rows, event);
  };

  const goRows = (count: number, event: React.KeyboardEvent) => {
    if (inHead ? count < 0 : current === 0 && count === -1) {
      setInHead(true);
      return;
    }
    const to = Math.max(0, Math.min(rows.length - 1, inHead ? count - 1 : current + count));
    const id = rows[to];
    if (id === undefined) return;
    setInHead(false);
    setPlace({ id, column });
    show(to, column);
    if (!event.ctrlKey && !event.metaKey) choose(id, event.shiftKey ? "range" : "alone");
  };

  const drawn = rowWindow(scroll.top, room.height, rowHeight, rows.length);
  // The first column stays in sight and covers what scrolls below it.
  const { first, end } = columnWindow(scroll.left, room.width, starts);
  const across = useMemo(() => ({ first, end }), [first, end]);
  const row = inHead ? null : current;
  const isDrawn =
    (row === null || (row >= drawn.first && row < drawn.end)) && (column === 0 || (column >= first && column < end));
  // A table whose cells are walked by keys is a grid: HTML lets it be one.
  const asGrid = {
    role: "grid",
    tabIndex: 0,
    "aria-label": words().table.grids[kind],
    "aria-multiselectable": true,
    "aria-rowcount": rows.length + 1,
    "aria-colcount": columns.length,
    "aria-activedescendant": isDrawn ? `${baseId}-${row ?? "head"}-${column}` : undefined,
  } as const;
  return (
    <table
      ref={grid}
      className="table-grid"
      {...asGrid}
      onScroll={({ currentTarget: { scrollTop: top, scrollLeft: left } }) => setScroll({ top, left })}
      onClick={onClick}
      onDoubleClick={({ target }) => {
        const id = rowAt(target, rows);
        if (id !== null) goToRow(clew, kind, id);
      }}
      onKeyDown={onKeyDown}
    >
      <TableHead
        table={table}
        elementId={`${baseId}-head`}
        height={rowHeight}
        columns={across}
        looks={looks}
        sort={sort}
        current={inHead ? column : null}
      />
      <tbody className="table-rows" style={{ height: rows.length * rowHeight, width: starts.at(-1) }}>
        {rows.slice(drawn.first, drawn.end).map((id, offset) => {
          const index = drawn.first + offset;
          return (
            <TableRow
              key={id}
              table={table}
              id={id}
              elementId={`${baseId}-${index}`}
              index={index}
              height={rowHeight}
              columns={across}
              looks={looks}
              selected={selected.has(id)}
              current={index === row ? column : null}
            />
          );
        })}
      </tbody>
    </table>
  );
}

function rowAt(target: EventTarget | null, rows: readonly string[]): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return row === null ? null : (rows[Number(row.dataset.row)] ?? null);
}
