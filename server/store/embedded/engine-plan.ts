import type { PlanOperator } from "../../../contract/cypher.ts";

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

/** The engine's plan text, two spaces a level, as a tree. */
export function planOf(text: string): PlanOperator {
  const root: PlanOperator = { operator: "Plan", details: "", rows: null, children: [] };
  const open: PlanOperator[] = [root];
  for (const line of text.split("\n")) {
    const [, indent = "", operator, details = ""] = /^( *)([A-Za-z]\w*)\s*(.*)$/.exec(line) ?? [];
    if (operator === undefined) continue;
    const depth = Math.min(Math.floor(indent.length / 2), open.length - 1);
    const found: PlanOperator = { operator, details, rows: null, children: [] };
    open[depth]?.children.push(found);
    open.length = depth + 1;
    open.push(found);
  }
  const [only, ...others] = root.children;
  return only && others.length === 0 ? only : root;
}

/** Whether every operator of a plan is one that is known to read. */
export function readsOnly(plan: PlanOperator): boolean {
  return READING.has(plan.operator) && plan.children.every(readsOnly);
}
