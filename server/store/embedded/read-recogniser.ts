import { type CypherToken, isName } from "../cypher-tokens.ts";
import type { StatementKind } from "../graph-store.ts";

const SCHEMA_OBJECTS = new Set(["INDEX", "CONSTRAINT", "RANGE", "TEXT", "POINT", "LOOKUP", "FULLTEXT", "VECTOR"]);
/** Clauses that write, and what must follow for the word to be the clause and not a name. */
const STARTS_PATTERN = new Set(["CREATE", "MERGE", "INSERT", "FOREACH"]);
const TAKES_EXPRESSION = new Set(["SET", "DELETE", "REMOVE"]);
const OTHER_WRITES = new Set(["DETACH", "NODETACH", "DROP", "LOAD", "ALTER", "GRANT", "REVOKE", "DENY", "TERMINATE"]);
/** After a name, never at the start of what a clause takes. */
const AFTER_NAMES = new Set(["AS", "IN", "IS", "AND", "OR", "XOR", "STARTS", "ENDS", "CONTAINS", "ORDER", "LIMIT"]);

/**
 * What a statement does, by its words: strings, comments and quoted names are told apart, and a clause's word counts
 * wherever it may stand. In doubt it writes: the engine's own EXPLAIN is asked besides for an analyst's statement.
 */
export function statementKind(tokens: readonly CypherToken[]): StatementKind {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "word") continue;
    const before = tokens[index - 1];
    if (before?.kind === "symbol" && (before.value === "." || before.value === ":")) continue;
    const word = token.value.toUpperCase();
    const next = tokens[index + 1];
    if (!next) continue;
    const nextWord = next.kind === "word" ? next.value.toUpperCase() : "";
    if ((word === "CREATE" || word === "DROP") && isSchemaObject(tokens, index + 1)) return "schema";
    if (STARTS_PATTERN.has(word) && (next.value === "(" || tokens[index + 2]?.value === "=")) return "write";
    if (TAKES_EXPRESSION.has(word) && (isName(next) || next.value === "(") && !AFTER_NAMES.has(nextWord))
      return "write";
    if (OTHER_WRITES.has(word) && isName(next) && !AFTER_NAMES.has(nextWord)) return "write";
  }
  return "read";
}

function isSchemaObject(tokens: readonly CypherToken[], index: number): boolean {
  const word = tokens[index]?.kind === "word" ? tokens[index]?.value.toUpperCase() : undefined;
  return word !== undefined && SCHEMA_OBJECTS.has(word);
}
