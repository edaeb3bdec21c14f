import type { Measures, PlanOperator } from "../../../contract/cypher.ts";
import { profileStatement } from "../../actions/panel-actions.ts";
import { plainText } from "../../graph/plain-text.ts";
import type { ConsoleRun } from "../../state/console-runs.ts";
import { words } from "../../words/words.ts";
import { perform } from "../action-button.tsx";
import { useClew, useSlice } from "../clew-context.ts";
import { numbered } from "./numbered.ts";
import { RunProblem } from "./run-problem.tsx";

/** How the store runs a run's statement: the operators as a tree, the last to run on top, and on demand what each did. */
export function PlanView({ run: { plan, running } }: { readonly run: ConsoleRun }) {
  const { catalogue } = useClew();
  const store = useSlice(catalogue, ({ schema }) => schema?.store.label ?? words().plan.thisStore);
  if (plan === null || plan.state === "loading") return <p className="console-note">{words().plan.asking}</p>;
  if (plan.state === "failed") return <RunProblem problem={plan.problem} />;
  const root = plan.state === "there" ? plan.root : null;
  return (
    <div className="plan">
      <div className="plan-head">
        <p className="dim">{plan.state === "measuring" ? words().plan.measuring : told(root, store)}</p>
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
  const { plan } = words();
  if (root === null) return plan.none(store);
  if (root.measured) {
    const hits = hitsOf(root);
    return plan.measured(hits === null ? plan.noHits(store) : plan.hitsInAll(hits));
  }
  return hasEstimates(root) ? plan.estimated : plan.noEstimates(store);
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
      title={reason ?? profileStatement.title()}
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
        {rows === null || measured ? null : <span className="plan-rows">{words().plan.about(rowsInWords(rows))}</span>}
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
  const { plan, results } = words();
  const { rows, dbHits, pageCacheHits, pageCacheMisses, ms } = measured;
  return (
    <>
      <span className="plan-rows">
        <b>{rowsInWords(rows)}</b>
        {expected === null ? "" : plan.expected(estimate(expected))}
      </span>
      {dbHits === null ? null : <span className="plan-rows">{plan.hits(dbHits)}</span>}
      {pageCacheHits === null || pageCacheMisses === null || pageCacheHits + pageCacheMisses === 0 ? null : (
        <span className="plan-rows">{plan.pageCache(pageCacheHits, pageCacheMisses)}</span>
      )}
      {ms === null ? null : <span className="plan-rows">{results.elapsed(Math.round(ms * 100) / 100)}</span>}
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
const estimate = (rows: number) => (rows < 10 ? Math.round(rows * 100) / 100 : Math.round(rows));

const rowsInWords = (rows: number) => words().plan.rows(estimate(rows));
