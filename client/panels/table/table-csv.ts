import { csvOf } from "../../graph/csv.ts";
import { cellText, type ViewTable } from "./view-table.ts";

/** The given rows with all columns, as CSV under the columns' titles. */
export function tableCsv({ columns }: ViewTable, rows: readonly string[]): string {
  const titles = columns.map(({ title }) => title);
  return csvOf([titles, ...rows.map((id) => columns.map((column) => cellText(column, id)))]);
}
