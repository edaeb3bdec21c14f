import { useMemo } from "react";
import { groupChoices, metricBars } from "../graph/facets.ts";
import { barsWithin, rangeOf } from "../graph/histogram.ts";
import { GROUPING_METRICS } from "../graph/metrics/measure.ts";
import type { Measurement } from "../graph/metrics/measurement.ts";
import { boundInWords, type Subject } from "../state/filter-words.ts";
import { conditionOf, removeCondition, setCondition } from "../state/filters.ts";
import { groupInWords } from "../state/measures.ts";
import { metricOf } from "../state/metrics.ts";
import { ChoiceList } from "./choice-list.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { RangeBrush } from "./range-brush.tsx";

/** What was measured of what is on the canvas, to choose from: groups with counts, else a histogram. */
export function MetricFacet({ measurement }: { readonly measurement: Measurement }) {
  return GROUPING_METRICS.has(measurement.metric) ? (
    <Groups measurement={measurement} />
  ) : (
    <Range measurement={measurement} />
  );
}

function Groups({ measurement: { metric, values } }: { readonly measurement: Measurement }) {
  const clew = useClew();
  const { graph, view } = clew;
  const version = useSlice(view, (state) => state.graphVersion);
  const subject: Subject = `metric ${metric}`;
  const condition = conditionOf(clew, subject);
  // The graph is changed in place, so its version goes in as the thing to depend on.
  const choices = useMemo(
    () => (version < 0 ? [] : groupChoices(graph, values, (group) => groupInWords(metric, group))),
    [version, graph, values, metric],
  );
  return (
    <ChoiceList
      choices={choices}
      chosen={condition?.test === "group" ? condition.groups : []}
      onChange={(groups) =>
        groups.length === 0 ? removeCondition(clew, subject) : setCondition(clew, { test: "group", metric, groups })
      }
    />
  );
}

function Range({ measurement: { metric, values } }: { readonly measurement: Measurement }) {
  const clew = useClew();
  const { graph, view } = clew;
  const version = useSlice(view, (state) => state.graphVersion);
  const subject: Subject = `metric ${metric}`;
  const condition = conditionOf(clew, subject);
  const bars = useMemo(() => (version < 0 ? [] : metricBars(graph, values)), [version, graph, values]);
  return (
    <RangeBrush
      label={metricOf(metric).label()}
      bars={bars}
      taken={condition?.test === "metric" ? barsWithin(bars, condition) : [0, bars.length - 1]}
      inWords={(value, side) => boundInWords(value, "number", side)}
      onChange={(first, last, gesture) => {
        const range = rangeOf(bars, first, last);
        if (range.from === null && range.to === null) removeCondition(clew, subject, gesture);
        else setCondition(clew, { test: "metric", metric, ...range }, gesture);
      }}
    />
  );
}
