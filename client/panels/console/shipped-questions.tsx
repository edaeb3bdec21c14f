import { words } from "../../words/words.ts";
import { useClew, useSlice } from "../clew-context.ts";

/** The questions that ship with the graph. */
export function ShippedQuestions() {
  const { console: cypher } = useClew();
  const saved = useSlice(cypher.store, (state) => state.saved);
  const current = useSlice(cypher.store, (state) => state.savedId);
  if (saved.length === 0) return <p className="console-note">{words().library.noneShipped}</p>;
  return (
    <ol className="saved" aria-label={words().library.shipped}>
      {saved.map((query, index) => (
        <li key={query.id}>
          <button type="button" aria-current={query.id === current} onClick={() => cypher.openSaved(query)}>
            <span className="number">{index + 1}</span>
            <bdi>{query.title}</bdi>
          </button>
        </li>
      ))}
    </ol>
  );
}
