import { plainText } from "../graph/plain-text.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";

/** What of the search the list does not tell: that nothing was found or not all is shown, and a key. */
export function SearchNote({ adds }: { readonly adds: boolean }) {
  const { search } = useClew();
  const { answered, hits, searching, problem, truncated, notice, narrowing } = useSlice(search.store, (state) => state);
  const w = words().searchBox;
  if (problem) return <p className="hits-note">{problem.message}</p>;
  if (answered === null || (searching && hits.length === 0)) return <p className="hits-note">{w.searching}</p>;
  return (
    <>
      {hits.length === 0 ? (
        <p className="hits-note">
          {w.nothing.begins}
          {narrowing === "canvas" ? w.nothing.onCanvas : ""}
          {narrowing === null || narrowing === "canvas" ? (
            ""
          ) : (
            <bdi>{w.nothing.labelled(plainText(narrowing.label, 60))}</bdi>
          )}
          {w.nothing.matches}
          <bdi>{answered}</bdi>
          {w.nothing.ends}
        </p>
      ) : null}
      {truncated ? <p className="hits-note">{w.best(hits.length)}</p> : null}
      {adds ? <p className="hits-note">{w.keys}</p> : null}
      {notice !== null ? <p className="hits-note">{notice}</p> : null}
    </>
  );
}
