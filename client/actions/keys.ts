import { words } from "../words/words.ts";
import type { Action, ActionContext, Chord, KeyScope } from "./action.ts";

const isMac = typeof navigator !== "undefined" && /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** Keys that mean the same with and without Shift, because Shift is how some keyboards reach them. */
const SHIFT_IS_SPELLING = new Set(["?", "+", "`", "/", "[", "]", "0"]);

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };

/** The chord as a person reads it: "Ctrl Z", "⌘ Z", "Shift C". */
export function spell(chord: Chord): string {
  const { keyNames } = words();
  const names: Readonly<Record<string, string>> = { ...ARROWS, ...keyNames };
  const parts: string[] = [];
  if (chord.mod) parts.push(isMac ? "⌘" : "Ctrl");
  if (chord.shift) parts.push(keyNames.Shift);
  if (chord.space) parts.push(keyNames.Space);
  parts.push(names[chord.key] ?? (chord.key.length === 1 ? chord.key.toUpperCase() : chord.key));
  return parts.join(" ");
}

/** The chord as `aria-keyshortcuts` spells it. */
export function ariaKeys(chords: readonly Chord[]): string {
  return chords
    .map(({ key, mod, shift, space }) =>
      [space ? "Space" : "", mod ? (isMac ? "Meta" : "Control") : "", shift ? "Shift" : "", key]
        .filter(Boolean)
        .join("+"),
    )
    .join(" ");
}

/** Whether a key press is this chord; `space` tells whether Space is held down. */
export function matches(chord: Chord, event: KeyboardEvent, space = false): boolean {
  if (chord.scope === "canvas" && (chord.space ?? false) !== space) return false;
  if (chord.key.toLowerCase() !== event.key.toLowerCase()) return false;
  // AltGr spells a sign, as "[" on a German keyboard; Windows reports it as Ctrl and Alt, a Mac calls it Option.
  const spelled = isCharacter(chord) && (event.getModifierState("AltGraph") || (isMac && event.altKey));
  const mod = isMac ? event.metaKey : event.ctrlKey && !spelled;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (other || (event.altKey && !spelled) || mod !== (chord.mod ?? false)) return false;
  return SHIFT_IS_SPELLING.has(chord.key) || event.shiftKey === (chord.shift ?? false);
}

/** Whether a chord is a single character, perhaps with Shift: speech input types such by mistake (WCAG 2.1.4). */
export const isCharacter = ({ key, mod }: Chord): boolean => key.length === 1 && !mod;

/**
 * The action that a key press means in the given scopes and that can be done now, or null. `characters` tells whether
 * single characters are keys at all.
 */
export function actionFor(
  actions: readonly Action[],
  event: KeyboardEvent,
  scopes: readonly KeyScope[],
  context: ActionContext,
  space = false,
  characters = true,
): Action | null {
  for (const action of actions) {
    const chords = characters ? action.keys : action.keys.filter((chord) => !isCharacter(chord));
    if (!chords.some((chord) => scopes.includes(chord.scope) && matches(chord, event, space))) continue;
    if (action.when && !action.when(context)) continue;
    return action;
  }
  return null;
}

/** Does an action, or says why it waits. */
export function run(action: Action, context: ActionContext, refuse: (reason: string) => void): void {
  const reason = action.blocked?.(context) ?? null;
  if (reason !== null) refuse(reason);
  else void action.perform(context);
}
