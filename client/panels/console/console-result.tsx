import { CircleAlert, Scissors, X } from "lucide-react";
import { useRef, useState } from "react";
import { toggleConsole } from "../../actions/panel-actions.ts";
import { addToCanvas } from "../../state/bring.ts";
import type { ConsoleState } from "../../state/console.ts";
import { plural } from "../../state/words.ts";
import { perform } from "../action-button.tsx";
import { useClew, useSlice } from "../clew-context.ts";
import { KEYBOARD_STOP } from "../keyboard-stop.ts";
import { ResultTable } from "./result-table.tsx";

const TABS = ["Table", "JSON"] as const;
type Tab = (typeof TABS)[number];

/** What a statement answered: as a table, as JSON, or why it did not. */
export function ConsoleResult() {
  const clew = useClew();
  const state = useSlice(clew.console.store, (console) => console);
  const [tab, setTab] = useState<Tab>("Table");
  const tabs = useRef<HTMLDivElement>(null);
  const graph = state.result?.graph;
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const next = tab === "Table" ? "JSON" : "Table";
    setTab(next);
    tabs.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <section aria-label="Result">
      <div className="bar">
        <div className="tabs" role="tablist" aria-label="Form of the result" ref={tabs} onKeyDown={onKeyDown}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              data-tab={name}
              id={`result-tab-${name}`}
              aria-controls="result-panel"
              aria-selected={tab === name}
              tabIndex={tab === name ? 0 : -1}
              onClick={() => setTab(name)}
            >
              {name}
            </button>
          ))}
        </div>
        <span className="space" />
        <button
          type="button"
          className="button"
          disabled={!graph || graph.nodes.length === 0}
          onClick={() => graph && void addToCanvas(clew, graph, "Add the result")}
        >
          Add to canvas
        </button>
        <button
          type="button"
          className="tool"
          aria-label="Close the console"
          title="Close the console"
          onClick={() => perform(toggleConsole, { clew, target: null })}
        >
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </div>
      <div
        className="result"
        id="result-panel"
        role="tabpanel"
        aria-labelledby={`result-tab-${tab}`}
        aria-busy={state.running}
        {...KEYBOARD_STOP}
      >
        <Body state={state} tab={tab} />
      </div>
      <RunLine state={state} />
    </section>
  );
}

function Body({ state, tab }: { readonly state: ConsoleState; readonly tab: Tab }) {
  const { problem, result } = state;
  if (problem) {
    if (problem.code === "cancelled") return <p className="console-note">Stopped. Nothing was changed.</p>;
    return (
      <div className="console-problem" role="alert">
        <CircleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
        <div>
          <bdi>{problem.message}</bdi>
          {problem.position ? (
            <span className="where">{`Line ${problem.position.line}, column ${problem.position.column}`}</span>
          ) : null}
          {problem.requestId === null ? null : <span className="where">{`Request ${problem.requestId}`}</span>}
        </div>
      </div>
    );
  }
  if (!result) return <Unsupported />;
  if (tab === "JSON") return <pre className="json">{jsonText(result)}</pre>;
  if (result.values.length === 0) return <p className="console-note">No rows.</p>;
  return <ResultTable key={state.answered} result={result} />;
}

const LONGEST_JSON = 200_000;

function jsonText({
  fields,
  values,
}: {
  readonly fields: readonly string[];
  readonly values: readonly unknown[];
}): string {
  const text = JSON.stringify({ fields, values }, null, 2);
  return text.length > LONGEST_JSON
    ? `${text.slice(0, LONGEST_JSON)}\n… ${text.length - LONGEST_JSON} characters more`
    : text;
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

function RunLine({ state: { result, running, problem } }: { readonly state: ConsoleState }) {
  if (running) {
    return (
      <div className="run-line" role="status">
        Running
      </div>
    );
  }
  if (!result || problem) return null;
  return (
    <div className="run-line" role="status">
      <strong>{plural(result.values.length, "row", "rows")}</strong>
      <span>{Math.round(result.elapsedMs).toLocaleString("en")} ms</span>
      {result.truncated ? (
        <span className="cut">
          <Scissors size={13} strokeWidth={1.5} aria-hidden="true" /> Cut off here, there is more. Narrow the statement
          or add LIMIT.
        </span>
      ) : (
        <span>Nothing cut off</span>
      )}
      {result.notifications.map((note) => (
        <span key={note.title + note.description} title={note.description}>
          {note.severity === "warning" ? "Warning: " : ""}
          {note.title}
        </span>
      ))}
    </div>
  );
}
