import { expect, it } from "vitest";
import { ApiProblem } from "../../client/api.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { addWithWay } from "../../client/state/add-with-way.ts";
import { clewOf, person, said, tie } from "./clew-of.ts";

/** a - b - c - d - e, and g by itself. */
const STORED = {
  nodes: [..."abcdeg"].map(person),
  relationships: ["ab", "bc", "dc", "de"].map((ends) => tie(ends, ends[0] ?? "", ends[1] ?? "")),
};

function shown(...ids: string[]) {
  const made = clewOf(STORED);
  const nodes = STORED.nodes.filter(({ id }) => ids.includes(id));
  addSubgraph(made.clew.graph, { nodes, relationships: [], truncated: false });
  return made;
}

it("adds an entity with the way to the nearest that is shown, as one step", async () => {
  const { clew } = shown("b", "e");
  await addWithWay(clew, person("d"));
  expect(clew.graph.nodes().sort()).toEqual(["b", "d", "e"]);
  expect(clew.graph.edges()).toEqual(["de"]);
  expect([...clew.view.getState().selectedNodes]).toEqual(["d"]);
  clew.history.undo();
  await addWithWay(clew, person("a"));
  expect(clew.graph.nodes().sort()).toEqual(["a", "b", "e"]);
  clew.history.undo();
  expect(clew.graph.nodes().sort()).toEqual(["b", "e"]);
  expect(clew.history.store.getState().undone.map(({ label }) => label())).toEqual(["Add a with the way to b"]);
});

it("brings what lies between", async () => {
  const { clew } = shown("a");
  await addWithWay(clew, person("d"));
  expect(clew.graph.nodes().sort()).toEqual(["a", "b", "c", "d"]);
  expect(clew.graph.edges().sort()).toEqual(["ab", "bc", "dc"]);
  expect(clew.page.getState().announcement).toBe("Added with the way: d, c, b, a");
});

it("adds it alone where no way leads there, and says what was looked through", async () => {
  const { clew } = shown("a");
  await addWithWay(clew, person("g"));
  expect(clew.graph.nodes().sort()).toEqual(["a", "g"]);
  expect(said(clew).join()).toContain(
    "no way leads from it to what is on the canvas. Looked through: paths of up to 6",
  );
  clew.history.undo();
  expect(clew.graph.nodes()).toEqual(["a"]);
});

it("adds nothing where the search fails, and says why", async () => {
  const { clew, fail } = shown("a");
  fail(new ApiProblem("too-big", "Too much of the graph."));
  await addWithWay(clew, person("d"));
  expect([clew.graph.nodes(), said(clew)]).toEqual([["a"], ["Too much of the graph."]]);
});
