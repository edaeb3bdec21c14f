import { type CypherToken, isSymbol, isWord } from "../cypher-tokens.ts";

/** Numbers of one block. The engine takes some two thousand blocks at a time. */
const BLOCK = 200;
/** A literal end of so many digits makes a range worth it. */
const LONG = 6;

/**
 * `UNWIND range(a, b) AS x` in blocks: the engine makes the whole list before the first row, which for ten million
 * numbers takes seconds and 800 MB, whatever LIMIT follows. Replacements by the index of the token they stand for.
 */
export function longRanges(tokens: readonly CypherToken[]): Map<number, string> {
  const replaced = new Map<number, string>();
  // `RETURN *` would show the variable of the blocks.
  const all = tokens.some(
    (token, at) => isSymbol(token, "*") && ["RETURN", "WITH", "DISTINCT"].some((word) => isWord(tokens[at - 1], word)),
  );
  if (all) return replaced;
  for (const [at, token] of tokens.entries()) {
    if (!isWord(token, "UNWIND") || !isWord(tokens[at + 1], "RANGE") || !isSymbol(tokens[at + 2], "(")) continue;
    const [first, comma, last, close] = tokens.slice(at + 3, at + 7);
    if (!isSymbol(comma, ",") || !isSymbol(close, ")") || !isWord(tokens[at + 7], "AS")) continue;
    const [from, to] = [written(first), written(last)];
    if (from === undefined || to === undefined || (last?.kind === "number" && last.value.length < LONG)) continue;
    const block = `clewBlock${at}`;
    const begin = `${from} + ${block} * ${BLOCK}`;
    const end = `${begin} + ${BLOCK - 1}`;
    replaced.set(at, `UNWIND range(0, (${to} - ${from}) / ${BLOCK}) AS ${block} UNWIND`);
    replaced.set(at + 3, begin);
    replaced.set(at + 5, `CASE WHEN ${end} < ${to} THEN ${end} ELSE ${to} END`);
  }
  return replaced;
}

function written(token: CypherToken | undefined): string | undefined {
  if (token?.kind === "number") return /^\d+$/.test(token.value) ? token.value : undefined;
  return token?.kind === "parameter" && /^\w+$/.test(token.value) ? `$${token.value}` : undefined;
}
