import { createStore, type StoreApi } from "zustand/vanilla";

/** What expanding one node brought, so that collapsing it takes away exactly that. */
export interface Expansion {
  /** Nodes that were not shown before it. */
  readonly brought: ReadonlySet<string>;
  /** Edges among nodes that were shown before it. */
  readonly edges: ReadonlySet<string>;
  /** Every node of its answers, shown before or not. */
  readonly wanted: ReadonlySet<string>;
  /** Its relationships in the store, and how many its answers had. */
  readonly total: number;
  readonly shown: number;
  /** Fetches the next page; null when everything came. */
  readonly cursor: string | null;
}
export type Expansions = ReadonlyMap<string, Expansion>;
export type ExpansionStore = StoreApi<{ readonly byNode: Expansions }>;

export function createExpansions(): ExpansionStore {
  return createStore(() => ({ byNode: new Map() }));
}

const NOTHING: ReadonlySet<string> = new Set();

/** The expansion of `id` with another answer added to it. */
export function withAnswer(all: Expansions, id: string, answer: Expansion): Expansions {
  const before = all.get(id);
  const brought = new Set([...(before?.brought ?? NOTHING), ...answer.brought]);
  return new Map(all).set(id, {
    brought,
    edges: new Set([...(before?.edges ?? NOTHING), ...answer.edges]),
    wanted: new Set([...(before?.wanted ?? NOTHING), ...answer.wanted]),
    total: answer.total,
    shown: Math.max(before?.shown ?? 0, answer.shown),
    cursor: answer.cursor,
  });
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
