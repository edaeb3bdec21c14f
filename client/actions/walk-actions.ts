import { leavesOutEdge, leavesOutNode } from "../graph/filtered.ts";
import { lineKindOf } from "../graph/line-kind.ts";
import { type ArrowDirection, neighbourInDirection } from "../graph/neighbour-in-direction.ts";
import type { Clew } from "../state/clew.ts";
import { describeEdge, describeNode } from "../state/describe.ts";
import { announce } from "../state/page.ts";
import { words } from "../words/words.ts";
import type { Action } from "./action.ts";

/** Puts the keyboard on a node, says what it is, and moves the camera only when it would be out of sight. */
export function focusNode(clew: Clew, id: string): void {
  clew.view.setState({ focusedNode: id, focusedEdge: null });
  if (clew.page.getState().walkStart === null) clew.page.setState({ walkStart: id });
  clew.canvas.current?.reveal(id);
  announce(clew.page, describeNode(clew, id));
}

function isShown({ view }: Clew): (id: string) => boolean {
  const state = view.getState();
  return (id) => !leavesOutNode(state, id);
}

/** Where walking starts: the selection, else the most connected node. */
export function firstNode(clew: Clew): string | null {
  const [node] = clew.view.getState().selectedNodes;
  if (node !== undefined) return node;
  const [edge] = clew.view.getState().selectedEdges;
  if (edge !== undefined && clew.graph.hasEdge(edge)) return clew.graph.source(edge);
  let best: string | null = null;
  clew.graph.forEachNode((id) => {
    if (!isShown(clew)(id)) return;
    if (best === null || clew.graph.degree(id) > clew.graph.degree(best)) best = id;
  });
  return best;
}

function arrow(direction: ArrowDirection, key: string): Action {
  return {
    id: `walk-${direction}`,
    title: () => words().walking.titles[direction],
    label: () => words().walking.labels[direction],
    keys: [{ key, scope: "canvas" }],
    group: "Select",
    when: ({ clew }) => clew.graph.order > 0,
    perform: ({ clew }) => {
      const { focusedNode } = clew.view.getState();
      const next =
        focusedNode === null
          ? firstNode(clew)
          : neighbourInDirection(clew.graph, focusedNode, direction, isShown(clew));
      if (next !== null) focusNode(clew, next);
      else announce(clew.page, words().walking.nothingFurther);
    },
  };
}

function cycle(step: 1 | -1, key: string): Action {
  const way = step === 1 ? "next" : "previous";
  return {
    id: `${way}-edge`,
    title: () => words().walking[way].title,
    label: () => words().walking[way].label,
    keys: [{ key, scope: "canvas" }],
    group: "Select",
    when: ({ clew }) => clew.view.getState().focusedNode !== null,
    perform: ({ clew }) => {
      const { focusedNode, focusedEdge, hiddenLines } = clew.view.getState();
      if (focusedNode === null) return;
      const edges = clew.graph.filterEdges(
        focusedNode,
        (id, edge) => !hiddenLines.has(lineKindOf(edge)) && !leavesOutEdge(clew.view.getState(), id),
      );
      if (edges.length === 0) {
        announce(clew.page, words().walking.noRelationships);
        return;
      }
      const at = focusedEdge === null ? (step === 1 ? -1 : 0) : edges.indexOf(focusedEdge);
      const next = edges[(at + step + edges.length) % edges.length];
      if (next === undefined) return;
      clew.view.setState({ focusedEdge: next });
      announce(clew.page, describeEdge(clew, next));
    },
  };
}

const home: Action = {
  id: "walk-home",
  title: () => words().walking.home.title,
  label: () => words().walking.home.label,
  keys: [{ key: "Home", scope: "canvas" }],
  group: "Select",
  when: ({ clew }) => clew.graph.order > 0,
  perform: ({ clew }) => {
    const { walkStart } = clew.page.getState();
    const node =
      walkStart !== null && clew.graph.hasNode(walkStart) && isShown(clew)(walkStart) ? walkStart : firstNode(clew);
    if (node !== null) focusNode(clew, node);
  },
};

export const WALK_ACTIONS: readonly Action[] = [
  arrow("up", "ArrowUp"),
  arrow("down", "ArrowDown"),
  arrow("left", "ArrowLeft"),
  arrow("right", "ArrowRight"),
  cycle(1, "]"),
  cycle(-1, "["),
  home,
];
