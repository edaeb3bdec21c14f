import type { WireValue } from "../../contract/values.ts";
import { LONGEST_CHOICE, LONGEST_NAME } from "../../contract/view-filter.ts";
import type { ExplorerGraph } from "./explorer-graph.ts";
import { folded, isMissing, propertyOf, shownDegree } from "./filter.ts";
import { type Bar, histogramOf } from "./histogram.ts";
import { numberOf, type Scale, scaleOf } from "./scale-of.ts";
import { entitiesIn } from "./stand-in.ts";
import { textsOf } from "./texts-of.ts";

/** Whose property it is. */
export type Of = "entity" | "relationship";

/** Something to choose, and how many on the canvas have it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** What a property's values are, over everything on the canvas: bars for numbers and dates, a list for texts. */
export type ValueFacet =
  | { readonly type: "range"; readonly scale: Scale; readonly bars: readonly Bar[]; readonly missing: number }
  | {
      readonly type: "texts";
      /** Those that may be chosen, most frequent first. */
      readonly choices: readonly Choice[];
      readonly missing: number;
    };

export function kindChoices(graph: ExplorerGraph): Choice[] {
  return counted(entitiesIn(graph).map(({ attributes: { kind } }) => [kind, kind])).filter(isNameable);
}

export function typeChoices(graph: ExplorerGraph): Choice[] {
  return counted(graph.mapEdges((_, { type, label }) => [type, label])).filter(isNameable);
}

/** Whether a filter can be kept and linked that has it as a name. */
function isNameable({ value }: Choice): boolean {
  return value.length <= LONGEST_NAME;
}

/** The properties of what is on the canvas, by how many have them. */
export function propertyChoices(graph: ExplorerGraph, of: Of): Choice[] {
  const keys: [string, string][] = [];
  for (const properties of propertiesOf(graph, of)) {
    for (const key of Object.keys(properties)) {
      if (!isMissing(properties[key] ?? null)) keys.push([key, key]);
    }
  }
  return counted(keys).filter(isNameable);
}

/** The facet of a property's values. */
export function valueFacet(graph: ExplorerGraph, of: Of, property: string): ValueFacet {
  const values = propertiesOf(graph, of).map((properties) => propertyOf(properties, property));
  const given = values.filter((value) => !isMissing(value));
  const missing = values.length - given.length;
  const scale = scaleOf(given);
  if (scale !== null) {
    const numbers = given.map((value) => numberOf(value, scale));
    const bars = histogramOf(numbers, scale);
    if (bars.length > 1) return { type: "range", scale, bars, missing };
  }
  return { type: "texts", choices: textChoices(given), missing };
}

/** How many relationships the entities have. */
export function degreeBars(graph: ExplorerGraph): Bar[] {
  return histogramOf(
    graph.mapNodes((id) => shownDegree(graph, id)),
    "number",
  );
}

/** The values that a metric has for what is on the canvas. */
export function metricBars(graph: ExplorerGraph, values: ReadonlyMap<string, number>): Bar[] {
  return histogramOf(measuredOn(graph, values), "number");
}

/** The groups that a metric puts what is on the canvas in, by their numbers: the largest when they were told apart first. */
export function groupChoices(graph: ExplorerGraph, values: ReadonlyMap<string, number>): Choice[] {
  const numbers = measuredOn(graph, values).map(String);
  return counted(numbers.map((number) => [number, number])).sort((a, b) => Number(a.value) - Number(b.value));
}

function measuredOn(graph: ExplorerGraph, values: ReadonlyMap<string, number>): number[] {
  return graph.nodes().flatMap((id) => values.get(id) ?? []);
}

/** The choices whose words have what is asked for, whatever the case and accents. */
export function choicesWith(choices: readonly Choice[], text: string): readonly Choice[] {
  const wanted = folded(text.trim());
  return wanted === "" ? choices : choices.filter(({ label }) => folded(label).includes(wanted));
}

function propertiesOf(graph: ExplorerGraph, of: Of) {
  return of === "entity"
    ? entitiesIn(graph).map(({ attributes }) => attributes.properties)
    : graph.mapEdges((_, { properties }) => properties);
}

function textChoices(values: readonly WireValue[]): Choice[] {
  const texts = values.flatMap(textsOf).filter((text) => text.length <= LONGEST_CHOICE);
  return counted(texts.map((text) => [text, text]));
}

/** Most frequent first, then by name. */
function counted(pairs: readonly (readonly [value: string, label: string])[]): Choice[] {
  const counts = new Map<string, { value: string; label: string; count: number }>();
  for (const [value, label] of pairs) {
    const choice = counts.get(value);
    if (choice) choice.count += 1;
    else counts.set(value, { value, label, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
