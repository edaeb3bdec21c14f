import type { Measures, PlanOperator } from "../../../contract/cypher.ts";

/** Every operator that the engine's EXPLAIN names for statements that only read. Whatever else it names may write. */
const READING = new Set([
  "Aggregate",
  "AntiJoin",
  "Apply",
  "CallProcedure",
  "Discriminant",
  "Distinct",
  "Empty",
  "Expand",
  "Filter",
  "Join",
  "LeftJoin",
  "Limit",
  "MultiWayJoin",
  "NodeScan",
  "Project",
  "Return",
  "SemiJoin",
  "ShortestPath",
  "Skip",
  "Sort",
  "Union",
  "Unwind",
]);

/** How the engine's PROFILE ends an operator's line, and its text. */
const MEASURED = / {2}rows=(\d+) {2}time=([\d.]+)ms$/;
const TOTAL = /\n\nTotal time: [\d.]+ms\s*$/;

/** The text of the engine's EXPLAIN or PROFILE, two spaces a level, as a tree. */
export function planOf(text: string): PlanOperator {
  const root: PlanOperator = { operator: "Plan", details: "", rows: null, measured: null, children: [] };
  const open: PlanOperator[] = [root];
  for (const line of text.replace(TOTAL, "").split("\n")) {
    const [, indent = "", operator, details = ""] = /^( *)([A-Za-z]\w*)\s*(.*)$/.exec(line.replace(MEASURED, "")) ?? [];
    if (operator === undefined) continue;
    const depth = Math.min(Math.floor(indent.length / 2), open.length - 1);
    const found: PlanOperator = {
      operator,
      details: details === "()" ? "" : details,
      rows: null,
      measured: measuresIn(line),
      children: [],
    };
    open[depth]?.children.push(found);
    open.length = depth + 1;
    open.push(found);
  }
  const [only, ...others] = root.children;
  return only && others.length === 0 ? only : root;
}

/** The engine counts rows and time, and no hits. */
function measuresIn(line: string): Measures | null {
  const [, rows, ms] = MEASURED.exec(line) ?? [];
  if (rows === undefined) return null;
  return { rows: Number(rows), dbHits: null, pageCacheHits: null, pageCacheMisses: null, ms: Number(ms) };
}

/** Whether every operator of a plan is one that is known to read. */
export function readsOnly(plan: PlanOperator): boolean {
  return READING.has(plan.operator) && plan.children.every(readsOnly);
}
