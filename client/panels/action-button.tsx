import type { Action, ActionContext } from "../actions/action.ts";
import { ariaKeys, run, spell } from "../actions/keys.ts";
import { currentContext } from "../actions/target.ts";
import { announce } from "../state/page.ts";
import { toast } from "../state/toasts.ts";
import { useClew, useSlice } from "./clew-context.ts";

/** The context of an action that no pointer chose, for drawing; what a press does asks for `currentContext` anew. */
export function useActionContext(): ActionContext {
  const clew = useClew();
  useSlice(clew.view, (view) => view.graphVersion);
  useSlice(clew.view, (view) => view.selectedNodes);
  useSlice(clew.view, (view) => view.selectedEdges);
  useSlice(clew.view, (view) => view.focusedNode);
  useSlice(clew.view, (view) => view.focusedEdge);
  useSlice(clew.connection.store, (connection) => connection.status);
  useSlice(clew.history.store, (history) => history);
  useSlice(clew.page, (page) => page.areaTool);
  useSlice(clew.page, (page) => page.toolPanel);
  useSlice(clew.page, (page) => page.aiming);
  useSlice(clew.view, (view) => view.notes);
  useSlice(clew.view, (view) => view.selectedNote);
  useSlice(clew.view, (view) => view.look);
  useSlice(clew.view, (view) => view.filter);
  return currentContext(clew);
}

/** Does an action from a button or menu; what waits for the store says so. */
export function perform(action: Action, context: ActionContext): void {
  run(action, context, (reason) => {
    toast(context.clew.toasts, reason, { tone: "problem" });
    announce(context.clew.page, reason);
  });
}

/** A tool button made from an action's record: icon, name, key and state. */
export function ActionButton({ action }: { readonly action: Action }) {
  const context = useActionContext();
  const possible = action.when?.(context) ?? true;
  const reason = action.blocked?.(context) ?? null;
  const label = action.label(context);
  const [chord] = action.keys;
  const Icon = action.icon;
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={reason ?? (chord ? `${label} (${spell(chord)})` : label)}
      aria-keyshortcuts={ariaKeys(action.keys) || undefined}
      aria-pressed={action.pressed?.(context)}
      disabled={!possible || reason !== null}
      onClick={() => perform(action, currentContext(context.clew))}
    >
      {Icon ? <Icon aria-hidden="true" size={16} strokeWidth={1.5} /> : label}
    </button>
  );
}
