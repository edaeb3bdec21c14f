/**
 * A piece of a Cypher statement. `name` is in backticks, `word` is not; `value` is what it stands for (a name without
 * its backticks, a string without its quotes); `start` and `end` are offsets into the text that was given.
 */
export interface CypherToken {
  readonly kind: "word" | "name" | "string" | "number" | "parameter" | "symbol";
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a token is this word of the language, given in capitals. */
export const isWord = (token: CypherToken | undefined, word: string): boolean =>
  token?.kind === "word" && token.value.toUpperCase() === word;
/** Whether a token is this character. */
export const isSymbol = (token: CypherToken | undefined, value: string): boolean =>
  token?.kind === "symbol" && token.value === value;
/** Whether a token can be a name. */
export const isName = (token: CypherToken | undefined): boolean => token?.kind === "word" || token?.kind === "name";

const SPACE = /[\s\p{Z}\p{Cc}\p{Cf}]/u;
// Letters, digits, marks and connectors only: a character that an engine might take for a space must end a word here.
const WORD_START = /[\p{L}\p{Nl}\p{Pc}]/u;
const WORD_PART = /[\p{L}\p{N}\p{M}\p{Pc}]/u;

/**
 * Splits a statement into tokens, leaving out comments and space. Never throws: an unclosed string, name or comment
 * runs to the end, which leaves it to the engine to say what is wrong.
 */
export function cypherTokens(text: string): CypherToken[] {
  const tokens: CypherToken[] = [];
  let at = 0;
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (SPACE.test(character)) {
      at += character.length;
      continue;
    }
    const afterComment = endOfComment(text, at);
    if (afterComment > at) {
      at = afterComment;
      continue;
    }
    const token = readToken(text, at, character);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function readToken(text: string, start: number, character: string): CypherToken {
  if (character === "'" || character === '"') return readString(text, start, character);
  if (character === "`") return readName(text, start, "name");
  if (WORD_START.test(character)) {
    const end = endOfWord(text, start);
    return { kind: "word", value: text.slice(start, end), start, end };
  }
  if (/\d/.test(character)) return readNumber(text, start);
  if (character === "$") {
    if (text[start + 1] === "`") return { ...readName(text, start + 1, "parameter"), start };
    const end = endOfWord(text, start + 1);
    if (end > start + 1) return { kind: "parameter", value: text.slice(start + 1, end), start, end };
  }
  return { kind: "symbol", value: character, start, end: start + character.length };
}

/** The offset after the comment that starts at `at`, or `at` when none does. */
function endOfComment(text: string, at: number): number {
  if (text.startsWith("//", at)) {
    let end = at + 2;
    while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end += 1;
    return end;
  }
  if (text.startsWith("/*", at)) {
    const end = text.indexOf("*/", at + 2);
    return end < 0 ? text.length : end + 2;
  }
  return at;
}

function readString(text: string, start: number, quote: string): CypherToken {
  let at = start + 1;
  let value = "";
  while (at < text.length && text[at] !== quote) {
    if (text[at] === "\\" && at + 1 < text.length) at += 1;
    value += text[at];
    at += 1;
  }
  return { kind: "string", value, start, end: Math.min(at + 1, text.length) };
}

function readName(text: string, start: number, kind: "name" | "parameter"): CypherToken {
  let at = start + 1;
  let value = "";
  while (at < text.length) {
    if (text[at] === "`") {
      if (text[at + 1] !== "`") break;
      at += 1;
    }
    value += text[at];
    at += 1;
  }
  return { kind, value, start, end: Math.min(at + 1, text.length) };
}

/** `1..3` is two numbers around a range, `1.5e-3`, `0x1F` and `1_000` are one. */
function readNumber(text: string, start: number): CypherToken {
  const [value = ""] =
    /^(0[xXoO][\da-fA-F_]+|\d[\d_]*(\.\d[\d_]*)?([eE][+-]?\d+)?)/.exec(text.slice(start, start + 400)) ?? [];
  const end = start + Math.max(1, value.length);
  return { kind: "number", value, start, end };
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!WORD_PART.test(character)) break;
    at += character.length;
  }
  return at;
}
