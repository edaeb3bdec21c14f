import { expand, readCursor } from "../cypher/expand.ts";
import { findNearest, findPaths } from "../cypher/find-paths.ts";
import { inducedSubgraph, tiesAmong, wholeDomain } from "../cypher/subgraph.ts";
import { TooMuch } from "../cypher/too-much.ts";
import type { HandlersOf } from "../http/handler.ts";
import { HttpProblem } from "../http/problem.ts";
import type { GraphStore, Tx } from "../store/graph-store.ts";

/** Nodes of the first picture when the caller names no limit. */
const OVERVIEW_LIMIT = 300;

/** Parts of the graph, to be drawn. */
export function graphRoutes(store: GraphStore): HandlersOf<"overview" | "expand" | "subgraph" | "paths"> {
  return {
    async overview({ query: { limit = OVERVIEW_LIMIT } }, { signal }) {
      const whole = await store.read((tx) => wholeDomain(tx, limit), { signal });
      if (whole) return { ...whole, total: whole.nodes.length };
      const { totals } = await store.schema({ signal });
      return { nodes: [], relationships: [], truncated: true, total: totals.entities };
    },
    expand({ body }, { signal }) {
      const { types = [], labels = [], cursor, ...rest } = body;
      if (cursor !== undefined && rest.ids.length > 1) {
        throw invalidInput("cursor", "A cursor belongs to one node: send it with that node's id alone.");
      }
      const skip = cursor === undefined ? 0 : readCursor(cursor, rest.order);
      if (skip === null)
        throw invalidInput("cursor", "The cursor is not one that an earlier answer in this order gave.");
      return withinReason(store.read((tx) => expand(tx, { ...rest, types, labels, skip }), { signal }));
    },
    subgraph({ body: { ids, of } }, { signal }) {
      return store.read((tx) => (of ? tiesAmong(tx, of, ids) : inducedSubgraph(tx, ids)), { signal });
    },
    async paths({ body }, { signal }) {
      const { types = [], statuses = null, k, to, mode, ...rest } = body;
      const avoid = new Set(rest.avoid);
      if ([rest.from, ...[to].flat(), ...rest.through].some((id) => avoid.has(id))) {
        throw invalidInput("avoid", "A path cannot avoid its own ends, nor what it is to pass.");
      }
      const limit = mode === "k-shortest" ? (k ?? rest.limit) : rest.limit;
      const request = { ...rest, types, statuses, avoid, limit };
      const find = (tx: Tx) => {
        if (!Array.isArray(to)) return findPaths(tx, { ...request, to, mode });
        if (mode === "k-shortest" || rest.through.length > 0) {
          throw invalidInput("to", "Only the shortest paths lead to the nearest of several nodes: name one.");
        }
        return findNearest(tx, { ...request, to, mode });
      };
      const found = await withinReason(store.read(find, { signal }));
      if (!found) throw new HttpProblem("not-found", "One of the nodes does not exist: it may have been deleted.");
      return found;
    },
  };
}

async function withinReason<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TooMuch) throw new HttpProblem("too-big", error.message);
    throw error;
  }
}

function invalidInput(field: string, detail: string): HttpProblem {
  return new HttpProblem("invalid-input", detail, { errors: [{ path: ["body", field], message: detail }] });
}
