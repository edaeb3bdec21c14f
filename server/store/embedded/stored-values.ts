import { isTagged, type WireMap, type WireValue } from "../../../contract/values.ts";
import type { CypherToken } from "../cypher-tokens.ts";
import { StoreError } from "../store-error.ts";

/** What a variable stands for: a parameter's value, or each of several. */
type Scope = Map<string, readonly WireValue[]>;

/**
 * Refuses parameters that a statement would store as properties and that no property can be: maps, lists of lists, and
 * lists of different types. The engine stores them; Neo4j does not, and a graph must be able to move there.
 *
 * Follows parameters through `$p`, `$p.key`, `UNWIND $p AS x`, `FOREACH (x IN $p`, `… AS y` and `x.key`.
 * @throws StoreError `invalid-value`
 */
export function checkStoredValues(tokens: readonly CypherToken[], parameters: WireMap): void {
  const scope: Scope = new Map();
  for (const [at, token] of tokens.entries()) {
    bind(tokens, at, parameters, scope);
    if (symbol(token, "=") && isAssignment(tokens, at)) {
      const { values, end } = resolve(tokens, at + 1, parameters, scope);
      const target = assignedTo(tokens, at);
      if (target === "property") refuseAny(values);
      else if (target === "map") for (const value of values) refuseMap(value);
      if (target === "property" && symbol(tokens[end], "{")) refuse("a map");
    }
    // `{key: <path>}` within a pattern of CREATE or MERGE.
    if (symbol(token, ":") && isPatternKey(tokens, at)) {
      const { values, end } = resolve(tokens, at + 1, parameters, scope);
      if (symbol(tokens[end], ",") || symbol(tokens[end], "}")) refuseAny(values);
    }
  }
}

const symbol = (token: CypherToken | undefined, value: string) => token?.kind === "symbol" && token.value === value;
const word = (token: CypherToken | undefined, value: string) =>
  token?.kind === "word" && token.value.toUpperCase() === value;
const named = (token: CypherToken | undefined) => token?.kind === "word" || token?.kind === "name";

/** `UNWIND <path> AS x`, `x IN <path>`, `<path> AS x`. */
function bind(tokens: readonly CypherToken[], at: number, parameters: WireMap, scope: Scope): void {
  const token = tokens[at];
  if (word(token, "IN") && named(tokens[at - 1])) {
    const { values } = resolve(tokens, at + 1, parameters, scope);
    if (values.length > 0) scope.set(tokens[at - 1]?.value ?? "", values.flatMap(elements));
    return;
  }
  const isUnwind = word(token, "UNWIND");
  if (!isUnwind && !word(token, "WITH") && !symbol(token, ",")) return;
  const { values, end } = resolve(tokens, at + 1, parameters, scope);
  if (values.length === 0 || !word(tokens[end], "AS")) return;
  scope.set(tokens[end + 1]?.value ?? "", isUnwind ? values.flatMap(elements) : values);
}

const elements = (value: WireValue) => (Array.isArray(value) ? value : []);

/** The values that `$p.a.b` or `x.a.b` can have, and the token after it; none for any other expression. */
function resolve(
  tokens: readonly CypherToken[],
  from: number,
  parameters: WireMap,
  scope: Scope,
): { values: readonly WireValue[]; end: number } {
  const first = tokens[from];
  let values: readonly WireValue[] = [];
  if (first?.kind === "parameter") values = [parameters[first.value] ?? null];
  else if (named(first)) values = scope.get(first?.value ?? "") ?? [];
  else return { values, end: from };
  let end = from + 1;
  while (symbol(tokens[end], ".") && named(tokens[end + 1])) {
    const key = tokens[end + 1]?.value ?? "";
    values = values.map((value) => asMap(value)?.[key] ?? null);
    end += 2;
  }
  return { values, end };
}

function asMap(value: WireValue): WireMap | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  if (!isTagged(value)) return value;
  return value.$type === "Map" ? value._value : undefined;
}

/** Whether `=` is that of SET, not a comparison or a path's name. */
function isAssignment(tokens: readonly CypherToken[], at: number): boolean {
  const start = targetStart(tokens, at);
  for (let before = start - 1; before >= 0; before--) {
    const token = tokens[before];
    if (token?.kind !== "word" || symbol(tokens[before - 1], ".")) continue;
    const value = token.value.toUpperCase();
    if (value === "SET") return true;
    if (
      ["MATCH", "WHERE", "WITH", "RETURN", "CREATE", "MERGE", "UNWIND", "CALL", "WHEN", "AND", "OR"].includes(value)
    ) {
      return false;
    }
  }
  return false;
}

/** The first token of `x.key =`, `x =` or `x +=`. */
function targetStart(tokens: readonly CypherToken[], at: number): number {
  let start = symbol(tokens[at - 1], "+") ? at - 2 : at - 1;
  while (symbol(tokens[start - 1], ".")) start -= 2;
  return start;
}

function assignedTo(tokens: readonly CypherToken[], at: number): "property" | "map" {
  return targetStart(tokens, at) === at - 1 || symbol(tokens[at - 1], "+") ? "map" : "property";
}

function isPatternKey(tokens: readonly CypherToken[], at: number): boolean {
  if (!named(tokens[at - 1]) || !(symbol(tokens[at - 2], "{") || symbol(tokens[at - 2], ","))) return false;
  let depth = 0;
  for (let before = at - 2; before >= 0; before--) {
    const token = tokens[before];
    if (token?.kind !== "symbol") continue;
    if (")]}".includes(token.value)) depth++;
    else if ("([{".includes(token.value)) {
      if (depth === 0) return token.value === "{" && inPattern(tokens, before);
      depth--;
    }
  }
  return false;
}

/** Whether the `{` at a position holds the properties of a node or relationship that CREATE or MERGE makes. */
function inPattern(tokens: readonly CypherToken[], brace: number): boolean {
  const before = tokens[brace - 1];
  if (!named(before) && !symbol(before, "(") && !symbol(before, "[")) return false;
  for (let at = brace - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind !== "word" || symbol(tokens[at - 1], ":") || symbol(tokens[at - 1], ".")) continue;
    const value = token.value.toUpperCase();
    if (value === "CREATE" || value === "MERGE") return true;
    if (["MATCH", "WHERE", "WITH", "RETURN", "UNWIND", "CALL", "SET"].includes(value)) return false;
  }
  return false;
}

function refuseMap(value: WireValue): void {
  const map = asMap(value);
  if (map) refuseAny(Object.values(map));
}

function refuseAny(values: readonly WireValue[]): void {
  for (const value of values) {
    if (asMap(value)) refuse("a map");
    if (!Array.isArray(value)) continue;
    if (value.some((element) => Array.isArray(element) || asMap(element))) refuse("a list of lists or maps");
    if (value.includes(null)) refuse("a list with null in it");
    if (new Set(value.map(typeOf)).size > 1) refuse("a list of different types");
  }
}

function typeOf(value: WireValue): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Float";
  if (typeof value === "object" && value !== null && !Array.isArray(value) && isTagged(value)) return value.$type;
  return typeof value;
}

function refuse(what: string): never {
  throw new StoreError("invalid-value", `A property cannot be ${what}: use text, numbers, or a list of one type.`);
}
