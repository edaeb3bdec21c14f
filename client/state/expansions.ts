import { createStore, type StoreApi } from "zustand/vanilla";
import type { Direction, NeighbourOrder } from "../../contract/graph.ts";
import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { shownNeighbours } from "../graph/shown-neighbours.ts";

/** Which neighbours to bring: all where nothing is named. */
export interface ExpandChoice {
  readonly types?: string[];
  readonly direction?: Direction;
  readonly labels?: string[];
  /** Relationships of a page; at most 1000. */
  readonly limit?: number;
  /** Which come first; without, whatever the store has at hand. */
  readonly order?: NeighbourOrder;
}

/** What the pages of a choice have not brought yet: `shown` of `total` came, `cursor` fetches the next in the same order. */
export interface Rest {
  readonly total: number;
  readonly shown: number;
  readonly cursor: string;
  readonly order: NeighbourOrder;
}

/** Names a choice, whatever the size and the order of its pages: each choice is paged by itself. */
export function choiceKey({ types = [], direction = "both", labels = [] }: ExpandChoice): string {
  return JSON.stringify([types, direction, labels]);
}

/** The choice of all neighbours. */
export const WHOLE = choiceKey({});

/** What the pages of one choice brought, so that collapsing it takes away exactly that. */
export interface ExpansionPart {
  readonly choice: ExpandChoice;
  /** Nodes that were not shown before it. */
  readonly brought: ReadonlySet<string>;
  /** Edges among nodes that were shown before it. */
  readonly edges: ReadonlySet<string>;
  /** Every node of its answers, shown before or not. */
  readonly wanted: ReadonlySet<string>;
  /** Null when every page came. */
  readonly rest: Rest | null;
}
/** What expanding one node brought, by choice. */
export type Expansion = ReadonlyMap<string, ExpansionPart>;
export type Expansions = ReadonlyMap<string, Expansion>;
export type ExpansionStore = StoreApi<{ readonly byNode: Expansions }>;

export function createExpansions(): ExpansionStore {
  return createStore(() => ({ byNode: new Map() }));
}

const NOTHING: ReadonlySet<string> = new Set();

/** The expansion of `id` with another answer added to it. */
export function withAnswer(all: Expansions, id: string, answer: ExpansionPart): Expansions {
  const key = choiceKey(answer.choice);
  const before = all.get(id)?.get(key);
  return withPart(all, id, key, {
    ...answer,
    brought: new Set([...(before?.brought ?? NOTHING), ...answer.brought]),
    edges: new Set([...(before?.edges ?? NOTHING), ...answer.edges]),
    wanted: new Set([...(before?.wanted ?? NOTHING), ...answer.wanted]),
  });
}

function withPart(all: Expansions, id: string, key: string, part: ExpansionPart): Map<string, Expansion> {
  return new Map(all).set(id, new Map(all.get(id)).set(key, part));
}

/** How many relationships are shown of those whose pages were begun and not finished; null where every page came. */
export function begun(graph: ExplorerGraph, all: Expansions): { shown: number; total: number } | null {
  let shown = 0;
  let total = 0;
  for (const [id, parts] of all) {
    // The whole has in it what was chosen by type.
    const whole = parts.get(WHOLE);
    for (const { choice, rest } of whole ? [whole] : parts.values()) {
      if (rest === null) continue;
      shown += Math.min(shownNeighbours(graph, id, choice), rest.total);
      total += rest.total;
    }
  }
  return total === 0 ? null : { shown, total };
}

/**
 * Collapses `id`, or of what expanding it brought only the choice named `key`. A node that it brought stays when another
 * choice or expansion wants it too (it then belongs to that one), or when it was itself expanded. Returns what goes, and
 * the expansions that are left.
 */
export function collapse(
  all: Expansions,
  id: string,
  key?: string,
): { nodes: string[]; edges: string[]; left: Expansions } {
  const parts = [...(all.get(id) ?? [])];
  const going = parts.filter(([one]) => key === undefined || one === key);
  const staying = parts.filter(([one]) => key !== undefined && one !== key);
  let left = new Map(all);
  if (staying.length === 0) left.delete(id);
  else left.set(id, new Map(staying));
  const nodes: string[] = [];
  for (const node of going.flatMap(([, { brought }]) => [...brought])) {
    if (left.has(node)) continue;
    const heir = heirOf(left, node);
    if (!heir) nodes.push(node);
    else left = withPart(left, heir.id, heir.key, { ...heir.part, brought: new Set([...heir.part.brought, node]) });
  }
  return { nodes, edges: going.flatMap(([, { edges }]) => [...edges]), left };
}

function heirOf(all: Expansions, node: string): { id: string; key: string; part: ExpansionPart } | null {
  for (const [id, parts] of all) {
    for (const [key, part] of parts) if (part.wanted.has(node)) return { id, key, part };
  }
  return null;
}
