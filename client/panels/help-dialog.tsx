import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Action } from "../actions/action.ts";
import { ACTIONS } from "../actions/actions.ts";
import { spell } from "../actions/keys.ts";
import { switchCharacterKeys } from "../state/page.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { LanguageSwitch } from "./language-switch.tsx";
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
      // Focus goes back where it was, unless the browser gave it back already, or the next key took it elsewhere.
      if (document.activeElement === document.body && before instanceof HTMLElement)
        before.focus({ preventScroll: true });
    };
  }, []);
  const w = words().helpDialog;
  const close = () => page.setState({ helpOpen: false });
  return (
    <dialog ref={dialog} className="float help" aria-labelledby="help-title" onClose={close}>
      <header>
        <h1 id="help-title">{w.title}</h1>
        <LanguageSwitch />
        <ThemeSwitch />
        <button type="button" className="tool" aria-label={words().buttons.close} onClick={close}>
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </header>
      <div className="help-body">
        <section>
          <h2>{w.pointer}</h2>
          <dl>
            {w.gestures.map((gesture) => (
              <Gesture key={gesture.what} {...gesture} />
            ))}
          </dl>
        </section>
        {GROUPS.map((group) => (
          <section key={group}>
            <h2>{words().commands.groups[group]}</h2>
            <dl>
              {ACTIONS.filter((action) => action.group === group && action.keys.length > 0).map((action) => (
                <div key={action.id}>
                  <dt>{action.title()}</dt>
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
        <p>{w.singleKeys}</p>
        <label className="help-switch">
          <input
            type="checkbox"
            checked={characterKeys}
            onChange={(event) => switchCharacterKeys(page, event.target.checked)}
          />
          {w.characterKeys}
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
