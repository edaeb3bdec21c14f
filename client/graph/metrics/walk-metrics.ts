import type { Adjacency } from "./adjacency.ts";

/** Told the share that is done, from 0 to 1. */
export type Progress = (done: number) => void;

/** What walking outwards from one node finds; the columns are used again for the next. */
interface Walk {
  /** Nodes that are reached, nearest first; the first `reached` count. */
  readonly order: Uint32Array;
  reached: number;
  /** Ties between, -1 where there is no way. */
  readonly distance: Int32Array;
  /** Number of shortest ways: a float, because a chain of 32 forks has more than 32 bits hold. */
  readonly ways: Float64Array;
}

function walkFrom({ starts, neighbours }: Adjacency, source: number, walk: Walk): void {
  const { order, distance, ways } = walk;
  distance.fill(-1);
  ways.fill(0);
  distance[source] = 0;
  ways[source] = 1;
  order[0] = source;
  let reached = 1;
  for (let i = 0; i < reached; i += 1) {
    const node = order[i] ?? 0;
    const beyond = (distance[node] ?? 0) + 1;
    const waysHere = ways[node] ?? 0;
    const end = starts[node + 1] ?? 0;
    for (let k = starts[node] ?? 0; k < end; k += 1) {
      const other = neighbours[k] ?? 0;
      if (distance[other] === -1) {
        distance[other] = beyond;
        order[reached] = other;
        reached += 1;
      }
      if (distance[other] === beyond) ways[other] = (ways[other] ?? 0) + waysHere;
    }
  }
  walk.reached = reached;
}

function newWalk(count: number): Walk {
  return {
    order: new Uint32Array(count),
    reached: 0,
    distance: new Int32Array(count),
    ways: new Float64Array(count),
  };
}

/**
 * Share of the shortest ways between two others that lead through a node (Brandes 2001), from 0 to 1. graphology's own
 * cannot tell how far it is, and counts ways in 32 bits.
 */
export function betweenness(ties: Adjacency, progress: Progress): Float64Array {
  const count = ties.starts.length - 1;
  const { starts, neighbours } = ties;
  const through = new Float64Array(count);
  const share = new Float64Array(count);
  const walk = newWalk(count);
  const { order, distance, ways } = walk;
  for (let source = 0; source < count; source += 1) {
    walkFrom(ties, source, walk);
    for (let i = 0; i < walk.reached; i += 1) share[order[i] ?? 0] = 0;
    for (let i = walk.reached - 1; i > 0; i -= 1) {
      const node = order[i] ?? 0;
      const nearer = (distance[node] ?? 0) - 1;
      const handed = (1 + (share[node] ?? 0)) / (ways[node] ?? 1);
      const end = starts[node + 1] ?? 0;
      for (let k = starts[node] ?? 0; k < end; k += 1) {
        const other = neighbours[k] ?? 0;
        if (distance[other] === nearer) share[other] = (share[other] ?? 0) + (ways[other] ?? 0) * handed;
      }
      through[node] = (through[node] ?? 0) + (share[node] ?? 0);
    }
    progress((source + 1) / count);
  }
  const pairs = (count - 1) * (count - 2);
  return pairs <= 0 ? through : through.map((sum) => sum / pairs);
}

/**
 * One over the mean distance to everyone that can be reached, times the share of all others that can be (Wasserman and
 * Faust 1994, so that a pair apart does not outdo the middle of a large component); from 0 to 1.
 */
export function closeness(ties: Adjacency, progress: Progress): Float64Array {
  const count = ties.starts.length - 1;
  const near = new Float64Array(count);
  const walk = newWalk(count);
  for (let source = 0; source < count; source += 1) {
    walkFrom(ties, source, walk);
    let sum = 0;
    for (let i = 1; i < walk.reached; i += 1) sum += walk.distance[walk.order[i] ?? 0] ?? 0;
    const others = walk.reached - 1;
    near[source] = sum === 0 ? 0 : (others / sum) * (others / (count - 1));
    progress((source + 1) / count);
  }
  return near;
}
