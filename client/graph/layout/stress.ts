import { idealLength, type LayoutProblem } from "./layout-problem.ts";

/** Shortest distances between all pairs along ideal edge lengths, row by row; unreachable pairs get `far`. */
export function allDistances(problem: LayoutProblem, far: number): Float32Array {
  const count = problem.x.length;
  const neighbours: { node: number; length: number }[][] = Array.from({ length: count }, () => []);
  for (let e = 0; e < problem.from.length; e += 1) {
    const a = problem.from[e] ?? 0;
    const b = problem.to[e] ?? 0;
    const length = idealLength(problem, e);
    neighbours[a]?.push({ node: b, length });
    neighbours[b]?.push({ node: a, length });
  }
  const distances = new Float32Array(count * count).fill(Number.POSITIVE_INFINITY);
  for (let source = 0; source < count; source += 1) {
    const row = source * count;
    distances[row + source] = 0;
    // Label-correcting search: lengths differ by less than two, so that nearly every node is settled at first sight.
    const queue = [source];
    for (let head = 0; head < queue.length; head += 1) {
      const node = queue[head] ?? 0;
      const at = distances[row + node] ?? 0;
      for (const { node: next, length } of neighbours[node] ?? []) {
        if (at + length >= (distances[row + next] ?? 0)) continue;
        distances[row + next] = at + length;
        queue.push(next);
      }
    }
  }
  for (let i = 0; i < distances.length; i += 1) if (distances[i] === Number.POSITIVE_INFINITY) distances[i] = far;
  return distances;
}

/**
 * Moves nodes until distances on the page resemble distances in the graph: stochastic gradient descent on stress
 * (Zheng, Pawar, Goodman 2018, "Graph drawing by stochastic gradient descent"), from wherever they are.
 */
export function stressDescent(
  problem: LayoutProblem,
  distances: Float32Array,
  random: () => number,
  iterations: number,
): void {
  const { x, y, fixed } = problem;
  const count = x.length;
  const pairs = new Uint32Array((count * (count - 1)) / 2);
  let filled = 0;
  let longest = 1;
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i += 1) {
    for (let j = 0; j < i; j += 1) {
      pairs[filled] = i * count + j;
      filled += 1;
      const d = distances[i * count + j] ?? 1;
      longest = Math.max(longest, d);
      shortest = Math.min(shortest, d);
    }
  }
  const from = longest * longest;
  const to = 0.1 * shortest * shortest;
  for (let step = 0; step < iterations; step += 1) {
    const eta = from * (to / from) ** (step / Math.max(1, iterations - 1));
    for (let i = pairs.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      const swap = pairs[i] ?? 0;
      pairs[i] = pairs[j] ?? 0;
      pairs[j] = swap;
    }
    for (const pair of pairs) {
      const a = Math.floor(pair / count);
      const b = pair % count;
      if (fixed[a] === 1 && fixed[b] === 1) continue;
      const d = distances[pair] ?? 1;
      let dx = (x[a] ?? 0) - (x[b] ?? 0);
      let dy = (y[a] ?? 0) - (y[b] ?? 0);
      let apart = Math.hypot(dx, dy);
      if (apart < 1e-6) {
        dx = random() - 0.5;
        dy = random() - 0.5;
        apart = Math.hypot(dx, dy) || 1;
      }
      const move = (Math.min(1, eta / (d * d)) * (apart - d)) / 2 / apart;
      // A node that stays leaves the whole way to the other.
      const shareA = fixed[a] === 1 ? 0 : fixed[b] === 1 ? 2 : 1;
      const shareB = fixed[b] === 1 ? 0 : fixed[a] === 1 ? 2 : 1;
      x[a] = (x[a] ?? 0) - dx * move * shareA;
      y[a] = (y[a] ?? 0) - dy * move * shareA;
      x[b] = (x[b] ?? 0) + dx * move * shareB;
      y[b] = (y[b] ?? 0) + dy * move * shareB;
    }
  }
}
