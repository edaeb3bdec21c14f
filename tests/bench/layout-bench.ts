/// <reference path="../../client/graph/layout/forceatlas2.d.ts" />
import defaults from "graphology-layout-forceatlas2/defaults.js";
import iterate from "graphology-layout-forceatlas2/iterate.js";
import { layOut } from "../../client/graph/layout/lay-out.ts";
import type { LayoutProblem } from "../../client/graph/layout/layout-problem.ts";
import { seededRandom } from "../../client/graph/layout/random.ts";
import type { LayoutTimes } from "../../scripts/bench/layout-figures.ts";

/**
 * How long Clew's layout takes to show planted communities, and how long graphology's ForceAtlas2 does from the same
 * places. The bench calls `window.layoutBench`.
 */
const NODES = 10_000;
const EDGES = 30_000;
const COMMUNITIES = 100;
/** Share of edges that stay within a community. */
const WITHIN = 0.8;
/** Share of a node's nearest that are of its own community, from which on a picture shows them. */
const GOOD = 0.6;
const NEAREST = 10;
/** Nodes that are asked; all would take longer than the layouts. */
const ASKED = 1_000;
/** Plain ForceAtlas2 is given up after so long, s: then it took at least that. */
const PATIENCE_S = 60;

interface Planted {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

function layoutBench(seed: number): LayoutTimes {
  const random = seededRandom(seed);
  const planted = plant(random);
  const places = Float64Array.from({ length: 2 * NODES }, () => (random() - 0.5) * 2000);
  return { ...clewSeconds(planted, places), plainSeconds: forceAtlasSeconds(planted, places), good: GOOD };
}
Object.assign(window, { layoutBench });

function plant(random: () => number): Planted {
  const from = new Uint32Array(EDGES);
  const to = new Uint32Array(EDGES);
  for (let e = 0; e < EDGES; e += 1) {
    const a = Math.floor(random() * NODES);
    const fellow = communityOf(a) + COMMUNITIES * Math.floor(random() * (NODES / COMMUNITIES));
    from[e] = a;
    to[e] = random() < WITHIN ? fellow : Math.floor(random() * NODES);
  }
  return { from, to };
}

const communityOf = (node: number) => node % COMMUNITIES;

function clewSeconds({ from, to }: Planted, places: Float64Array): { seconds: number; score: number } {
  const problem: LayoutProblem = {
    x: places.filter((_, index) => index % 2 === 0),
    y: places.filter((_, index) => index % 2 === 1),
    fixed: new Uint8Array(NODES),
    radius: new Float64Array(NODES).fill(10),
    label: new Float64Array(NODES).fill(60),
    from,
    to,
    room: new Float64Array(EDGES).fill(60),
    aspect: 1.5,
  };
  const began = performance.now();
  layOut(problem);
  return {
    seconds: (performance.now() - began) / 1000,
    score: score((node) => [problem.x[node] ?? 0, problem.y[node] ?? 0]),
  };
}

/** Ten columns to a node and three to an edge, as graphology's own `assign` fills them. */
function forceAtlasSeconds({ from, to }: Planted, places: Float64Array): number {
  const nodes = new Float32Array(10 * NODES);
  const edges = new Float32Array(3 * EDGES);
  for (let node = 0; node < NODES; node += 1) {
    nodes.set([places[2 * node] ?? 0, places[2 * node + 1] ?? 0, 0, 0, 0, 0, 1, 1, 1, 0], 10 * node);
  }
  for (let e = 0; e < EDGES; e += 1) {
    const [a = 0, b = 0] = [from[e], to[e]];
    edges.set([10 * a, 10 * b, 1], 3 * e);
    for (const end of [a, b]) nodes[10 * end + 6] = (nodes[10 * end + 6] ?? 0) + 1;
  }
  // What its `inferSettings` says for so many nodes.
  const settings = { ...defaults, barnesHutOptimize: true, strongGravityMode: true, gravity: 0.05, scalingRatio: 10 };
  Object.assign(settings, { slowDown: 1 + Math.log(NODES) });
  let seconds = 0;
  while (seconds < PATIENCE_S) {
    const began = performance.now();
    for (let step = 0; step < 10; step += 1) iterate(settings, nodes, edges);
    seconds += (performance.now() - began) / 1000;
    if (score((node) => [nodes[10 * node] ?? 0, nodes[10 * node + 1] ?? 0]) >= GOOD) return seconds;
  }
  return seconds;
}

/** The mean share of a node's ten nearest that are of its own community. */
function score(placeOf: (node: number) => readonly [number, number]): number {
  const places = Array.from({ length: NODES }, (_, node) => placeOf(node));
  const x = Float64Array.from(places, ([left]) => left);
  const y = Float64Array.from(places, ([, top]) => top);
  let fellows = 0;
  for (let asked = 0; asked < ASKED; asked += 1) {
    const node = asked * Math.floor(NODES / ASKED) + (asked % 7);
    fellows += nearestOf(node, x, y).filter((other) => communityOf(other) === communityOf(node)).length;
  }
  return fellows / (ASKED * NEAREST);
}

function nearestOf(node: number, x: Float64Array, y: Float64Array): number[] {
  const nearest: { readonly other: number; readonly distance: number }[] = [];
  let furthest = Number.POSITIVE_INFINITY;
  for (let other = 0; other < NODES; other += 1) {
    const distance = ((x[other] ?? 0) - (x[node] ?? 0)) ** 2 + ((y[other] ?? 0) - (y[node] ?? 0)) ** 2;
    if (other === node || distance >= furthest) continue;
    nearest.push({ other, distance });
    nearest.sort((a, b) => a.distance - b.distance);
    if (nearest.length > NEAREST) nearest.pop();
    if (nearest.length === NEAREST) furthest = nearest.at(-1)?.distance ?? furthest;
  }
  return nearest.map(({ other }) => other);
}
