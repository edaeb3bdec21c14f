import defaults from "graphology-layout-forceatlas2/defaults.js";
import iterate from "graphology-layout-forceatlas2/iterate.js";
import type { LayoutProblem } from "./layout-problem.ts";
import { seededRandom } from "./random.ts";

/** Columns that graphology's iteration reads: ten to a node, three to an edge. */
const PER_NODE = 10;
const PER_EDGE = 3;
/** Coarsening stops here. */
const COARSEST = 80;

interface Level {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float32Array;
  readonly mass: Float32Array;
  /** Node of the next coarser level that each node went into. */
  readonly into: Uint32Array | null;
}

/** Joins every node with the neighbour it is tied to most strongly for its size, where both are still free. */
function coarsen(level: Level, random: () => number): { into: Uint32Array; coarser: Level } {
  const { count, from, to, weight, mass } = level;
  const neighbours: { node: number; weight: number }[][] = Array.from({ length: count }, () => []);
  for (let e = 0; e < from.length; e += 1) {
    const a = from[e] ?? 0;
    const b = to[e] ?? 0;
    neighbours[a]?.push({ node: b, weight: weight[e] ?? 1 });
    neighbours[b]?.push({ node: a, weight: weight[e] ?? 1 });
  }
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const swap = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = swap;
  }
  const none = 0xffffffff;
  const into = new Uint32Array(count).fill(none);
  let next = 0;
  for (const node of order) {
    if (into[node] !== none) continue;
    let best = none;
    let strongest = 0;
    let joined = none;
    for (const { node: other, weight: tie } of neighbours[node] ?? []) {
      if (other === node) continue;
      const strength = tie / Math.sqrt((mass[other] ?? 1) * (mass[node] ?? 1));
      if (into[other] === none) {
        if (strength > strongest) {
          strongest = strength;
          best = other;
        }
      } else joined = other;
    }
    if (best !== none) {
      into[node] = next;
      into[best] = next;
      next += 1;
    } else if (joined !== none) into[node] = into[joined] ?? 0;
    else {
      into[node] = next;
      next += 1;
    }
  }
  const newMass = new Float32Array(next);
  for (let node = 0; node < count; node += 1) {
    const group = into[node] ?? 0;
    newMass[group] = (newMass[group] ?? 0) + (mass[node] ?? 1);
  }
  const ties = new Map<number, number>();
  for (let e = 0; e < from.length; e += 1) {
    const a = into[from[e] ?? 0] ?? 0;
    const b = into[to[e] ?? 0] ?? 0;
    if (a === b) continue;
    const key = Math.min(a, b) * next + Math.max(a, b);
    ties.set(key, (ties.get(key) ?? 0) + (weight[e] ?? 1));
  }
  const keys = [...ties.keys()];
  return {
    into,
    coarser: {
      count: next,
      from: Uint32Array.from(keys, (key) => Math.floor(key / next)),
      to: Uint32Array.from(keys, (key) => key % next),
      weight: Float32Array.from(ties.values()),
      mass: newMass,
      into: null,
    },
  };
}

/** Runs graphology's ForceAtlas2 on one level, from and into `x` and `y`. */
function relax(level: Level, x: Float64Array, y: Float64Array, fixed: Uint8Array | null, iterations: number): void {
  const nodes = new Float32Array(level.count * PER_NODE);
  for (let i = 0; i < level.count; i += 1) {
    const at = i * PER_NODE;
    nodes[at] = x[i] ?? 0;
    nodes[at + 1] = y[i] ?? 0;
    nodes[at + 6] = 1;
    nodes[at + 7] = 1;
    nodes[at + 8] = 1;
    nodes[at + 9] = fixed?.[i] === 1 ? 1 : 0;
  }
  const edges = new Float32Array(level.from.length * PER_EDGE);
  for (let e = 0; e < level.from.length; e += 1) {
    const a = (level.from[e] ?? 0) * PER_NODE;
    const b = (level.to[e] ?? 0) * PER_NODE;
    const weight = level.weight[e] ?? 1;
    edges[e * PER_EDGE] = a;
    edges[e * PER_EDGE + 1] = b;
    edges[e * PER_EDGE + 2] = weight;
    nodes[a + 6] = (nodes[a + 6] ?? 1) + weight;
    nodes[b + 6] = (nodes[b + 6] ?? 1) + weight;
  }
  const settings = {
    ...defaults,
    barnesHutOptimize: level.count > 300,
    barnesHutTheta: 1.2,
    // Attraction that does not grow with length as fast: only so a hundred communities part, instead of lying in one heap.
    linLogMode: true,
    gravity: 0.4,
    scalingRatio: 10,
  };
  for (let i = 0; i < iterations; i += 1) iterate(settings, nodes, edges);
  for (let i = 0; i < level.count; i += 1) {
    if (fixed?.[i] === 1) continue;
    x[i] = nodes[i * PER_NODE] ?? 0;
    y[i] = nodes[i * PER_NODE + 1] ?? 0;
  }
}

/**
 * Multilevel ForceAtlas2: the graph is joined pairwise into ever smaller ones, the smallest is laid out, and each larger
 * one starts from where its smaller one ended. `share` of 1 is full quality, less is quicker.
 */
export function multilevelLayout(problem: LayoutProblem, share = 1): void {
  const { x, y, fixed, from, to } = problem;
  const random = seededRandom(7);
  const count = x.length;
  const levels: Level[] = [
    {
      count,
      from,
      to,
      weight: new Float32Array(from.length).fill(1),
      mass: new Float32Array(count).fill(1),
      into: null,
    },
  ];
  const anyFixed = fixed.includes(1);
  // With fixed nodes the present places are the best beginning there is.
  while (!anyFixed) {
    const finest = levels[levels.length - 1];
    if (finest === undefined || finest.count <= COARSEST) break;
    const { into, coarser } = coarsen(finest, random);
    if (coarser.count > finest.count * 0.9) break;
    levels[levels.length - 1] = { ...finest, into };
    levels.push(coarser);
  }
  let level = levels.pop();
  if (level === undefined) return;
  let px = new Float64Array(level.count);
  let py = new Float64Array(level.count);
  if (anyFixed) {
    px.set(x);
    py.set(y);
  } else {
    for (let i = 0; i < level.count; i += 1) {
      px[i] = (random() - 0.5) * 100 * Math.sqrt(level.count);
      py[i] = (random() - 0.5) * 100 * Math.sqrt(level.count);
    }
  }
  for (;;) {
    const iterations = level.count > 4_000 ? 40 : level.count > 1_000 ? 70 : level.count > 300 ? 120 : 300;
    relax(level, px, py, anyFixed ? fixed : null, Math.max(1, Math.round(iterations * share)));
    const finer = levels.pop();
    if (finer === undefined) break;
    const nx = new Float64Array(finer.count);
    const ny = new Float64Array(finer.count);
    const grow = Math.sqrt(finer.count / level.count);
    for (let i = 0; i < finer.count; i += 1) {
      const parent = finer.into?.[i] ?? 0;
      nx[i] = (px[parent] ?? 0) * grow + (random() - 0.5) * 4;
      ny[i] = (py[parent] ?? 0) * grow + (random() - 0.5) * 4;
    }
    px = nx;
    py = ny;
    level = finer;
  }
  for (let i = 0; i < count; i += 1) {
    if (fixed[i] === 1) continue;
    x[i] = px[i] ?? 0;
    y[i] = py[i] ?? 0;
  }
}
