import { Search as SearchIcon, SquareTerminal, Terminal } from "lucide-react";
import { spell } from "../actions/keys.ts";
import { search, toggleConsole } from "../actions/panel-actions.ts";
import { typeInWords } from "../graph/caption.ts";
import { start } from "../state/start.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { perform, useActionContext } from "./action-button.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { EntityMark } from "./marks/entity-mark.tsx";

/** What stands on a canvas without entities: ways in, the schema's overview, or why nothing could be loaded. */
export function StartScreen() {
  const clew = useClew();
  const state = useSlice(clew.catalogue, (catalogue) => catalogue.start);
  if (state === "loading") return null;
  return (
    <div className="center-note">
      <div className="start">
        {state === "failed" ? <Failed /> : state === "empty" ? <WaysIn /> : <SchemaOverview />}
      </div>
    </div>
  );
}

function Failed() {
  const clew = useClew();
  const problem = useSlice(clew.catalogue, (catalogue) => catalogue.startProblem);
  const w = words().startScreen;
  return (
    <div role="alert">
      <h1>{w.failed}</h1>
      <p>
        {problem?.message}
        {problem?.requestId ? <span className="dim"> {w.request(problem.requestId)}</span> : null}
      </p>
      <button type="button" className="button primary" onClick={() => void start(clew, location.hash)}>
        {w.tryAgain}
      </button>
    </div>
  );
}

function WaysIn() {
  const context = useActionContext();
  const w = words().startScreen;
  return (
    <>
      <h1>{w.title}</h1>
      <p>{w.empty}</p>
      <section className="way">
        <span className="picture">
          <Terminal size={22} strokeWidth={1.5} aria-hidden="true" />
        </span>
        <div>
          <h2>{w.example.title}</h2>
          <p>
            {w.example.before} <code>npm run seed</code> {w.example.after}
          </p>
        </div>
        <button type="button" className="button primary" onClick={() => void start(context.clew, "")}>
          {w.example.load}
        </button>
      </section>
      <section className="way">
        <span className="picture">
          <SearchIcon size={22} strokeWidth={1.5} aria-hidden="true" />
        </span>
        <div>
          <h2>{w.search.title}</h2>
          <p>{w.search.text}</p>
        </div>
        <button type="button" className="button" onClick={() => perform(search, context)}>
          {words().buttons.search} <kbd>{spell({ key: "k", mod: true, scope: "page" })}</kbd>
        </button>
      </section>
      <section className="way">
        <span className="picture">
          <SquareTerminal size={22} strokeWidth={1.5} aria-hidden="true" />
        </span>
        <div>
          <h2>{w.console.title}</h2>
          <p>{w.console.text}</p>
        </div>
        <button type="button" className="button" onClick={() => perform(toggleConsole, context)}>
          {words().buttons.openConsole} <kbd>`</kbd>
        </button>
      </section>
    </>
  );
}

const MOST_ROWS = 12;

/** Where a graph too large to show whole begins: what is in it, and the search box. */
function SchemaOverview() {
  const clew = useClew();
  const context = useActionContext();
  const schema = useSlice(clew.catalogue, (catalogue) => catalogue.schema);
  const w = words().startScreen.schema;
  if (!schema) return <p role="status">{w.reading}</p>;
  const { entities, relationships } = schema.totals;
  return (
    <>
      <h1>{w.totals(entities, relationships)}</h1>
      <p>{w.tooMany}</p>
      <p className="start-actions">
        <button type="button" className="button primary" onClick={() => perform(search, context)}>
          <SearchIcon size={14} strokeWidth={1.5} aria-hidden="true" /> {words().buttons.search}
        </button>
        <button type="button" className="button" onClick={() => perform(toggleConsole, context)}>
          {words().buttons.openConsole}
        </button>
      </p>
      <div className="schema-grid">
        <section>
          <h2>{w.labels}</h2>
          <ul>
            {schema.labels.slice(0, MOST_ROWS).map(({ label, count }) => (
              <li key={label}>
                <EntityMark kind={label} size={16} />
                <span className="name">
                  <bdi>{label}</bdi>
                </span>
                <span className="count">{numeral(count)}</span>
              </li>
            ))}
          </ul>
          <Rest shown={MOST_ROWS} of={schema.labels.length} />
        </section>
        <section>
          <h2>{w.types}</h2>
          <ul>
            {schema.types.slice(0, MOST_ROWS).map(({ type, count, from, to }) => (
              <li key={type}>
                <span className="name" title={w.fromTo(from.join(", "), to.join(", "))}>
                  <bdi>{typeInWords(type)}</bdi>
                </span>
                <span className="count">{numeral(count)}</span>
              </li>
            ))}
          </ul>
          <Rest shown={MOST_ROWS} of={schema.types.length} />
        </section>
      </div>
    </>
  );
}

function Rest({ shown, of }: { readonly shown: number; readonly of: number }) {
  return of > shown ? <p className="dim">{words().startScreen.schema.shown(shown, of)}</p> : null;
}
