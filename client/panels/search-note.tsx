import { plainText } from "../graph/plain-text.ts";
import { useClew, useSlice } from "./clew-context.ts";

/** What of the search the list does not tell: that nothing was found or not all is shown, and a key. */
export function SearchNote({ adds }: { readonly adds: boolean }) {
  const { search } = useClew();
  const { answered, hits, searching, problem, truncated, notice, narrowing } = useSlice(search.store, (state) => state);
  if (problem) return <p className="hits-note">{problem.message}</p>;
  if (answered === null || (searching && hits.length === 0)) return <p className="hits-note">Searching</p>;
  return (
    <>
      {hits.length === 0 ? (
        <p className="hits-note">
          Nothing {narrowing === "canvas" ? "on the canvas " : ""}
          {narrowing === null || narrowing === "canvas" ? (
            ""
          ) : (
            <bdi>{`labelled ${plainText(narrowing.label, 60)} `}</bdi>
          )}
          matches “<bdi>{answered}</bdi>”. Try part of a name, or another spelling.
        </p>
      ) : null}
      {truncated ? (
        <p className="hits-note">The best {hits.length} are shown; more match. Type more to narrow it.</p>
      ) : null}
      {adds ? (
        <p className="hits-note">Enter adds an entity, Shift+Enter with the shortest way to what is on the canvas.</p>
      ) : null}
      {notice !== null ? <p className="hits-note">{notice}</p> : null}
    </>
  );
}
