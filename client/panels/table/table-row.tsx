import { memo } from "react";
import { useClew } from "../clew-context.ts";
import type { ColumnLooks } from "./column-looks.ts";
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
  readonly looks: ColumnLooks;
  readonly selected: boolean;
  /** The column of the cell that the keyboard is on; null in all rows but one. */
  readonly current: number | null;
}

/** One row of the table; only its cells in sight, and always the first. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { table, id, elementId, index, height, columns, looks, selected, current } = props;
  const { graph } = useClew();
  // Gone from the graph, whose next version is on its way.
  if (!graph.hasNode(id) && !graph.hasEdge(id)) return null;
  return (
    <tr
      className={current === null ? "table-row" : "table-row current"}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      style={{ top: index * height, height, width: looks.starts.at(-1) }}
    >
      {cellsIn(columns).map((at) => {
        const column = table.columns[at];
        if (!column) return null;
        return (
          <td
            key={column.key}
            id={`${elementId}-${at}`}
            className={cellClass(looks, at, current === at)}
            aria-colindex={at + 1}
            style={cellPlace(looks, at)}
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

export function cellClass({ numbers }: ColumnLooks, at: number, current: boolean): string {
  return `table-cell${at === 0 ? " first" : ""}${numbers.has(at) ? " number" : ""}${current ? " current" : ""}`;
}

export function cellPlace({ starts }: ColumnLooks, at: number): React.CSSProperties {
  const left = starts[at] ?? 0;
  const width = (starts[at + 1] ?? left) - left;
  return at === 0 ? { width } : { left, width };
}
