import type { Clew } from "../state/clew.ts";
import { soleSelection, type Target } from "../state/view.ts";
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

export function nodeOf({ target }: ActionContext): string | null {
  return target && "node" in target ? target.node : null;
}

/** The nodes that a command for several works on: the selection when the target is in it, else the target alone. */
export function nodesOf({ clew, target }: ActionContext): string[] {
  const { selectedNodes } = clew.view.getState();
  const node = target && "node" in target ? target.node : null;
  if (node !== null && !selectedNodes.has(node)) return [node];
  return target && "edge" in target ? [] : [...selectedNodes];
}

export function edgesOf({ clew, target }: ActionContext): string[] {
  const { selectedEdges } = clew.view.getState();
  if (target && "edge" in target && !selectedEdges.has(target.edge)) return [target.edge];
  return target && "node" in target && !clew.view.getState().selectedNodes.has(target.node) ? [] : [...selectedEdges];
}
