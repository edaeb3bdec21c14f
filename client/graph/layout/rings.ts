import { placeAroundCircle } from "./around-circle.ts";
import type { LayoutProblem } from "./layout-problem.ts";

const BETWEEN_RINGS = 130;

/**
 * Rings about the centre by the number of relationships between, their direction aside; nodes that nothing joins to it
 * make the outermost. On each ring nodes stand near what they hang on further in.
 */
export function layOutRings(problem: LayoutProblem, centre: readonly number[]): void {
  const neighbours = neighboursOf(problem);
  const rings = ringsOf(problem.x.length, centre.length > 0 ? centre : mostConnected(neighbours), neighbours);
  const angle = new Float64Array(problem.x.length);
  let outer = 0;
  rings.forEach((ring, distance) => {
    const inner = new Set(rings[distance - 1] ?? []);
    const wanted = new Map(ring.map((node) => [node, meanAngle(neighbours[node] ?? [], inner, angle)]));
    const order = [...ring].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
    if (distance === 0 && ring.length === 1) {
      for (const node of ring) [problem.x[node], problem.y[node]] = [0, 0];
      return;
    }
    outer = placeAroundCircle(problem, order, -Math.PI, distance === 0 ? 0 : outer + BETWEEN_RINGS);
    for (const node of order) angle[node] = Math.atan2(problem.y[node] ?? 0, problem.x[node] ?? 0);
  });
}

function mostConnected(neighbours: readonly (readonly number[])[]): number[] {
  const most = neighbours.reduce((best, others, node) => {
    return others.length > (neighbours[best]?.length ?? 0) ? node : best;
  }, 0);
  return [most];
}

function neighboursOf({ x, from, to }: LayoutProblem): number[][] {
  const neighbours: number[][] = Array.from(x, () => []);
  for (let edge = 0; edge < from.length; edge += 1) {
    const [a, b] = [from[edge] ?? 0, to[edge] ?? 0];
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return neighbours;
}

function ringsOf(count: number, centre: readonly number[], neighbours: readonly number[][]): number[][] {
  const seen = new Uint8Array(count);
  const rings: number[][] = [];
  let ring = [...new Set(centre)];
  for (const node of ring) seen[node] = 1;
  while (ring.length > 0) {
    rings.push(ring);
    const next: number[] = [];
    for (const node of ring) {
      for (const other of neighbours[node] ?? []) {
        if (seen[other] === 1) continue;
        seen[other] = 1;
        next.push(other);
      }
    }
    ring = next;
  }
  const unjoined = [...seen.keys()].filter((node) => seen[node] === 0);
  return unjoined.length > 0 ? [...rings, unjoined] : rings;
}

/** The direction of the middle of what a node hangs on; the whole turn's start for what hangs on nothing. */
function meanAngle(others: readonly number[], inner: ReadonlySet<number>, angle: Float64Array): number {
  let [x, y] = [0, 0];
  for (const other of others) {
    if (!inner.has(other)) continue;
    x += Math.cos(angle[other] ?? 0);
    y += Math.sin(angle[other] ?? 0);
  }
  return Math.atan2(y, x);
}
