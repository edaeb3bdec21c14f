import { beforeEach, expect, it, vi } from "vitest";
import { OverlayPlan } from "../../client/canvas/overlay-plan.ts";
import type { Picture } from "../../client/canvas/picking.ts";
import { planNodeBadges } from "../../client/canvas/plan-node-badges.ts";
import { addSubgraph, setDegrees } from "../../client/graph/add-subgraph.ts";
import { emptyView } from "../../client/graph/canvas-view.ts";
import { createExplorerGraph } from "../../client/graph/explorer-graph.ts";
import { person } from "./clew-of.ts";

beforeEach(() => {
  // Without a canvas to measure by, 7 px a char.
  vi.stubGlobal("document", { createElement: () => ({ getContext: () => null }) });
});

it("the count of what is not shown hangs on a node that it leaves in sight, and on no smaller one", () => {
  const graph = createExplorerGraph();
  addSubgraph(graph, { nodes: ["large", "small", "whole"].map(person), relationships: [], truncated: false });
  setDegrees(graph, new Map(["large", "small"].map((id) => [id, 3])));
  const picture = { graph, appearance: { view: emptyView("light"), emphasis: null } } as unknown as Picture;
  const plan = new OverlayPlan();
  const seen = (id: string, radius: number) => ({ id, x: 100, y: 100, radius, reach: radius });
  planNodeBadges(plan, picture, [seen("large", 9), seen("small", 8), seen("whole", 20)]);
  expect(plan.boxes.map(({ what, element }) => [what, element])).toEqual([["pill", { node: "large" }]]);
});
