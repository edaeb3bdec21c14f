import type { Plan, ProfiledPlan, ResultSummary } from "neo4j-driver";
import type { Measures, Notification, PlanOperator } from "../../../contract/cypher.ts";
import type { Position } from "../../../contract/problems.ts";
import type { Explanation, StatementKind } from "../graph-store.ts";

/** What is written on a line of its own before the analyst's text, so that columns stay as they are. */
export type PlanWord = "EXPLAIN" | "PROFILE";
const PREFIX_LENGTH = "EXPLAIN\n".length;

/** A position in the text that was sent, as one in the analyst's own text. */
export function withoutPrefix(position: Position): Position {
  return {
    line: Math.max(1, position.line - 1),
    column: position.column,
    offset: Math.max(0, position.offset - PREFIX_LENGTH),
  };
}

export function explanationOf(summary: ResultSummary): Explanation {
  return {
    kind: kindOf(summary.queryType),
    plan: summary.profile ? operatorOf(summary.profile) : summary.plan ? operatorOf(summary.plan) : null,
    notifications: notificationsOf(summary).map(({ position, ...rest }) =>
      position ? { ...rest, position: withoutPrefix(position) } : rest,
    ),
  };
}

/** What is neither reading nor schema counts as writing. */
function kindOf(queryType: string): StatementKind {
  return queryType === "r" ? "read" : queryType === "s" ? "schema" : "write";
}

function operatorOf(plan: Plan | ProfiledPlan): PlanOperator {
  return {
    operator: plan.operatorType.replace(/@.*$/, ""),
    details: String(plan.arguments.Details ?? ""),
    rows: numberOf(plan.arguments.EstimatedRows),
    measured: "dbHits" in plan ? measuresOf(plan) : null,
    children: plan.children.map(operatorOf),
  };
}

/** The driver says 0 of what the server left out, hence the look at the arguments. */
function measuresOf({ rows, dbHits, arguments: { PageCacheHits, PageCacheMisses, Time } }: ProfiledPlan): Measures {
  const nanoseconds = numberOf(Time);
  return {
    rows,
    dbHits,
    pageCacheHits: numberOf(PageCacheHits),
    pageCacheMisses: numberOf(PageCacheMisses),
    ms: nanoseconds === null ? null : nanoseconds / 1e6,
  };
}

function numberOf(value: unknown): number | null {
  const number = Number(value ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
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
