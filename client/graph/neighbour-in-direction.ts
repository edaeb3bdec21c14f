import type { ExplorerGraph } from "./explorer-graph.ts";

/** A direction on the page; y grows upwards in graph coordinates, so `up` is +y. */
export type ArrowDirection = "up" | "down" | "left" | "right";

const VECTORS: Readonly<Record<ArrowDirection, readonly [number, number]>> = {
  up: [0, 1],
  down: [0, -1],
  left: [-1, 0],
  right: [1, 0],
};

/** Distance made longer the further off the direction lies; Infinity beyond 75 degrees to either side. */
function cost(dx: number, dy: number, direction: ArrowDirection): number {
  const [ux, uy] = VECTORS[direction];
  const distance = Math.hypot(dx, dy);
  const cosine = distance === 0 ? 0 : (dx * ux + dy * uy) / distance;
  return cosine < Math.cos((75 * Math.PI) / 180) ? Number.POSITIVE_INFINITY : distance / cosine ** 2;
}

function best(graph: ExplorerGraph, from: string, candidates: Iterable<string>, direction: ArrowDirection) {
  const { x, y } = graph.getNodeAttributes(from);
  let found: string | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const id of candidates) {
    if (id === from) continue;
    const to = graph.getNodeAttributes(id);
    const price = cost(to.x - x, to.y - y, direction);
    if (price < lowest) {
      lowest = price;
      found = id;
    }
  }
  return found;
}

/** Where an arrow key leads: the neighbour that lies that way, else any node that does, else null; only to one `isShown`. */
export function neighbourInDirection(
  graph: ExplorerGraph,
  from: string,
  direction: ArrowDirection,
  isShown: (id: string) => boolean = () => true,
): string | null {
  if (!graph.hasNode(from)) return null;
  return (
    best(graph, from, graph.neighbors(from).filter(isShown), direction) ??
    best(graph, from, graph.nodes().filter(isShown), direction)
  );
}
