import type { Measures, PlanOperator } from "../../../contract/cypher.ts";
import { profileStatement } from "../../actions/panel-actions.ts";
import { plainText } from "../../graph/plain-text.ts";
import type { ConsoleRun } from "../../state/console-runs.ts";
import { plural } from "../../words/plural.ts";
import { perform } from "../action-button.tsx";
import { useClew, useSlice } from "../clew-context.ts";
import { numbered } from "./numbered.ts";
import { RunProblem } from "./run-problem.tsx";

/** How the store runs a run's statement: the operators as a tree, the last to run on top, and on demand what each did. */
export function PlanView({ run: { plan, running } }: { readonly run: ConsoleRun }) {
  const { catalogue } = useClew();
  const store = useSlice(catalogue, ({ schema }) => schema?.store.label ?? "This store");
  if (plan === null || plan.state === "loading") return <p className="console-note">Asking for the plan</p>;
  if (plan.state === "failed") return <RunProblem problem={plan.problem} />;
  const root = plan.state === "there" ? plan.root : null;
  return (
    <div className="plan">
      <div className="plan-head">
        <p className="dim">
          {plan.state === "measuring" ? "Running the statement to measure its plan" : told(root, store)}
        </p>
        <ProfileButton running={running} />
      </div>
      {root ? (
        <ul>
          <Operator operator={root} />
        </ul>
      ) : null}
    </div>
  );
}

function told(root: PlanOperator | null, store: string): string {
  if (root === null) return `${store} has no plan for this statement.`;
  if (root.measured) {
    const hits = hitsOf(root);
    const cost =
      hits === null
        ? `${store} does not count database hits.`
        : `${plural(hits, "database hit", "database hits")} in all.`;
    return `Read from the bottom up. The statement was run for it. ${cost}`;
  }
  return hasEstimates(root)
    ? "Read from the bottom up. The rows are estimated: nothing was run for the plan."
    : `Read from the bottom up. ${store} does not estimate rows.`;
}

/** Not `disabled` while it works: that would take the keyboard from it. */
function ProfileButton({ running }: { readonly running: boolean }) {
  const clew = useClew();
  useSlice(clew.connection.store, ({ status }) => status);
  const context = { clew, target: null };
  const reason = profileStatement.blocked?.(context) ?? null;
  return (
    <button
      type="button"
      className="button"
      aria-disabled={running || reason !== null}
      title={reason ?? profileStatement.title}
      onClick={() => perform(profileStatement, context)}
    >
      {profileStatement.label(context)}
    </button>
  );
}

function Operator({ operator: { operator, details, rows, measured, children } }: { readonly operator: PlanOperator }) {
  return (
    <li>
      <div className="plan-operator">
        <strong>{operator}</strong>
        {measured ? <Measured measured={measured} expected={rows} /> : null}
        {rows === null || measured ? null : <span className="plan-rows">about {rowsInWords(rows)}</span>}
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

function Measured({ measured, expected }: { readonly measured: Measures; readonly expected: number | null }) {
  const { rows, dbHits, pageCacheHits, pageCacheMisses, ms } = measured;
  return (
    <>
      <span className="plan-rows">
        <b>{rowsInWords(rows)}</b>
        {expected === null ? "" : `, about ${estimate(expected)} expected`}
      </span>
      {dbHits === null ? null : <span className="plan-rows">{plural(dbHits, "database hit", "database hits")}</span>}
      {pageCacheHits === null || pageCacheMisses === null || pageCacheHits + pageCacheMisses === 0 ? null : (
        <span className="plan-rows">
          page cache {pageCacheHits.toLocaleString("en")} hit, {pageCacheMisses.toLocaleString("en")} missed
        </span>
      )}
      {ms === null ? null : (
        <span className="plan-rows">{ms.toLocaleString("en", { maximumFractionDigits: 2 })} ms</span>
      )}
    </>
  );
}

function hasEstimates({ rows, children }: PlanOperator): boolean {
  return rows !== null || children.some(hasEstimates);
}

/** Null where no operator's are known. */
function hitsOf({ measured, children }: PlanOperator): number | null {
  const known = [measured?.dbHits ?? null, ...children.map(hitsOf)].filter((hits) => hits !== null);
  return known.length === 0 ? null : known.reduce((sum, hits) => sum + hits);
}

/** An estimate is no count: a tenth of a row is what the planner expects where most statements give none. */
const estimate = (rows: number) => (rows < 10 ? Math.round(rows * 100) / 100 : Math.round(rows)).toLocaleString("en");

const rowsInWords = (rows: number) => `${estimate(rows)} ${estimate(rows) === "1" ? "row" : "rows"}`;
