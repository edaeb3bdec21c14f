import type { Direction, NeighbourGroup } from "../../contract/graph.ts";
import { mainLabel } from "../../contract/graph.ts";
import type { ExplorerGraph } from "./explorer-graph.ts";
import { endOf } from "./stand-in.ts";

/** Which relationships of a node are meant: all where nothing is named. */
export interface NeighbourChoice {
  readonly types?: readonly string[];
  readonly direction?: Direction;
  readonly labels?: readonly string[];
}

/** How many relationships of a choice are on the canvas. */
export function shownNeighbours(graph: ExplorerGraph, id: string, choice: NeighbourChoice): number {
  const { types = [], direction = "both", labels: wanted = [] } = choice;
  let shown = 0;
  forEachNeighbour(graph, id, (type, leaves, labels) => {
    const isMeant =
      (direction === "both" || leaves === (direction === "out")) &&
      (types.length === 0 || types.includes(type)) &&
      (wanted.length === 0 || wanted.some((label) => labels.includes(label)));
    if (isMeant) shown += 1;
  });
  return shown;
}

/** Names a group among those of a node. */
export function groupKey({ type, direction, label }: Omit<NeighbourGroup, "count">): string {
  return JSON.stringify([type, direction, label]);
}

/** How many relationships of each group are on the canvas, by `groupKey`. */
export function shownByGroup(graph: ExplorerGraph, id: string): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  forEachNeighbour(graph, id, (type, leaves, labels) => {
    const label = mainLabel(labels.filter((one) => one !== "Entity"));
    const key = groupKey({ type, direction: leaves ? "out" : "in", label });
    shown.set(key, (shown.get(key) ?? 0) + 1);
  });
  return shown;
}

/** Each relationship once, as seen from the node: a self-loop leaves, and does not arrive as well. */
function forEachNeighbour(
  graph: ExplorerGraph,
  id: string,
  tell: (type: string, leaves: boolean, labels: readonly string[]) => void,
): void {
  if (!graph.hasNode(id)) return;
  for (const edge of graph.edges(id)) {
    const leaves = graph.source(edge) === id;
    const { labels } = endOf(graph, edge, leaves ? "end" : "start").attributes;
    tell(graph.getEdgeAttribute(edge, "type"), leaves, labels);
  }
}
