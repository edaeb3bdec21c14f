import { CircleAlert, Pin, X } from "lucide-react";
import { useRef } from "react";
import { toggleConsole } from "../../actions/panel-actions.ts";
import { type ConsoleRun, MOST_RUNS } from "../../state/console-runs.ts";
import { words } from "../../words/words.ts";
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
  const { results } = words();
  const run = runs.find(({ id }) => id === current);
  return (
    <section aria-label={results.title}>
      <div className="bar">
        {runs.length > 0 ? (
          <TabList
            label={results.title}
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
          <h2>{results.title}</h2>
        )}
        <span className="space" />
        {run ? (
          <button
            type="button"
            className="tool"
            aria-pressed={run.pinned}
            aria-label={results.keep}
            title={results.keepHint(MOST_RUNS)}
            onClick={() => cypher.pin(run.id, !run.pinned)}
          >
            <Pin size={14} strokeWidth={1.5} aria-hidden="true" />
          </button>
        ) : null}
        <button
          ref={closeConsole}
          type="button"
          className="tool"
          aria-label={results.closeConsole}
          title={results.closeConsole}
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
        <section className="result" aria-label={results.one} {...KEYBOARD_STOP}>
          <Unsupported />
        </section>
      )}
    </section>
  );
}

function RunTab({ run }: { readonly run: ConsoleRun }) {
  const { results } = words();
  return (
    <>
      {run.pinned ? <Pin size={11} strokeWidth={2} aria-hidden="true" /> : null}
      <span className="tab-title">
        {run.pinned ? <span className="unseen">{results.kept} </span> : null}
        {run.id} <bdi>{run.title}</bdi>
      </span>
      <span className="tab-close" title={results.closeTab} aria-hidden="true" {...{ [CLOSES]: "" }}>
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
    return <p className="console-note">{words().results.before}</p>;
  }
  return (
    <div className="console-note">
      <p>{words().results.lacks(store.label)}</p>
      <ul>
        {store.capabilities.unsupported.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
