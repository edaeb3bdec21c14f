import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";

const entities = (count: number) => plural(count, "entity", "entities");
const relationships = (count: number) => plural(count, "relationship", "relationships");

/** What statements answered: the right side of the console. */
export const results = {
  title: "Results",
  one: "Result",
  running: "Running",
  none: "No rows.",
  before: "Run a statement to see its rows here.",
  lacks: (store: string) => `${store} does not support all of Neo4j's Cypher. It lacks:`,
  keep: "Keep this result",
  keepHint: (most: number) => `Keep this result: of ${most}, the oldest that is not kept makes room for the next`,
  kept: "Kept:",
  allKept: (most: number) => `All ${most} results are kept. Close one, or let one go, and run it again.`,
  closeTab: "Close (Del)",
  closeConsole: "Close the console",
  form: "Form of the result",
  forms: { Table: "Table", Graph: "Graph", JSON: "JSON", Plan: "Plan" },
  add: "Add to canvas",
  addStep: "Add the result",
  addPath: "add",
  addPathStep: "Add the path",
  saveCsv: "Save the rows as CSV",
  saveCsvHint: "Save the rows as a CSV file",
  saveJson: "Save the rows as JSON",
  saveJsonHint: "Save the rows as a JSON file",
  moreJson: (count: number) => `… ${count} characters more: save the rows as JSON to read all`,
  row: "Row",
  rows: (count: number) => plural(count, "row", "rows"),
  moreRows: (next: number, left: number) => `Show ${next} more of ${numeral(left)}`,
  elapsed: (ms: number) => `${numeral(ms)} ms`,
  runningForPlan: "Running again to measure the plan",
  runningForMore: "Running again for more rows",
  whole: "Nothing cut off",
  cut: "Cut off here, there is more.",
  cutByBytes: "Cut off here: an answer holds no more text than this. Narrow the statement, or return less of each row.",
  cutByTime: "Cut off here: the statement took too long. Narrow it.",
  cutByRows: (most: number) =>
    `Cut off here: an answer has ${numeral(most)} rows at most. Narrow the statement or add SKIP.`,
  loadMore: (most: number) => `Load more, up to ${numeral(most)} rows`,
  loadMoreHint: (most: number) =>
    `Runs the statement again, for up to ${numeral(most)} rows: what changed in the store meanwhile shows, and without ORDER BY rows may come in another order`,
  noMore: (why: string) => `More rows did not come. ${why}`,
  warning: "Warning:",
  stopped: "Stopped. Nothing was changed.",
  position: (line: number, column: number) => `Line ${line}, column ${column}`,
  request: (id: string) => `Request ${id}`,
  cell: {
    title: (field: string, row: number) => `${field}, row ${row}`,
    open: "Open in full",
    copy: "Copy the value",
    copyHint: "Copy",
    copied: "The value",
    copyByHand: "Select it below and copy it by hand.",
    closeHint: "Close (Esc)",
    more: (count: number) => `… ${numeral(count)} characters more: copy to read all`,
  },
  graph: {
    none: "The result holds no entities.",
    holds: (nodes: number, ties: number) => `The result holds ${entities(nodes)} and ${relationships(ties)}.`,
    allThere: "All of it is on the canvas already.",
    brings: (nodes: number, ties: number) =>
      `Adding it brings ${entities(nodes)} and ${relationships(ties)} to the canvas.`,
    entities: "Entities",
    relationships: "Relationships",
  },
};
