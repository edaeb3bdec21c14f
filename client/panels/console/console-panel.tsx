import { Play, Square } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { ariaKeys, spell } from "../../actions/keys.ts";
import { runStatement } from "../../actions/panel-actions.ts";
import type { Clew } from "../../state/clew.ts";
import { readParameters } from "../../state/console.ts";
import { useClew, useSlice } from "../clew-context.ts";
import { ConsoleResult } from "./console-result.tsx";
import { CypherEditor } from "./cypher-editor.ts";
import type { CypherNames } from "./cypher-messages.ts";

/** The Cypher console: questions that ship with the graph, the editor, the result. */
export function ConsolePanel() {
  const clew = useClew();
  useEffect(() => {
    void clew.console.loadSaved().catch(() => {});
  }, [clew]);
  return (
    <div className="console">
      <SavedQueries />
      <Editor />
      <ConsoleResult />
    </div>
  );
}

function SavedQueries() {
  const { console: cypher } = useClew();
  const saved = useSlice(cypher.store, (state) => state.saved);
  const current = useSlice(cypher.store, (state) => state.savedId);
  return (
    <section className="console-saved" aria-label="Questions">
      <div className="bar">
        <h2>Questions</h2>
      </div>
      <ol className="saved">
        {saved.map((query, index) => (
          <li key={query.id}>
            <button type="button" aria-current={query.id === current} onClick={() => cypher.open(query)}>
              <span className="number">{index + 1}</span>
              <bdi>{query.title}</bdi>
            </button>
          </li>
        ))}
      </ol>
      {saved.length === 0 ? <p className="console-note">The seeded graph brings its questions along.</p> : null}
    </section>
  );
}

/** The store's own names, and the parameters that stand below the editor. */
function namesOf(clew: Clew): CypherNames {
  const { schema } = clew.catalogue.getState();
  const parameters = readParameters(clew.console.store.getState().parameters);
  return {
    labels: schema?.labels.map(({ label }) => label) ?? [],
    relationshipTypes: schema?.types.map(({ type }) => type) ?? [],
    propertyKeys: [...new Set(schema?.labels.flatMap(({ properties }) => properties) ?? [])],
    parameters: typeof parameters === "string" ? {} : parameters,
  };
}

function Editor() {
  const clew = useClew();
  const { console: cypher } = clew;
  const host = useRef<HTMLDivElement>(null);
  const { statement, running, saved, savedId, problem, answered } = useSlice(cypher.store, (state) => state);
  const gone = useSlice(clew.connection.store, ({ status }) => status === "gone");
  const editor = useRef<CypherEditor | null>(null);

  useEffect(() => {
    if (!host.current) return;
    const made = new CypherEditor(host.current, {
      text: cypher.store.getState().statement,
      names: () => namesOf(clew),
      onChange: (text) => cypher.store.setState({ statement: text }),
      onRun: () => void cypher.run(),
    });
    editor.current = made;
    made.focus();
    return () => {
      editor.current = null;
      made.kill();
    };
  }, [clew, cypher]);

  useEffect(() => {
    if (editor.current) editor.current.text = statement;
  }, [statement]);

  useEffect(() => {
    if (!editor.current) return;
    const here = problem?.position && answered === editor.current.text;
    editor.current.storeError = here ? { position: problem.position, message: problem.message } : null;
  }, [problem, answered]);

  const [chord] = runStatement.keys;
  const title = saved.find(({ id }) => id === savedId)?.title;
  return (
    <section aria-label="Statement">
      <div className="bar">
        <h2 title={title}>{title ?? "Statement"}</h2>
        <span className="space" />
        <span className="chip">read only</span>
        <button
          type="button"
          className="tool"
          aria-label="Stop the statement"
          title="Stop"
          disabled={!running}
          onClick={() => cypher.stop()}
        >
          <Square size={14} strokeWidth={1.5} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button primary"
          disabled={running || gone || statement.trim() === ""}
          title={gone ? "Waits until the store answers again" : undefined}
          aria-keyshortcuts={ariaKeys(runStatement.keys)}
          onClick={() => void cypher.run()}
        >
          <Play size={14} strokeWidth={1.5} aria-hidden="true" /> Run{" "}
          {chord ? <span aria-hidden="true">{spell(chord)}</span> : null}
        </button>
      </div>
      <div className="editor">
        <div ref={host} />
      </div>
      <Parameters />
    </section>
  );
}

function Parameters() {
  const { console: cypher } = useClew();
  const parameters = useSlice(cypher.store, (state) => state.parameters);
  const problem = useSlice(cypher.store, (state) => state.parameterProblem);
  const id = useId();
  return (
    <div className="parameters">
      <label htmlFor={id}>Parameters</label>
      <textarea
        id={id}
        rows={Math.min(4, Math.max(1, parameters.split("\n").length))}
        spellCheck={false}
        placeholder="{}"
        value={parameters}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => cypher.store.setState({ parameters: event.target.value, parameterProblem: null })}
      />
      {problem === null ? null : (
        <span id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
