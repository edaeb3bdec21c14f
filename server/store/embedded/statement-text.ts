import type { WireMap } from "../../../contract/values.ts";
import { type CypherToken, cypherTokens } from "../cypher-tokens.ts";
import { returnAliases } from "./alias-returns.ts";
import { enterKey, enterText } from "./border-names.ts";
import { exactFunctions } from "./exact-functions.ts";
import { longRanges } from "./long-ranges.ts";

/** A replacement in a statement's text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A statement as the engine is sent it. */
export interface EngineText {
  readonly text: string;
  /** Names of the columns as their author wrote them; null where only the engine knows (`RETURN *`, `CALL`). */
  readonly fields: readonly string[] | null;
  /** Parameters that took the place of literals. */
  readonly literals: WireMap;
  readonly tokens: readonly CypherToken[];
  /** The offset in the author's text of an offset in `text`. */
  readonly originalOffset: (offset: number) => number;
}

const prepared = new Map<string, EngineText>();
const MAX_PREPARED = 500;

/** Rewrites a statement for the engine; the result is kept, because the application's texts are few. */
export function engineText(text: string): EngineText {
  let known = prepared.get(text);
  if (!known) {
    known = rewrite(text);
    if (prepared.size >= MAX_PREPARED) prepared.clear();
    prepared.set(text, known);
  }
  return known;
}

function rewrite(original: string): EngineText {
  const tokens = cypherTokens(original);
  const literals: WireMap = {};
  const edits: Edit[] = [];
  const replaced = new Map([...longRanges(tokens), ...exactFunctions(tokens)]);
  for (const [index, token] of tokens.entries()) {
    const text = replaced.get(index) ?? tokenText(original, tokens, index, literals);
    if (text !== undefined) edits.push({ start: token.start, end: token.end, text });
  }
  const returns = returnAliases(original, tokens);
  edits.push(...returns.edits);
  edits.sort((x, y) => x.start - y.start || x.end - y.end);
  return { text: apply(original, edits), fields: returns.fields, literals, tokens, originalOffset: backwards(edits) };
}

/** What takes the place of a token, or undefined where it stays. */
function tokenText(
  original: string,
  tokens: readonly CypherToken[],
  index: number,
  literals: WireMap,
): string | undefined {
  const token = tokens[index] as CypherToken;
  const next = tokens[index + 1]?.value;
  if (token.kind === "number") return wholeFloat(tokens, index, literals);
  if (token.kind === "string") return enterText(original.slice(token.start, token.end));
  if (token.kind === "word" && token.value === "ID" && next === "(") return "id";
  if (token.kind !== "word" && token.kind !== "name") return undefined;
  const value = token.kind === "name" ? unescapeUnicode(token.value) : token.value;
  const inside = isKey(tokens, index) ? enterKey(value) : enterText(value);
  if (inside === token.value) return undefined;
  return `\`${inside}\``;
}

/** `n.key`, `{key: ` and `, key: `; not `ns.function(`. */
function isKey(tokens: readonly CypherToken[], index: number): boolean {
  const before = symbolAt(tokens, index - 1);
  const after = symbolAt(tokens, index + 1);
  if (before === ".") return after !== "(";
  return (before === "{" || before === ",") && after === ":" && symbolAt(tokens, index + 2) !== ":";
}

function symbolAt(tokens: readonly CypherToken[], index: number): string | undefined {
  const token = tokens[index];
  return token?.kind === "symbol" ? token.value : undefined;
}

/** `3.0` would come back as the Integer 3: it goes as a parameter instead, which keeps its type. */
function wholeFloat(tokens: readonly CypherToken[], index: number, literals: WireMap): string | undefined {
  const { value } = tokens[index] as CypherToken;
  if (!/^\d[\d]*(\.\d+)?([eE][+-]?\d+)?$/.test(value) || !/[.eE]/.test(value)) return undefined;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || (number === 0 && symbolAt(tokens, index - 1) === "-")) return undefined;
  const name = `clewLiteral${Object.keys(literals).length}`;
  literals[name] = { $type: "Float", _value: `${number}.0` };
  return `$${name}`;
}

/** Neo4j decodes `\uXXXX` in quoted names; the engine takes them as they stand. */
function unescapeUnicode(name: string): string {
  return name.replace(/\\u([\da-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function apply(original: string, edits: readonly Edit[]): string {
  let text = "";
  let at = 0;
  for (const edit of edits) {
    text += original.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + original.slice(at);
}

function backwards(edits: readonly Edit[]): (offset: number) => number {
  return (offset) => {
    let shift = 0;
    for (const { start, end, text } of edits) {
      if (start + shift >= offset) break;
      if (offset < start + shift + text.length) return start;
      shift += text.length - (end - start);
    }
    return offset - shift;
  };
}
