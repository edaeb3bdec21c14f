import { type CypherToken, isSymbol, isWord } from "../cypher-tokens.ts";

/**
 * Functions that the engine has under the same name with another result, in terms that give Neo4j's: `sum` of nothing is
 * 0, and `round` takes a half upwards, also below zero. Replacements by the index of the token they stand for.
 */
export function exactFunctions(tokens: readonly CypherToken[]): Map<number, string> {
  const replaced = new Map<number, string>();
  for (const [at, token] of tokens.entries()) {
    if (isSymbol(tokens[at - 1], ".") || isSymbol(tokens[at - 1], ":") || !isSymbol(tokens[at + 1], "(")) continue;
    const close = closing(tokens, at + 1);
    if (close === undefined) continue;
    if (isWord(token, "SUM")) {
      replaced.set(at, `coalesce(${token.value}`).set(close, "), 0)");
    } else if (isWord(token, "ROUND")) {
      replaced
        .set(at, "floor")
        .set(at + 1, "((")
        .set(close, ") + 0.5)");
    }
  }
  return replaced;
}

/** The index of the bracket that closes the one at an index. */
function closing(tokens: readonly CypherToken[], open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== "symbol") continue;
    if ("([{".includes(token.value)) depth++;
    else if (")]}".includes(token.value) && --depth === 0) return at;
  }
  return undefined;
}
