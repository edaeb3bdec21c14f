import type { CypherToken } from "../cypher-tokens.ts";

/** A form of Cypher that Neo4j has and the local store refuses. */
export interface UnsupportedForm {
  /** In words to show. */
  readonly name: string;
  /** What happens instead, for the message. */
  readonly reason: string;
  /** `silent`: the engine answers, wrongly. `refused`: it cannot read the statement at all. */
  readonly engine: "silent" | "refused";
  readonly found: (tokens: readonly CypherToken[]) => boolean;
}

const is = (token: CypherToken | undefined, word: string) =>
  token?.kind === "word" && token.value.toUpperCase() === word;
const symbol = (token: CypherToken | undefined, value: string) => token?.kind === "symbol" && token.value === value;
const isWord = (token: CypherToken | undefined) => token?.kind === "word" || token?.kind === "name";
const anywhere =
  (test: (tokens: readonly CypherToken[], at: number) => boolean) =>
  (tokens: readonly CypherToken[]): boolean =>
    tokens.some((_, at) => test(tokens, at));
/** `name(`, also after a namespace. */
const calls = (...path: string[]) =>
  anywhere((tokens, at) =>
    [...path.flatMap((part, index) => (index === 0 ? [part] : [".", part])), "("].every(
      (part, index) => tokens[at + index]?.value.toUpperCase() === part.toUpperCase(),
    ),
  );

const NAMED_ZONE = /\[[A-Za-z]+(\/[A-Za-z_+\-0-9]+)*\]\s*$/;
const CLAUSES = new Set(["MATCH", "RETURN", "WITH", "UNWIND", "CALL", "CREATE", "MERGE", "UNION", "SET", "DELETE"]);

/** Every form that is refused, first the ones that would give wrong rows without a word. */
export const UNSUPPORTED_FORMS: readonly UnsupportedForm[] = [
  {
    name: "WHERE with shortestPath or allShortestPaths",
    reason: "The local store filters after it has searched, so that a path which exists is not found.",
    engine: "silent",
    found: shortestPathWithWhere,
  },
  {
    name: "named time zones",
    reason: "The local store turns a time in a named zone into null.",
    engine: "silent",
    found: anywhere(
      (tokens, at) =>
        (tokens[at]?.kind === "string" && NAMED_ZONE.test(tokens[at]?.value ?? "")) ||
        (is(tokens[at], "TIMEZONE") && symbol(tokens[at + 1], ":")),
    ),
  },
  {
    name: "chained powers (a ^ b ^ c)",
    reason: "The local store works powers out from the right.",
    engine: "silent",
    found: chainedPowers,
  },
  {
    name: "comparing a number with text",
    reason: "The local store takes 1 = '1' for true.",
    engine: "silent",
    found: anywhere((tokens, at) => {
      if (!symbol(tokens[at], "=") || symbol(tokens[at - 1], "<") || symbol(tokens[at - 1], ">")) return false;
      const kinds = [tokens[at - 1]?.kind, tokens[at + 1]?.kind];
      return kinds.includes("number") && kinds.includes("string");
    }),
  },
  {
    name: "parts of temporal values (x.year)",
    reason: "The local store has null for the parts of a temporal value.",
    engine: "silent",
    found: anywhere(
      (tokens, at) =>
        symbol(tokens[at], ")") &&
        symbol(tokens[at + 1], ".") &&
        /^(year|quarter|month|week|weekYear|day|ordinalDay|dayOfWeek|dayOfQuarter|hour|minute|second|millisecond|microsecond|nanosecond|timezone|offset|epochSeconds|epochMillis|years|quarters|months|weeks|days|hours|minutes|seconds)$/i.test(
          tokens[at + 2]?.value ?? "",
        ),
    ),
  },
  {
    name: "round() with a precision",
    reason: "The local store rounds to whole numbers only.",
    engine: "silent",
    found: anywhere((tokens, at) => is(tokens[at], "ROUND") && argumentCount(tokens, at + 1) > 1),
  },
  {
    name: "point()",
    reason: "The local store has no spatial values.",
    engine: "refused",
    found: (tokens) =>
      calls("point")(tokens) || calls("point", "distance")(tokens) || calls("point", "withinBBox")(tokens),
  },
  {
    name: "duration.between() and its kind",
    reason: "The local store does not calculate with temporal values.",
    engine: "refused",
    found: anywhere(
      (tokens, at) => is(tokens[at], "DURATION") && symbol(tokens[at + 1], ".") && isWord(tokens[at + 2]),
    ),
  },
  {
    name: "date.truncate() and its kind",
    reason: "The local store does not calculate with temporal values.",
    engine: "refused",
    found: anywhere(
      (tokens, at) =>
        /^(date|datetime|localdatetime|time|localtime)$/i.test(tokens[at]?.value ?? "") &&
        tokens[at]?.kind === "word" &&
        symbol(tokens[at + 1], ".") &&
        isWord(tokens[at + 2]) &&
        symbol(tokens[at + 3], "("),
    ),
  },
  {
    name: "label expressions (n:A|B, n:A&B, n:!A)",
    reason: "The local store knows n:A and n:A:B only; say WHERE n:A OR n:B.",
    engine: "refused",
    found: labelExpression,
  },
  {
    name: "dynamic labels, types and keys (n:$(x))",
    reason: "The local store takes labels and types as they are written only.",
    engine: "refused",
    found: anywhere((tokens, at) => symbol(tokens[at], "$") && symbol(tokens[at + 1], "(")),
  },
  {
    name: "quantified paths ((a)-->(b)){1,3}, -[:R]->+",
    reason: "The local store has variable length as [:R*1..3] only.",
    engine: "refused",
    found: quantifiedPath,
  },
  {
    name: "shortest path selectors (SHORTEST 1, ANY, ALL SHORTEST)",
    reason: "The local store does not have them.",
    engine: "refused",
    found: anywhere(
      (tokens, at) => is(tokens[at], "SHORTEST") && (tokens[at + 1]?.kind === "number" || symbol(tokens[at + 1], "(")),
    ),
  },
  {
    name: "COLLECT { }",
    reason: "The local store has EXISTS { } and COUNT { } only.",
    engine: "refused",
    found: anywhere((tokens, at) => is(tokens[at], "COLLECT") && symbol(tokens[at + 1], "{")),
  },
  {
    name: "CALL { } IN TRANSACTIONS",
    reason: "The local store runs a statement in one transaction.",
    engine: "refused",
    found: anywhere(
      (tokens, at) =>
        symbol(tokens[at], "}") &&
        is(tokens[at + 1], "IN") &&
        tokens.slice(at + 2, at + 5).some((token) => is(token, "TRANSACTIONS")),
    ),
  },
  {
    name: "APOC, GDS and other plug-ins",
    reason: "The local store has none.",
    engine: "refused",
    found: anywhere((tokens, at) => (is(tokens[at], "APOC") || is(tokens[at], "GDS")) && symbol(tokens[at + 1], ".")),
  },
];

/** What the page lists under the local store: the forms above, and what no text shows. */
export const UNSUPPORTED: readonly string[] = [
  ...UNSUPPORTED_FORMS.map(({ name }) => name),
  "temporal and spatial values: temporal functions give text",
  "whole floats that are calculated (avg, toFloat) read as integers",
  "sum() of nothing gives null",
  "all(), any() and none() over lists with nulls",
  "elementId() of a relationship gives the engine's own number",
  "uniqueness of relationship properties",
  "several databases, roles and users",
  "more than 1,000,000 nodes or 5,000,000 relationships",
];

/** Why a statement is refused, in a sentence or two; null where nothing is against it. */
export function unsupportedForm(tokens: readonly CypherToken[]): string | null {
  const form = UNSUPPORTED_FORMS.find(({ found }) => found(tokens));
  return form ? `${form.name[0]?.toUpperCase()}${form.name.slice(1)}: ${form.reason}` : null;
}

function shortestPathWithWhere(tokens: readonly CypherToken[]): boolean {
  let inMatch = false;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word" || symbol(tokens[at - 1], ".")) continue;
    if (/^(all)?shortestPaths?$/i.test(token.value) && symbol(tokens[at + 1], "(")) inMatch = true;
    else if (is(token, "WHERE") && inMatch) return true;
    else if (CLAUSES.has(token.value.toUpperCase())) inMatch = false;
  }
  return false;
}

function chainedPowers(tokens: readonly CypherToken[]): boolean {
  let depth = 0;
  const seen = new Map<number, boolean>();
  for (const token of tokens) {
    if (token.kind !== "symbol") continue;
    if ("([{".includes(token.value)) seen.delete(++depth);
    else if (")]}".includes(token.value)) depth--;
    else if (token.value === "^") {
      if (seen.get(depth)) return true;
      seen.set(depth, true);
    } else if (token.value !== "." && token.value !== "-") seen.delete(depth);
  }
  return false;
}

function argumentCount(tokens: readonly CypherToken[], open: number): number {
  if (!symbol(tokens[open], "(")) return 0;
  let depth = 0;
  let commas = 0;
  for (const token of tokens.slice(open)) {
    if (token.kind !== "symbol") continue;
    if ("([{".includes(token.value)) depth++;
    else if (")]}".includes(token.value) && --depth === 0) break;
    else if (token.value === "," && depth === 1) commas++;
  }
  return commas + 1;
}

/** `|`, `&`, `!` or `%` among labels: in a node pattern, or after a name where no relationship pattern is open. */
function labelExpression(tokens: readonly CypherToken[]): boolean {
  const open: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "symbol") continue;
    if ("([{".includes(token.value)) open.push(token.value);
    else if (")]}".includes(token.value)) open.pop();
    else if (token.value !== ":" || open.at(-1) === "{") continue;
    else if (symbol(tokens[at + 1], "!") || symbol(tokens[at + 1], "%") || symbol(tokens[at + 1], "(")) return true;
    else {
      const after = tokens[at + 2];
      if (!isWord(tokens[at + 1])) continue;
      if (symbol(after, "&")) return true;
      // In [ ] a `|` lists types, or separates a comprehension: both are the engine's own.
      if (symbol(after, "|") && open.at(-1) !== "[") return true;
    }
  }
  return false;
}

/** A quantifier after a pattern in parentheses or after an arrow: `{1,3}`, `+`, `*`. */
function quantifiedPath(tokens: readonly CypherToken[]): boolean {
  return tokens.some((token, at) => {
    const next = tokens[at + 1];
    if (symbol(token, ")") && symbol(tokens[at - 1], ")") && symbol(next, "{"))
      return tokens[at + 2]?.kind === "number";
    const endsArrow =
      (symbol(token, ">") || symbol(token, "-")) && (symbol(tokens[at - 1], "-") || symbol(tokens[at - 1], "]"));
    if (!endsArrow) return false;
    if (symbol(next, "{")) return tokens[at + 2]?.kind === "number" || symbol(tokens[at + 2], ",");
    return (symbol(next, "+") || symbol(next, "*")) && symbol(tokens[at + 2], "(");
  });
}
