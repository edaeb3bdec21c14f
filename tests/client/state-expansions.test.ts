import { describe, expect, it } from "vitest";
import { collapse, type Expansion, type Expansions, withAnswer } from "../../client/state/expansions.ts";

function answer(brought: string[], wanted = brought, more: Partial<Expansion> = {}): Expansion {
  return {
    brought: new Set(brought),
    edges: new Set(),
    wanted: new Set(wanted),
    total: 2,
    shown: 2,
    cursor: null,
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
    const first = withAnswer(NONE, "a", answer(["b"], ["b"], { total: 2, shown: 1, cursor: "1" }));
    const both = withAnswer(first, "a", answer(["c"], ["c"], { total: 2, shown: 2 }));
    expect(both.get("a")).toMatchObject({ shown: 2, cursor: null });
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
