import { ChevronDown, ChevronRight } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { type Choice, degreeBars, kindChoices, propertyChoices, typeChoices } from "../graph/facets.ts";
import { nameInWords, type Subject } from "../state/filter-words.ts";
import { clearFilter, conditionOf, filteredInWords, removeCondition, setCondition, setRest } from "../state/filters.ts";
import { metricOf } from "../state/metrics.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { ChoiceList } from "./choice-list.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { FloatPanel } from "./float-panel.tsx";
import { EntityMark } from "./marks/entity-mark.tsx";
import { MetricFacet } from "./metric-facet.tsx";
import { PropertyFacet } from "./property-facet.tsx";
import { RangeCondition } from "./range-condition.tsx";

/** What can be filtered by: everything that what is shown has, with counts. */
export function FilterPanel() {
  const clew = useClew();
  const { graph, view, page } = clew;
  const version = useSlice(view, (state) => state.graphVersion);
  const filter = useSlice(view, (state) => state.filter);
  useSlice(view, (state) => state.filtered);
  const taken = useSlice(clew.measures, (measures) => measures.taken);
  const w = words().filterPanel;
  // The graph is changed in place, so its version goes in as the thing to depend on.
  const properties = useMemo(
    () => ({
      entity: version < 0 ? [] : propertyChoices(graph, "entity"),
      relationship: version < 0 ? [] : propertyChoices(graph, "relationship"),
    }),
    [version, graph],
  );
  return (
    <FloatPanel
      title={w.title}
      className="filter"
      first="[aria-expanded]"
      onClose={() => page.setState({ toolPanel: null })}
    >
      <div className="filter-state">
        {filter ? <p>{filteredInWords(clew)}</p> : <p className="dim">{w.explained}</p>}
        <label>
          <input
            type="checkbox"
            checked={filter?.rest === "hidden"}
            disabled={filter === null}
            onChange={({ target }) => setRest(clew, target.checked ? "hidden" : "faded")}
          />
          {w.hideRest}
        </label>
        {/* It stays, and is not `disabled`: the keyboard would be lost with it. */}
        <button type="button" className="button" aria-disabled={filter === null} onClick={() => clearFilter(clew)}>
          {w.clear}
        </button>
      </div>
      <Facet subject="kind" name={w.kind}>
        <Kinds />
      </Facet>
      {graph.size > 0 ? (
        <>
          <Facet subject="type" name={w.type}>
            <Types />
          </Facet>
          <Facet subject="degree" name={w.degree}>
            <Degree />
          </Facet>
        </>
      ) : null}
      <section aria-label={w.measured}>
        <h3>{w.measured}</h3>
        {taken.size === 0 ? <p className="dim">{w.measureFirst}</p> : null}
        {[...taken.values()].map((measurement) => (
          <Facet
            key={measurement.metric}
            subject={`metric ${measurement.metric}`}
            name={metricOf(measurement.metric).label()}
          >
            <MetricFacet measurement={measurement} />
          </Facet>
        ))}
      </section>
      {(["entity", "relationship"] as const).map((of) =>
        properties[of].length === 0 ? null : (
          <section key={of} aria-label={w.propertiesOf[of]}>
            <h3>{w.propertiesOf[of]}</h3>
            {properties[of].map(({ value, count }) => (
              <Facet key={value} subject={`${of} ${value}`} name={nameInWords(value)} count={count}>
                <PropertyFacet of={of} property={value} />
              </Facet>
            ))}
          </section>
        ),
      )}
    </FloatPanel>
  );
}

interface FacetProps {
  readonly subject: Subject;
  readonly name: string;
  /** How many on the canvas have it. */
  readonly count?: number;
  readonly children: ReactNode;
}

/** A line that opens; one is open at a time. */
function Facet({ subject, name, count, children }: FacetProps) {
  const clew = useClew();
  const open = useSlice(clew.page, (page) => page.filterSubject === subject);
  const active = conditionOf(clew, subject) !== null;
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <div className="facet">
      <button
        type="button"
        className="facet-head"
        aria-expanded={open}
        onClick={() => clew.page.setState({ filterSubject: open ? null : subject })}
      >
        <Icon size={14} strokeWidth={1.5} aria-hidden="true" />
        <bdi className="name">{name}</bdi>
        {active ? <span className="facet-active">{words().filterPanel.filtered}</span> : null}
        {count === undefined ? null : <span className="count">{numeral(count)}</span>}
      </button>
      {open ? <div className="facet-body">{children}</div> : null}
    </div>
  );
}

function useChoices(choicesOf: (graph: ReturnType<typeof useClew>["graph"]) => Choice[]): Choice[] {
  const { graph, view } = useClew();
  const version = useSlice(view, (state) => state.graphVersion);
  return useMemo(() => (version < 0 ? [] : choicesOf(graph)), [version, graph, choicesOf]);
}

function Kinds() {
  const clew = useClew();
  const choices = useChoices(kindChoices);
  const condition = conditionOf(clew, "kind");
  return (
    <ChoiceList
      choices={choices.map((choice) => (choice.value === "" ? { ...choice, label: words().blanks.noLabel } : choice))}
      chosen={condition?.test === "kind" ? condition.kinds : []}
      mark={(kind) => <EntityMark kind={kind} />}
      onChange={(kinds) =>
        kinds.length === 0 ? removeCondition(clew, "kind") : setCondition(clew, { test: "kind", kinds })
      }
    />
  );
}

function Types() {
  const clew = useClew();
  const choices = useChoices(typeChoices);
  const condition = conditionOf(clew, "type");
  return (
    <ChoiceList
      choices={choices}
      chosen={condition?.test === "type" ? condition.types : []}
      onChange={(types) =>
        types.length === 0 ? removeCondition(clew, "type") : setCondition(clew, { test: "type", types })
      }
    />
  );
}

function Degree() {
  const clew = useClew();
  const { graph, view } = clew;
  const version = useSlice(view, (state) => state.graphVersion);
  const bars = useMemo(() => (version < 0 ? [] : degreeBars(graph)), [version, graph]);
  const condition = conditionOf(clew, "degree");
  return (
    <RangeCondition
      subject="degree"
      label={words().filterPanel.degree}
      bars={bars}
      scale="number"
      asked={condition?.test === "degree" ? condition : null}
      conditionFor={(range) => ({ test: "degree", ...range })}
    />
  );
}
