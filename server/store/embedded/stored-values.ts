import { isTagged, type WireMap, type WireValue } from "../../../contract/values.ts";
import { type CypherToken, isName, isSymbol, isWord } from "../cypher-tokens.ts";
import { StoreError } from "../store-error.ts";

/** What a variable stands for: a parameter's value, or each of several. */
type Scope = Map<string, readonly WireValue[]>;

/**
 * Refuses values that a statement would store as properties and that no property can be: maps, lists of lists, and
 * lists of different types; and a MERGE on null, which makes a node there. The engine takes them; Neo4j does not, and a
 * graph must be able to move there.
 *
 * Follows literals, and parameters through `$p`, `$p.key`, `UNWIND $p AS x`, `FOREACH (x IN $p`, `… AS y` and `x.key`.
 * @throws StoreError `invalid-value`
 */
export function checkStoredValues(tokens: readonly CypherToken[], parameters: WireMap): void {
  const scope: Scope = new Map();
  for (const [at, token] of tokens.entries()) {
    bind(tokens, at, parameters, scope);
    if (isSymbol(token, "=") && isAssignment(tokens, at)) {
      const { values, end } = resolve(tokens, at + 1, parameters, scope);
      if (!isWhole(tokens[end])) continue;
      if (assignedTo(tokens, at) === "property") refuseAny(values);
      else for (const value of values) refuseMap(value);
    }
    // `{key: <path>}` within a pattern of CREATE or MERGE.
    const clause = isSymbol(token, ":") ? patternOfKey(tokens, at) : undefined;
    if (clause) {
      const { values, end } = resolve(tokens, at + 1, parameters, scope);
      if (!isWhole(tokens[end])) continue;
      refuseAny(values);
      if (clause === "MERGE" && values.includes(null)) refuse("null in a MERGE");
    }
  }
}

/** `UNWIND <path> AS x`, `x IN <path>`, `<path> AS x`. */
function bind(tokens: readonly CypherToken[], at: number, parameters: WireMap, scope: Scope): void {
  const token = tokens[at];
  if (isWord(token, "IN") && isName(tokens[at - 1])) {
    const { values } = resolve(tokens, at + 1, parameters, scope);
    if (values.length > 0) scope.set(tokens[at - 1]?.value ?? "", values.flatMap(elements));
    return;
  }
  const isUnwind = isWord(token, "UNWIND");
  if (!isUnwind && !isWord(token, "WITH") && !isSymbol(token, ",")) return;
  const { values, end } = resolve(tokens, at + 1, parameters, scope);
  if (values.length === 0 || !isWord(tokens[end], "AS")) return;
  scope.set(tokens[end + 1]?.value ?? "", isUnwind ? values.flatMap(elements) : values);
}

const elements = (value: WireValue) => (Array.isArray(value) ? value : []);

/** Values that an expression can have, and the token after it; none for an expression that is not followed. */
interface Resolved {
  readonly values: readonly WireValue[];
  readonly end: number;
}

/** The values of `$p.a.b`, `x.a.b`, or of a literal; none for any other expression. */
function resolve(tokens: readonly CypherToken[], from: number, parameters: WireMap, scope: Scope): Resolved {
  const first = tokens[from];
  let values: readonly WireValue[] = [];
  if (isSymbol(first, "[") || isSymbol(first, "{")) return literal(tokens, from, parameters, scope);
  if (first?.kind === "string") return { values: [first.value], end: from + 1 };
  if (first?.kind === "number") return { values: [wireNumber(first.value)], end: from + 1 };
  if (isSymbol(first, "-") && tokens[from + 1]?.kind === "number") return resolve(tokens, from + 1, parameters, scope);
  if (isWord(first, "NULL")) return { values: [null], end: from + 1 };
  if (isWord(first, "TRUE") || isWord(first, "FALSE")) return { values: [true], end: from + 1 };
  if (first?.kind === "parameter") values = [parameters[first.value] ?? null];
  else if (isName(first)) values = scope.get(first?.value ?? "") ?? [];
  else return { values, end: from };
  let end = from + 1;
  while (isSymbol(tokens[end], ".") && isName(tokens[end + 1])) {
    const key = tokens[end + 1]?.value ?? "";
    values = values.map((value) => asMap(value)?.[key] ?? null);
    end += 2;
  }
  return { values, end };
}

/** A number as its type alone: only that matters here. */
const wireNumber = (text: string): WireValue => (/^\d+$/.test(text) || /^0[xo]/i.test(text) ? 1 : 0.5);

/** A list as one value, without elements that are not followed; a map as one map for each value of each of its keys. */
function literal(tokens: readonly CypherToken[], from: number, parameters: WireMap, scope: Scope): Resolved {
  const isMap = isSymbol(tokens[from], "{");
  const elements: WireValue[] = [];
  let at = from + 1;
  while (at < tokens.length && !isSymbol(tokens[at], isMap ? "}" : "]")) {
    const key = tokens[at]?.value ?? "";
    const { values, end } = resolve(tokens, isMap ? at + 2 : at, parameters, scope);
    at = endOfElement(tokens, at);
    if (end === at && isMap) elements.push(...values.map((value) => ({ [key]: value })));
    else if (end === at) elements.push(...values.slice(0, 1));
    if (isSymbol(tokens[at], ",")) at += 1;
  }
  return { values: isMap ? (elements.length > 0 ? elements : [{}]) : [elements], end: at + 1 };
}

/** The comma or closing bracket that ends the element at a token. */
function endOfElement(tokens: readonly CypherToken[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== "symbol") continue;
    if (depth === 0 && ",]}".includes(token.value)) return at;
    if ("([{".includes(token.value)) depth++;
    else if (")]}".includes(token.value)) depth--;
  }
  return tokens.length;
}

/** Whether an expression ends before a token, so that what was resolved is all of it. */
function isWhole(next: CypherToken | undefined): boolean {
  if (next?.kind === "word") return !/^(IN|IS|AND|OR|XOR|STARTS|ENDS|CONTAINS)$/i.test(next.value);
  return next === undefined || [",", "}", ")", "|", ";"].some((end) => isSymbol(next, end));
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
    if (token?.kind !== "word" || isSymbol(tokens[before - 1], ".")) continue;
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
  let start = isSymbol(tokens[at - 1], "+") ? at - 2 : at - 1;
  while (isSymbol(tokens[start - 1], ".")) start -= 2;
  return start;
}

function assignedTo(tokens: readonly CypherToken[], at: number): "property" | "map" {
  return targetStart(tokens, at) === at - 1 || isSymbol(tokens[at - 1], "+") ? "map" : "property";
}

/** The clause that a key's pattern belongs to, where the key is one of the properties it makes. */
function patternOfKey(tokens: readonly CypherToken[], at: number): "CREATE" | "MERGE" | undefined {
  if (!isName(tokens[at - 1]) || !(isSymbol(tokens[at - 2], "{") || isSymbol(tokens[at - 2], ","))) return undefined;
  let depth = 0;
  for (let before = at - 2; before >= 0; before--) {
    const token = tokens[before];
    if (token?.kind !== "symbol") continue;
    if (")]}".includes(token.value)) depth++;
    else if ("([{".includes(token.value)) {
      if (depth === 0) return token.value === "{" ? patternOfBrace(tokens, before) : undefined;
      depth--;
    }
  }
  return undefined;
}

/** The clause whose node or relationship has its properties in the `{` at a position. */
function patternOfBrace(tokens: readonly CypherToken[], brace: number): "CREATE" | "MERGE" | undefined {
  const before = tokens[brace - 1];
  if (!isName(before) && !isSymbol(before, "(") && !isSymbol(before, "[")) return undefined;
  for (let at = brace - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind !== "word" || isSymbol(tokens[at - 1], ":") || isSymbol(tokens[at - 1], ".")) continue;
    const value = token.value.toUpperCase();
    if (value === "CREATE" || value === "MERGE") return value;
    if (["MATCH", "WHERE", "WITH", "RETURN", "UNWIND", "CALL", "SET"].includes(value)) return undefined;
  }
  return undefined;
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
