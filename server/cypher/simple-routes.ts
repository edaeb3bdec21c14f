/** From each node to those that one step leads to. */
export type Steps = ReadonlyMap<string, ReadonlySet<string>>;

export interface RouteEnds {
  readonly from: string;
  readonly to: string;
  /** Nodes that are passed, in any order. */
  readonly through: readonly string[];
}

/** How far the nodes of some steps are from both ends and from what must be passed. */
export interface RouteMap {
  readonly ends: RouteEnds;
  readonly steps: Steps;
  readonly fromStart: ReadonlyMap<string, number>;
  readonly toGoal: ReadonlyMap<string, number>;
  readonly stops: readonly {
    readonly id: string;
    readonly toStop: ReadonlyMap<string, number>;
    readonly rest: number;
  }[];
  /** False: no way of any length leads from end to end and passes every node that must be. */
  readonly reachable: boolean;
}

/** Measures the steps once, for ways of every length; steps that come later are not in it. */
export function routeMapOf(steps: Steps, ends: RouteEnds): RouteMap {
  const back = reversed(steps);
  const fromStart = distancesFrom(steps, ends.from);
  const toGoal = distancesFrom(back, ends.to);
  const stops = ends.through.map((id) => ({ id, toStop: distancesFrom(back, id), rest: distance(toGoal, id) }));
  const reachable = fromStart.has(ends.to) && ends.through.every((id) => fromStart.has(id) && toGoal.has(id));
  return { ends, steps, fromStart, toGoal, stops, reachable };
}

/**
 * Every way of exactly `length` steps that meets no node twice, as node ids, in the order of the ids. A step is tried only
 * where enough of the length is left to reach what must still be passed.
 * @param count is told of each step tried, and throws to end the search
 */
export function* simpleRoutes(
  { ends: { from, to }, steps, fromStart, toGoal, stops, reachable }: RouteMap,
  length: number,
  count: (steps: number) => void,
): Generator<string[]> {
  if (!reachable) return;
  const next = new Map<string, readonly string[]>();
  const route = [from];
  const met = new Set(route);

  /** The steps from a node that can be on a way of that length. */
  function after(id: string): readonly string[] {
    const known = next.get(id);
    if (known) return known;
    const most = length - 1 - distance(fromStart, id);
    const found = [...(steps.get(id) ?? [])].filter((other) => distance(toGoal, other) <= most).sort();
    next.set(id, found);
    return found;
  }

  function* onward(): Generator<string[]> {
    for (const id of after(route.at(-1) ?? "")) {
      count(1);
      const left = length - route.length;
      const tooFar =
        distance(toGoal, id) > left ||
        stops.some((stop) => !met.has(stop.id) && distance(stop.toStop, id) + stop.rest > left);
      if (met.has(id) || tooFar) continue;
      if (id === to) {
        if (left === 0) yield [...route, id];
        continue;
      }
      route.push(id);
      met.add(id);
      yield* onward();
      route.pop();
      met.delete(id);
    }
  }
  yield* onward();
}

const distance = (distances: ReadonlyMap<string, number>, id: string) => distances.get(id) ?? Number.POSITIVE_INFINITY;

function distancesFrom(steps: Steps, id: string): Map<string, number> {
  const distances = new Map([[id, 0]]);
  let frontier = [id];
  for (let depth = 1; frontier.length > 0; depth += 1) {
    const reached: string[] = [];
    for (const one of frontier) {
      for (const other of steps.get(one) ?? []) {
        if (distances.has(other)) continue;
        distances.set(other, depth);
        reached.push(other);
      }
    }
    frontier = reached;
  }
  return distances;
}

function reversed(steps: Steps): Steps {
  const back = new Map<string, Set<string>>();
  for (const [from, after] of steps) {
    for (const to of after) {
      const known = back.get(to);
      if (known) known.add(from);
      else back.set(to, new Set([from]));
    }
  }
  return back;
}
