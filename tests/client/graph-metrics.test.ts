import { UndirectedGraph } from "graphology";
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import closenessCentrality from "graphology-metrics/centrality/closeness.js";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../client/graph/layout/random.ts";
import { METRIC_IDS, type MetricId, measure, Unsettled } from "../../client/graph/metrics/measure.ts";
import type { MetricProblem } from "../../client/graph/metrics/metric-problem.ts";

function problemOf(count: number, ties: readonly (readonly [number, number])[]): MetricProblem {
  return {
    count,
    from: Uint32Array.from(ties, ([from]) => from),
    to: Uint32Array.from(ties, ([, to]) => to),
  };
}

const valuesOf = (problem: MetricProblem, metric: MetricId) => [...measure(problem, metric).values];
const rounded = (values: Iterable<number>) => [...values].map((value) => Number(value.toFixed(5)));

/** Two triangles that one tie joins, and a node apart. */
const BARBELL = [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, 3],
] as const;

/** Zachary's karate club, from each member to those of higher number. */
const CLUB: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
  1: [2, 3, 7, 13, 17, 19, 21, 30],
  2: [3, 7, 8, 9, 13, 27, 28, 32],
  3: [7, 12, 13],
  4: [6, 10],
  5: [6, 10, 16],
  6: [16],
  8: [30, 32, 33],
  9: [33],
  13: [33],
  14: [32, 33],
  15: [32, 33],
  18: [32, 33],
  19: [33],
  20: [32, 33],
  22: [32, 33],
  23: [25, 27, 29, 32, 33],
  24: [25, 27, 31],
  25: [31],
  26: [29, 33],
  27: [33],
  28: [31, 33],
  29: [32, 33],
  30: [32, 33],
  31: [32, 33],
  32: [33],
};
const club = problemOf(
  34,
  Object.entries(CLUB).flatMap(([from, others]) => others.map((to) => [Number(from), to] as const)),
);

/** Ties between random nodes, some of them parallel, some of them loops. */
function random(seed: number, count: number, ties: number): MetricProblem {
  const next = seededRandom(seed);
  const node = () => Math.floor(next() * count);
  return problemOf(
    count,
    Array.from({ length: ties }, () => [node(), node()] as const),
  );
}

function simpleGraph({ count, from, to }: MetricProblem): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < count; node += 1) graph.addNode(String(node));
  from.forEach((a, edge) => {
    if (a !== to[edge]) graph.mergeEdge(String(a), String(to[edge]));
  });
  return graph;
}

describe("measure", () => {
  it("says so where an iteration does not settle", () => {
    // Two long chains, nearly as long: neither outweighs the other in any sensible time.
    const chain = (from: number, count: number) =>
      Array.from({ length: count - 1 }, (_, i) => [from + i, from + i + 1] as const);
    const chains = problemOf(141, [...chain(0, 70), ...chain(70, 71)]);
    expect(() => measure(chains, "eigenvector")).toThrow(Unsettled);
  });

  it("has the values that the literature gives for the karate club", () => {
    expect(club.from).toHaveLength(78);
    const at = (metric: MetricId, node: number) => valuesOf(club, metric)[node];
    expect([0, 33, 11].map((node) => at("degree", node))).toEqual([16, 17, 1]);
    expect(at("betweenness", 0)).toBeCloseTo(0.43763528, 8);
    expect(at("betweenness", 33)).toBeCloseTo(0.30407498, 8);
    expect(at("betweenness", 11)).toBe(0);
    expect(at("closeness", 0)).toBeCloseTo(33 / 58, 12);
    expect(at("closeness", 2)).toBeCloseTo(33 / 59, 12);
    expect(at("closeness", 33)).toBeCloseTo(33 / 60, 12);
    // Everyone's neighbours together have the club's largest eigenvalue times the value.
    const eigen = valuesOf(club, "eigenvector");
    const together = new Float64Array(34);
    club.from.forEach((from, edge) => {
      const to = club.to[edge] ?? 0;
      together[from] = (together[from] ?? 0) + (eigen[to] ?? 0);
      together[to] = (together[to] ?? 0) + (eigen[from] ?? 0);
    });
    for (const [node, sum] of together.entries()) expect(sum).toBeCloseTo(6.725698 * (eigen[node] ?? 0), 5);
    expect(Math.hypot(...eigen)).toBeCloseTo(1, 9);
    const { values, modularity } = measure(club, "communities");
    expect(modularity).toBeGreaterThan(0.41);
    expect(new Set(values).size).toBe(4);
    // The instructor and the president, whose quarrel split the club.
    expect(values[0]).not.toBe(values[33]);
    expect(new Set(valuesOf(club, "components"))).toEqual(new Set([1]));
    // Member 12 knows the instructor alone.
    const cuts = measure(club, "cuts");
    expect([...cuts.values.keys()].filter((node) => (cuts.values[node] ?? 0) > 1)).toEqual([0]);
    expect([...cuts.bridges].map((edge) => [club.from[edge], club.to[edge]])).toEqual([[0, 11]]);
  });

  it("has the values that a small graph has on paper", () => {
    const barbell = problemOf(7, BARBELL);
    expect(valuesOf(barbell, "degree")).toEqual([2, 2, 3, 3, 2, 2, 0]);
    // One with itself is one relationship, as the filter and the table count it.
    expect(
      valuesOf(
        problemOf(2, [
          [0, 0],
          [0, 1],
          [0, 0],
        ]),
        "degree",
      ),
    ).toEqual([3, 1]);
    // Through node 2 lead the ways from 0 and 1 to 3, 4 and 5: six of the fifteen pairs of others.
    expect(rounded(valuesOf(barbell, "betweenness"))).toEqual(rounded([0, 0, 6 / 15, 6 / 15, 0, 0, 0]));
    // Five of six others can be reached, node 2's over 1 + 1 + 1 + 2 + 2 ties.
    const near = [(5 / 10) * (5 / 6), (5 / 7) * (5 / 6)];
    expect(rounded(valuesOf(barbell, "closeness"))).toEqual(
      rounded([near[0] ?? 0, near[0] ?? 0, near[1] ?? 0, near[1] ?? 0, near[0] ?? 0, near[0] ?? 0, 0]),
    );
    expect(valuesOf(barbell, "communities")).toEqual([1, 1, 1, 2, 2, 2, 3]);
    expect(valuesOf(barbell, "components")).toEqual([1, 1, 1, 1, 1, 1, 2]);
    expect(valuesOf(barbell, "cuts")).toEqual([1, 1, 2, 2, 1, 1, 0]);
    expect([...measure(barbell, "cuts").bridges]).toEqual([3]);
  });

  it("PageRank follows the arrows", () => {
    const star = problemOf(4, [
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
    // x + 3y = 1 and y = 0.15 / 4 + 0.85 x / 4, because nothing leads on from the middle.
    const x = (1 - 3 * 0.0375) / (1 + 3 * 0.2125);
    expect(rounded(valuesOf(star, "pagerank"))).toEqual(rounded([x, ...Array(3).fill((1 - x) / 3)]));
  });

  it("takes parallel relationships as one tie, but as no bridge", () => {
    const doubled = problemOf(7, [...BARBELL, [3, 2], [6, 6]]);
    for (const metric of ["betweenness", "closeness", "eigenvector", "components"] as const) {
      expect(rounded(valuesOf(doubled, metric)), metric).toEqual(rounded(valuesOf(problemOf(7, BARBELL), metric)));
    }
    expect(valuesOf(doubled, "cuts")).toEqual([1, 1, 2, 2, 1, 1, 0]);
    expect(measure(doubled, "cuts").bridges).toHaveLength(0);
  });

  it("walks as graphology does", () => {
    const problem = random(3, 60, 110);
    const graph = simpleGraph(problem);
    const theirs = (values: Record<string, number>) => rounded(graph.mapNodes((node) => values[node] ?? 0));
    expect(rounded(valuesOf(problem, "betweenness"))).toEqual(
      theirs(betweennessCentrality(graph, { getEdgeWeight: null })),
    );
    expect(rounded(valuesOf(problem, "closeness"))).toEqual(
      theirs(closenessCentrality(graph, { wassermanFaust: true })),
    );
  });

  it("counts more shortest ways than 32 bits hold", () => {
    const diamonds = 40;
    const ties = Array.from({ length: diamonds }, (_, i) => 3 * i).flatMap((a) => [
      [a, a + 1] as const,
      [a, a + 2] as const,
      [a + 1, a + 3] as const,
      [a + 2, a + 3] as const,
    ]);
    const count = 3 * diamonds + 1;
    const values = valuesOf(problemOf(count, ties), "betweenness");
    for (const joint of [1, 20, 39]) {
      const between = (2 * (3 * joint) * (3 * (diamonds - joint))) / ((count - 1) * (count - 2));
      // Beside those, the two forks of each neighbouring diamond meet at the joint half of the time.
      expect(values[3 * joint]).toBeCloseTo(between + 2 / ((count - 1) * (count - 2)), 10);
    }
  });

  it("finds the cuts that taking everything away one by one finds", () => {
    const parts = (problem: MetricProblem, without: (edge: number) => boolean, gone: number | null) => {
      const left = [...problem.from.keys()].filter((edge) => !without(edge));
      const numbers = valuesOf(
        problemOf(
          problem.count,
          left.map((edge) => [problem.from[edge] ?? 0, problem.to[edge] ?? 0] as const),
        ),
        "components",
      );
      return new Set(numbers.filter((_, node) => node !== gone)).size;
    };
    for (let seed = 1; seed <= 12; seed += 1) {
      const problem = random(seed, 24, 26);
      const { from, to, count } = problem;
      const whole = parts(problem, () => false, null);
      const { values, bridges } = measure(problem, "cuts");
      const nodes = Array.from({ length: count }, (_, node) => node);
      expect([...values], `seed ${seed}`).toEqual(
        nodes.map((node) => parts(problem, (edge) => from[edge] === node || to[edge] === node, node) - whole + 1),
      );
      expect([...bridges], `seed ${seed}`).toEqual(
        [...from.keys()].filter((gone) => parts(problem, (edge) => edge === gone, null) > whole),
      );
    }
  });

  it("does not run out of stack on a chain of 100,000", () => {
    const count = 100_000;
    const chain = problemOf(
      count,
      Array.from({ length: count - 1 }, (_, node) => [node, node + 1] as const),
    );
    const { values, bridges } = measure(chain, "cuts");
    expect(bridges).toHaveLength(count - 1);
    expect([values[0], values[1], values[count - 1]]).toEqual([1, 2, 1]);
  });

  it.each(METRIC_IDS)("%s is the same every time, and has a number for everyone", (metric) => {
    for (const problem of [club, random(7, 40, 50), problemOf(3, []), problemOf(1, []), problemOf(2, [[0, 1]])]) {
      const values = valuesOf(problem, metric);
      expect(values).toHaveLength(problem.count);
      expect(values.every(Number.isFinite)).toBe(true);
      expect(valuesOf(problem, metric)).toEqual(values);
    }
  });

  it.each(["betweenness", "closeness"] as const)("%s tells how far it is", (metric) => {
    const told: number[] = [];
    measure(club, metric, (done) => told.push(done));
    expect(told).toEqual(Array.from({ length: 34 }, (_, node) => (node + 1) / 34));
  });
});
