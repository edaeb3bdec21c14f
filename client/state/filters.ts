import {
  type FilterCondition,
  MOST_CONDITIONS,
  type PropertyCondition,
  type ViewFilter,
} from "../../contract/view-filter.ts";
import { type Measured, matchesOf } from "../graph/filter.ts";
import { type Filtered, leavesOutEdge, leavesOutNode } from "../graph/filtered.ts";
import { METRIC_IDS, type MetricId } from "../graph/metrics/measure.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { nodesInWords } from "./describe.ts";
import { type Subject, subjectInWords, subjectOf } from "./filter-words.ts";
import type { Step } from "./history.ts";
import { measurePicture } from "./measures.ts";
import { metricOf } from "./metrics.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";
import type { ViewState } from "./view.ts";

/** A hand or key that changes a filter by many small moves: all of them are one step. */
export interface FilterGesture {
  step: Step | null;
  /** What they have led to. */
  after: ViewFilter | null;
}

/** Begins one. */
export function filterGesture(): FilterGesture {
  return { step: null, after: null };
}

export function conditionOf({ view }: Clew, subject: Subject): FilterCondition | null {
  return view.getState().filter?.conditions.find((condition) => subjectOf(condition) === subject) ?? null;
}

/** Adds a condition, in place of the one with the same subject. */
export function setCondition(clew: Clew, condition: FilterCondition, gesture?: FilterGesture): void {
  const { filter } = clew.view.getState();
  const conditions = filter?.conditions ?? [];
  const at = conditions.findIndex((other) => subjectOf(other) === subjectOf(condition));
  if (at === -1 && conditions.length >= MOST_CONDITIONS) {
    const text = words().filtering.tooMany(MOST_CONDITIONS);
    toast(clew.toasts, text, { tone: "problem" });
    announce(clew.page, text);
    return;
  }
  const next = at === -1 ? [...conditions, condition] : conditions.with(at, condition);
  change(
    clew,
    () => words().filtering.by(subjectInWords(condition)),
    { rest: restOf(filter), conditions: next },
    gesture,
  );
}

/** A condition that lets what has no value through too, or no longer; null where it then asks for nothing. */
export function withMissing(
  condition: PropertyCondition | null,
  { of, property }: Pick<PropertyCondition, "of" | "property">,
  missing: boolean,
): PropertyCondition | null {
  const asked = condition ?? { test: "values", of, property, values: [], missing };
  return missing || asked.test !== "values" || asked.values.length > 0 ? { ...asked, missing } : null;
}

export function removeCondition(clew: Clew, subject: Subject, gesture?: FilterGesture): void {
  const { filter } = clew.view.getState();
  const condition = conditionOf(clew, subject);
  if (!filter || !condition) return;
  const conditions = filter.conditions.filter((other) => other !== condition);
  const next = conditions.length === 0 ? null : { ...filter, conditions };
  change(clew, () => words().filtering.removeBy(subjectInWords(condition)), next, gesture);
}

export function clearFilter(clew: Clew): void {
  if (clew.view.getState().filter) change(clew, () => words().filtering.clear, null);
}

/** Whether what does not meet the conditions fades or is not drawn. */
export function setRest(clew: Clew, rest: ViewFilter["rest"]): void {
  const { filter } = clew.view.getState();
  if (!filter || filter.rest === rest) return;
  change(clew, () => words().filtering[rest === "hidden" ? "hideRest" : "fadeRest"], { ...filter, rest });
}

/** Keeps what the filter lets through in step with the graph. Returns the function that ends it. */
export function keepFiltered({ graph, view, measures }: Pick<Clew, "graph" | "view" | "measures">): () => void {
  const ends = [
    view.subscribe((state, before) => {
      const isAsBefore = state.filter === before.filter && state.path === before.path;
      if (!isAsBefore || (state.filter !== null && state.graphVersion !== before.graphVersion)) keep(before);
    }),
    measures.subscribe(({ taken }, before) => {
      const state = view.getState();
      if (taken !== before.taken && metricsIn(state.filter).length > 0) keep(state);
    }),
  ];
  function keep(before: ViewState): void {
    const state = view.getState();
    const filtered = filteredBy(graph, state.filter, measures.getState().taken);
    // Without the path that was followed, less of what is filtered out is drawn.
    if (!same(filtered, state.filtered)) view.setState({ filtered, ...letGo({ ...state, filtered }) });
    else if (state.path !== before.path && filtered?.hidesRest) view.setState(letGo(state));
  }
  return () => {
    for (const end of ends) end();
  };
}

/**
 * Takes the metrics by which an opened view is filtered, unless everything on the canvas has a value. What is not taken is
 * said, and the condition waits on.
 */
export async function measureForFilter(clew: Clew): Promise<void> {
  const { graph, view, measures, toasts } = clew;
  for (const metric of metricsIn(view.getState().filter)) {
    const values = measures.getState().taken.get(metric)?.values;
    if (values && graph.everyNode((id) => values.has(id))) continue;
    const measurement = await measurePicture(clew, metric);
    if (measurement !== null) continue;
    if (metricsIn(view.getState().filter).includes(metric)) {
      toast(toasts, words().filtering.waits(metricOf(metric).label()));
    }
    return;
  }
}

function metricsIn(filter: ViewFilter | null): MetricId[] {
  const named = filter?.conditions.flatMap((condition) => ("metric" in condition ? condition.metric : [])) ?? [];
  return METRIC_IDS.filter((id) => named.includes(id));
}

/** What is said of a filter: how much meets it, of how much. */
export function filteredInWords({ graph, view }: Clew): string {
  const { filtered } = view.getState();
  if (filtered === null) return "";
  return words().filtering.passed(filtered.nodes.size, nodesInWords(graph), filtered.edges.size, graph.size);
}

function restOf(filter: ViewFilter | null): ViewFilter["rest"] {
  return filter?.rest ?? "faded";
}

function filteredBy(graph: Clew["graph"], filter: ViewFilter | null, measured: Measured): Filtered | null {
  return filter && { ...matchesOf(graph, filter.conditions, measured), hidesRest: filter.rest === "hidden" };
}

/** What is no longer drawn is neither selected nor has the keyboard. */
function letGo(state: ReturnType<Clew["view"]["getState"]>) {
  if (!state.filtered?.hidesRest) return {};
  const node = (id: string | null) => (id !== null && leavesOutNode(state, id) ? null : id);
  const edge = (id: string | null) => (id !== null && leavesOutEdge(state, id) ? null : id);
  return {
    selectedNodes: new Set([...state.selectedNodes].filter((id) => !leavesOutNode(state, id))),
    selectedEdges: new Set([...state.selectedEdges].filter((id) => !leavesOutEdge(state, id))),
    hoveredNode: node(state.hoveredNode),
    hoveredEdge: edge(state.hoveredEdge),
    focusedNode: node(state.focusedNode),
    focusedEdge: edge(state.focusedEdge),
  };
}

function change(clew: Clew, label: () => string, after: ViewFilter | null, gesture = filterGesture()): void {
  const { view, history, page } = clew;
  const show = (filter: ViewFilter | null) => view.setState({ filter, touched: true });
  const before = view.getState().filter;
  show(after);
  announce(page, after === null ? words().filtering.none : filteredInWords(clew));
  gesture.after = after;
  if (gesture.step !== null && history.store.getState().done.at(-1) === gesture.step) return;
  gesture.step = { label, undo: () => show(before), redo: () => show(gesture.after) };
  history.push(gesture.step);
}

function same(a: Filtered | null, b: Filtered | null): boolean {
  if (a === null || b === null) return a === b;
  return a.hidesRest === b.hidesRest && sameSet(a.nodes, b.nodes) && sameSet(a.edges, b.edges);
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
