import { Search as SearchIcon, SquareTerminal, Terminal } from "lucide-react";
import { spell } from "../actions/keys.ts";
import { search, toggleConsole } from "../actions/panel-actions.ts";
import { typeInWords } from "../graph/caption.ts";
import { start } from "../state/start.ts";
import { plural } from "../words/plural.ts";
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
  return (
    <div role="alert">
      <h1>The graph could not be loaded.</h1>
      <p>
        {problem?.message}
        {problem?.requestId ? <span className="dim"> Request {problem.requestId}.</span> : null}
      </p>
      <button type="button" className="button primary" onClick={() => void start(clew, location.hash)}>
        Try again
      </button>
    </div>
  );
}

function WaysIn() {
  const context = useActionContext();
  return (
    <>
      <h1>Start with one thread.</h1>
      <p>
        The store is empty. What you bring in keeps its evidence: who says it, who denies it, in which document, and
        when.
      </p>
      <section className="way">
        <span className="picture">
          <Terminal size={22} strokeWidth={1.5} aria-hidden="true" />
        </span>
        <div>
          <h2>Load the worked example</h2>
          <p>
            One news article, read closely, every claim with its paragraph. Run <code>npm run seed</code> in Clew's
            folder, then load again.
          </p>
        </div>
        <button type="button" className="button primary" onClick={() => void start(context.clew, "")}>
          Load again
        </button>
      </section>
      <section className="way">
        <span className="picture">
          <SearchIcon size={22} strokeWidth={1.5} aria-hidden="true" />
        </span>
        <div>
          <h2>Search</h2>
          <p>Find an entity by name, alias or any other text, and put it on the canvas.</p>
        </div>
        <button type="button" className="button" onClick={() => perform(search, context)}>
          Search <kbd>{spell({ key: "k", mod: true, scope: "page" })}</kbd>
        </button>
      </section>
      <section className="way">
        <span className="picture">
          <SquareTerminal size={22} strokeWidth={1.5} aria-hidden="true" />
        </span>
        <div>
          <h2>Ask in Cypher</h2>
          <p>Any property graph works as it is. Its relationships show as unsourced until someone adds a source.</p>
        </div>
        <button type="button" className="button" onClick={() => perform(toggleConsole, context)}>
          Open the console <kbd>`</kbd>
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
  if (!schema) return <p role="status">Reading the schema</p>;
  const { entities, relationships } = schema.totals;
  return (
    <>
      <h1>
        {plural(entities, "entity", "entities")}, {plural(relationships, "relationship", "relationships")}.
      </h1>
      <p>Too many to draw at once. Start from one entity and bring in its neighbours, or ask in Cypher.</p>
      <p className="start-actions">
        <button type="button" className="button primary" onClick={() => perform(search, context)}>
          <SearchIcon size={14} strokeWidth={1.5} aria-hidden="true" /> Search
        </button>
        <button type="button" className="button" onClick={() => perform(toggleConsole, context)}>
          Open the console
        </button>
      </p>
      <div className="schema-grid">
        <section>
          <h2>Labels</h2>
          <ul>
            {schema.labels.slice(0, MOST_ROWS).map(({ label, count }) => (
              <li key={label}>
                <EntityMark kind={label} size={16} />
                <span className="name">
                  <bdi>{label}</bdi>
                </span>
                <span className="count">{count.toLocaleString("en")}</span>
              </li>
            ))}
          </ul>
          <Rest shown={MOST_ROWS} of={schema.labels.length} />
        </section>
        <section>
          <h2>Relationship types</h2>
          <ul>
            {schema.types.slice(0, MOST_ROWS).map(({ type, count, from, to }) => (
              <li key={type}>
                <span className="name" title={`${from.join(", ")} to ${to.join(", ")}`}>
                  <bdi>{typeInWords(type)}</bdi>
                </span>
                <span className="count">{count.toLocaleString("en")}</span>
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
  return of > shown ? <p className="dim">{`${shown} of ${of} shown`}</p> : null;
}
