import type { Notification } from "../../../contract/routes.ts";
import type { WireValue } from "../../../contract/values.ts";
import type { CypherToken } from "../cypher-tokens.ts";
import type { EngineText } from "./statement-text.ts";

/**
 * Warnings for columns where the engine gives the number of a node or relationship instead of the thing itself, as it
 * does for entities that went through CASE, coalesce, max, `+` or a filtered list.
 */
export function degradedEntities(
  { tokens }: EngineText,
  fields: readonly string[],
  rows: readonly WireValue[][],
): Notification[] {
  const entities = patternVariables(tokens);
  return fields.flatMap((field, column) => {
    const suspicious = rows.some((row) => holdsInteger(row[column]));
    if (!suspicious || !itemUses(tokens, field, entities)) return [];
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

const symbol = (token: CypherToken | undefined, ...values: string[]) =>
  token?.kind === "symbol" && values.includes(token.value);
const name = (token: CypherToken | undefined) =>
  token?.kind === "word" || token?.kind === "name" ? token.value : undefined;

/** Variables that open a node or relationship pattern: `(x:`, `(x)`, `-[r:`, `-[r]`. */
function patternVariables(tokens: readonly CypherToken[]): Set<string> {
  const found = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const variable = name(token);
    if (variable === undefined || !symbol(tokens[at + 1], ":", ")", "]", "{", "*")) continue;
    const opens =
      symbol(tokens[at - 1], "(") && (symbol(tokens[at - 2], "-", ">", ",", "=") || isClause(tokens[at - 2]));
    if (opens || (symbol(tokens[at - 1], "[") && symbol(tokens[at - 2], "-"))) found.add(variable);
  }
  return found;
}

const isClause = (token: CypherToken | undefined) =>
  token?.kind === "word" && /^(MATCH|OPTIONAL|WHERE|NOT|EXISTS)$/i.test(token.value);

/** The variable itself, not a property of it, and not within a function that makes something else of it. */
function isBare(tokens: readonly CypherToken[], at: number): boolean {
  if (symbol(tokens[at - 1], ".", ":") || symbol(tokens[at + 1], ".", ":", "(")) return false;
  if (!symbol(tokens[at - 1], "(")) return true;
  return /^(coalesce|max|min|head|last|collect|nullIf)$/i.test(name(tokens[at - 2]) ?? "");
}

/** Whether the returned item with that name uses an entity in a way that loses it. */
function itemUses(tokens: readonly CypherToken[], field: string, entities: ReadonlySet<string>): boolean {
  const begin = tokens.findLastIndex((token) => /^RETURN$/i.test(name(token) ?? ""));
  let depth = 0;
  let item: number[] = [];
  const items: number[][] = [item];
  for (let at = begin + 1; at < tokens.length; at++) {
    if (symbol(tokens[at], "(", "[", "{")) depth++;
    if (symbol(tokens[at], ")", "]", "}")) depth--;
    if (depth === 0 && symbol(tokens[at], ",")) {
      item = [];
      items.push(item);
    } else item.push(at);
  }
  return items.some((one) => {
    const last = one.findLastIndex((at) => /^AS$/i.test(name(tokens[at]) ?? ""));
    const alias = last >= 0 ? name(tokens[one[last + 1] ?? -1]) : undefined;
    if (alias !== undefined && alias !== field) return false;
    const loses = one.some(
      (at) => /^(case|coalesce|max|min|head|last|where)$/i.test(name(tokens[at]) ?? "") || symbol(tokens[at], "+"),
    );
    return loses && one.some((at) => entities.has(name(tokens[at]) ?? "") && isBare(tokens, at));
  });
}
