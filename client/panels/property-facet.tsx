import { useMemo, useState } from "react";
import type { PropertyCondition } from "../../contract/view-filter.ts";
import { choicesWith, type Of, type ValueFacet, valueFacet } from "../graph/facets.ts";
import { nameInWords, type Subject } from "../state/filter-words.ts";
import { conditionOf, removeCondition, setCondition, withMissing } from "../state/filters.ts";
import { words } from "../words/words.ts";
import { ChoiceList } from "./choice-list.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { RangeCondition } from "./range-condition.tsx";

interface PropertyProps {
  readonly of: Of;
  readonly property: string;
}

/** Values listed at once; typing narrows the rest. */
const MOST_LISTED = 40;

/** The values of a property, to choose from: a histogram for numbers and dates, else a list with counts. */
export function PropertyFacet({ of, property }: PropertyProps) {
  const { graph, view } = useClew();
  const version = useSlice(view, (state) => state.graphVersion);
  // The graph is changed in place, so its version goes in as the thing to depend on.
  const facet = useMemo(() => (version < 0 ? null : valueFacet(graph, of, property)), [version, graph, of, property]);
  useSlice(view, (state) => state.filter);
  if (facet === null) return null;
  return facet.type === "range" ? (
    <RangeFacet of={of} property={property} facet={facet} />
  ) : (
    <TextFacet of={of} property={property} facet={facet} />
  );
}

function useCondition(of: Of, property: string) {
  const clew = useClew();
  const subject: Subject = `${of} ${property}`;
  const condition = conditionOf(clew, subject);
  return {
    condition: condition && "property" in condition ? condition : null,
    set: (next: PropertyCondition) => setCondition(clew, next),
    remove: () => removeCondition(clew, subject),
  };
}

type RangeFacetProps = PropertyProps & { readonly facet: Extract<ValueFacet, { type: "range" }> };

function RangeFacet({ of, property, facet: { scale, bars, missing } }: RangeFacetProps) {
  const { condition, set } = useCondition(of, property);
  const range = condition?.test === "range" && condition.scale === scale ? condition : null;
  return (
    <>
      <RangeCondition
        subject={`${of} ${property}`}
        label={nameInWords(property)}
        bars={bars}
        scale={scale}
        asked={range}
        conditionFor={(asked) => ({
          test: "range",
          of,
          property,
          scale,
          ...asked,
          missing: range?.missing ?? false,
        })}
      />
      {missing > 0 && range ? (
        <label className="filter-missing">
          <input
            type="checkbox"
            checked={range.missing}
            onChange={({ target }) => set({ ...range, missing: target.checked })}
          />
          {words().filterPanel.missing.besides(of, missing)}
        </label>
      ) : null}
    </>
  );
}

type TextFacetProps = PropertyProps & { readonly facet: Extract<ValueFacet, { type: "texts" }> };

function TextFacet({ of, property, facet: { choices, missing } }: TextFacetProps) {
  const { condition, set, remove } = useCondition(of, property);
  const [typed, setTyped] = useState(condition?.test === "contains" ? condition.text : "");
  const values = condition?.test === "values" ? condition.values : [];
  const withNone = condition?.missing ?? false;
  const put = (next: PropertyCondition | null) => (next === null ? remove() : set(next));
  const choose = (next: string[]) =>
    put(withMissing({ test: "values", of, property, values: next, missing: withNone }, { of, property }, withNone));
  const found = choicesWith(choices, typed);
  const listed = found.slice(0, MOST_LISTED);
  const text = typed.trim();
  const w = words().filterPanel.texts;
  return (
    <>
      <form
        className="filter-contains"
        onSubmit={(event) => {
          event.preventDefault();
          if (text !== "") set({ test: "contains", of, property, text, missing: withNone });
        }}
      >
        <input
          type="text"
          aria-label={w.propertyContains(nameInWords(property))}
          placeholder={w.contains}
          value={typed}
          maxLength={200}
          onChange={({ target }) => {
            setTyped(target.value);
            if (target.value === "" && condition?.test === "contains") choose([]);
          }}
        />
        <button type="submit" className="button" disabled={text === ""}>
          {w.filter}
        </button>
      </form>
      <ChoiceList choices={listed} chosen={values} onChange={choose} />
      {found.length > listed.length ? <p className="dim">{w.more(found.length - listed.length)}</p> : null}
      {found.length === 0 && text !== "" ? <p className="dim">{w.none}</p> : null}
      {missing > 0 ? (
        <label className="filter-missing">
          <input
            type="checkbox"
            checked={withNone}
            onChange={({ target }) => put(withMissing(condition, { of, property }, target.checked))}
          />
          {words().filterPanel.missing.alone(of, missing)}
        </label>
      ) : null}
    </>
  );
}
