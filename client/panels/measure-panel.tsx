import { useMemo } from "react";
import { basisValues } from "../graph/look/basis-values.ts";
import { type Basis, RULED, type Ruled } from "../graph/look/look-rules.ts";
import { nodesInWords } from "../state/describe.ts";
import type { Subject } from "../state/filter-words.ts";
import { propertiesOf } from "../state/layouts.ts";
import { hasRules, lookBy, resetLook } from "../state/look.ts";
import {
  type BasisName,
  basisOf,
  type MeasuresState,
  measurePicture,
  metricIn,
  nameOfMetric,
  nameOfProperty,
} from "../state/measures.ts";
import { METRICS, metricOf } from "../state/metrics.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { FloatPanel } from "./float-panel.tsx";
import { MeasuredList } from "./measured-list.tsx";

/** Measures what is shown, tells the result, and has it decide how entities look. */
export function MeasurePanel() {
  const clew = useClew();
  const chosen = useSlice(clew.measures, (measures) => measures.chosen);
  const taken = useSlice(clew.measures, (measures) => measures.taken);
  const version = useSlice(clew.view, (view) => view.graphVersion);
  const styled = useSlice(clew.view, hasRules);
  const close = () => clew.page.setState({ toolPanel: null });
  const basis = useMemo(() => basisOf({ taken }, chosen), [taken, chosen]);
  // The graph is changed in place, so its version goes in as the thing to depend on.
  const values = useMemo(
    () => (basis === null || version < 0 ? null : basisValues(clew.graph, basis)),
    [basis, version, clew],
  );
  const w = words().measurePanel;
  const cannot: Partial<Record<Ruled, string>> =
    values?.kind === "categories" ? { size: w.onlyNumbers } : values === null ? {} : { icon: w.onlyGroups };
  return (
    <FloatPanel title={w.title} className="measure" first="select" onClose={close}>
      <BasisChoice chosen={chosen} />
      <Taking chosen={chosen} taken={taken} />
      {basis === null || values === null ? null : <MeasuredList basis={basis} values={values} />}
      <div className="measure-use">
        {RULED.map((what) => (
          <button
            key={what}
            type="button"
            className="button"
            disabled={basis === null || cannot[what] !== undefined}
            title={cannot[what]}
            onClick={() => basis && lookBy(clew, what, basis)}
          >
            {w.use[what]}
          </button>
        ))}
        <button
          type="button"
          className="button"
          disabled={basis === null}
          onClick={() => basis && clew.page.setState({ toolPanel: "filter", filterSubject: subjectFor(basis) })}
        >
          {w.filter}
        </button>
        {/* Not disabled: the keyboard would be lost with it. */}
        <button
          type="button"
          className="button quiet"
          aria-disabled={!styled}
          onClick={() => styled && resetLook(clew)}
        >
          {words().measuring.resetLook}
        </button>
      </div>
    </FloatPanel>
  );
}

/** What a filter by a basis is about. */
function subjectFor(basis: Basis): Subject {
  if (basis.by === "metric") return `metric ${basis.measurement.metric}`;
  return basis.by === "property" ? `entity ${basis.property}` : "kind";
}

function BasisChoice({ chosen }: { readonly chosen: BasisName }) {
  const { graph, measures, view } = useClew();
  const version = useSlice(view, (state) => state.graphVersion);
  const properties = useMemo(() => (version < 0 ? [] : propertiesOf(graph)), [version, graph]);
  const w = words().measurePanel;
  return (
    <label className="measure-choice">
      {w.by}
      <select value={chosen} onChange={({ target }) => measures.setState({ chosen: target.value })}>
        <optgroup label={w.fromTies}>
          {METRICS.map(({ id, label }) => (
            <option key={id} value={nameOfMetric(id)}>
              {label()}
            </option>
          ))}
        </optgroup>
        <optgroup label={w.ofEntities}>
          <option value="kind">{w.kind}</option>
          {properties.map(({ value, label }) => (
            <option key={value} value={nameOfProperty(value)}>
              {label}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

/** The button that measures, how far it is, and what it came to. */
function Taking({ chosen, taken }: Pick<MeasuresState, "chosen" | "taken">) {
  const clew = useClew();
  // Only here: it changes many times a second.
  const running = useSlice(clew.measures, (measures) => measures.running);
  const metric = metricIn(chosen);
  if (metric === null) return null;
  const { hint, label, summary } = metricOf(metric);
  const w = words().measurePanel;
  const measurement = taken.get(metric);
  const ours = running?.metric === metric ? running : null;
  const later = measurement ? clew.graph.filterNodes((id, { held }) => !held && !measurement.values.has(id)).length : 0;
  return (
    <>
      <p className="dim">{hint()}.</p>
      <div className="measure-taking">
        {ours ? <progress aria-label={w.measuring(label())} max={1} value={ours.done ?? undefined} /> : null}
        {/* One button for both: the keyboard would be lost with the one that goes. */}
        <button
          type="button"
          className={ours || measurement ? "button" : "button primary"}
          onClick={() => (ours ? ours.stop() : void measurePicture(clew, metric))}
        >
          {ours ? words().buttons.stop : measurement ? w.again : w.measure(nodesInWords(clew.graph))}
        </button>
      </div>
      {measurement && summary ? <p>{summary(measurement)}</p> : null}
      {later > 0 ? <p className="dim">{w.later(later)}</p> : null}
    </>
  );
}
