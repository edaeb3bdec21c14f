import type { PlanOperator } from "../../../contract/cypher.ts";
import { plainText } from "../../graph/plain-text.ts";
import type { RunPlan } from "../../state/console-runs.ts";
import { useClew, useSlice } from "../clew-context.ts";
import { numbered } from "./numbered.ts";
import { RunProblem } from "./run-problem.tsx";

/** How the store would run the statement: the operators as a tree, the last to run on top. Nothing is run for it. */
export function PlanView({ plan }: { readonly plan: RunPlan | null }) {
  const { catalogue } = useClew();
  const store = useSlice(catalogue, ({ schema }) => schema?.store.label ?? "This store");
  if (plan === null || plan.state === "loading") return <p className="console-note">Asking for the plan</p>;
  if (plan.state === "failed") return <RunProblem problem={plan.problem} />;
  const { root } = plan;
  if (root === null) return <p className="console-note">{store} has no plan for this statement.</p>;
  const estimates = hasEstimates(root);
  return (
    <div className="plan">
      <p className="dim">
        {estimates
          ? "Read from the bottom up. The rows are estimated: nothing was run for the plan."
          : `Read from the bottom up. ${store} does not estimate rows.`}
      </p>
      <ul>
        <Operator operator={root} />
      </ul>
    </div>
  );
}

function Operator({ operator: { operator, details, rows, children } }: { readonly operator: PlanOperator }) {
  return (
    <li>
      <div className="plan-operator">
        <strong>{operator}</strong>
        {rows === null ? null : <span className="plan-rows">{rowsInWords(rows)}</span>}
        {details === "" ? null : (
          <code>
            <bdi>{plainText(details, 500)}</bdi>
          </code>
        )}
      </div>
      {children.length === 0 ? null : (
        <ul>
          {numbered(children).map(({ item, number }) => (
            <Operator key={number} operator={item} />
          ))}
        </ul>
      )}
    </li>
  );
}

function hasEstimates({ rows, children }: PlanOperator): boolean {
  return rows !== null || children.some(hasEstimates);
}

/** An estimate is no count: a tenth of a row is what the planner expects where most statements give none. */
function rowsInWords(rows: number): string {
  const shown = rows < 10 ? Math.round(rows * 100) / 100 : Math.round(rows);
  return `about ${shown.toLocaleString("en")} ${shown === 1 ? "row" : "rows"}`;
}
