import { cypherTokens } from "../cypher-tokens.ts";

/** A statement without `EXPLAIN` or `PROFILE` at its start: PROFILE would run it. Blanks keep every position. */
export function withoutPlanPrefix(text: string): string {
  const tokens = cypherTokens(text);
  let result = text;
  for (const { kind, value, start, end } of tokens) {
    if (kind !== "word" || !/^(EXPLAIN|PROFILE)$/i.test(value)) break;
    result = result.slice(0, start) + " ".repeat(end - start) + result.slice(end);
  }
  return result;
}
