import { GROUPING_METRICS, type MetricId } from "../metrics/measure.ts";
import type { Measurement } from "../metrics/measurement.ts";

/** What entities are told apart by. */
export type Basis =
  | { readonly by: "metric"; readonly measurement: Measurement }
  | { readonly by: "property"; readonly property: string }
  /** The label that decides how an entity is drawn. */
  | { readonly by: "kind" };

/** What decides size and colour; null: what decides them where no rule is set. The shape is always the kind's. */
export interface LookRules {
  readonly size: Basis | null;
  readonly colour: Basis | null;
  /** Categories that have a colour, in the order of the colours: whoever comes later takes none of them away. */
  readonly named: readonly string[];
}

export const NO_RULES: LookRules = { size: null, colour: null, named: [] };

/** Metrics by which an opened view has its size and colour, that were not taken yet. */
export interface PendingRules {
  readonly size: MetricId | null;
  readonly colour: MetricId | null;
}

export const NONE_PENDING: PendingRules = { size: null, colour: null };

/** Whether a basis puts entities into groups, and cannot measure them. */
export function isGrouping(basis: Basis): boolean {
  return basis.by === "kind" || (basis.by === "metric" && GROUPING_METRICS.has(basis.measurement.metric));
}
