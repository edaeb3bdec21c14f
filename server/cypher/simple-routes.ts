/** From each node to those that one step leads to. */
export type Steps = ReadonlyMap<string, ReadonlySet<string>>;

export interface RouteEnds {
  readonly from: string;
  readonly to: string;
  /** Nodes that are passed, in any order. */
  readonly through: readonly string[];
}

/**
 * Every way of exactly `length` steps that meets no node twice, as node ids, in the order of the ids. A step is tried only
 * where enough of the length is left to reach what must still be passed.
 * @param count is told of each step tried, and throws to end the search
 */
export function* simpleRoutes(
  steps: Steps,
  { from, to, through }: RouteEnds,
  length: number,
  count: (steps: number) => void,
): Generator<string[]> {
  const back = reversed(steps);
  const toGoal = distancesFrom(back, to);
  const stops = through.map((id) => ({ id, toStop: distancesFrom(back, id), rest: distance(toGoal, id) }));
  const next = nextSteps(steps, distancesFrom(steps, from), toGoal, length);
  const route = [from];
  const met = new Set(route);

  function* onward(): Generator<string[]> {
    for (const id of next.get(route.at(-1) ?? "") ?? []) {
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

/** The steps that can be on a way of at most that length. */
function nextSteps(
  steps: Steps,
  fromStart: ReadonlyMap<string, number>,
  toGoal: ReadonlyMap<string, number>,
  length: number,
): Map<string, string[]> {
  const next = new Map<string, string[]>();
  for (const [id, after] of steps) {
    const most = length - 1 - distance(fromStart, id);
    if (most >= 0) next.set(id, [...after].filter((other) => distance(toGoal, other) <= most).sort());
  }
  return next;
}

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
