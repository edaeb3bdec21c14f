import type { WireMap, WireValue } from "../../../contract/values.ts";
import { type CypherToken, isName, isSymbol, isWord } from "../cypher-tokens.ts";
import {
  anywhere,
  argumentCount,
  calls,
  chainedPowers,
  labelExpression,
  negativeSlice,
  nodePatternWhere,
  quantifiedPath,
  shortestPathWithWhere,
} from "./token-patterns.ts";

/** A form of Cypher that Neo4j has and the local store refuses. */
export interface UnsupportedForm {
  /** In words to show. */
  readonly name: string;
  /** What happens instead, for the message. */
  readonly reason: string;
  /** `silent`: the engine answers, wrongly. `refused`: it cannot read the statement at all. */
  readonly engine: "silent" | "refused";
  readonly found: (tokens: readonly CypherToken[], parameters: WireMap) => boolean;
}

/** Procedures that the engine has and that answer as Neo4j's do. */
const PROCEDURES = new Set(["db.labels", "db.relationshiptypes", "db.propertykeys"]);
const FINE_TIME = /\d\d:\d\d:\d\d\.\d{4,}/;
const NAMED_ZONE = /\[[A-Za-z]+(\/[A-Za-z_+\-0-9]+)*\]\s*$/;

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
    found: (tokens, parameters) =>
      anywhere((all, at) => isWord(all[at], "TIMEZONE") && isSymbol(all[at + 1], ":"))(tokens) ||
      timeText(tokens, parameters, NAMED_ZONE),
  },
  {
    name: "times finer than a thousandth of a second",
    reason: "The local store cuts them off.",
    engine: "silent",
    found: (tokens, parameters) => timeText(tokens, parameters, FINE_TIME),
  },
  {
    name: "slices that count from the end ([-2..])",
    reason: "The local store gives an empty list.",
    engine: "silent",
    found: anywhere(negativeSlice),
  },
  {
    name: "UNWIND of a single value",
    reason: "The local store gives no row for what is not a list; put it in [ ].",
    engine: "silent",
    found: (tokens, parameters) =>
      tokens.some((token, at) => isWord(token, "UNWIND") && isSingleValue(tokens, at + 1, parameters)),
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
      if (!isSymbol(tokens[at], "=") || isSymbol(tokens[at - 1], "<") || isSymbol(tokens[at - 1], ">")) return false;
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
        isSymbol(tokens[at], ")") &&
        isSymbol(tokens[at + 1], ".") &&
        /^(year|quarter|month|week|weekYear|day|ordinalDay|dayOfWeek|dayOfQuarter|hour|minute|second|millisecond|microsecond|nanosecond|timezone|offset|epochSeconds|epochMillis|years|quarters|months|weeks|days|hours|minutes|seconds)$/i.test(
          tokens[at + 2]?.value ?? "",
        ),
    ),
  },
  {
    name: "round() with a precision",
    reason: "The local store rounds to whole numbers only.",
    engine: "silent",
    found: anywhere((tokens, at) => isWord(tokens[at], "ROUND") && argumentCount(tokens, at + 1) > 1),
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
      (tokens, at) => isWord(tokens[at], "DURATION") && isSymbol(tokens[at + 1], ".") && isName(tokens[at + 2]),
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
        isSymbol(tokens[at + 1], ".") &&
        isName(tokens[at + 2]) &&
        isSymbol(tokens[at + 3], "("),
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
    found: anywhere((tokens, at) => isSymbol(tokens[at], "$") && isSymbol(tokens[at + 1], "(")),
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
      (tokens, at) =>
        isWord(tokens[at], "SHORTEST") && (tokens[at + 1]?.kind === "number" || isSymbol(tokens[at + 1], "(")),
    ),
  },
  {
    name: "COLLECT { }",
    reason: "The local store has EXISTS { } and COUNT { } only.",
    engine: "refused",
    found: anywhere((tokens, at) => isWord(tokens[at], "COLLECT") && isSymbol(tokens[at + 1], "{")),
  },
  {
    name: "CALL { } IN TRANSACTIONS",
    reason: "The local store runs a statement in one transaction.",
    engine: "refused",
    found: anywhere(
      (tokens, at) =>
        isSymbol(tokens[at], "}") &&
        isWord(tokens[at + 1], "IN") &&
        tokens.slice(at + 2, at + 5).some((token) => isWord(token, "TRANSACTIONS")),
    ),
  },
  {
    name: "WHERE within a node pattern",
    reason: "The local store takes it after the pattern only.",
    engine: "refused",
    found: anywhere(nodePatternWhere),
  },
  {
    name: "type predicates (x IS :: INTEGER)",
    reason: "The local store does not have them.",
    engine: "refused",
    found: anywhere((tokens, at) => isSymbol(tokens[at], ":") && isSymbol(tokens[at + 1], ":")),
  },
  {
    name: "index hints (USING INDEX)",
    reason: "The local store plans without them; leave them out.",
    engine: "refused",
    found: anywhere(
      (tokens, at) =>
        isWord(tokens[at], "USING") && /^(INDEX|SCAN|JOIN|TEXT|RANGE|POINT)$/i.test(tokens[at + 1]?.value ?? ""),
    ),
  },
  {
    name: "LOAD CSV",
    reason: "The local store reads no files and no addresses.",
    engine: "refused",
    found: anywhere((tokens, at) => isWord(tokens[at], "LOAD") && isWord(tokens[at + 1], "CSV")),
  },
  {
    name: "SHOW, USE and other commands to a server",
    reason: "The local store is one database without users; /api/schema lists labels and types.",
    engine: "refused",
    found: (tokens) =>
      /^(SHOW|USE|TERMINATE|GRANT|DENY|REVOKE|ALTER)$/i.test(tokens[0]?.kind === "word" ? tokens[0].value : ""),
  },
  {
    name: "APOC, GDS and other plug-ins",
    reason: "The local store has none.",
    engine: "refused",
    found: anywhere(
      (tokens, at) => (isWord(tokens[at], "APOC") || isWord(tokens[at], "GDS")) && isSymbol(tokens[at + 1], "."),
    ),
  },
  {
    name: "procedures other than db.labels, db.relationshipTypes and db.propertyKeys",
    reason: "The local store does not have them.",
    engine: "refused",
    found: (tokens) => tokens.some((token, at) => isWord(token, "CALL") && callsOther(tokens, at + 1)),
  },
];

/** What the page lists under the local store: the forms above, and what no text shows. */
export const UNSUPPORTED: readonly string[] = [
  ...UNSUPPORTED_FORMS.map(({ name }) => name),
  "temporal and spatial values: temporal functions give text",
  "whole floats that are calculated (avg, toFloat) read as integers",
  "a missing value fails a test in all(), any(), none() and single(): a warning says so",
  "a number equals the text of its digits: a warning says so where a statement holds such text",
  "number + text and list + value give null: a warning says so where a result has nulls",
  "toInteger() of text with a fraction gives null",
  "elementId() of a relationship gives the engine's own number",
  "uniqueness of relationship properties",
  "several databases, roles and users",
  "more than 1,000,000 nodes or 5,000,000 relationships",
];

/** Why a statement is refused, in a sentence or two; null where nothing is against it. */
export function unsupportedForm(tokens: readonly CypherToken[], parameters: WireMap): string | null {
  const form = UNSUPPORTED_FORMS.find(({ found }) => found(tokens, parameters));
  return form ? `${form.name[0]?.toUpperCase()}${form.name.slice(1)}: ${form.reason}` : null;
}

/** Whether a time or date is made of a text, written or given as a parameter, that a pattern fits. */
function timeText(tokens: readonly CypherToken[], parameters: WireMap, pattern: RegExp): boolean {
  const makes = anywhere(
    (all, at) => /^(local)?(date)?time$/i.test(all[at]?.value ?? "") && isSymbol(all[at + 1], "("),
  );
  const texts = tokens.filter(({ kind }) => kind === "string").map(({ value }) => value);
  return makes(tokens) && [...texts, ...textsIn(parameters)].some((text) => pattern.test(text));
}

function textsIn(value: WireValue): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap((one) => textsIn(one as WireValue));
}

function isSingleValue(tokens: readonly CypherToken[], at: number, parameters: WireMap): boolean {
  const token = tokens[at];
  if (token?.kind !== "parameter" || isSymbol(tokens[at + 1], ".")) {
    return (token?.kind === "number" || token?.kind === "string") && isWord(tokens[at + 1], "AS");
  }
  const value = parameters[token.value];
  return value !== undefined && value !== null && !Array.isArray(value) && isWord(tokens[at + 1], "AS");
}

/** A CALL of a name, which is neither a subquery nor a procedure that the engine has. */
function callsOther(tokens: readonly CypherToken[], at: number): boolean {
  if (!isName(tokens[at]) || isSymbol(tokens[at - 2], ".")) return false;
  let name = tokens[at]?.value ?? "";
  for (let next = at + 1; isSymbol(tokens[next], ".") && isName(tokens[next + 1]); next += 2) {
    name += `.${tokens[next + 1]?.value}`;
  }
  return !PROCEDURES.has(name.toLowerCase());
}
