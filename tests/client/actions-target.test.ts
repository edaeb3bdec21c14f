import { describe, expect, it } from "vitest";
import { ACTIONS } from "../../client/actions/actions.ts";
import { currentContext, edgesOf, nodesOf } from "../../client/actions/target.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { goTo } from "../../client/state/bring.ts";
import type { Clew } from "../../client/state/clew.ts";
import { openDetails } from "../../client/state/details.ts";
import { hide } from "../../client/state/exploration.ts";
import { clearSelection, select, selectAll } from "../../client/state/view.ts";
import { clewOf, person, tie } from "./clew-of.ts";

const GRAPH = {
  nodes: ["a", "b", "c"].map(person),
  relationships: [tie("ab", "a", "b"), tie("bc", "b", "c")],
  truncated: false,
};

function opened(): Clew {
  const { clew } = clewOf(GRAPH);
  addSubgraph(clew.graph, GRAPH);
  return clew;
}

/** What Hide, Pin and Fit would work on. */
function targets(clew: Clew): string[] {
  const context = currentContext(clew);
  return [...nodesOf(context), ...edgesOf(context)].sort();
}

function press(clew: Clew, id: string): void {
  const action = ACTIONS.find((one) => one.id === id);
  if (!action) throw new Error(`There is no command ${id}.`);
  void action.perform(currentContext(clew));
}

describe("a command works on what was chosen last", () => {
  it("on an entity that was searched for while another was selected", async () => {
    const clew = opened();
    select(clew.view, { node: "a" });
    await goTo(clew, person("b"));
    expect(targets(clew)).toEqual(["b"]);
    press(clew, "hide");
    expect(clew.graph.nodes()).toEqual(["a", "c"]);
  });

  it("on a relationship that was clicked after an entity", () => {
    const clew = opened();
    select(clew.view, { node: "a" });
    select(clew.view, { edge: "bc" });
    expect(targets(clew)).toEqual(["bc"]);
    press(clew, "hide");
    expect(clew.graph.edges()).toEqual(["ab"]);
    expect(clew.graph.order).toBe(3);
  });

  it("on what a box took in after a click beside it", () => {
    const clew = opened();
    select(clew.view, { node: "a" });
    selectAll(clew.view, ["b", "c"]);
    expect(targets(clew)).toEqual(["b", "c"]);
    selectAll(clew.view, ["a"], [], true);
    expect(targets(clew)).toEqual(["a", "b", "c"]);
  });

  it("on what is left when one is taken from the selection", () => {
    const clew = opened();
    select(clew.view, { node: "a" });
    select(clew.view, { node: "b" }, true);
    expect(targets(clew)).toEqual(["a", "b"]);
    select(clew.view, { node: "b" }, true);
    expect(targets(clew)).toEqual(["a"]);
  });

  it("on the keyboard's place while it walks beyond the selection", () => {
    const clew = opened();
    select(clew.view, { node: "a" });
    clew.view.setState({ focusedNode: "b" });
    expect(targets(clew)).toEqual(["b"]);
    press(clew, "next-edge");
    expect(targets(clew)).toEqual(["ab"]);
    press(clew, "select");
    expect(targets(clew)).toEqual(["ab"]);
    // Walking goes on from where it was.
    press(clew, "next-edge");
    expect(targets(clew)).toEqual(["bc"]);
    press(clew, "add-to-selection");
    press(clew, "add-to-selection");
    expect(clew.view.getState()).toMatchObject({ focusedNode: "b", focusedEdge: "bc" });
    clearSelection(clew.view);
    expect(targets(clew)).toEqual(["bc"]);
  });

  it("starts to walk at the relationship that is selected", () => {
    const clew = opened();
    select(clew.view, { edge: "bc" });
    press(clew, "walk-right");
    expect(targets(clew)).toEqual(["b"]);
  });
});

describe("what left the canvas", () => {
  it("is no command's concern any more, and no panel or menu tells of it", () => {
    const clew = opened();
    const gone = { node: "a" };
    openDetails(clew, gone);
    clew.page.setState({ menu: { target: gone, x: 0, y: 0 } });
    hide(clew, () => "Hide", ["a"], []);
    expect(clew.page.getState()).toMatchObject({ details: null, menu: null });
    // As by a click whose panel opens a moment later, when a key has taken the entity away.
    openDetails(clew, gone);
    expect(clew.page.getState().details).toBeNull();
    for (const target of [gone, { edge: "ab" }]) {
      const context = { clew, target };
      expect([nodesOf(context), edgesOf(context)]).toEqual([[], []]);
      for (const action of ACTIONS) if (action.when?.(context) ?? true) expect(action.label(context)).not.toBe("");
    }
  });
});
