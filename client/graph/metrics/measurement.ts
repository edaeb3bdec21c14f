import type { MetricId } from "./measure.ts";

/** A metric of what was on the canvas when it was taken. It never changes: taking it again makes another. */
export interface Measurement {
  readonly metric: MetricId;
  /** By node. Who came to the canvas later has none. */
  readonly values: ReadonlyMap<string, number>;
  /** Relationships that hold two parts together. */
  readonly bridges: readonly string[];
  readonly modularity: number | null;
}
