import { useState } from "react";
import { titleOf } from "../../state/console-runs.ts";
import { type HistoryEntry, searched } from "../../state/statement-history.ts";
import { useClew, useSlice } from "../clew-context.ts";

const ENTRIES_AT_ONCE = 60;

/** The statements that were run in this browser, newest first; one that is pressed stands in the editor again. */
export function HistoryList() {
  const { console: cypher } = useClew();
  const history = useSlice(cypher.store, (state) => state.history);
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState(ENTRIES_AT_ONCE);
  if (history.length === 0) {
    return <p className="console-note">Statements that you run are listed here, in this browser only.</p>;
  }
  const found = searched(history, search);
  return (
    <>
      <div className="save-query">
        <input
          type="search"
          aria-label="Search the history"
          placeholder="Search the history"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <button type="button" className="button" onClick={() => cypher.forgetHistory()}>
          Forget all
        </button>
      </div>
      {found.length === 0 ? <p className="console-note">No statement that was run holds that.</p> : null}
      <ol className="saved" aria-label="Statements that were run, newest first">
        {found.slice(0, shown).map((entry) => (
          <li key={JSON.stringify([entry.statement, entry.fields])}>
            <EntryButton entry={entry} />
          </li>
        ))}
      </ol>
      {found.length > shown ? (
        <button type="button" className="button more" onClick={() => setShown(shown + ENTRIES_AT_ONCE)}>
          {`Show more of ${found.length}`}
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
        {new Date(at).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" })}
        {values.length > 0 ? `, with ${values.join(", ").slice(0, 60)}` : ""}
      </small>
    </button>
  );
}
