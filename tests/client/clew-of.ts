import { vi } from "vitest";
import type { Api, ApiRequest } from "../../client/api.ts";
import { type Clew, createClew } from "../../client/state/clew.ts";
import type { GraphNode, Relationship } from "../../contract/values.ts";

/** A store's graph, in the order in which the store pages it. */
export interface StoredGraph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
}

export const person = (id: string): GraphNode => ({ id, labels: ["Person"], properties: { name: id } });

export const tie = (id: string, start: string, end: string, type = "KNOWS"): Relationship => ({
  id,
  type,
  start,
  end,
  properties: {},
});

/**
 * The state of a page over `stored`, without a page: its API answers what the server would. `requests` has every request
 * of `expand`, `fail` makes the next request throw.
 */
export function clewOf(stored: StoredGraph): {
  clew: Clew;
  requests: ApiRequest<"expand">["body"][];
  fail: (error: Error) => void;
} {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {} }));
  vi.stubGlobal("requestAnimationFrame", () => 0);
  vi.stubGlobal("document", { documentElement: { dataset: {} } });
  const requests: ApiRequest<"expand">["body"][] = [];
  let failure: Error | null = null;
  const nodesOf = (ids: Iterable<string>) => {
    const wanted = new Set(ids);
    return stored.nodes.filter(({ id }) => wanted.has(id));
  };
  const routes = {
    expand({ body }: ApiRequest<"expand">) {
      requests.push(body);
      const { ids, types, direction = "both", labels, limit = 100, order = "store", cursor = `${order} 0` } = body;
      const [id = ""] = ids;
      const [written, skipped] = cursor.split(" ");
      if (written !== order) throw new Error("The cursor is not one that an earlier answer in this order gave.");
      const all = stored.relationships.filter(({ type, start, end }) => {
        if (!(direction !== "in" && start === id) && !(direction !== "out" && end === id)) return false;
        const [other] = nodesOf([start === id ? end : start]);
        return (types?.includes(type) ?? true) && (labels?.some((label) => other?.labels.includes(label)) ?? true);
      });
      // The names are the ids.
      if (order === "name")
        all.sort((a, b) => ([a.start, a.end].sort().join() < [b.start, b.end].sort().join() ? -1 : 1));
      const shown = Number(skipped) + limit;
      const relationships = all.slice(Number(skipped), shown);
      const more = shown < all.length ? [{ id, total: all.length, shown, cursor: `${order} ${shown}` }] : [];
      const nodes = nodesOf([id, ...relationships.flatMap(({ start, end }) => [start, end])]);
      return { nodes, relationships, truncated: more.length > 0, more };
    },
    subgraph({ body: { ids, of } }: ApiRequest<"subgraph">) {
      const among = new Set(ids);
      const wanted = new Set(of ?? ids);
      const relationships = stored.relationships.filter(
        ({ start, end }) => among.has(start) && among.has(end) && (wanted.has(start) || wanted.has(end)),
      );
      const ends = relationships.flatMap(({ start, end }) => [start, end]);
      return { nodes: nodesOf([...wanted, ...ends]), relationships, truncated: false };
    },
    /** One of the shortest to the nearest, whatever the directions. */
    paths({ body: { from, to, maxLength = 6 } }: ApiRequest<"paths">) {
      const goals = new Set([to].flat());
      const ways = [{ nodes: [from], relationships: [] as string[] }];
      for (const way of ways) {
        const at = way.nodes.at(-1) ?? "";
        if (goals.has(at)) return { paths: [way], subgraph: { ...stored, truncated: false } };
        for (const { id, start, end } of way.relationships.length < maxLength ? stored.relationships : []) {
          const next = start === at ? end : end === at ? start : at;
          if (way.nodes.includes(next)) continue;
          ways.push({ nodes: [...way.nodes, next], relationships: [...way.relationships, id] });
        }
      }
      return { paths: [], subgraph: { nodes: nodesOf([from]), relationships: [], truncated: false } };
    },
    degrees({ body: { ids } }: ApiRequest<"degrees">) {
      const degree = (id: string) => stored.relationships.filter(({ start, end }) => start === id || end === id).length;
      return { degrees: ids.map((id) => ({ id, degree: degree(id) })) };
    },
  };
  const api = async (name: string, request: never) => {
    if (failure) {
      const thrown = failure;
      failure = null;
      throw thrown;
    }
    const answer = routes[name as keyof typeof routes];
    if (!answer) throw new Error(`No test asked for the route ${name} before.`);
    return answer(request);
  };
  const clew: Clew = { ...createClew(), api: api as Api };
  return {
    clew,
    requests,
    fail: (error) => {
      failure = error;
    },
  };
}

/** The texts of the messages that stand on the page. */
export const said = ({ toasts }: Clew): string[] => toasts.getState().toasts.map(({ text }) => text);
