import { type CypherToken, cypherTokens, isSymbol, isWord } from "./cypher-tokens.ts";

/**
 * What stands before a statement: EXPLAIN, PROFILE, and CYPHER with a version and options. `planWords` are the first two,
 * `length` is how many tokens all of it takes.
 */
export function statementPrefix(tokens: readonly CypherToken[]): { planWords: CypherToken[]; length: number } {
  const planWords: CypherToken[] = [];
  let at = 0;
  for (;;) {
    const token = tokens[at];
    if (token && (isWord(token, "EXPLAIN") || isWord(token, "PROFILE"))) {
      planWords.push(token);
      at += 1;
    } else if (isWord(token, "CYPHER")) {
      at += 1;
      if (tokens[at]?.kind === "number") at += 1;
      while (tokens[at]?.kind === "word" && isSymbol(tokens[at + 1], "=")) at += 3;
    } else return { planWords, length: at };
  }
}

/** The text with blanks for some of its tokens, so that every position stays. */
export function blankOut(text: string, tokens: readonly CypherToken[]): string {
  return tokens.reduce(
    (result, { start, end }) => result.slice(0, start) + " ".repeat(end - start) + result.slice(end),
    text,
  );
}

/** A statement without EXPLAIN or PROFILE before it: PROFILE would run what is only to be planned. */
export function withoutPlanWords(text: string): string {
  return blankOut(text, statementPrefix(cypherTokens(text)).planWords);
}
