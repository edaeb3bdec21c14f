import { useClew, useSlice } from "../clew-context.ts";

/** The questions that ship with the graph. */
export function ShippedQuestions() {
  const { console: cypher } = useClew();
  const saved = useSlice(cypher.store, (state) => state.saved);
  const current = useSlice(cypher.store, (state) => state.savedId);
  if (saved.length === 0) return <p className="console-note">The seeded graph brings its questions along.</p>;
  return (
    <ol className="saved" aria-label="Questions that ship with the graph">
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
