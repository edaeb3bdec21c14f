import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Action } from "../actions/action.ts";
import { ACTIONS } from "../actions/actions.ts";
import { spell } from "../actions/keys.ts";
import { switchCharacterKeys } from "../state/page.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

const GROUPS: readonly Action["group"][] = ["Explore", "Select", "Look", "Notes", "Undo", "Panels"];

/** Every key, read off the action table, and the gestures of the mouse. */
export function HelpDialog() {
  const { page } = useClew();
  const characterKeys = useSlice(page, (state) => state.characterKeys);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const close = () => page.setState({ helpOpen: false });
  return (
    <dialog ref={dialog} className="float help" aria-labelledby="help-title" onClose={close}>
      <header>
        <h1 id="help-title">Keys and gestures</h1>
        <ThemeSwitch />
        <button type="button" className="tool" aria-label="Close" onClick={close}>
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </header>
      <div className="help-body">
        <section>
          <h2>Mouse and touch</h2>
          <dl>
            <Gesture what="Select" how="Click" />
            <Gesture what="Add to the selection" how="Shift or Ctrl click, long press" />
            <Gesture what="Select by a box or lasso" how="Shift or Alt drag, or a tool" />
            <Gesture what="Expand or collapse" how="Double-click" />
            <Gesture what="Menu" how="Right-click, long press" />
            <Gesture what="Move and pin" how="Drag an entity" />
            <Gesture what="Move a note, edit it" how="Drag, double-click" />
            <Gesture what="Move the picture" how="Drag the canvas" />
            <Gesture what="Zoom" how="Wheel, pinch" />
          </dl>
        </section>
        {GROUPS.map((group) => (
          <section key={group}>
            <h2>{group}</h2>
            <dl>
              {ACTIONS.filter((action) => action.group === group && action.keys.length > 0).map((action) => (
                <div key={action.id}>
                  <dt>{action.title}</dt>
                  <dd>
                    {action.keys.slice(0, 2).map((chord) => (
                      <kbd key={spell(chord)}>{spell(chord)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p>Single keys work while the canvas has the keyboard: press Tab until its frame shows.</p>
        <label className="help-switch">
          <input
            type="checkbox"
            checked={characterKeys}
            onChange={(event) => switchCharacterKeys(page, event.target.checked)}
          />
          Single letters and signs are keys
        </label>
      </div>
    </dialog>
  );
}

function Gesture({ what, how }: { readonly what: string; readonly how: string }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd className="dim">{how}</dd>
    </div>
  );
}
