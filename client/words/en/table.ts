import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";

/** The entities and relationships of the view as tables. */
export const table = {
  rows: "Rows",
  kinds: { entities: "Entities", relationships: "Relationships" },
  grids: { entities: "Entities on the canvas", relationships: "Relationships on the canvas" },
  filters: { entities: "Filter the entities", relationships: "Filter the relationships" },
  none: {
    entities: "There are no entities on the canvas.",
    relationships: "There are no relationships on the canvas.",
  },
  filterHint: "Filter by any column",
  noMatch: "No row has all of these words.",
  count: (rows: number) => plural(rows, "row", "rows"),
  countOf: (rows: number, all: number) => `${plural(rows, "row", "rows")} of ${numeral(all)}`,
  copy: (rows: number) => `Copy ${plural(rows, "row", "rows")} as CSV`,
  copied: (rows: number) => `Copied ${plural(rows, "row", "rows")} as CSV`,
  notCopied: "This browser does not let the page copy. Download the table instead.",
  download: (rows: number) => `Download ${plural(rows, "row", "rows")} as CSV`,
  close: "Close the table",
  sortBy: (column: string) => `Sort by ${column}`,
  ascending: (column: string) => `Sorted by ${column}, ascending`,
  descending: (column: string) => `Sorted by ${column}, descending`,
  group: (count: number) => `Group of ${numeral(count)}`,
  columns: {
    name: "Name",
    kind: "Kind",
    degree: "Degree",
    from: "From",
    type: "Type",
    to: "To",
    line: "Standing",
    origins: "Origins",
  },
};
