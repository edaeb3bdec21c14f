import type { Plan, ResultSummary } from "neo4j-driver";
import type { Notification, PlanOperator } from "../../../contract/cypher.ts";
import type { Position } from "../../../contract/problems.ts";
import type { Explanation, StatementKind } from "../graph-store.ts";

/** Written on a line of its own before the analyst's text, so that columns stay as they are. */
export const EXPLAIN_PREFIX = "EXPLAIN\n";

/** A position in the text that was sent, as one in the analyst's own text. */
export function withoutPrefix(position: Position): Position {
  return {
    line: Math.max(1, position.line - 1),
    column: position.column,
    offset: Math.max(0, position.offset - EXPLAIN_PREFIX.length),
  };
}

export function explanationOf(summary: ResultSummary): Explanation {
  return {
    kind: kindOf(summary.queryType),
    plan: summary.plan ? operatorOf(summary.plan) : null,
    notifications: notificationsOf(summary).map(({ position, ...rest }) =>
      position ? { ...rest, position: withoutPrefix(position) } : rest,
    ),
  };
}

/** What is neither reading nor schema counts as writing. */
function kindOf(queryType: string): StatementKind {
  return queryType === "r" ? "read" : queryType === "s" ? "schema" : "write";
}

function operatorOf(plan: Plan): PlanOperator {
  return {
    operator: plan.operatorType.replace(/@.*$/, ""),
    details: String(plan.arguments.Details ?? ""),
    rows: rowsOf(plan.arguments.EstimatedRows),
    children: plan.children.map(operatorOf),
  };
}

function rowsOf(value: unknown): number | null {
  const rows = Number(value ?? Number.NaN);
  return Number.isFinite(rows) ? rows : null;
}

export function notificationsOf(summary: ResultSummary): Notification[] {
  return summary.notifications.map(({ severityLevel, title, description, position }) => ({
    severity: severityLevel === "WARNING" ? "warning" : "information",
    title,
    description,
    ...(isPosition(position) && {
      position: { line: Number(position.line), column: Number(position.column), offset: Number(position.offset) },
    }),
  }));
}

function isPosition(position: object): position is Position {
  return "line" in position && Number(position.line) > 0;
}
