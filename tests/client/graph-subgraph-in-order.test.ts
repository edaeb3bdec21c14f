import { expect, it } from "vitest";
import { subgraphInOrder } from "../../client/graph/subgraph-in-order.ts";

const node = (id: string, name: string) => ({ id, labels: ["Person"], properties: { name } });
const tie = (id: string, start: string, end: string, type = "KNOWS") => ({ id, type, start, end, properties: {} });

it("gives the same subgraph whatever order a store had it in", () => {
  const nodes = [node("10", "Ana"), node("2", "Ana"), node("1", "Zoe"), node("7", "Érico")];
  const relationships = [tie("a", "1", "2"), tie("b", "2", "1"), tie("d", "10", "7", "LIKES"), tie("c", "10", "7")];
  const rest = { truncated: false };
  const one = subgraphInOrder({ nodes, relationships, ...rest });
  expect(one.nodes.map(({ id }) => id)).toStrictEqual(["2", "10", "7", "1"]);
  expect(one.relationships.map(({ id }) => id)).toStrictEqual(["b", "c", "d", "a"]);
  expect(
    subgraphInOrder({ nodes: nodes.toReversed(), relationships: relationships.toReversed(), ...rest }),
  ).toStrictEqual(one);
});

it("keeps the order that a picture had, with what it did not have at the end", () => {
  const nodes = [node("1", "Zoe"), node("2", "Ana"), node("3", "Bea"), node("4", "Abe")];
  const relationships = [tie("a", "2", "3"), tie("b", "3", "1")];
  const kept = subgraphInOrder({ nodes, relationships, truncated: false }, ["3", "1"]);
  expect(kept.nodes.map(({ id }) => id)).toStrictEqual(["3", "1", "4", "2"]);
  expect(kept.relationships.map(({ id }) => id)).toStrictEqual(["b", "a"]);
});
