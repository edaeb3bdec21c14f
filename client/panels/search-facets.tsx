import { useId } from "react";
import { plainText } from "../graph/plain-text.ts";
import type { Narrowing } from "../state/search.ts";
import { useClew, useSlice } from "./clew-context.ts";

interface SearchFacetsProps {
  /** The keyboard goes back to the box. */
  readonly onDone: () => void;
  readonly onNarrow: () => void;
}

interface FacetChoice {
  readonly key: string;
  readonly name: string;
  readonly count: string;
  readonly narrowing: Narrowing;
}

const keyOf = (narrowing: Narrowing) =>
  narrowing === null ? "all" : narrowing === "canvas" ? "canvas" : `label ${narrowing.label}`;

/** What a search can be narrowed to: a label with how many have it, or what is on the canvas. Tab comes here, arrows choose. */
export function SearchFacets({ onDone, onNarrow }: SearchFacetsProps) {
  const { search } = useClew();
  const { narrowing, facets, facetsCut } = useSlice(search.store, (state) => state);
  const group = useId();
  const chosen = keyOf(narrowing);
  const choices: FacetChoice[] = [
    { key: "all", name: "All", count: "", narrowing: null },
    { key: "canvas", name: "On the canvas", count: "", narrowing: "canvas" },
    ...facets.map(({ label, count }) => ({
      key: `label ${label}`,
      name: label,
      count: `${count.toLocaleString("en")}${facetsCut ? "+" : ""}`,
      narrowing: { label },
    })),
  ];
  if (narrowing !== null && narrowing !== "canvas" && !choices.some(({ key }) => key === chosen)) {
    choices.push({ key: chosen, name: narrowing.label, count: facetsCut ? "" : "0", narrowing });
  }
  return (
    <fieldset
      className="search-facets"
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        onDone();
      }}
    >
      <legend className="unseen">Narrow what is found</legend>
      {choices.map(({ key, name, count, narrowing: to }) => (
        <label key={key} className="search-facet">
          <input
            type="radio"
            className="unseen"
            name={group}
            checked={key === chosen}
            onChange={() => {
              onNarrow();
              search.narrow(to);
            }}
            // A press comes back to the box; the arrows stay, to go on to the next.
            onClick={({ detail }) => detail > 0 && onDone()}
          />
          <bdi>{plainText(name, 40)}</bdi>
          {count === "" ? null : <span className="count">{count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
