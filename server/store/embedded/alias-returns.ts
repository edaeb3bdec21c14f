import type { CypherToken } from "../cypher-tokens.ts";
import { enterText } from "./border-names.ts";

interface Aliases {
  readonly edits: { readonly start: number; readonly end: number; readonly text: string }[];
  /** Column names of the statement as its author wrote them; null where only the engine knows. */
  readonly fields: string[] | null;
}

const OPENING = new Set(["(", "[", "{"]);
const CLOSING = new Set([")", "]", "}"]);
const AFTER_ITEMS = new Set(["ORDER", "SKIP", "OFFSET", "LIMIT", "UNION"]);

/**
 * Gives every item of the statement's own RETURN clauses a name: without one the engine returns the number of a node
 * or relationship instead of the thing itself as soon as the clause groups rows.
 */
export function returnAliases(text: string, tokens: readonly CypherToken[]): Aliases {
  const edits: Aliases["edits"] = [];
  let fields: string[] | null = null;
  for (const [branch, items] of returnClauses(tokens).entries()) {
    const names = items.map((item) => nameItem(text, item, edits));
    if (branch === 0 && !names.includes(null)) fields = names as string[];
  }
  return { edits, fields };
}

/** The items of each RETURN outside brackets, as their tokens. */
function returnClauses(tokens: readonly CypherToken[]): CypherToken[][][] {
  const clauses: CypherToken[][][] = [];
  let items: CypherToken[][] | undefined;
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.kind === "symbol" && CLOSING.has(token.value)) depth -= 1;
    const word = depth === 0 && token.kind === "word" && before?.value !== "." ? token.value.toUpperCase() : "";
    if (word === "RETURN" && !(before?.kind === "symbol" && before.value === ":")) {
      items = [[]];
      clauses.push(items);
    } else if (items && (AFTER_ITEMS.has(word) || (depth === 0 && token.value === ";" && token.kind === "symbol"))) {
      items = undefined;
    } else if (items && depth === 0 && token.kind === "symbol" && token.value === ",") {
      items.push([]);
    } else if (items && !(word === "DISTINCT" && items.length === 1 && items[0]?.length === 0)) {
      items.at(-1)?.push(token);
    }
    if (token.kind === "symbol" && OPENING.has(token.value)) depth += 1;
  }
  return clauses;
}

/** The name of an item, given to it where it has none; null for `*`. */
function nameItem(text: string, item: readonly CypherToken[], edits: Aliases["edits"]): string | null {
  const [first, last, as] = [item[0], item.at(-1), item.at(-2)];
  if (!first || !last || (first.kind === "symbol" && first.value === "*")) return null;
  if (item.length > 2 && as?.kind === "word" && as.value.toUpperCase() === "AS") return last.value;
  const written = item.length === 1 && first.kind === "name" ? first.value : text.slice(first.start, last.end);
  edits.push({ start: last.end, end: last.end, text: ` AS \`${enterText(written)}\`` });
  return written;
}
