import { createStore, type StoreApi } from "zustand/vanilla";
import type { Direction } from "../../contract/graph.ts";

/** Which neighbours to bring: all where nothing is named. */
export interface ExpandChoice {
  readonly types?: string[];
  readonly direction?: Direction;
  readonly labels?: string[];
  /** Relationships of a page, in the store's own order; at most 1000. */
  readonly limit?: number;
}

/** What the pages of a choice have not brought yet: `shown` of `total` relationships came, `cursor` fetches the next. */
export interface Rest {
  readonly total: number;
  readonly shown: number;
  readonly cursor: string;
}

/** Names a choice, whatever the size of its pages: each choice is paged by itself. */
export function choiceKey({ types = [], direction = "both", labels = [] }: ExpandChoice): string {
  return JSON.stringify([types, direction, labels]);
}

/** The choice of all neighbours. */
export const WHOLE = choiceKey({});

/** What expanding one node brought, so that collapsing it takes away exactly that. */
export interface Expansion {
  /** Nodes that were not shown before it. */
  readonly brought: ReadonlySet<string>;
  /** Edges among nodes that were shown before it. */
  readonly edges: ReadonlySet<string>;
  /** Every node of its answers, shown before or not. */
  readonly wanted: ReadonlySet<string>;
  /** By choice, where pages are left. */
  readonly rests: ReadonlyMap<string, Rest>;
}
/** What the pages of one choice brought, and what is left of it: null when everything came. */
export interface ExpansionAnswer extends Omit<Expansion, "rests"> {
  readonly choice: string;
  readonly rest: Rest | null;
}
export type Expansions = ReadonlyMap<string, Expansion>;
export type ExpansionStore = StoreApi<{ readonly byNode: Expansions }>;

export function createExpansions(): ExpansionStore {
  return createStore(() => ({ byNode: new Map() }));
}

const NOTHING: ReadonlySet<string> = new Set();

/** The expansion of `id` with another answer added to it. */
export function withAnswer(all: Expansions, id: string, answer: ExpansionAnswer): Expansions {
  const before = all.get(id);
  const rests = new Map(before?.rests);
  if (answer.rest === null) rests.delete(answer.choice);
  else rests.set(answer.choice, answer.rest);
  const brought = new Set([...(before?.brought ?? NOTHING), ...answer.brought]);
  return new Map(all).set(id, {
    brought,
    edges: new Set([...(before?.edges ?? NOTHING), ...answer.edges]),
    wanted: new Set([...(before?.wanted ?? NOTHING), ...answer.wanted]),
    rests,
  });
}

/** How many relationships came of those whose pages were begun and not finished; null where every page came. */
export function begun(all: Expansions): { shown: number; total: number } | null {
  let shown = 0;
  let total = 0;
  for (const { rests } of all.values()) {
    // The whole has in it what was chosen by type.
    const whole = rests.get(WHOLE);
    for (const rest of whole ? [whole] : rests.values()) {
      shown += rest.shown;
      total += rest.total;
    }
  }
  return total === 0 ? null : { shown, total };
}

/**
 * Collapses `id`. A node that it brought stays when another expansion wants it too (it then belongs to that one), or
 * when it was itself expanded. Returns what goes, and the expansions that are left.
 */
export function collapse(all: Expansions, id: string): { nodes: string[]; edges: string[]; left: Expansions } {
  const own = all.get(id);
  const left = new Map(all);
  left.delete(id);
  if (!own) return { nodes: [], edges: [], left };
  const nodes: string[] = [];
  for (const node of own.brought) {
    if (left.has(node)) continue;
    const heir = [...left].find(([, other]) => other.wanted.has(node));
    if (heir) left.set(heir[0], { ...heir[1], brought: new Set([...heir[1].brought, node]) });
    else nodes.push(node);
  }
  return { nodes, edges: [...own.edges], left };
}
