import { useState } from "react";
import { titleOf } from "../../state/console-runs.ts";
import { type HistoryEntry, searched } from "../../state/statement-history.ts";
import { dateInFull } from "../../words/numbers.ts";
import { words } from "../../words/words.ts";
import { useClew, useSlice } from "../clew-context.ts";

const ENTRIES_AT_ONCE = 60;

/** The statements that were run in this browser, newest first; one that is pressed stands in the editor again. */
export function HistoryList() {
  const { console: cypher } = useClew();
  const history = useSlice(cypher.store, (state) => state.history);
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState(ENTRIES_AT_ONCE);
  const said = words().library.history;
  if (history.length === 0) return <p className="console-note">{said.none}</p>;
  const found = searched(history, search);
  return (
    <>
      <div className="save-query">
        <input
          type="search"
          aria-label={said.search}
          placeholder={said.search}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <button type="button" className="button" onClick={() => cypher.forgetHistory()}>
          {said.forget}
        </button>
      </div>
      {found.length === 0 ? <p className="console-note">{said.notFound}</p> : null}
      <ol className="saved" aria-label={said.title}>
        {found.slice(0, shown).map((entry) => (
          <li key={JSON.stringify([entry.statement, entry.fields])}>
            <EntryButton entry={entry} />
          </li>
        ))}
      </ol>
      {found.length > shown ? (
        <button type="button" className="button more" onClick={() => setShown(shown + ENTRIES_AT_ONCE)}>
          {said.more(found.length)}
        </button>
      ) : null}
    </>
  );
}

function EntryButton({ entry }: { readonly entry: HistoryEntry }) {
  const { console: cypher } = useClew();
  const { statement, fields, at } = entry;
  const values = Object.values(fields).filter((text) => text !== "");
  return (
    <button
      type="button"
      className="history-entry"
      title={statement.slice(0, 1000)}
      onClick={() => cypher.open(statement, fields)}
    >
      <code>{titleOf(statement, 120)}</code>
      <small>
        {dateInFull(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
        {values.length > 0 ? words().library.history.values(values.join(", ").slice(0, 60)) : ""}
      </small>
    </button>
  );
}
