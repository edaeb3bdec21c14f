import { METRIC_IDS, type MetricId } from "../graph/metrics/measure.ts";
import type { Measurement } from "../graph/metrics/measurement.ts";
import { words } from "../words/words.ts";
import { shortNumber } from "./number-words.ts";

/** A way to measure what is shown. The form, the command, the list and the legend are all made from this record. */
export interface Metric {
  readonly id: MetricId;
  readonly label: () => string;
  /** What it tells, in a few words. */
  readonly hint: () => string;
  /** What a measurement comes to, in a sentence; where its highest values say all, there is none. */
  readonly summary: ((measurement: Measurement) => string) | undefined;
}

const SUMMARIES: Partial<Record<MetricId, (measurement: Measurement) => string>> = {
  communities: (measurement) =>
    words().measuring.communities(groupsIn(measurement), shortNumber(measurement.modularity ?? 0)),
  components: (measurement) => words().measuring.components(groupsIn(measurement)),
  cuts: ({ values, bridges }) => {
    const points = [...values.values()].filter((parts) => parts > 1).length;
    return words().measuring.cuts(points, bridges.length);
  },
};

export const METRICS: readonly Metric[] = METRIC_IDS.map((id) => ({
  id,
  label: () => words().metrics[id].label,
  hint: () => words().metrics[id].hint,
  summary: SUMMARIES[id],
}));

/** The record of a metric. */
export function metricOf(id: MetricId): Metric {
  const metric = METRICS.find((entry) => entry.id === id);
  if (!metric) throw new Error(`There is no metric ${id}.`);
  return metric;
}

function groupsIn({ values }: Measurement): number {
  return new Set(values.values()).size;
}
