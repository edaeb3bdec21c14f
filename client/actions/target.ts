import type { Clew } from "../state/clew.ts";
import { isShown, soleSelection, type Target } from "../state/view.ts";
import type { ActionContext } from "./action.ts";

/** The context, now, of a command that no pointer chose. */
export function currentContext(clew: Clew): ActionContext {
  return { clew, target: currentTarget(clew) };
}

/** What a command without a pointer means: the keyboard's place on the canvas, else the one thing selected. */
export function currentTarget(clew: Clew): Target | null {
  const view = clew.view.getState();
  if (view.focusedEdge !== null) return { edge: view.focusedEdge };
  if (view.focusedNode !== null) return { node: view.focusedNode };
  return soleSelection(view);
}

/** The node that is meant; null where none is, or it has left the canvas since it was pointed at. */
export function nodeOf({ clew, target }: ActionContext): string | null {
  return target && "node" in target && isShown(clew.graph, target) ? target.node : null;
}

/** The nodes that a command for several works on: the selection when the target is in it, else the target alone. */
export function nodesOf({ clew, target }: ActionContext): string[] {
  const { selectedNodes } = clew.view.getState();
  if (target && "edge" in target) return [];
  const nodes = target && !selectedNodes.has(target.node) ? [target.node] : [...selectedNodes];
  return nodes.filter((id) => clew.graph.hasNode(id));
}

export function edgesOf({ clew, target }: ActionContext): string[] {
  const { selectedNodes, selectedEdges } = clew.view.getState();
  if (target && "node" in target && !selectedNodes.has(target.node)) return [];
  const edges = target && "edge" in target && !selectedEdges.has(target.edge) ? [target.edge] : [...selectedEdges];
  return edges.filter((id) => clew.graph.hasEdge(id));
}
