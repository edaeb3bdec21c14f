import { expand, readCursor } from "../cypher/expand.ts";
import { findPaths, TooFar } from "../cypher/find-paths.ts";
import { inducedSubgraph, wholeDomain } from "../cypher/subgraph.ts";
import type { HandlersOf } from "../http/handler.ts";
import { HttpProblem } from "../http/problem.ts";
import type { GraphStore } from "../store/graph-store.ts";

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
      const { ids, types = [], labels = [], direction, layer, limit, cursor } = body;
      if (cursor !== undefined && ids.length > 1) {
        throw invalidCursor("A cursor belongs to one node: send it with that node's id alone.");
      }
      const skip = cursor === undefined ? 0 : readCursor(cursor);
      if (skip === null) throw invalidCursor("The cursor is not one that an earlier answer gave.");
      return store.read((tx) => expand(tx, { ids, types, labels, direction, layer, limit, skip }), { signal });
    },
    subgraph({ body: { ids } }, { signal }) {
      return store.read((tx) => inducedSubgraph(tx, ids), { signal });
    },
    async paths({ body }, { signal }) {
      const { types = [], statuses, ...rest } = body;
      try {
        const found = await store.read((tx) => findPaths(tx, { ...rest, types, statuses: statuses ?? null }), {
          signal,
        });
        if (!found)
          throw new HttpProblem("not-found", "One of the two nodes does not exist: it may have been deleted.");
        return found;
      } catch (error) {
        if (error instanceof TooFar) throw new HttpProblem("too-big", error.message);
        throw error;
      }
    },
  };
}

function invalidCursor(detail: string): HttpProblem {
  return new HttpProblem("invalid-input", detail, { errors: [{ path: ["body", "cursor"], message: detail }] });
}
