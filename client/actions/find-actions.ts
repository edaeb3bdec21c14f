import type { Action, ActionContext } from "./action.ts";
import { ACTIONS } from "./actions.ts";

/** Commands that make no sense from a list: they move the keyboard's place, or are the list itself. */
const NOT_LISTED = /^(walk-|pan-|search$|select$|add-to-selection$|menu$|next-edge$|previous-edge$|run-statement$)/;

/**
 * The commands that can be done now and whose words all begin with something typed, best first: those whose label begins
 * so come before those that have it further on. Everything there is for an empty text.
 */
export function findActions(text: string, context: ActionContext): Action[] {
  const wanted = wordsOf(text);
  return ACTIONS.filter((action) => !NOT_LISTED.test(action.id) && (action.when?.(context) ?? true))
    .map((action) => ({ action, rank: rankOf(wordsOf(`${action.label(context)} ${action.title()}`), wanted) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((x, y) => x.rank - y.rank)
    .map(({ action }) => action);
}

function rankOf(words: readonly string[], wanted: readonly string[]): number {
  let rank = 0;
  for (const want of wanted) {
    const at = words.findIndex((word) => word.startsWith(want));
    if (at === -1) return Number.POSITIVE_INFINITY;
    rank += at;
  }
  return rank;
}

/** In small letters without accents: who types “boton” means “botón”. */
const wordsOf = (text: string): string[] =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
