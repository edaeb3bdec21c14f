import { type CypherToken, isName, isSymbol, isWord } from "../cypher-tokens.ts";

/** Whether a test holds at some token. */
export const anywhere =
  (test: (tokens: readonly CypherToken[], at: number) => boolean) =>
  (tokens: readonly CypherToken[]): boolean =>
    tokens.some((_, at) => test(tokens, at));
/** `name(`, also after a namespace. */
export const calls = (...path: string[]) =>
  anywhere((tokens, at) =>
    [...path.flatMap((part, index) => (index === 0 ? [part] : [".", part])), "("].every(
      (part, index) => tokens[at + index]?.value.toUpperCase() === part.toUpperCase(),
    ),
  );

const CLAUSES = new Set(["MATCH", "RETURN", "WITH", "UNWIND", "CALL", "CREATE", "MERGE", "UNION", "SET", "DELETE"]);

/** WHERE in the same MATCH as a shortestPath, also within it. */
export function shortestPathWithWhere(tokens: readonly CypherToken[]): boolean {
  let inMatch = false;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word" || isSymbol(tokens[at - 1], ".")) continue;
    if (/^(all)?shortestPaths?$/i.test(token.value) && isSymbol(tokens[at + 1], "(")) inMatch = true;
    else if (isWord(token, "WHERE") && inMatch) return true;
    else if (CLAUSES.has(token.value.toUpperCase())) inMatch = false;
  }
  return false;
}

/** `a ^ b ^ c` without brackets between. */
export function chainedPowers(tokens: readonly CypherToken[]): boolean {
  let depth = 0;
  const seen = new Map<number, boolean>();
  for (const token of tokens) {
    if (token.kind !== "symbol") continue;
    if ("([{".includes(token.value)) seen.delete(++depth);
    else if (")]}".includes(token.value)) depth--;
    else if (token.value === "^") {
      if (seen.get(depth)) return true;
      seen.set(depth, true);
    } else if (token.value !== "." && token.value !== "-") seen.delete(depth);
  }
  return false;
}

/** How many arguments the brackets that open at a token hold. */
export function argumentCount(tokens: readonly CypherToken[], open: number): number {
  if (!isSymbol(tokens[open], "(")) return 0;
  let depth = 0;
  let commas = 0;
  for (const token of tokens.slice(open)) {
    if (token.kind !== "symbol") continue;
    if ("([{".includes(token.value)) depth++;
    else if (")]}".includes(token.value) && --depth === 0) break;
    else if (token.value === "," && depth === 1) commas++;
  }
  return commas + 1;
}

/** `|`, `&`, `!` or `%` among labels: in a node pattern, or after a name where no relationship pattern is open. */
export function labelExpression(tokens: readonly CypherToken[]): boolean {
  const open: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "symbol") continue;
    if ("([{".includes(token.value)) open.push(token.value);
    else if (")]}".includes(token.value)) open.pop();
    else if (token.value !== ":" || open.at(-1) === "{") continue;
    else if (isSymbol(tokens[at + 1], "!") || isSymbol(tokens[at + 1], "%") || isSymbol(tokens[at + 1], "("))
      return true;
    else {
      const after = tokens[at + 2];
      if (!isName(tokens[at + 1])) continue;
      if (isSymbol(after, "&")) return true;
      // In [ ] a `|` lists types, or separates a comprehension: both are the engine's own.
      if (isSymbol(after, "|") && open.at(-1) !== "[") return true;
    }
  }
  return false;
}

/** A quantifier after a pattern in parentheses or after an arrow: `{1,3}`, `+`, `*`. */
export function quantifiedPath(tokens: readonly CypherToken[]): boolean {
  return tokens.some((token, at) => {
    const next = tokens[at + 1];
    if (isSymbol(token, ")") && isSymbol(tokens[at - 1], ")") && isSymbol(next, "{"))
      return tokens[at + 2]?.kind === "number";
    const endsArrow =
      (isSymbol(token, ">") || isSymbol(token, "-")) &&
      (isSymbol(tokens[at - 1], "-") || isSymbol(tokens[at - 1], "]"));
    if (!endsArrow) return false;
    if (isSymbol(next, "{")) return tokens[at + 2]?.kind === "number" || isSymbol(tokens[at + 2], ",");
    return (isSymbol(next, "+") || isSymbol(next, "*")) && isSymbol(tokens[at + 2], "(");
  });
}

/** `(n:Label WHERE …)`: a condition within a node pattern. */
export function nodePatternWhere(tokens: readonly CypherToken[], at: number): boolean {
  if (!isSymbol(tokens[at], "(")) return false;
  let next = at + 1;
  if (isName(tokens[next]) && !isWord(tokens[next], "WHERE")) next += 1;
  while (isSymbol(tokens[next], ":")) next += 2;
  return next > at + 1 && isWord(tokens[next], "WHERE");
}

/** `[-2..]` and `[..-1]`. */
export function negativeSlice(tokens: readonly CypherToken[], at: number): boolean {
  const dots = (from: number) => isSymbol(tokens[from], ".") && isSymbol(tokens[from + 1], ".");
  if (!isSymbol(tokens[at], "-") || tokens[at + 1]?.kind !== "number") return false;
  return (isSymbol(tokens[at - 1], "[") && dots(at + 2)) || (dots(at - 2) && isSymbol(tokens[at + 2], "]"));
}
