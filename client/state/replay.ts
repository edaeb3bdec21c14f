import { words } from "../words/words.ts";
import { commentOf, type StoreKind } from "./cypher-text.ts";
import type { HistoryState } from "./history.ts";

/**
 * One statement that brings what the view was made from, step by step as comments and parts. What was done to the view
 * alone, as hiding or moving, no statement can do: it stands as a comment. Begins where the view was last put in place of
 * another. Null where nothing was asked of the store.
 */
export function replayOf({ origin, done }: Pick<HistoryState, "origin" | "done">, store: StoreKind): string | null {
  const lines: string[] = [];
  let parts = 0;
  const add = (comment: string, part: string | null) => {
    if (part !== null && parts > 0) lines.push("UNION");
    lines.push(commentOf(comment));
    if (part === null) return;
    lines.push(part);
    parts += 1;
  };
  const last = done.findLastIndex(({ anew }) => anew);
  if (origin && last < 0) add(words().comments.firstPicture, origin(store));
  for (const [index, { label, cypher }] of done.entries()) {
    const step = `${index + 1}. ${label()}`;
    if (index >= last) add(cypher ? step : words().comments.viewOnly(step), cypher?.(store) ?? null);
  }
  return parts === 0 ? null : lines.join("\n");
}
