import type { WireValue } from "../../contract/values.ts";
import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import type { Arrangement } from "../graph/layout/arrangement.ts";
import { numberOf, scaleOf } from "../graph/scale-of.ts";
import { words } from "../words/words.ts";

/** One thing that a layout asks: a choice among a few. */
export interface LayoutField {
  readonly key: string;
  readonly label: () => string;
  /** The choices that this graph offers; the first holds until another is taken. */
  readonly choices: (graph: ExplorerGraph) => readonly { readonly value: string; readonly label: string }[];
}

/** What the fields of a form say, by their keys. */
export type LayoutValues = Readonly<Record<string, string>>;

/** A way to arrange the picture. The form, the command and the undo step are all made from this record. */
export interface Layout {
  readonly id: string;
  readonly label: () => string;
  /** What it is good for, in a few words. */
  readonly hint: () => string;
  readonly fields: readonly LayoutField[];
  /** More nodes than this take it too long. */
  readonly most: number;
  /** @param about the entities that it is about; none: whichever suits */
  readonly arrangement: (graph: ExplorerGraph, values: LayoutValues, about: ReadonlySet<string>) => Arrangement;
}

const ORDER: LayoutField = {
  key: "order",
  label: () => words().layouts.order.label,
  choices: () => {
    const { kind, ties, name } = words().layouts.order;
    return [
      { value: "kind", label: kind },
      { value: "ties", label: ties },
      { value: "name", label: name },
    ];
  },
};

export const LAYOUTS: readonly Layout[] = [
  {
    id: "force",
    label: () => words().layouts.force.label,
    hint: () => words().layouts.force.hint,
    fields: [],
    most: Number.POSITIVE_INFINITY,
    arrangement: () => ({ kind: "force" }),
  },
  {
    id: "layers",
    label: () => words().layouts.layers.label,
    hint: () => words().layouts.layers.hint,
    fields: [
      {
        key: "direction",
        label: () => words().layouts.direction.label,
        choices: () => [
          { value: "down", label: words().layouts.direction.down },
          { value: "right", label: words().layouts.direction.right },
        ],
      },
    ],
    most: 1500,
    arrangement: (_, { direction }) => ({ kind: "layers", direction: direction === "right" ? "right" : "down" }),
  },
  {
    id: "rings",
    label: () => words().layouts.rings.label,
    hint: () => words().layouts.rings.hint,
    fields: [],
    most: 20_000,
    arrangement: (graph, _, about) => ({
      kind: "rings",
      centre: graph.nodes().flatMap((id, index) => (about.has(id) ? [index] : [])),
    }),
  },
  {
    id: "circle",
    label: () => words().layouts.circle.label,
    hint: () => words().layouts.circle.hint,
    fields: [ORDER],
    most: 20_000,
    arrangement: (graph, values) => ({ kind: "circle", rank: rankBy(graph, values.order) }),
  },
  {
    id: "grid",
    label: () => words().layouts.grid.label,
    hint: () => words().layouts.grid.hint,
    fields: [ORDER],
    most: 50_000,
    arrangement: (graph, values) => ({ kind: "grid", rank: rankBy(graph, values.order) }),
  },
  {
    id: "property",
    label: () => words().layouts.property.label,
    hint: () => words().layouts.property.hint,
    fields: [
      {
        key: "property",
        label: () => words().layouts.ofProperty.label,
        choices: (graph) => [{ value: KIND, label: words().layouts.ofProperty.kind }, ...propertiesOf(graph)],
      },
    ],
    most: 5000,
    arrangement: (graph, { property }) => byProperty(graph, property ?? KIND),
  },
];

/** Stands among the properties for the kind: no property is called nothing. */
const KIND = "";

/** Properties that at least two nodes have, by how many have them. */
export function propertiesOf(graph: ExplorerGraph): { value: string; label: string }[] {
  const counts = new Map<string, number>();
  graph.forEachNode((_, { properties }) => {
    for (const key of Object.keys(properties)) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([key]) => ({ value: key, label: key }));
}

function rankBy(graph: ExplorerGraph, order: string | undefined): Float64Array {
  const nodes = graph.mapNodes((id, { label, kind }) => ({ label, kind, degree: graph.degree(id) }));
  const byName = (a: number, b: number) => (nodes[a]?.label ?? "").localeCompare(nodes[b]?.label ?? "");
  const compare: Record<string, (a: number, b: number) => number> = {
    name: byName,
    ties: (a, b) => (nodes[b]?.degree ?? 0) - (nodes[a]?.degree ?? 0) || byName(a, b),
    kind: (a, b) => (nodes[a]?.kind ?? "").localeCompare(nodes[b]?.kind ?? "") || byName(a, b),
  };
  const rank = new Float64Array(nodes.length);
  const sorted = [...nodes.keys()].sort(compare[order ?? "kind"] ?? byName);
  sorted.forEach((node, position) => {
    rank[node] = position;
  });
  return rank;
}

function byProperty(graph: ExplorerGraph, property: string): Arrangement {
  const values = graph.mapNodes(
    (_, { kind, properties }): WireValue => (property === KIND ? kind : (properties[property] ?? null)),
  );
  const scale = property === KIND ? null : scaleOf(values);
  if (scale !== null) return { kind: "scale", value: Float64Array.from(values, (value) => numberOf(value, scale)) };
  const words = values.map((value) => (value === null || value === "" ? "" : inWords(value)));
  const known = [...new Set(words)].sort((a, b) => Number(a === "") - Number(b === "") || a.localeCompare(b));
  const column = new Map(known.map((word, index) => [word, index]));
  return {
    kind: "columns",
    group: Uint32Array.from(words, (word) => column.get(word) ?? 0),
    rank: rankBy(graph, "name"),
  };
}

function inWords(value: WireValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
