import { useMemo } from "react";
import { groupChoices, metricBars } from "../graph/facets.ts";
import { GROUPING_METRICS } from "../graph/metrics/measure.ts";
import type { Measurement } from "../graph/metrics/measurement.ts";
import type { Subject } from "../state/filter-words.ts";
import { conditionOf, removeCondition, setCondition } from "../state/filters.ts";
import { groupInWords } from "../state/measures.ts";
import { metricOf } from "../state/metrics.ts";
import { words } from "../words/words.ts";
import { ChoiceList } from "./choice-list.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { RangeCondition } from "./range-condition.tsx";

interface MetricFacetProps {
  readonly measurement: Measurement;
}

/** Groups listed at once, the largest first; a picture may fall into thousands. */
const MOST_LISTED = 40;

/** What was measured of what is on the canvas, to choose from: groups with counts, else a histogram. */
export function MetricFacet({ measurement }: MetricFacetProps) {
  return GROUPING_METRICS.has(measurement.metric) ? (
    <Groups measurement={measurement} />
  ) : (
    <Range measurement={measurement} />
  );
}

function Groups({ measurement: { metric, values } }: MetricFacetProps) {
  const clew = useClew();
  const { graph, view } = clew;
  const version = useSlice(view, (state) => state.graphVersion);
  const subject: Subject = `metric ${metric}`;
  const condition = conditionOf(clew, subject);
  // The graph is changed in place, so its version goes in as the thing to depend on.
  const groups = useMemo(() => (version < 0 ? [] : groupChoices(graph, values)), [version, graph, values]);
  const listed = groups.slice(0, MOST_LISTED);
  return (
    <>
      <ChoiceList
        choices={listed.map((group) => ({ ...group, label: groupInWords(metric, group.value) }))}
        chosen={condition?.test === "group" ? condition.groups : []}
        onChange={(chosen) =>
          chosen.length === 0
            ? removeCondition(clew, subject)
            : setCondition(clew, { test: "group", metric, groups: chosen })
        }
      />
      {groups.length > listed.length ? (
        <p className="dim">{words().measurePanel.more(groups.length - listed.length)}</p>
      ) : null}
    </>
  );
}

function Range({ measurement: { metric, values } }: MetricFacetProps) {
  const clew = useClew();
  const { graph, view } = clew;
  const version = useSlice(view, (state) => state.graphVersion);
  const subject: Subject = `metric ${metric}`;
  const condition = conditionOf(clew, subject);
  const bars = useMemo(() => (version < 0 ? [] : metricBars(graph, values)), [version, graph, values]);
  return (
    <RangeCondition
      subject={subject}
      label={metricOf(metric).label()}
      bars={bars}
      scale="number"
      asked={condition?.test === "metric" ? condition : null}
      conditionFor={(range) => ({ test: "metric", metric, ...range })}
    />
  );
}
