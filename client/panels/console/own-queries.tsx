import { Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { deleteOwnQuery, type OwnQuery, saveOwnQuery } from "../../state/own-queries.ts";
import { words } from "../../words/words.ts";
import { useClew, useSlice } from "../clew-context.ts";

const LONGEST_NAME = 200;

/** The queries that somebody saved in this browser, and the field to save what stands in the editor. */
export function OwnQueries() {
  const { console: cypher } = useClew();
  const own = useSlice(cypher.store, (state) => state.own);
  const { own: said } = words().library;
  return (
    <section className="own-queries" aria-label={said.title}>
      <h2>{said.title}</h2>
      {own.length === 0 ? (
        <p className="dim">{said.none}</p>
      ) : (
        <ul className="saved">
          {own.map((query) => (
            <QueryRow key={query.id} query={query} />
          ))}
        </ul>
      )}
      <SaveForm />
    </section>
  );
}

function SaveForm() {
  const clew = useClew();
  const { console: cypher } = clew;
  const own = useSlice(cypher.store, (state) => state.own);
  const empty = useSlice(cypher.store, ({ statement }) => statement.trim() === "");
  const [name, setName] = useState("");
  const ready = name.trim() !== "" && !empty;
  const { own: said } = words().library;
  const over = own.some((query) => query.name === name.trim());
  return (
    <form
      className="save-query always-there"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        saveOwnQuery(clew, name);
        setName("");
      }}
    >
      <input
        aria-label={said.saveAs}
        placeholder={said.saveAs}
        value={name}
        maxLength={LONGEST_NAME}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="button" aria-disabled={!ready}>
        {over ? said.replace : said.save}
      </button>
    </form>
  );
}

function QueryRow({ query }: { readonly query: OwnQuery }) {
  const clew = useClew();
  const { console: cypher } = clew;
  const current = useSlice(cypher.store, (state) => state.savedId === query.id);
  const [renaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const done = () => {
    flushSync(() => setRenaming(false));
    rename.current?.focus({ preventScroll: true });
  };
  const { own: said } = words().library;
  if (renaming) return <RenameForm query={query} onDone={done} />;
  return (
    <li className="own-query">
      <button
        type="button"
        aria-current={current}
        title={query.statement.slice(0, 500)}
        onClick={() => cypher.open(query.statement, query.fields, query.id)}
      >
        <bdi>{query.name}</bdi>
      </button>
      <button
        type="button"
        className="tool"
        aria-label={said.renameOne(query.name)}
        title={words().buttons.rename}
        ref={rename}
        onClick={() => setRenaming(true)}
      >
        <Pencil size={14} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={said.deleteOne(query.name)}
        title={said.delete}
        onClick={({ currentTarget }) => {
          keyboardToNext(currentTarget);
          deleteOwnQuery(clew, query);
        }}
      >
        <Trash2 size={14} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </li>
  );
}

/** Moves the keyboard off a row that goes, to the same button of the next or the last, else to the field below. */
function keyboardToNext(button: HTMLButtonElement): void {
  const row = button.closest("li");
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next =
    beside?.querySelector<HTMLElement>("button:last-child") ?? row?.closest("section")?.querySelector("input");
  next?.focus({ preventScroll: true });
}

function RenameForm({ query, onDone }: { readonly query: OwnQuery; readonly onDone: () => void }) {
  const { console: cypher } = useClew();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { own: said } = words().library;
  useEffect(() => field.current?.select(), []);
  return (
    <li>
      <form
        className="save-query"
        onSubmit={(event) => {
          event.preventDefault();
          const renamed = cypher.rename(query.id, field.current?.value ?? "");
          if (renamed) onDone();
          else setProblem(said.nameTaken);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onDone();
        }}
      >
        <input
          ref={field}
          defaultValue={query.name}
          maxLength={LONGEST_NAME}
          aria-label={said.newName(query.name)}
          aria-invalid={problem !== null}
        />
        <button type="submit" className="button">
          {words().buttons.rename}
        </button>
      </form>
      {problem === null ? null : (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}
