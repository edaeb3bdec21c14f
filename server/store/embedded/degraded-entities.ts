import type { Notification } from "../../../contract/cypher.ts";
import type { WireValue } from "../../../contract/values.ts";
import { type CypherToken, isName, isSymbol, isWord } from "../cypher-tokens.ts";
import type { EngineText } from "./statement-text.ts";

/**
 * Warnings for columns where the engine gives the number of a node or relationship instead of the thing itself, as it
 * does for entities that went through CASE, coalesce, max, `+` or a filtered list, there or in an earlier clause.
 */
export function degradedEntities(
  { tokens }: EngineText,
  fields: readonly string[],
  rows: readonly WireValue[][],
): Notification[] {
  const lost = lostColumns(tokens);
  return fields.flatMap((field, column) => {
    if (!lost.has(column) || !rows.some((row) => holdsInteger(row[column]))) return [];
    return [
      {
        severity: "warning",
        title: "Numbers instead of nodes or relationships",
        description: `The local store gives the numbers of nodes or relationships in the column ${field}: return the variables themselves, or use Neo4j (NEO4J_URI).`,
      } as const,
    ];
  });
}

const holdsInteger = (value: WireValue | undefined): boolean =>
  Array.isArray(value) ? value.some(holdsInteger) : typeof value === "number" && Number.isInteger(value);

const ITEMS = ["RETURN", "WITH", "UNWIND"];
const AFTER_ITEMS = ["WHERE", "ORDER", "SKIP", "OFFSET", "LIMIT", "UNION", "MATCH", "OPTIONAL", "CALL", ...ITEMS];
const LOSING = ["CASE", "COALESCE", "MAX", "MIN"];

/** Follows entities from the patterns through `… AS name`, and gives the numbers of the columns where they were lost on the way. */
function lostColumns(tokens: readonly CypherToken[]): Set<number> {
  const entities = patternVariables(tokens);
  const lost = new Set<string>();
  const columns = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    if (!ITEMS.some((word) => isWord(token, word)) || isSymbol(tokens[at - 1], ".") || isSymbol(tokens[at - 1], ":"))
      continue;
    // The last RETURN is the statement's own; those before it are of subqueries.
    if (isWord(token, "RETURN")) columns.clear();
    for (const [column, item] of itemsAfter(tokens, at).entries()) {
      const as = item.findLastIndex((index) => isWord(tokens[index], "AS"));
      const alias = as > 0 ? tokens[item[as + 1] ?? -1]?.value : undefined;
      const body = as > 0 ? item.slice(0, as) : item;
      const bare = body.filter((index) => isBare(tokens, index)).map((index) => tokens[index]?.value ?? "");
      const name = alias ?? (body.length === 1 ? bare[0] : undefined);
      const isLost =
        bare.some((one) => lost.has(one)) || (bare.some((one) => entities.has(one)) && loses(tokens, body));
      if (name !== undefined && bare.some((one) => entities.has(one))) entities.add(name);
      if (isLost && name !== undefined) lost.add(name);
      if (isLost && isWord(token, "RETURN")) columns.add(column);
    }
  }
  return columns;
}

/** Variables that open a node or relationship pattern, and paths: `(x:`, `(x)`, `-[r:`, `-[r]`, `p = (`. */
function patternVariables(tokens: readonly CypherToken[]): Set<string> {
  const found = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (!isName(token)) continue;
    const [before, earlier, after] = [tokens[at - 1], tokens[at - 2], tokens[at + 1]];
    if (![":", ")", "]", "{", "*"].some((sign) => isSymbol(after, sign))) continue;
    const opens =
      isSymbol(before, "(") &&
      (["-", ">", ",", "="].some((sign) => isSymbol(earlier, sign)) ||
        ["MATCH", "OPTIONAL", "WHERE", "NOT", "EXISTS"].some((word) => isWord(earlier, word)));
    if (opens || (isSymbol(before, "[") && isSymbol(earlier, "-"))) found.add(token.value);
  }
  return found;
}

/** The items of the clause that begins at a token, each as the indexes of its tokens. */
function itemsAfter(tokens: readonly CypherToken[], clause: number): number[][] {
  let depth = 0;
  const items: number[][] = [[]];
  for (let at = clause + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (depth === 0 && AFTER_ITEMS.some((word) => isWord(token, word))) break;
    if (["(", "[", "{"].some((sign) => isSymbol(token, sign))) depth++;
    if ([")", "]", "}"].some((sign) => isSymbol(token, sign)) && --depth < 0) break;
    if (depth === 0 && isSymbol(token, ",")) items.push([]);
    else if (!(depth === 0 && isWord(token, "DISTINCT"))) items.at(-1)?.push(at);
  }
  return items;
}

/** A name that stands for the whole entity: no property of it, and not within a function that makes something else of it. */
function isBare(tokens: readonly CypherToken[], at: number): boolean {
  if (!isName(tokens[at])) return false;
  if ([".", ":"].some((sign) => isSymbol(tokens[at - 1], sign))) return false;
  if ([".", ":", "("].some((sign) => isSymbol(tokens[at + 1], sign))) return false;
  if (!isSymbol(tokens[at - 1], "(")) return true;
  return /^(coalesce|max|min|head|last|tail|reverse|collect|nullIf|nodes|relationships)$/i.test(
    tokens[at - 2]?.value ?? "",
  );
}

/** Whether an item is of a form that the engine loses entities in. A list that is mapped (`|`) gives what it is mapped to. */
function loses(tokens: readonly CypherToken[], item: readonly number[]): boolean {
  const some = (test: (token: CypherToken | undefined) => boolean) => item.some((at) => test(tokens[at]));
  if (some((token) => isSymbol(token, "|"))) return false;
  return some((token) => isSymbol(token, "+") || isWord(token, "WHERE") || LOSING.some((word) => isWord(token, word)));
}
