import type { ViewLook } from "../../contract/views.ts";
import { type Basis, type LookRules, NO_RULES } from "../graph/look/look-rules.ts";
import { METRIC_IDS } from "../graph/metrics/measure.ts";
import type { Clew } from "./clew.ts";
import { measurePicture } from "./measures.ts";

type KeptBasis = NonNullable<ViewLook["size"]>;
/** What the contract takes; a rule by a longer name is not kept. */
const LONGEST = { name: 500, category: 2000 };

/** The rules as a link or a saved view keeps them: by name, without what was measured. Null where there are none. */
export function lookToSave({ size, colour, named }: LookRules): ViewLook | null {
  const kept = { size: toKeep(size), colour: toKeep(colour) };
  if (kept.size === null && kept.colour === null) return null;
  return { ...kept, named: named.filter(({ length }) => length <= LONGEST.category) };
}

function toKeep(basis: Basis | null): KeptBasis | null {
  if (basis === null) return null;
  if (basis.by === "metric") return { by: "metric", name: basis.measurement.metric };
  if (basis.by === "kind") return { by: "kind", name: "" };
  return basis.property.length > LONGEST.name ? null : { by: "property", name: basis.property };
}

/** Those of the kept rules that hold at once: what is by a metric waits until it is taken. */
export function rulesToBegin(kept: ViewLook | undefined): LookRules {
  if (!kept) return NO_RULES;
  return { size: atOnce(kept.size), colour: atOnce(kept.colour), named: kept.named };
}

function atOnce(kept: KeptBasis | null): Basis | null {
  if (kept === null || kept.by === "metric") return null;
  return kept.by === "kind" ? { by: "kind" } : { by: "property", property: kept.name };
}

/** Takes the metrics that the kept rules are by, and has the rules hold, unless others were set meanwhile. */
export async function finishLook(clew: Clew, kept: ViewLook | undefined, begun: LookRules): Promise<void> {
  if (!kept) return;
  const finished: { -readonly [K in keyof LookRules]: LookRules[K] } = { ...begun };
  for (const what of ["size", "colour"] as const) {
    const basis = kept[what];
    const metric = basis?.by === "metric" ? METRIC_IDS.find((id) => id === basis.name) : undefined;
    if (metric === undefined) continue;
    const known = finished.size?.by === "metric" && finished.size.measurement.metric === metric ? finished.size : null;
    const measurement = known?.measurement ?? (await measurePicture(clew, metric));
    if (measurement) finished[what] = { by: "metric", measurement };
  }
  const { view } = clew;
  if (view.getState().rules !== begun) return;
  if (finished.size !== begun.size || finished.colour !== begun.colour) view.setState({ rules: finished });
}
