import { DirectedGraph, UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { connectedComponents } from "graphology-components";
import eigenvectorCentrality from "graphology-metrics/centrality/eigenvector.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import { seededRandom } from "../layout/random.ts";
import { adjacencyOf } from "./adjacency.ts";
import { cutPoints } from "./cut-points.ts";
import type { MetricProblem } from "./metric-problem.ts";
import { betweenness, closeness, type Progress } from "./walk-metrics.ts";

export const METRIC_IDS = [
  "degree",
  "betweenness",
  "closeness",
  "pagerank",
  "eigenvector",
  "communities",
  "components",
  "cuts",
] as const;
export type MetricId = (typeof METRIC_IDS)[number];

/** Metrics that say which group a node is in; their values are the groups' numbers, from 1, the largest first. */
export const GROUPING_METRICS: ReadonlySet<MetricId> = new Set(["communities", "components"]);

export interface MetricAnswer {
  /** One for each node. */
  readonly values: Float64Array;
  /** Relationships that hold two parts together; only "cuts" looks for them. */
  readonly bridges: Uint32Array;
  /** How much denser communities are within than chance would have it; null for every other metric. */
  readonly modularity: number | null;
}

/** Both stop at a change below this per node; a hundred rounds, graphology's default, are too few for a long chain. */
const PRECISION = { tolerance: 1e-9, maxIterations: 20_000 };

/**
 * Works out a metric. Degree counts every relationship; PageRank follows the arrows; all others take a tie as one, whichever
 * way it leads. Parallel relationships weigh more in PageRank and communities, elsewhere they are one tie. The same graph
 * always gives the same. Throws `Unsettled` where an iteration does not settle.
 */
export function measure(problem: MetricProblem, metric: MetricId, progress: Progress = () => {}): MetricAnswer {
  const answer = (values: Float64Array, more: Partial<MetricAnswer> = {}): MetricAnswer => ({
    values,
    bridges: new Uint32Array(),
    modularity: null,
    ...more,
  });
  switch (metric) {
    case "degree":
      return answer(degrees(problem));
    case "betweenness":
      return answer(betweenness(adjacencyOf(problem, false), progress));
    case "closeness":
      return answer(closeness(adjacencyOf(problem, false), progress));
    case "pagerank":
      return answer(
        settled(problem, () => pagerank(weighted(problem, true), { getEdgeWeight: "weight", ...PRECISION })),
      );
    case "eigenvector":
      return answer(
        settled(problem, () => eigenvectorCentrality(weighted(problem, false), { getEdgeWeight: null, ...PRECISION })),
      );
    case "communities": {
      const { communities, modularity } = louvain.detailed(weighted(problem, false), {
        getEdgeWeight: "weight",
        rng: seededRandom(1),
      });
      return answer(bySize(column(problem, communities)), { modularity });
    }
    case "components": {
      const values = new Float64Array(problem.count);
      connectedComponents(weighted(problem, false)).forEach((members, number) => {
        for (const member of members) values[Number(member)] = number;
      });
      return answer(bySize(values));
    }
    case "cuts": {
      const { parts, bridges } = cutPoints(adjacencyOf(problem, true));
      return answer(parts, { bridges });
    }
  }
}

function degrees({ count, from, to }: MetricProblem): Float64Array {
  const values = new Float64Array(count);
  for (const node of from) values[node] = (values[node] ?? 0) + 1;
  // One with itself counts once.
  for (const [e, node] of to.entries()) if (node !== from[e]) values[node] = (values[node] ?? 0) + 1;
  return values;
}

type TieAttributes = { weight: number };

/** Nodes are named by their positions; each tie weighs as many relationships as it stands for. Loops are left out. */
function weighted({ count, from, to }: MetricProblem, directed: boolean) {
  const graph = directed
    ? new DirectedGraph<Record<string, never>, TieAttributes>()
    : new UndirectedGraph<Record<string, never>, TieAttributes>();
  for (let node = 0; node < count; node += 1) graph.addNode(String(node));
  for (let e = 0; e < from.length; e += 1) {
    const [a, b] = [String(from[e]), String(to[e])];
    if (a === b) continue;
    graph.updateEdge(a, b, ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
  return graph;
}

/** An iteration whose values do not settle: two parts nearly alike, say, neither of which outweighs the other. */
export class Unsettled extends Error {
  override readonly name = "Unsettled";
}

/** The values of an iteration. */
function settled(problem: MetricProblem, iterate: () => Readonly<Record<string, number>>): Float64Array {
  try {
    return column(problem, iterate());
  } catch (cause) {
    throw new Unsettled("The iteration does not settle.", { cause });
  }
}

function column({ count }: MetricProblem, values: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from({ length: count }, (_, node) => values[String(node)] ?? 0);
}

/** Numbers groups anew: from 1, the largest first, and of two as large the one whose first member comes first. */
function bySize(groups: Float64Array): Float64Array {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  // Sorting is stable, and a map gives its keys as they were first met.
  const ordered = [...sizes].sort(([, a], [, b]) => b - a);
  const number = new Map(ordered.map(([group], index) => [group, index + 1]));
  return groups.map((group) => number.get(group) ?? 0);
}
