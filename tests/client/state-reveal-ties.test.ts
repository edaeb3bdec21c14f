import { expect, it } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { hide } from "../../client/state/exploration.ts";
import { revealTies } from "../../client/state/reveal-ties.ts";
import { clewOf, person, said, tie } from "./clew-of.ts";

const GRAPH = {
  nodes: ["a", "b", "c"].map(person),
  relationships: [tie("ab", "a", "b"), tie("bc", "b", "c"), tie("ac", "a", "c")],
};

it("brings in the relationships among what is shown, but not those hidden by hand, as one step", async () => {
  const { clew } = clewOf(GRAPH);
  addSubgraph(clew.graph, { ...GRAPH, relationships: GRAPH.relationships.slice(0, 1), truncated: false });
  hide(clew, () => "Hide", [], ["ab"]);
  await revealTies(clew);
  expect(clew.graph.edges().sort()).toEqual(["ac", "bc"]);
  clew.history.undo();
  expect(clew.graph.edges()).toEqual([]);
  clew.history.redo();
  await revealTies(clew);
  expect(said(clew).at(-1)).toBe("All of it is on the canvas already.");
});
