import { type CypherToken, cypherTokens, isName, isSymbol, isWord } from "../store/cypher-tokens.ts";
import { blankOut, statementPrefix } from "../store/statement-prefix.ts";
import {
  ADMINISTRATIVE_WORDS,
  FIRST_WORDS,
  FOLLOWING_WORDS,
  FUNCTION_NAMESPACES,
  PROCEDURES,
  REFUSED_FIRST_WORDS,
  SHOWABLE,
  WRITING_WORDS,
} from "./gate-words.ts";

/** What the gate makes of a statement. */
export type GateVerdict =
  | {
      readonly allowed: true;
      /** The statement to run: the plan word is blanked out, so that positions in it stay the analyst's. */
      readonly text: string;
      /** What stood before it: its plan is asked for, or measured, and its rows are not. */
      readonly planWord: "EXPLAIN" | "PROFILE" | null;
      /**
       * A word that stands where a clause begins and that the gate does not know. Most likely it is misspelt, so the store
       * is asked first, as it says where; if the store knows it, the statement is refused.
       */
      readonly unknownClause: string | null;
    }
  | { readonly allowed: false; readonly code: "write-refused" | "clause-refused"; readonly reason: string };

/**
 * Decides by words whether the console may run a statement: one statement, of clauses that read, calling only listed
 * procedures and the language's own functions. It is one of several locks: what passes is still planned by the store,
 * which must call it a read, and is run in READ mode.
 *
 * Some versions of Neo4j decode `\uXXXX` before they read anything else and some do not, so a text that holds such an
 * escape must pass in both readings.
 */
export function readGate(text: string): GateVerdict {
  const verdict = readOnce(text);
  const decoded = decodeEscapes(text);
  // A refused write is still planned for whoever asks, and what is refused altogether is not.
  if (decoded === text || isRefusedAltogether(verdict)) return verdict;
  if (planWordsIn(decoded) !== planWordsIn(text)) {
    return refuse("clause-refused", "Write EXPLAIN and PROFILE without escapes.");
  }
  const again = readOnce(decoded);
  return isRefusedAltogether(again) || (verdict.allowed && !again.allowed) ? again : verdict;
}

const isRefusedAltogether = (verdict: GateVerdict) => !verdict.allowed && verdict.code === "clause-refused";

const planWordsIn = (text: string) => statementPrefix(cypherTokens(text)).planWords.length;

/** Decodes `\uXXXX` wherever it stands, again while decoding brings forth another. */
function decodeEscapes(text: string): string {
  let before = text;
  for (let round = 0; round < 4; round += 1) {
    const after = before.replace(/\\u+([0-9a-f]{4})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
    if (after === before) return after;
    before = after;
  }
  return before;
}

function readOnce(text: string): GateVerdict {
  const all = cypherTokens(text);
  while (isSymbol(all.at(-1), ";")) all.pop();
  const { planWords, length } = statementPrefix(all);
  const tokens = all.slice(length);
  const first = tokens[0];
  if (!first) return refuse("clause-refused", "There is no statement to run.");
  // Before any word is judged: a write that may be planned must be the whole text.
  if (tokens.some((token) => isSymbol(token, ";"))) {
    return refuse("clause-refused", "The console runs one statement at a time: take out the semicolon.");
  }
  const [planWord = null, ...others] = new Set(
    planWords.map((token) => (isWord(token, "PROFILE") ? "PROFILE" : "EXPLAIN")),
  );
  if (others.length > 0) {
    return refuse(
      "clause-refused",
      "EXPLAIN plans a statement and PROFILE runs it to measure its plan: write one of them.",
    );
  }
  const problem = tokens.map((_, index) => judge(tokens, index)).find((found) => found !== null) ?? judgeFirst(tokens);
  if (problem) return problem;
  return {
    allowed: true,
    text: blankOut(text, planWords),
    unknownClause: tokens.find((_, index) => isUnknownClause(tokens, index))?.value ?? null,
    planWord,
  };
}

function judgeFirst(tokens: readonly CypherToken[]): GateVerdict | null {
  const first = tokens[0];
  // A statement may stand in brackets: GQL has `{ … }`, and the words inside are judged as everywhere.
  if (!first || isSymbol(first, "{") || isSymbol(first, "(")) return null;
  const word = first.kind === "word" ? upper(first) : "";
  if (FIRST_WORDS.has(word)) return null;
  if (ADMINISTRATIVE_WORDS.has(word)) {
    return refuse("write-refused", `${word} changes the store, and the console only reads.`);
  }
  // A word that begins nothing in Cypher is a slip of the pen: the store says where, which helps more than a refusal.
  if (word !== "" && !FOLLOWING_WORDS.has(word) && !REFUSED_FIRST_WORDS.has(word)) return null;
  return refuse(
    "clause-refused",
    "The console runs statements that begin with MATCH, CALL, UNWIND, WITH, RETURN or SHOW.",
  );
}

function judge(tokens: readonly CypherToken[], index: number): GateVerdict | null {
  const token = tokens[index];
  if (!token) return null;
  if (isSymbol(token, "(")) return judgeCallee(tokens, index);
  if (token.kind !== "word" || standsAsName(tokens, index)) return null;
  const word = upper(token);
  if (WRITING_WORDS.has(word) && isClauseLike(tokens, index)) {
    return refuse("write-refused", `${word} changes the graph, and the console only reads. Take that clause out.`);
  }
  if (reachesBeyond(tokens, index)) {
    return refuse("clause-refused", `${word} is not allowed in the console, which reads this graph and nothing else.`);
  }
  if (word === "CALL") return judgeCall(tokens, index);
  if (word === "SHOW" && index === 0) return judgeShow(tokens);
  return null;
}

/**
 * LOAD CSV reads files and the network, SHOW and TERMINATE TRANSACTIONS touch other people's queries, USE goes to
 * another database. EXPLAIN calls them reads and READ mode runs them.
 */
function reachesBeyond(tokens: readonly CypherToken[], index: number): boolean {
  const word = upper(tokens[index] as CypherToken);
  const after = tokens[index + 1];
  const next = after?.kind === "word" ? upper(after) : "";
  // Between LOAD and CSV an engine may skip a character that is no space here, hence no look at CSV.
  if (word === "LOAD") return after !== undefined && !(after.kind === "symbol" && NAME_ENDS.includes(after.value));
  if (word === "SHOW" || word === "TERMINATE") return /^(TRANSACTIONS?|SETTINGS?|USERS?|CURRENT|SERVERS?)$/.test(next);
  return word === "USE" && isClauseLike(tokens, index);
}

/** What follows a variable and never a clause word. */
const NAME_ENDS = ")]},.:=<>+-*/%^|&!;";

/** Two operands never stand side by side, so a word after one is an operator or begins a clause. */
function isUnknownClause(tokens: readonly CypherToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "word" || standsAsName(tokens, index) || FOLLOWING_WORDS.has(upper(token))) return false;
  return isOperand(tokens, index - 1) && isClauseLike(tokens, index);
}

/** CALL takes a subquery or a listed procedure. */
function judgeCall(tokens: readonly CypherToken[], index: number): GateVerdict | null {
  const next = tokens[index + 1];
  if (!next || isSymbol(next, "{") || isSymbol(next, "(")) return null;
  const name = dottedNameFrom(tokens, index + 1);
  if (PROCEDURES.has(name.toLowerCase())) return null;
  return refuse(
    "clause-refused",
    `The console does not call ${name.slice(0, 100)}: only procedures that read are listed.`,
  );
}

/** A function with a namespace must be one of the language's own. */
function judgeCallee(tokens: readonly CypherToken[], index: number): GateVerdict | null {
  const parts: string[] = [];
  let at = index - 1;
  while (isName(tokens[at])) {
    parts.unshift(tokens[at]?.value ?? "");
    if (!isSymbol(tokens[at - 1], ".")) break;
    at -= 2;
  }
  const before = tokens[at - 1];
  const called = before?.kind === "word" && upper(before) === "CALL";
  if (parts.length < 2 || called || FUNCTION_NAMESPACES.has((parts[0] ?? "").toLowerCase())) return null;
  return refuse(
    "clause-refused",
    `The console does not call ${parts.join(".").slice(0, 100)}: it knows the language's own functions.`,
  );
}

function judgeShow(tokens: readonly CypherToken[]): GateVerdict | null {
  const shown = tokens.slice(1, 6).filter((token) => token.kind === "word");
  if (shown.some((token) => SHOWABLE.has(upper(token)))) return null;
  return refuse("clause-refused", "The console shows INDEXES, CONSTRAINTS, PROCEDURES and FUNCTIONS, nothing else.");
}

/** Whether a word is a label, type, key, property, alias or parameter rather than a part of the language. */
function standsAsName(tokens: readonly CypherToken[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  // `1. LOAD`: the dot may be the number's.
  if (isSymbol(before, ".")) return !isSymbol(tokens[index - 2], ".") && tokens[index - 2]?.kind !== "number";
  if (isSymbol(before, ":") || isSymbol(before, "|") || isSymbol(before, "&") || isSymbol(before, "!"))
    return !isClauseAfter(tokens, index);
  if (isSymbol(after, ":") && (isSymbol(before, "{") || isSymbol(before, ","))) return true;
  // An alias stands after an expression; elsewhere `as` is a variable's name, and a clause may follow it.
  return (
    before?.kind === "word" &&
    upper(before) === "AS" &&
    !standsAsName(tokens, index - 1) &&
    isOperand(tokens, index - 2)
  );
}

/** `[x IN xs | SET …]`: after the bar of a FOREACH stands a clause, and a clause is followed by an operand. */
function isClauseAfter(tokens: readonly CypherToken[], index: number): boolean {
  const after = tokens[index + 1];
  if (!isSymbol(tokens[index - 1], "|")) return false;
  return isSymbol(after, "(") || isName(after);
}

/** Whether an expression or pattern may end here. */
function isOperand(tokens: readonly CypherToken[], index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (token.kind === "symbol") return token.value === ")" || token.value === "]" || token.value === "}";
  if (token.kind !== "word") return true;
  const word = upper(token);
  if (standsAsName(tokens, index) || word === "END" || word === "NULL") return true;
  return !FOLLOWING_WORDS.has(word) && !FIRST_WORDS.has(word);
}

/** A clause is followed by what it works on. */
function isClauseLike(tokens: readonly CypherToken[], index: number): boolean {
  const after = tokens[index + 1];
  return isSymbol(after, "(") || isName(after) || after?.kind === "parameter";
}

function dottedNameFrom(tokens: readonly CypherToken[], index: number): string {
  let at = index;
  let name = "";
  while (isName(tokens[at])) {
    name += tokens[at]?.value ?? "";
    if (!isSymbol(tokens[at + 1], ".")) break;
    name += ".";
    at += 2;
  }
  return name;
}

const upper = (token: CypherToken) => token.value.toUpperCase();

function refuse(code: "write-refused" | "clause-refused", reason: string): GateVerdict {
  return { allowed: false, code, reason };
}
