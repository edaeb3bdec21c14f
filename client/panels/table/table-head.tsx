import { ArrowDown, ArrowUp } from "lucide-react";
import { plainText } from "../../graph/plain-text.ts";
import type { TableSort } from "../../state/table.ts";
import { words } from "../../words/words.ts";
import type { ColumnLooks } from "./column-looks.ts";
import type { GridWindow } from "./grid-window.ts";
import { cellClass, cellPlace, cellsIn } from "./table-row.tsx";
import type { ViewTable } from "./view-table.ts";

interface TableHeadProps {
  readonly table: ViewTable;
  readonly elementId: string;
  readonly height: number;
  readonly columns: GridWindow;
  readonly looks: ColumnLooks;
  readonly sort: TableSort;
  /** The column that the keyboard is on; null while it is in a row below. */
  readonly current: number | null;
}

/** The titles, by which the rows are sorted. The grid hears the keyboard and the pointer for them. */
export function TableHead({ table, elementId, height, columns, looks, sort, current }: TableHeadProps) {
  return (
    <thead className="table-head" style={{ height, width: looks.starts.at(-1) }}>
      <tr aria-rowindex={1} style={{ height }}>
        {cellsIn(columns).map((at) => {
          const column = table.columns[at];
          if (!column) return null;
          const sorted = column.key === sort.column;
          const Arrow = sort.descending ? ArrowDown : ArrowUp;
          return (
            <th
              key={column.key}
              id={`${elementId}-${at}`}
              scope="col"
              className={cellClass(looks, at, current === at)}
              aria-colindex={at + 1}
              aria-sort={sorted ? (sort.descending ? "descending" : "ascending") : "none"}
              title={words().table.sortBy(plainText(column.title, 80))}
              data-column={at}
              style={cellPlace(looks, at)}
            >
              <span className="text">
                <bdi>{plainText(column.title, 80)}</bdi>
              </span>
              {sorted ? <Arrow size={12} strokeWidth={2} aria-hidden="true" /> : null}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
