import type { ViewLook } from "../../contract/views.ts";
import {
  type Basis,
  type LookRules,
  NO_RULES,
  NONE_PENDING,
  type PendingRules,
  RULED,
  type Ruled,
} from "../graph/look/look-rules.ts";
import { METRIC_IDS, type MetricId } from "../graph/metrics/measure.ts";
import type { Measurement } from "../graph/metrics/measurement.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { measurePicture } from "./measures.ts";
import { metricOf } from "./metrics.ts";
import { toast } from "./toasts.ts";

type KeptBasis = NonNullable<ViewLook["size"]>;
/** What the contract takes; a rule by a longer name is not kept. */
const LONGEST = { name: 500, category: 2000 };

/** The rules as a link or a saved view keeps them: by name, without what was measured. Null where there are none. */
export function lookToSave(rules: LookRules, pending: PendingRules): ViewLook | null {
  const kept = ofEach((what) => toKeep(rules[what], pending[what]));
  if (RULED.every((what) => kept[what] === null)) return null;
  const short = (names: readonly string[]) => names.filter(({ length }) => length <= LONGEST.category);
  return { ...kept, named: short(rules.named), namedIcons: short(rules.namedIcons) };
}

function ofEach<T>(read: (what: Ruled) => T): Record<Ruled, T> {
  return Object.fromEntries(RULED.map((what) => [what, read(what)])) as Record<Ruled, T>;
}

function toKeep(basis: Basis | null, pending: MetricId | null): KeptBasis | null {
  if (pending !== null) return { by: "metric", name: pending };
  if (basis === null) return null;
  if (basis.by === "metric") return { by: "metric", name: basis.measurement.metric };
  if (basis.by === "kind") return { by: "kind", name: "" };
  return basis.property.length > LONGEST.name ? null : { by: "property", name: basis.property };
}

/** The kept rules: those that hold at once, and those by a metric, which wait until it is taken. */
export function rulesToBegin(kept: ViewLook | undefined): {
  readonly rules: LookRules;
  readonly pendingRules: PendingRules;
} {
  if (!kept) return { rules: NO_RULES, pendingRules: NONE_PENDING };
  return {
    rules: { ...ofEach((what) => atOnce(kept[what])), named: kept.named, namedIcons: kept.namedIcons },
    pendingRules: ofEach((what) => metricBy(kept[what])),
  };
}

function atOnce(kept: KeptBasis | null): Basis | null {
  if (kept === null || kept.by === "metric") return null;
  return kept.by === "kind" ? { by: "kind" } : { by: "property", property: kept.name };
}

function metricBy(kept: KeptBasis | null): MetricId | null {
  return (kept?.by === "metric" && METRIC_IDS.find((id) => id === kept.name)) || null;
}

/**
 * Takes the metrics that rules wait for, and has the rules hold, unless others were set meanwhile. A metric that was not
 * taken is said, and its rule waits on: it is kept with the view.
 */
export async function finishLook(clew: Clew): Promise<void> {
  const { view, measures, toasts } = clew;
  const taken = new Map<MetricId, Measurement>();
  for (const what of RULED) {
    const metric = view.getState().pendingRules[what];
    if (metric === null) continue;
    const measurement = taken.get(metric) ?? (await measurePicture(clew, metric));
    const { rules, pendingRules } = view.getState();
    if (pendingRules[what] !== metric) continue;
    if (measurement === null) {
      // Undo and redo begin it anew.
      if (measures.getState().running?.metric === metric) return;
      toast(toasts, words().measureCommands.waits[what](metricOf(metric).label()));
      return;
    }
    taken.set(metric, measurement);
    const basis: Basis = { by: "metric", measurement };
    view.setState({ rules: { ...rules, [what]: basis }, pendingRules: { ...pendingRules, [what]: null } });
  }
}
