import type { ExplorerGraph } from "../explorer-graph.ts";
import type { Scale } from "../scale-of.ts";
import { groupsIn, isGroup } from "../stand-in.ts";
import { wordOrder } from "../word-order.ts";
import { type BasisValues, basisValues } from "./basis-values.ts";
import { type Basis, type LookRules, RULED } from "./look-rules.ts";

/** Categories that get a colour of their own; more cannot be told apart by everyone. */
export const MOST_COLOURS = 7;
/** The paint of every category beyond. */
export const OTHER = MOST_COLOURS;
/** Categories that get an icon of their own; more are hard to remember. All others keep that of their kind. */
export const MOST_ICONS = 8;
/** Shades of a sequence. */
export const SHADES = 32;

/** Radii of the least and the most, px at zoom 1. */
export const RADII = { least: 9, most: 28 } as const;

/** How numbers are drawn: what the least and the most are, and how many entities have none. */
export interface NumberKey {
  readonly kind: "numbers";
  readonly scale: Scale;
  readonly least: number;
  readonly most: number;
  readonly missing: number;
}
/** How categories are drawn: those with a colour or an icon of their own, in order, with their counts. */
export interface CategoryKey {
  readonly kind: "categories";
  readonly named: readonly { readonly name: string; readonly count: number }[];
  /** Categories without one of their own, and entities in them. */
  readonly others: { readonly categories: number; readonly count: number };
  readonly missing: number;
}

/** The rules, worked out for what is on the canvas. The canvas draws it and the legend tells it. */
export interface NodeLook {
  readonly size: NumberKey | null;
  readonly colour: NumberKey | CategoryKey | null;
  readonly icon: CategoryKey | null;
  /** Radius at zoom 1; who has no value is drawn as the least. */
  readonly radius: ReadonlyMap<string, number>;
  /** Index of a colour of `colour.kind`; who has no value is drawn hollow. */
  readonly paint: ReadonlyMap<string, number>;
  /** Index of an icon; who is not in it has that of its kind. */
  readonly glyph: ReadonlyMap<string, number>;
  /** What stands after the name; who is not in it has its name alone. */
  readonly caption: ReadonlyMap<string, string>;
}

export const NO_LOOK: NodeLook = {
  size: null,
  colour: null,
  icon: null,
  radius: new Map(),
  paint: new Map(),
  glyph: new Map(),
  caption: new Map(),
};

/** Says what a basis says of an entity. @param scale of a number */
export type TellValue = (basis: Basis, value: number | string, scale: Scale) => string;

/**
 * Null where no rule is set. A size can only be had from numbers, an icon only from categories: by another basis nothing is
 * ruled. A rule by numbers that nobody shown has rules nothing.
 */
export function lookOf(graph: ExplorerGraph, rules: LookRules, tell: TellValue): NodeLook | null {
  if (RULED.every((what) => rules[what] === null)) return null;
  let look = NO_LOOK;
  const sizes = rules.size === null ? null : ofEntities(graph, basisValues(graph, rules.size));
  if (sizes?.kind === "numbers" && sizes.of.size > 0) {
    const size = numberKey(graph.order - groupsIn(graph).length, sizes);
    look = { ...look, size, radius: mapped(sizes.of, (value) => radiusOf(size, value)) };
  }
  const colours = rules.colour === null ? null : basisValues(graph, rules.colour);
  if (colours?.kind === "numbers" && colours.of.size > 0) {
    const colour = numberKey(graph.order, colours);
    const steep = rules.colour?.by === "metric";
    const shade = (value: number) => Math.round(shadeShare(colour, value, steep) * (SHADES - 1));
    look = { ...look, colour, paint: mapped(colours.of, shade) };
  } else if (colours?.kind === "categories") {
    const colour = categoryKey(graph, colours, rules.named, MOST_COLOURS);
    const index = new Map(colour.named.map(({ name }, position) => [name, position]));
    look = { ...look, colour, paint: mapped(colours.of, (name) => index.get(name) ?? OTHER) };
  }
  const icons = rules.icon === null ? null : basisValues(graph, rules.icon);
  if (icons?.kind === "categories") {
    const icon = categoryKey(graph, icons, rules.namedIcons, MOST_ICONS);
    const index = new Map(icon.named.map(({ name }, position) => [name, position]));
    const own = [...icons.of].flatMap(([id, name]): [string, number][] => {
      const at = index.get(name);
      return at === undefined ? [] : [[id, at]];
    });
    look = { ...look, icon, glyph: new Map(own) };
  }
  if (rules.caption !== null) look = { ...look, caption: captionsOf(graph, rules.caption, tell) };
  return look;
}

function captionsOf(graph: ExplorerGraph, basis: Basis, tell: TellValue): ReadonlyMap<string, string> {
  const values = basisValues(graph, basis);
  const scale = values.kind === "numbers" ? values.scale : "number";
  return mapped<number | string, string>(values.of, (value) => tell(basis, value, scale));
}

/** The categories that a rule gives a colour or an icon when it is set: those with the most entities. */
export function namesFor(graph: ExplorerGraph, basis: Basis, most: number): readonly string[] {
  const values = basisValues(graph, basis);
  return values.kind === "numbers" ? [] : categoryKey(graph, values, [], most).named.map(({ name }) => name);
}

/** Area, not radius, grows with the value: twice as much looks twice as much. */
export function radiusOf(key: NumberKey, value: number): number {
  const { least, most } = RADII;
  return Math.sqrt(least ** 2 + shareOf(key, value) * (most ** 2 - least ** 2));
}

/**
 * Where a value stands in the sequence, from 0 to 1. Centralities are `steep`: a few have nearly all of it, and on a straight
 * scale nobody else could be told apart.
 */
export function shadeShare(key: NumberKey, value: number, steep: boolean): number {
  const share = shareOf(key, value);
  return steep ? Math.sqrt(share) : share;
}

function shareOf({ least, most }: NumberKey, value: number): number {
  return most > least ? Math.min(1, Math.max(0, (value - least) / (most - least))) : 0.5;
}

/** Without the groups: the size of one tells how many it holds, whatever the rule. */
function ofEntities(graph: ExplorerGraph, values: BasisValues): BasisValues {
  if (values.kind === "categories") return values;
  return { ...values, of: new Map([...values.of].filter(([id]) => !isGroup(graph, id))) };
}

/** @param count of what the rule is for, with a value or without */
function numberKey(count: number, { scale, of }: BasisValues & { kind: "numbers" }): NumberKey {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of of.values()) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { kind: "numbers", scale, least, most, missing: count - of.size };
}

function categoryKey(
  graph: ExplorerGraph,
  { of }: BasisValues & { kind: "categories" },
  known: readonly string[],
  most: number,
): CategoryKey {
  const counts = new Map<string, number>();
  for (const name of of.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const first = known.slice(0, most);
  const others = [...counts]
    .filter(([name]) => !first.includes(name))
    .sort(([a, m], [b, n]) => n - m || wordOrder.compare(a, b));
  const newly = others.splice(0, most - first.length).map(([name]) => name);
  return {
    kind: "categories",
    named: [...first, ...newly].map((name) => ({ name, count: counts.get(name) ?? 0 })),
    others: { categories: others.length, count: others.reduce((sum, [, count]) => sum + count, 0) },
    missing: graph.order - of.size,
  };
}

function mapped<T, U>(values: ReadonlyMap<string, T>, to: (value: T) => U): ReadonlyMap<string, U> {
  return new Map([...values].map(([id, value]) => [id, to(value)]));
}
