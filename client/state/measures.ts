import { createStore, type StoreApi } from "zustand/vanilla";
import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { type BasisValues, basisValues, UNLABELLED } from "../graph/look/basis-values.ts";
import type { TellValue } from "../graph/look/look-of.ts";
import type { Basis } from "../graph/look/look-rules.ts";
import type { MetricId } from "../graph/metrics/measure.ts";
import type { Measurement } from "../graph/metrics/measurement.ts";
import { requestMeasurement } from "../graph/metrics/request-measurement.ts";
import { words } from "../words/words.ts";
import { during } from "./busy.ts";
import type { Clew } from "./clew.ts";
import { nodesInWords } from "./describe.ts";
import { metricOf } from "./metrics.ts";
import { onScale } from "./number-words.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";

/** What is measured, or can be read off the entities, by one name: `metric:degree`, `property:age`, `kind`. */
export type BasisName = string;

export interface MeasuresState {
  /** What the panel is about. */
  readonly chosen: BasisName;
  /** The last measurement by each metric. */
  readonly taken: ReadonlyMap<MetricId, Measurement>;
  /** What is being measured, and the share that is done; null where that cannot be told. */
  readonly running: { readonly metric: MetricId; readonly done: number | null; readonly stop: () => void } | null;
}
export type MeasuresStore = StoreApi<MeasuresState>;

export function createMeasures(): MeasuresStore {
  return createStore<MeasuresState>(() => ({ chosen: "metric:degree", taken: new Map(), running: null }));
}

const METRIC = "metric:";
const PROPERTY = "property:";

export const nameOfMetric = (metric: MetricId): BasisName => METRIC + metric;
export const nameOfProperty = (property: string): BasisName => PROPERTY + property;

export function metricIn(name: BasisName): MetricId | null {
  return name.startsWith(METRIC) ? metricOf(name.slice(METRIC.length) as MetricId).id : null;
}

/** What a name stands for; null for a metric that was not measured yet. */
export function basisOf({ taken }: Pick<MeasuresState, "taken">, name: BasisName): Basis | null {
  const metric = metricIn(name);
  if (metric !== null) {
    const measurement = taken.get(metric);
    return measurement === undefined ? null : { by: "metric", measurement };
  }
  return name.startsWith(PROPERTY) ? { by: "property", property: name.slice(PROPERTY.length) } : { by: "kind" };
}

/** A basis as the panel, the legend and the undo step call it. */
export function basisInWords(basis: Basis): string {
  if (basis.by === "metric") return metricOf(basis.measurement.metric).label().toLowerCase();
  return basis.by === "property" ? basis.property : words().measuring.kind;
}

/** A category as the panel and the legend call it: groups of a metric have numbers only. */
export function categoryInWords(basis: Basis, name: string): string {
  if (basis.by === "kind" && name === UNLABELLED) return words().blanks.noLabel;
  return basis.by === "metric" ? groupInWords(basis.measurement.metric, name) : name;
}

/** A group of a metric by its number. */
export function groupInWords(metric: string, group: string): string {
  const { measuring } = words();
  return (metric === "communities" ? measuring.community : measuring.component)(group);
}

/** What a basis says of an entity, for its caption. */
export const valueInWords: TellValue = (basis, value, scale) =>
  typeof value === "number" ? onScale(value, scale) : categoryInWords(basis, value);

/**
 * Measures what is shown; a measurement under way is stopped. Can be stopped while it runs. Problems are shown, not
 * thrown; the picture stays as it is, and the answer is null.
 */
export async function measurePicture(clew: Clew, metric: MetricId): Promise<Measurement | null> {
  const { graph, busy, measures } = clew;
  measures.getState().running?.stop();
  const own = new AbortController();
  const running = { metric, done: null, stop: () => own.abort() };
  measures.setState({ running });
  const isOurs = () => measures.getState().running?.stop === running.stop;
  const label = metricOf(metric).label();
  try {
    const count = nodesInWords(graph);
    const measurement = await during(busy, words().measuring.busy(label, count), (signal) => {
      signal.addEventListener("abort", running.stop);
      return requestMeasurement(graph, metric, own.signal, (done) => {
        if (isOurs()) measures.setState({ running: { ...running, done } });
      });
    });
    measures.setState(({ taken }) => ({ taken: new Map(taken).set(metric, measurement) }));
    const [first] = topOf(graph, basisValues(graph, { by: "metric", measurement }), 1);
    const { measuring } = words();
    const said = [
      measuring.done(label, count),
      metricOf(metric).summary?.(measurement) ?? "",
      first ? measuring.highest(graph.getNodeAttribute(first.id, "label"), first.value) : "",
    ];
    announce(clew.page, said.filter((part) => part !== "").join(" "));
    return measurement;
  } catch (error) {
    // Whoever stopped it knows.
    if (error instanceof DOMException && error.name === "AbortError") return null;
    const message = error instanceof Error ? error.message : String(error);
    toast(clew.toasts, words().measuring.failed(label, message), { tone: "problem" });
    return null;
  } finally {
    if (isOurs()) measures.setState({ running: null });
  }
}

/** Entities with the highest values, who are shown and have one, and their values in words. */
export function topOf(
  graph: ExplorerGraph,
  values: BasisValues,
  most: number,
): readonly { readonly id: string; readonly value: string; readonly share: number }[] {
  if (values.kind === "categories") return [];
  const label = (id: string) => graph.getNodeAttribute(id, "label");
  const sorted = [...values.of].sort(([a, m], [b, n]) => n - m || label(a).localeCompare(label(b)));
  const [least, highest] = [sorted.at(-1)?.[1] ?? 0, sorted[0]?.[1] ?? 0];
  const from = Math.min(0, least);
  // A date has no zero to measure bars from.
  const share = (value: number) =>
    values.scale === "date" ? 0 : highest > from ? (value - from) / (highest - from) : 0;
  return sorted.slice(0, most).map(([id, value]) => ({ id, value: onScale(value, values.scale), share: share(value) }));
}
