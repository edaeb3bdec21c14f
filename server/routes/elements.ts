import { mainLabel } from "../../contract/graph.ts";
import { countDomain } from "../cypher/count-domain.ts";
import { NEIGHBOUR_COUNTS, NODE } from "../cypher/node-statements.ts";
import { countIn, nodeIn, textIn } from "../cypher/row-values.ts";
import type { HandlersOf } from "../http/handler.ts";
import { HttpProblem } from "../http/problem.ts";
import type { GraphStore, Row } from "../store/graph-store.ts";

/** Single nodes and relationships, and what surrounds a node, in numbers. */
export function elementRoutes(store: GraphStore): HandlersOf<"node" | "relationship" | "neighbourhood" | "degrees"> {
  return {
    async node({ params: { id } }, { signal }) {
      const [row] = await store.read((tx) => tx.run(NODE, { id }), { signal });
      if (!row) throw noNode();
      return nodeIn(row, "node");
    },
    async relationship({ params: { id } }, { signal }) {
      const [found] = await store.read((tx) => tx.relationships([id]), { signal });
      if (!found)
        throw new HttpProblem("not-found", "There is no relationship with this id: it may have been deleted.");
      return found;
    },
    async neighbourhood({ params: { id } }, { signal }) {
      const rows = await store.read(
        async (tx) => ((await tx.run(NODE, { id })).length === 0 ? null : tx.run(NEIGHBOUR_COUNTS, { id })),
        { signal },
      );
      if (!rows) throw noNode();
      return summarise(rows);
    },
    async degrees({ body: { ids } }, { signal }) {
      const degrees = await store.read((tx) => countDomain(tx, [...new Set(ids)], { types: [], direction: "both" }), {
        signal,
      });
      return { degrees: [...degrees].map(([id, degree]) => ({ id, degree })) };
    },
  };
}

function noNode(): HttpProblem {
  return new HttpProblem("not-found", "There is no node with this id: it may have been deleted.");
}

/** Adds up the rows whose labels are listed under the same main label; largest groups first. */
function summarise(rows: readonly Row[]) {
  const groups = new Map<string, { type: string; direction: "out" | "in"; label: string; count: number }>();
  let degree = 0;
  for (const row of rows) {
    const type = textIn(row, "type");
    const direction = row.out === true ? "out" : "in";
    const labels = (row.labels as string[]).filter((label) => label !== "Entity");
    const label = mainLabel(labels);
    const key = JSON.stringify([type, direction, label]);
    const group = groups.get(key) ?? { type, direction, label, count: 0 };
    group.count += countIn(row, "count");
    degree += countIn(row, "count");
    groups.set(key, group);
  }
  const order = (group: { type: string; direction: string; label: string }) =>
    `${group.type}\0${group.direction}\0${group.label}`;
  const sorted = [...groups.values()].sort((a, b) => b.count - a.count || (order(a) < order(b) ? -1 : 1));
  return { groups: sorted, degree };
}
