import { expect, it } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { alignEntities, spreadEntities } from "../../client/state/align.ts";
import { clewOf, person } from "./clew-of.ts";

it("lines up as one step that can be taken back, and moves nothing pinned or not selected", () => {
  const { clew } = clewOf({ nodes: [], relationships: [] });
  const ids = ["a", "b", "c", "d"];
  addSubgraph(clew.graph, { nodes: ids.map(person), relationships: [], truncated: false });
  for (const [index, id] of ids.entries()) clew.graph.mergeNodeAttributes(id, { x: index * index * 10, y: index });
  clew.graph.setNodeAttribute("b", "pinned", true);
  const places = () => ids.map((id) => clew.graph.getNodeAttribute(id, "x"));
  const before = places();
  expect(before).toEqual([0, 10, 40, 90]);

  alignEntities(clew, ["a", "b", "c"], "right");
  expect(places()).toEqual([40, 10, 40, 90]);
  expect(clew.graph.getNodeAttribute("a", "pinned")).toBe(false);
  clew.history.undo();
  expect(places()).toEqual(before);
  clew.history.redo();
  expect(places()).toEqual([40, 10, 40, 90]);
  clew.history.undo();

  clew.graph.setNodeAttribute("b", "pinned", false);
  spreadEntities(clew, ids, "x");
  expect(places()).toEqual([0, 30, 60, 90]);
  const steps = clew.history.store.getState().done.length;
  spreadEntities(clew, ids, "x");
  expect(clew.history.store.getState().done.length).toBe(steps);
});
