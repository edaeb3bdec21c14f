import { useEffect } from "react";
import type { KeyScope } from "../actions/action.ts";
import { ACTIONS } from "../actions/actions.ts";
import { actionFor } from "../actions/keys.ts";
import { currentContext } from "../actions/target.ts";
import type { Clew } from "../state/clew.ts";
import { perform } from "./action-button.tsx";

/** Marks the element whose focus means that the canvas has the keyboard. */
export const CANVAS_ATTRIBUTE = "data-canvas";

/** Marks a note on the canvas. */
export const NOTE_ATTRIBUTE = "data-note";

/** No text can be taken back in these: undo there means the view. */
const TICKED = ":not([type=checkbox], [type=radio], [type=range])";

/** Where the keyboard is, as scopes of keys. */
export function scopesAt(element: Element | null): KeyScope[] {
  const typing = element?.closest(`input${TICKED}, textarea, select, [contenteditable]`) ?? null;
  const editing = typing !== null || element?.shadowRoot != null;
  const scopes: KeyScope[] = ["page"];
  if (!editing) scopes.push("quiet");
  if (element?.hasAttribute(CANVAS_ATTRIBUTE)) scopes.push("canvas", "idle");
  if (element?.hasAttribute(NOTE_ATTRIBUTE)) scopes.push("note");
  if (element === null || element === document.body) scopes.push("idle");
  return scopes;
}

/** Listens for every key of the action table. */
export function useKeys(clew: Clew): void {
  useEffect(() => {
    let space = false;
    const onKey = (event: KeyboardEvent) => {
      const canvas = document.activeElement?.hasAttribute(CANVAS_ATTRIBUTE) ?? false;
      if (event.key === " ") space = canvas;
      if (event.defaultPrevented || event.isComposing || clew.page.getState().helpOpen) return;
      const context = currentContext(clew);
      const action = actionFor(
        ACTIONS,
        event,
        scopesAt(document.activeElement),
        context,
        space && canvas,
        clew.page.getState().characterKeys,
      );
      if (!action) return;
      event.preventDefault();
      perform(action, context);
    };
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === " ") space = false;
    };
    window.addEventListener("keydown", onKey);
    window.addEventListener("keyup", onKeyUp);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("keyup", onKeyUp);
    };
  }, [clew]);
}
