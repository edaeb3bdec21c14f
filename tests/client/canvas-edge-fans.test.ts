import { expect, it } from "vitest";
import { EdgeFans } from "../../client/canvas/edge-fans.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { createExplorerGraph } from "../../client/graph/explorer-graph.ts";

const node = (id: string) => ({ id, labels: ["Person"], properties: { name: id } });
const tie = (id: string, start: string, end: string) => ({ id, type: "KNOWS", start, end, properties: {} });

/** To which side of the straight line from `a` to `b` each lies, px, when they came in this order. */
function bends(ties: readonly ReturnType<typeof tie>[]): [string, number][] {
  const graph = createExplorerGraph();
  const fans = new EdgeFans(graph, () => true);
  addSubgraph(graph, { nodes: [node("a"), node("b")], relationships: [], truncated: false });
  for (const one of ties) {
    addSubgraph(graph, { nodes: [], relationships: [one], truncated: false });
    fans.regroup(one.start, one.end);
  }
  return ties.map(({ id, start }): [string, number] => [id, fans.placeOf(id).bend * (start === "a" ? 1 : -1)]).sort();
}

it("lays lines side by side in the same way whichever came last, and in which direction", () => {
  const ties = [tie("1", "a", "b"), tie("2", "b", "a"), tie("3", "a", "b")];
  const [first, second, third] = ties as [(typeof ties)[0], (typeof ties)[0], (typeof ties)[0]];
  const order = bends(ties);
  expect(new Set(order.map(([, bend]) => bend)).size).toBe(3);
  expect(bends([third, second, first])).toStrictEqual(order);
  expect(bends([third, first, second])).toStrictEqual(order);
});
