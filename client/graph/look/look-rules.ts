import { GROUPING_METRICS } from "../metrics/measure.ts";
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

/** Whether a basis puts entities into groups, and cannot measure them. */
export function isGrouping(basis: Basis): boolean {
  return basis.by === "kind" || (basis.by === "metric" && GROUPING_METRICS.has(basis.measurement.metric));
}
