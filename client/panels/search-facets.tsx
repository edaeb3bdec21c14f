import { useId } from "react";
import { plainText } from "../graph/plain-text.ts";
import type { Narrowing } from "../state/search.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";
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
  const w = words().searchBox.narrow;
  const chosen = keyOf(narrowing);
  const choices: FacetChoice[] = [
    { key: "all", name: w.all, count: "", narrowing: null },
    { key: "canvas", name: w.canvas, count: "", narrowing: "canvas" },
    ...facets.map(({ label, count }) => ({
      key: `label ${label}`,
      name: label,
      count: `${numeral(count)}${facetsCut ? "+" : ""}`,
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
      <legend className="unseen">{w.title}</legend>
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
