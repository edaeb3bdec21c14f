import type { Direction, NeighbourGroup } from "../../contract/graph.ts";
import { mainLabel } from "../../contract/graph.ts";
import type { ExplorerGraph } from "./explorer-graph.ts";

/** Which relationships of a node are meant: all where nothing is named. */
export interface NeighbourChoice {
  readonly types?: readonly string[];
  readonly direction?: Direction;
  readonly labels?: readonly string[];
}

/** How many relationships of a choice are on the canvas. */
export function shownNeighbours(graph: ExplorerGraph, id: string, choice: NeighbourChoice): number {
  const { types = [], direction = "both", labels: wanted = [] } = choice;
  return count(
    graph,
    id,
    direction,
    (type, labels) =>
      (types.length === 0 || types.includes(type)) &&
      (wanted.length === 0 || wanted.some((label) => labels.includes(label))),
  );
}

/** How many relationships of a group are on the canvas. */
export function shownOfGroup(graph: ExplorerGraph, id: string, group: NeighbourGroup): number {
  const shown = count(
    graph,
    id,
    group.direction,
    (type, labels) => type === group.type && mainLabel(labels.filter((label) => label !== "Entity")) === group.label,
  );
  return Math.min(shown, group.count);
}

function count(
  graph: ExplorerGraph,
  id: string,
  direction: Direction,
  isMeant: (type: string, labels: readonly string[]) => boolean,
): number {
  if (!graph.hasNode(id)) return 0;
  let shown = 0;
  for (const edge of graph.edges(id)) {
    // A self-loop leaves, and does not arrive as well.
    const leaves = graph.source(edge) === id;
    if (direction !== "both" && leaves !== (direction === "out")) continue;
    if (isMeant(graph.getEdgeAttribute(edge, "type"), graph.getNodeAttribute(graph.opposite(id, edge), "labels"))) {
      shown += 1;
    }
  }
  return shown;
}
