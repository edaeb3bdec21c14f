import { memo } from "react";
import type { GridWindow } from "./grid-window.ts";
import { TableCell } from "./table-cell.tsx";
import type { ViewTable } from "./view-table.ts";

interface TableRowProps {
  readonly table: ViewTable;
  readonly id: string;
  readonly elementId: string;
  /** Its place among the rows listed, from 0. */
  readonly index: number;
  readonly height: number;
  readonly columns: GridWindow;
  readonly starts: readonly number[];
  readonly selected: boolean;
  /** The column of the cell that the keyboard is on; null in all rows but one. */
  readonly current: number | null;
}

/** One row of the table; only its cells in sight, and always the first. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { table, id, elementId, index, height, columns, starts, selected, current } = props;
  return (
    <tr
      tabIndex={-1}
      className={current === null ? "table-row" : "table-row current"}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      style={{ top: index * height, height, width: starts.at(-1) }}
    >
      {cellsIn(columns).map((at) => {
        const column = table.columns[at];
        if (!column) return null;
        return (
          <td
            key={column.key}
            id={`${elementId}-${at}`}
            tabIndex={-1}
            className={cellClass(at, current === at, isNumber(column.value(id)))}
            aria-colindex={at + 1}
            style={cellPlace(starts, at)}
          >
            <TableCell column={column} id={id} />
          </td>
        );
      })}
    </tr>
  );
});

/** The columns that are drawn: the first stays in sight. */
export function cellsIn({ first, end }: GridWindow): number[] {
  const cells = first > 0 ? [0] : [];
  for (let at = first; at < end; at += 1) cells.push(at);
  return cells;
}

export function cellClass(at: number, current: boolean, number: boolean): string {
  return `table-cell${at === 0 ? " first" : ""}${number ? " number" : ""}${current ? " current" : ""}`;
}

export function cellPlace(starts: readonly number[], at: number): React.CSSProperties {
  const left = starts[at] ?? 0;
  const width = (starts[at + 1] ?? left) - left;
  return at === 0 ? { width } : { left, width };
}

const isNumber = (value: unknown): boolean =>
  typeof value === "number" ||
  (typeof value === "object" && value !== null && "$type" in value && ["Integer", "Float"].includes(`${value.$type}`));
