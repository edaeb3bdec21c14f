import { GROUPING_METRICS, type MetricId } from "../metrics/measure.ts";
import type { Measurement } from "../metrics/measurement.ts";

/** What entities are told apart by. */
export type Basis =
  | { readonly by: "metric"; readonly measurement: Measurement }
  | { readonly by: "property"; readonly property: string }
  /** The label that decides how an entity is drawn. */
  | { readonly by: "kind" };

/** What rules can decide of an entity's look. */
export const RULED = ["size", "colour", "icon", "caption"] as const;
export type Ruled = (typeof RULED)[number];

/** What decides each; null: what decides it where no rule is set. The shape is always the kind's. */
export interface LookRules extends Readonly<Record<Ruled, Basis | null>> {
  /** Categories that have a colour, in the order of the colours: whoever comes later takes none of them away. */
  readonly named: readonly string[];
  /** The same of icons. */
  readonly namedIcons: readonly string[];
}

export const NO_RULES: LookRules = { size: null, colour: null, icon: null, caption: null, named: [], namedIcons: [] };

/** Metrics by which an opened view has its look, that were not taken yet. */
export type PendingRules = Readonly<Record<Ruled, MetricId | null>>;

export const NONE_PENDING: PendingRules = { size: null, colour: null, icon: null, caption: null };

/** Whether a basis puts entities into groups, and cannot measure them. */
export function isGrouping(basis: Basis): boolean {
  return basis.by === "kind" || (basis.by === "metric" && GROUPING_METRICS.has(basis.measurement.metric));
}
