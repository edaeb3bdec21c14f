import { describe, expect, it } from "vitest";
import {
  begun,
  choiceKey,
  collapse,
  type ExpansionAnswer,
  type Expansions,
  WHOLE,
  withAnswer,
} from "../../client/state/expansions.ts";

function answer(brought: string[], wanted = brought, more: Partial<ExpansionAnswer> = {}): ExpansionAnswer {
  return {
    brought: new Set(brought),
    edges: new Set(),
    wanted: new Set(wanted),
    choice: WHOLE,
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
    const first = withAnswer(NONE, "a", answer(["b"], ["b"], { rest: { total: 2, shown: 1, cursor: "1" } }));
    const both = withAnswer(first, "a", answer(["c"], ["c"]));
    expect(first.get("a")?.rests.get(WHOLE)?.cursor).toBe("1");
    expect(both.get("a")?.rests.size).toBe(0);
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

it("counts what came of pages that were begun, a relationship once", () => {
  const choice = choiceKey({ types: ["KNOWS"] });
  const chosen = withAnswer(NONE, "a", answer(["b"], ["b"], { choice, rest: { total: 5, shown: 1, cursor: "1" } }));
  expect(begun(chosen)).toEqual({ total: 5, shown: 1 });
  const whole = withAnswer(chosen, "a", answer(["c"], ["c"], { rest: { total: 9, shown: 2, cursor: "2" } }));
  expect(begun(whole)).toEqual({ total: 9, shown: 2 });
  expect(begun(withAnswer(whole, "a", answer([])))).toEqual({ total: 5, shown: 1 });
  expect(begun(NONE)).toBeNull();
});
