import type { LucideIcon } from "lucide-react";
import type { Clew } from "../state/clew.ts";
import type { Target } from "../state/view.ts";
import { words } from "../words/words.ts";

/** What an action works on: the thing that was pointed at, else the selection or the keyboard's place. */
export interface ActionContext {
  readonly clew: Clew;
  readonly target: Target | null;
  /** Where a menu was opened, px from the canvas' top left corner. */
  readonly at?: { readonly x: number; readonly y: number };
}

/**
 * `page`: anywhere, also while typing; `quiet`: anywhere but in a text field; `idle`: while the canvas or nothing has
 * focus; `canvas`: only while the canvas has it; `note`: only while a note on it has. Single characters are never more than `idle` (WCAG 2.1.4).
 */
export type KeyScope = "page" | "quiet" | "idle" | "canvas" | "note";

/** A key or chord: `Mod` is Cmd on a Mac and Ctrl elsewhere; the key itself is `KeyboardEvent.key`. */
export interface Chord {
  readonly key: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  /** Pressed while Space is held. */
  readonly space?: boolean;
  readonly scope: KeyScope;
}

/** One command of the user. Toolbar, menus, keyboard and help are all made from these records. */
export interface Action {
  readonly id: string;
  /** In the words of the page's language; may tell the state: "Undo Expand Phone call". */
  readonly label: (context: ActionContext) => string;
  /** The words of the help, where no context is at hand. */
  readonly title: () => string;
  readonly icon?: LucideIcon;
  readonly keys: readonly Chord[];
  /** Groups the help. */
  readonly group: "Look" | "Explore" | "Select" | "Notes" | "Panels" | "Undo";
  /** Whether it can be done now; without, always. */
  readonly when?: (context: ActionContext) => boolean;
  /** Why it cannot be done while it is shown disabled: "The store does not answer". */
  readonly blocked?: (context: ActionContext) => string | null;
  /** For a command that is switched on and off: whether it is on. */
  readonly pressed?: (context: ActionContext) => boolean;
  readonly perform: (context: ActionContext) => void | Promise<void>;
}

export const storeGone = ({ clew }: ActionContext): string | null =>
  clew.connection.store.getState().status === "gone" ? words().commands.waits : null;
