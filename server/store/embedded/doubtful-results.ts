import type { Notification } from "../../../contract/cypher.ts";
import type { WireMap, WireValue } from "../../../contract/values.ts";
import { type CypherToken, isSymbol, isWord } from "../cypher-tokens.ts";

const DIGITS = /^\s*[-+]?\d+(\.\d+)?\s*$/;

/**
 * Warnings for what the engine answers otherwise than Neo4j in some graphs only, so that refusing it would take away
 * statements that are mostly right.
 */
export function doubtfulResults(
  tokens: readonly CypherToken[],
  parameters: WireMap,
  rows: readonly WireValue[][],
): Notification[] {
  const found: Notification[] = [];
  if (tokens.some((_, at) => comparesDigits(tokens, at, parameters))) {
    found.push(
      warning(
        "Numbers compared with text",
        "The local store takes a number and the text of its digits for equal: compare numbers with numbers, or use Neo4j (NEO4J_URI).",
      ),
    );
  }
  if (tokens.some((_, at) => losesUnknown(tokens, at))) {
    found.push(
      warning(
        "Missing values in all(), any(), none() or single()",
        "The local store takes a test of a missing value for failed, not for unknown: wrap the value in coalesce(), or use Neo4j (NEO4J_URI).",
      ),
    );
  }
  if (tokens.some((token) => isSymbol(token, "+")) && rows.some((row) => row.includes(null))) {
    found.push(
      warning(
        "Sums of different types",
        "In the local store a number + text and a list + one value are null: use toString() or [ ], or Neo4j (NEO4J_URI).",
      ),
    );
  }
  return found;
}

const warning = (title: string, description: string): Notification => ({ severity: "warning", title, description });

/** Text that reads as a number, where it is compared or stands in a list or in the properties of a pattern. */
function comparesDigits(tokens: readonly CypherToken[], at: number, parameters: WireMap): boolean {
  const token = tokens[at];
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const near =
    ["=", "<", ">", ":", "[", ","].some((sign) => isSymbol(before, sign)) ||
    isWord(before, "IN") ||
    ["=", "<", ">"].some((sign) => isSymbol(after, sign)) ||
    isWord(after, "IN");
  if (!near) return false;
  if (token?.kind === "string") return DIGITS.test(token.value);
  return token?.kind === "parameter" && [parameters[token.value] ?? null].flat().some((value) => isDigits(value));
}

const isDigits = (value: WireValue) => typeof value === "string" && DIGITS.test(value);

/** A quantifier whose result tells false from unknown: `none`, `single`, a negated one, or one outside WHERE. */
function losesUnknown(tokens: readonly CypherToken[], at: number): boolean {
  const word = tokens[at]?.kind === "word" ? tokens[at]?.value.toUpperCase() : undefined;
  if (!word || !["ALL", "ANY", "NONE", "SINGLE"].includes(word)) return false;
  if (!isSymbol(tokens[at + 1], "(") || !isWord(tokens[at + 3], "IN")) return false;
  let depth = 0;
  for (let inside = at + 1; inside < tokens.length; inside++) {
    const token = tokens[inside];
    if (isSymbol(token, "(")) depth++;
    if (isSymbol(token, ")") && --depth === 0) break;
    if (isWord(token, "COALESCE") || isWord(token, "IS")) return false;
  }
  if (word === "NONE" || word === "SINGLE" || isWord(tokens[at - 1], "NOT")) return true;
  const clause = tokens
    .slice(0, at)
    .findLast((token) => ["WHERE", "RETURN", "WITH", "BY", "UNWIND", "WHEN"].some((one) => isWord(token, one)));
  return !isWord(clause, "WHERE");
}
