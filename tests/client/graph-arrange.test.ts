import { describe, expect, it } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { createExplorerGraph, type ExplorerGraph } from "../../client/graph/explorer-graph.ts";
import { arrange } from "../../client/graph/layout/arrange.ts";
import type { Arrangement } from "../../client/graph/layout/arrangement.ts";
import { layoutProblemOf } from "../../client/graph/layout/graph-layout.ts";
import type { LayoutProblem } from "../../client/graph/layout/layout-problem.ts";
import { boxHeight, boxWidth } from "../../client/graph/layout/node-box.ts";
import { LAYOUTS } from "../../client/state/layouts.ts";

/** A tree of three levels, with a line that crosses it and two nodes apart. */
const TIES = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 4],
  [1, 5],
  [2, 6],
  [3, 7],
  [5, 7],
] as const;
const NODES = 10;
const YEARS = ["1998", "2001-05", "2001-05-20", "2013/2014", "", "1975-01-01", "2024", "1980", "1999-12-31", ""];

function sample(): ExplorerGraph {
  const graph = createExplorerGraph();
  addSubgraph(graph, {
    nodes: Array.from({ length: NODES }, (_, index) => ({
      id: `n${index}`,
      labels: [index % 2 === 0 ? "Person" : "Organization"],
      properties: { name: `Entity number ${index}`, age: index * 7, began: YEARS[index] ?? "" },
    })),
    relationships: TIES.map(([from, to], index) => ({
      id: `r${index}`,
      type: "LEADS",
      start: `n${from}`,
      end: `n${to}`,
      properties: {},
    })),
    truncated: false,
  });
  let place = 0;
  graph.forEachNode((id) => graph.mergeNodeAttributes(id, { x: 37 * place, y: (place++ * 53) % 200 }));
  return graph;
}

const layoutNamed = (id: string) => {
  const layout = LAYOUTS.find((entry) => entry.id === id);
  if (!layout) throw new Error(`There is no layout ${id}.`);
  return layout;
};

function arranged(id: string, values = {}, about: readonly string[] = []): LayoutProblem {
  const graph = sample();
  const problem = layoutProblemOf(graph);
  arrange(problem, layoutNamed(id).arrangement(graph, values, new Set(about)));
  return problem;
}

const xOf = ({ x }: LayoutProblem, node: number) => x[node] ?? Number.NaN;
/** Without the sign of a zero. */
const yOf = ({ y }: LayoutProblem, node: number) => (y[node] ?? Number.NaN) + 0;
const fromMiddle = (problem: LayoutProblem, node: number) => Math.hypot(xOf(problem, node), yOf(problem, node));

function overlaps(problem: LayoutProblem): string[] {
  const found: string[] = [];
  for (let a = 0; a < problem.x.length; a += 1) {
    for (let b = a + 1; b < problem.x.length; b += 1) {
      const overX =
        (boxWidth(problem, a) + boxWidth(problem, b)) / 2 - 22 - Math.abs(xOf(problem, a) - xOf(problem, b));
      const overY =
        (boxHeight(problem, a) + boxHeight(problem, b)) / 2 - 26 - Math.abs(yOf(problem, a) - yOf(problem, b));
      if (overX > 0.01 && overY > 0.01) found.push(`${a} ${b}`);
    }
  }
  return found;
}

describe("arrange", () => {
  it.each(LAYOUTS.map(({ id }) => id))("%s leaves no node on another's name, and does the same twice", (id) => {
    const first = arranged(id);
    expect(overlaps(first)).toStrictEqual([]);
    expect(arranged(id)).toStrictEqual(first);
  });

  it.each(LAYOUTS.map(({ id }) => id))("%s moves neither what is pinned nor what is kept", (id) => {
    const graph = sample();
    graph.setNodeAttribute("n1", "pinned", true);
    const keep = new Set(["n0", "n2", "n9"]);
    const problem = layoutProblemOf(graph, { keep });
    const before = layoutProblemOf(graph, { keep });
    arrange(problem, layoutNamed(id).arrangement(graph, {}, new Set()));
    for (const node of [0, 1, 2, 9]) {
      expect([xOf(problem, node), yOf(problem, node)]).toEqual([xOf(before, node), yOf(before, node)]);
    }
    expect([...problem.x]).not.toStrictEqual([...before.x]);
  });

  it.each(LAYOUTS.map(({ id }) => id))("%s places the rest as if what is not drawn were not there", (id) => {
    const absent = new Set(["n0", "n2", "n9"]);
    const [whole, part] = [sample(), sample()];
    for (const node of absent) part.dropNode(node);
    const problem = layoutProblemOf(whole, { absent });
    const before = layoutProblemOf(whole);
    arrange(problem, layoutNamed(id).arrangement(whole, {}, new Set()));
    const alone = layoutProblemOf(part);
    arrange(alone, layoutNamed(id).arrangement(part, {}, new Set()));
    whole.nodes().forEach((node, index) => {
      const [like, at] = absent.has(node) ? [before, index] : [alone, part.nodes().indexOf(node)];
      expect([xOf(problem, index), yOf(problem, index)], node).toEqual([xOf(like, at), yOf(like, at)]);
    });
  });

  it("layers lead every arrow of a tree down, or to the right", () => {
    const down = arranged("layers", { direction: "down" });
    const right = arranged("layers", { direction: "right" });
    for (const [from, to] of TIES) {
      expect(yOf(down, to)).toBeGreaterThan(yOf(down, from));
      expect(xOf(right, to)).toBeGreaterThan(xOf(right, from));
    }
  });

  it("rings stand further out with each tie between, and what nothing joins outermost", () => {
    const problem = arranged("rings", {}, ["n0"]);
    const [first, second, apart] = [
      [1, 2, 3],
      [4, 5, 6, 7],
      [8, 9],
    ].map((ring) => ring.map((node) => fromMiddle(problem, node)));
    const middle = fromMiddle(problem, 0);
    expect(middle).toBeLessThan(Math.min(...(first ?? [])));
    expect(Math.max(...(first ?? []))).toBeLessThan(Math.min(...(second ?? [])));
    expect(Math.max(...(second ?? []))).toBeLessThan(Math.min(...(apart ?? [])));
  });

  it("a circle has one radius, and its order is the one asked for", () => {
    const problem = arranged("circle", { order: "name" });
    const radii = Array.from({ length: NODES }, (_, node) => fromMiddle(problem, node));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(Math.max(...radii) * 0.1);
    const angles = Array.from({ length: NODES }, (_, node) => Math.atan2(yOf(problem, node), xOf(problem, node)));
    const turns = angles.map((angle) => (angle + 2.5 * Math.PI) % (2 * Math.PI));
    expect([...turns].sort((a, b) => a - b)).toStrictEqual(turns);
  });

  it("dates stand in proportion from left to right, and those without at the right end", () => {
    const problem = arranged("property", { property: "began" });
    const inTime = [5, 7, 0, 8, 1, 2, 3, 6].map((node) => xOf(problem, node));
    expect([...inTime].sort((a, b) => a - b)).toStrictEqual(inTime);
    const perYear = (xOf(problem, 6) - xOf(problem, 5)) / 49;
    expect((xOf(problem, 0) - xOf(problem, 7)) / 18).toBeCloseTo(perYear, 0);
    for (const node of [4, 9]) expect(xOf(problem, node)).toBeGreaterThan(Math.max(...inTime));
  });

  it("words stand in a column each", () => {
    const problem = arranged("property", { property: "" });
    const columns = new Set(Array.from({ length: NODES }, (_, node) => Math.round(xOf(problem, node))));
    expect(columns.size).toBe(2);
  });

  it("a property whose values differ in kind is taken by its words", () => {
    const graph = sample();
    graph.setNodeAttribute("n3", "properties", { age: "old" });
    const { kind } = layoutNamed("property").arrangement(graph, { property: "age" }, new Set()) as Arrangement;
    expect(kind).toBe("columns");
  });
});
