import type { Chord } from "../actions/action.ts";
import { spell } from "../actions/keys.ts";

/** A key as it is printed beside a command. Screen readers hear it from `aria-keyshortcuts`. */
export function KeyHint({ chord }: { readonly chord: Chord }) {
  return (
    <span className="key" aria-hidden="true">
      {spell(chord)}
    </span>
  );
}
