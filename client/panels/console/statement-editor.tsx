import { AlignLeft, Play, Square } from "lucide-react";
import { useEffect, useRef } from "react";
import { ariaKeys, spell } from "../../actions/keys.ts";
import { runStatement } from "../../actions/panel-actions.ts";
import type { Clew } from "../../state/clew.ts";
import { announce } from "../../state/page.ts";
import { fieldOf, parametersIn, readField } from "../../state/statement-parameters.ts";
import { toast } from "../../state/toasts.ts";
import { words } from "../../words/words.ts";
import { useClew, useSlice } from "../clew-context.ts";
import { CypherEditor } from "./cypher-editor.ts";
import type { CypherNames } from "./cypher-messages.ts";
import { ParameterForm } from "./parameter-form.tsx";

/** The store's own names, and the parameters that stand below the editor. */
function namesOf({ catalogue, console: cypher }: Clew): CypherNames {
  const { schema } = catalogue.getState();
  const { statement, fields } = cypher.store.getState();
  const parameters = parametersIn(statement).map((name): [string, unknown] => {
    const read = readField(fieldOf(fields, name));
    return [name, "value" in read ? read.value : ""];
  });
  return {
    labels: schema?.labels.map(({ label }) => label) ?? [],
    relationshipTypes: schema?.types.map(({ type }) => type) ?? [],
    propertyKeys: [...new Set(schema?.labels.flatMap(({ properties }) => properties) ?? [])],
    parameters: Object.fromEntries(parameters),
  };
}

/** The statement, its parameters, and the buttons that run, stop and format it. */
export function StatementEditor() {
  const clew = useClew();
  const { console: cypher } = clew;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CypherEditor | null>(null);
  const statement = useSlice(cypher.store, (state) => state.statement);
  const last = useSlice(cypher.store, ({ runs, current }) => runs.find(({ id }) => id === current) ?? null);

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

  const texts = words().statement;
  useEffect(() => {
    if (editor.current) editor.current.texts = texts;
  }, [texts]);

  useEffect(() => {
    if (editor.current) editor.current.text = statement;
  }, [statement]);

  useEffect(() => {
    if (!editor.current) return;
    const problem = last?.problem;
    const here = problem?.position && last?.statement === editor.current.text;
    editor.current.storeError = here ? { position: problem.position, message: problem.message } : null;
  }, [last]);

  const format = async () => {
    const formatted = (await editor.current?.format()) ?? false;
    if (formatted) announce(clew.page, texts.formatted);
    else toast(clew.toasts, texts.notFormatted, { tone: "problem" });
  };
  return (
    <section aria-label={texts.title}>
      <StatementBar onFormat={() => void format()} />
      <div className="editor">
        <div ref={host} />
      </div>
      <ParameterForm />
    </section>
  );
}

function StatementBar({ onFormat }: { readonly onFormat: () => void }) {
  const { console: cypher, connection } = useClew();
  const running = useSlice(cypher.store, ({ runs }) => runs.some((run) => run.running));
  const empty = useSlice(cypher.store, ({ statement }) => statement.trim() === "");
  const title = useSlice(
    cypher.store,
    ({ saved, own, savedId }) =>
      own.find(({ id }) => id === savedId)?.name ?? saved.find(({ id }) => id === savedId)?.title,
  );
  const gone = useSlice(connection.store, ({ status }) => status === "gone");
  const said = words().statement;
  const [chord] = runStatement.keys;
  return (
    <div className="bar">
      <h2 title={title}>{title ?? said.title}</h2>
      <span className="space" />
      <span className="chip">{said.readOnly}</span>
      {/* None of these is `disabled`: that would take the keyboard from the button that was just pressed. */}
      <button
        type="button"
        className="tool"
        aria-label={said.format}
        title={said.formatHint}
        aria-disabled={empty}
        onClick={() => !empty && onFormat()}
      >
        <AlignLeft size={14} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={said.stop}
        title={said.stopHint}
        aria-disabled={!running}
        onClick={() => cypher.stop()}
      >
        <Square size={14} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button primary"
        aria-disabled={running || gone || empty}
        title={gone ? words().commands.waits : undefined}
        aria-keyshortcuts={ariaKeys(runStatement.keys)}
        onClick={() => !gone && void cypher.run()}
      >
        <Play size={14} strokeWidth={1.5} aria-hidden="true" /> {said.run}{" "}
        {chord ? <span aria-hidden="true">{spell(chord)}</span> : null}
      </button>
    </div>
  );
}
