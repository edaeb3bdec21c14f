import { CircleAlert, Pin, X } from "lucide-react";
import { useRef } from "react";
import { toggleConsole } from "../../actions/panel-actions.ts";
import { type ConsoleRun, MOST_RUNS } from "../../state/console-runs.ts";
import { perform } from "../action-button.tsx";
import { useClew, useSlice } from "../clew-context.ts";
import { KEYBOARD_STOP } from "../keyboard-stop.ts";
import { RunView } from "./run-view.tsx";
import { CLOSES, TabList, tabId } from "./tab-list.tsx";

const PANEL = "console-run";

/** What the statements answered: a tab for each that was run. */
export function ConsoleResults() {
  const clew = useClew();
  const { console: cypher } = clew;
  const runs = useSlice(cypher.store, (state) => state.runs);
  const current = useSlice(cypher.store, (state) => state.current);
  const refusal = useSlice(cypher.store, (state) => state.refusal);
  const closeConsole = useRef<HTMLButtonElement>(null);
  const run = runs.find(({ id }) => id === current);
  return (
    <section aria-label="Results">
      <div className="bar">
        {runs.length > 0 ? (
          <TabList
            label="Results"
            tabs={runs.map((one) => ({ tab: one.id, label: <RunTab run={one} />, title: one.statement.slice(0, 500) }))}
            current={current}
            panel={PANEL}
            onChoose={(id) => cypher.look(id)}
            onClose={(id) => {
              cypher.close(id);
              // With the last tab goes what had the keyboard.
              if (runs.length === 1) closeConsole.current?.focus();
            }}
          />
        ) : (
          <h2>Results</h2>
        )}
        <span className="space" />
        {run ? (
          <button
            type="button"
            className="tool"
            aria-pressed={run.pinned}
            aria-label="Keep this result"
            title={`Keep this result: of ${MOST_RUNS}, the oldest that is not kept makes room for the next`}
            onClick={() => cypher.pin(run.id, !run.pinned)}
          >
            <Pin size={14} strokeWidth={1.5} aria-hidden="true" />
          </button>
        ) : null}
        <button
          ref={closeConsole}
          type="button"
          className="tool"
          aria-label="Close the console"
          title="Close the console"
          onClick={() => perform(toggleConsole, { clew, target: null })}
        >
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </div>
      {refusal === null ? null : (
        <div className="console-problem" role="alert">
          <CircleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
          {refusal}
        </div>
      )}
      {run ? (
        <div className="run" id={PANEL} role="tabpanel" aria-labelledby={tabId(PANEL, run.id)}>
          <RunView key={run.id} run={run} />
        </div>
      ) : (
        <section className="result" aria-label="Result" {...KEYBOARD_STOP}>
          <Unsupported />
        </section>
      )}
    </section>
  );
}

function RunTab({ run }: { readonly run: ConsoleRun }) {
  return (
    <>
      {run.pinned ? <Pin size={11} strokeWidth={2} aria-hidden="true" /> : null}
      <span className="tab-title">
        {run.pinned ? <span className="unseen">Kept: </span> : null}
        {run.id} <bdi>{run.title}</bdi>
      </span>
      <span className="tab-close" title="Close (Del)" aria-hidden="true" {...{ [CLOSES]: "" }}>
        <X size={12} strokeWidth={2} aria-hidden="true" />
      </span>
    </>
  );
}

/** Before anything was run: what this store does not do of Neo4j's Cypher. */
function Unsupported() {
  const { catalogue } = useClew();
  const store = useSlice(catalogue, ({ schema }) => schema?.store ?? null);
  if (!store || store.capabilities.unsupported.length === 0) {
    return <p className="console-note">Run a statement to see its rows here.</p>;
  }
  return (
    <div className="console-note">
      <p>{store.label} does not support all of Neo4j's Cypher. It lacks:</p>
      <ul>
        {store.capabilities.unsupported.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
