import type { CypherOutput, PlanOperator } from "../../contract/cypher.ts";
import type { WireValue } from "../../contract/values.ts";

const PLANNED = ["operator", "details"];
const MEASURED = ["estimatedRows", "rows", "dbHits", "pageCacheHits", "pageCacheMisses", "ms"];

/** A plan as rows, for EXPLAIN and PROFILE typed in the console: children are indented under their parent. */
export function planTable(plan: PlanOperator | null): Pick<CypherOutput, "fields" | "values" | "graph" | "truncated"> {
  const values: WireValue[][] = [];
  const measured = plan?.measured != null;
  const add = ({ operator, details, rows, measured: of, children }: PlanOperator, depth: number) => {
    const named = ["  ".repeat(depth) + operator, details];
    const counted = [rows, of?.rows, of?.dbHits, of?.pageCacheHits, of?.pageCacheMisses, of?.ms];
    values.push(measured ? [...named, ...counted.map((count) => count ?? null)] : named);
    for (const child of children) add(child, depth + 1);
  };
  if (plan) add(plan, 0);
  return {
    fields: measured ? [...PLANNED, ...MEASURED] : PLANNED,
    values,
    graph: { nodes: [], relationships: [], truncated: false },
    truncated: false,
  };
}
