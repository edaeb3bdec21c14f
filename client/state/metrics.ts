import type { MetricId } from "../graph/metrics/measure.ts";
import type { Measurement } from "../graph/metrics/measurement.ts";
import { plural } from "../words/plural.ts";
import { shortNumber } from "./number-words.ts";

/** A way to measure what is shown. The form, the command, the list and the legend are all made from this record. */
export interface Metric {
  readonly id: MetricId;
  readonly label: string;
  /** What it tells, in a few words. */
  readonly hint: string;
  /** What a measurement comes to, in a sentence; where its highest values say all, there is none. */
  readonly summary?: (measurement: Measurement) => string;
}

export const METRICS: readonly Metric[] = [
  { id: "degree", label: "Degree", hint: "How many relationships an entity has here" },
  {
    id: "betweenness",
    label: "Betweenness",
    hint: "Who stands on the shortest ways between the others",
  },
  { id: "closeness", label: "Closeness", hint: "Who is few ties away from everyone" },
  { id: "pagerank", label: "PageRank", hint: "Who is pointed at by those who are pointed at" },
  { id: "eigenvector", label: "Eigenvector", hint: "Who is tied to the well tied" },
  {
    id: "communities",
    label: "Communities",
    hint: "Groups with more ties within than between (Louvain)",
    summary: (measurement) =>
      `${plural(groupsIn(measurement), "community", "communities")}, modularity ${shortNumber(measurement.modularity ?? 0)}.`,
  },
  {
    id: "components",
    label: "Components",
    hint: "Parts with no tie between them",
    summary: (measurement) => `${plural(groupsIn(measurement), "component", "components")}.`,
  },
  {
    id: "cuts",
    label: "Cut points and bridges",
    hint: "Without whom the picture falls apart, and into how many parts",
    summary: ({ values, bridges }) => {
      const points = [...values.values()].filter((parts) => parts > 1).length;
      return `${plural(points, "cut point", "cut points")} and ${plural(bridges.length, "bridge", "bridges")}.`;
    },
  },
];

/** The record of a metric. */
export function metricOf(id: MetricId): Metric {
  const metric = METRICS.find((entry) => entry.id === id);
  if (!metric) throw new Error(`There is no metric ${id}.`);
  return metric;
}

function groupsIn({ values }: Measurement): number {
  return new Set(values.values()).size;
}
