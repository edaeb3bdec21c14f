import { describe, expect, it } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { createExplorerGraph } from "../../client/graph/explorer-graph.ts";
import {
  begun,
  choiceKey,
  collapse,
  type ExpansionPart,
  type Expansions,
  type Rest,
  WHOLE,
  withAnswer,
} from "../../client/state/expansions.ts";
import { person, tie } from "./clew-of.ts";

const rest = (total: number): Rest => ({ total, shown: 1, cursor: "c", order: "store" });

function answer(brought: string[], wanted = brought, more: Partial<ExpansionPart> = {}): ExpansionPart {
  return {
    brought: new Set(brought),
    edges: new Set(),
    wanted: new Set(wanted),
    choice: {},
    rest: null,
    ...more,
  };
}

const NONE: Expansions = new Map();

describe("collapsing", () => {
  it("takes away exactly what the expansion brought", () => {
    const all = withAnswer(NONE, "a", answer(["b", "c"], ["b", "c", "was-there"], { edges: new Set(["e1"]) }));
    const { nodes, edges, left } = collapse(all, "a");
    expect(nodes).toEqual(["b", "c"]);
    expect(edges).toEqual(["e1"]);
    expect([...left]).toEqual([]);
  });

  it("takes away every page that was brought", () => {
    const first = withAnswer(NONE, "a", answer(["b"], ["b"], { rest: rest(2) }));
    const both = withAnswer(first, "a", answer(["c"], ["c"]));
    expect(first.get("a")?.get(WHOLE)?.rest).toEqual(rest(2));
    expect(both.get("a")?.get(WHOLE)?.rest).toBeNull();
    expect(collapse(both, "a").nodes).toEqual(["b", "c"]);
  });

  it("leaves what another expansion wants too, until that one collapses", () => {
    const all = withAnswer(withAnswer(NONE, "a", answer(["x", "y"])), "b", answer(["z"], ["x", "z"]));
    const first = collapse(all, "a");
    expect(first.nodes).toEqual(["y"]);
    expect(collapse(first.left, "b").nodes.sort()).toEqual(["x", "z"]);
  });

  it("leaves a node that was itself expanded", () => {
    const all = withAnswer(withAnswer(NONE, "a", answer(["b", "c"])), "b", answer(["d"]));
    expect(collapse(all, "a").nodes).toEqual(["c"]);
  });

  it("does nothing for a node that was never expanded", () => {
    expect(collapse(NONE, "a")).toEqual({ nodes: [], edges: [], left: new Map() });
  });
});

const KNOWN = { types: ["KNOWS"] };

it("takes away only what one choice brought, and leaves what another of the same node wants", () => {
  const both = withAnswer(
    withAnswer(NONE, "a", answer(["b", "c"], ["b", "c"], { choice: KNOWN, edges: new Set(["e1"]) })),
    "a",
    answer(["d"], ["c", "d"], { choice: { types: ["PAYS"] }, edges: new Set(["e2"]) }),
  );
  const { nodes, edges, left } = collapse(both, "a", choiceKey(KNOWN));
  expect([nodes, edges]).toEqual([["b"], ["e1"]]);
  expect(collapse(left, "a")).toEqual({ nodes: ["d", "c"], edges: ["e2"], left: new Map() });
});

it("counts what is shown of pages that were begun, a relationship once", () => {
  const graph = createExplorerGraph();
  addSubgraph(graph, {
    nodes: ["a", "b", "c"].map(person),
    relationships: [tie("ab", "a", "b"), tie("ca", "c", "a", "PAYS")],
    truncated: false,
  });
  const chosen = withAnswer(NONE, "a", answer(["b"], ["b"], { choice: KNOWN, rest: rest(5) }));
  expect(begun(graph, chosen)).toEqual({ total: 5, shown: 1 });
  const whole = withAnswer(chosen, "a", answer(["c"], ["c"], { rest: rest(9) }));
  expect(begun(graph, whole)).toEqual({ total: 9, shown: 2 });
  expect(begun(graph, withAnswer(whole, "a", answer([])))).toBeNull();
  expect(begun(graph, NONE)).toBeNull();
});
