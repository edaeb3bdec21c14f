import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type CypherToken, cypherTokens } from "../../server/store/cypher-tokens.ts";
import type { Statement } from "../../server/store/graph-store.ts";

/** Forms that one of the engines gets wrong, most of them without saying so. Each answers with the offending piece. */
const RULES: Record<string, (text: string) => string | null> = {
  "a relationship sent through CASE or coalesce and then deleted or set (deletes a node with its number)": (text) => {
    const bare = withoutStrings(text);
    const tainted = [...bare.matchAll(/\b(?:CASE\b[\s\S]*?\bEND|coalesce\s*\([^)]*\))\s*(?:AS\s+(\w+)|\|\s*DELETE)/gi)];
    const foreach =
      /FOREACH\s*\(\s*(\w+)\s+IN\s+(?:CASE\b[\s\S]*?\bEND|coalesce\s*\([^)]*\))\s*\|\s*(?:DETACH\s+)?(?:DELETE|SET|REMOVE)\b/i;
    const used = tainted.find(
      ([, name]) => name && new RegExp(`\\b(?:DELETE|SET|REMOVE)\\s+${name}\\b`, "i").test(bare),
    );
    return foreach.exec(bare)?.[0] ?? used?.[0] ?? null;
  },
  "shortestPath (its WHERE is applied after the search)": (text) =>
    find(text, /\b(?:allShortestPaths|shortestPath)\s*\(|\bSHORTEST\b/i),
  "elementId( or id( instead of ID( (only the adapter knows which seeks)": (text) =>
    withoutStrings(text).match(/\belementId\s*\(|(?<![A-Za-z0-9_.])(?:id|Id|iD)\s*\(/)?.[0] ?? null,
  "a return item without an alias (columns and entities get lost)": unaliasedItem,
  "SET, REMOVE or DELETE of what an OPTIONAL MATCH may leave null": (text) => {
    const bare = withoutStrings(text);
    for (const match of bare.matchAll(
      /OPTIONAL\s+MATCH\s+([\s\S]*?)(?=\b(?:MATCH|WITH|RETURN|UNWIND|CALL|MERGE|CREATE|FOREACH|SET|DELETE|DETACH|REMOVE)\b)/gi,
    )) {
      const known = bare.slice(0, match.index);
      const rest = bare.slice((match.index ?? 0) + match[0].length);
      const before = rest.split(/\bWITH\b/i)[0] ?? "";
      for (const [, name] of (match[1] ?? "").matchAll(/[([]\s*(\w+)/g)) {
        if (name && new RegExp(`[(\\[]\\s*${name}\\b`).test(known)) continue;
        const use = new RegExp(`\\b(?:SET|REMOVE|DELETE)\\s+${name}\\b`, "i").exec(before);
        if (use) return use[0];
      }
    }
    return null;
  },
  "LIMIT or SKIP of a fraction": (text) => find(text, /\b(?:LIMIT|SKIP)\s+(?:\d+\.\d|toFloat)/i),
  "collect(…)[a..b] of relationships (refused)": (text) => find(text, /collect\s*\([^)]*\)\s*\[/i),
  "type(r) IN (scans; types belong in the pattern)": (text) => find(text, /\btype\s*\(\s*\w+\s*\)\s+IN\b/i),
  "MERGE on a null id": (text) => find(text, /MERGE\s*\([^)]*\bid\s*:\s*null/i),
};

/** Text that each rule must catch, in the same order. */
const BAD: Record<string, readonly string[]> = {
  relationship: [
    "MATCH (c) OPTIONAL MATCH (c)-[old]->() FOREACH (x IN CASE WHEN old IS NULL THEN [] ELSE [old] END | DELETE x)",
    "MATCH ()-[a]->() WITH coalesce(a, null) AS r DELETE r",
    "MATCH ()-[a]->() WITH CASE WHEN true THEN a END AS r SET r.x = 1",
  ],
  shortestPath: ["MATCH p = shortestPath((a)-[*]-(b)) RETURN p AS p", "MATCH p = ALL SHORTEST (a)--(b) RETURN p AS p"],
  "elementId(": ["MATCH (n) WHERE elementId(n) = $id RETURN n AS n", "MATCH (n) WHERE id(n) = $id RETURN n AS n"],
  alias: [
    "MATCH (n) RETURN n",
    "MATCH (n) RETURN n AS n, count(*)",
    "MATCH (n) RETURN n.x AS x UNION MATCH (m) RETURN m",
  ],
  OPTIONAL: ["MATCH (a) OPTIONAL MATCH (a)-[r]->(b) SET r.x = 1", "MATCH (a) OPTIONAL MATCH (a)-[r]->(b) DELETE b"],
  LIMIT: ["MATCH (n) RETURN n AS n LIMIT 10.0"],
  collect: ["MATCH (n)-[r]-() RETURN collect(r)[0..5] AS rs"],
  "type(r)": ["MATCH (n)-[r]-() WHERE type(r) IN $types RETURN r AS r"],
  MERGE: ["MERGE (n:Entity {id: null}) RETURN n AS n"],
};

const GOOD = [
  "MATCH (c) OPTIONAL MATCH (c)-[old]->() WITH c, collect(old) AS olds FOREACH (x IN olds | DELETE x)",
  "MATCH (n) WHERE ID(n) = $id RETURN n AS n, coalesce(n.name, '') AS name ORDER BY ID(n) LIMIT $limit",
  "MATCH (s) MATCH (o) MERGE (s)-[r:X {claim: $id}]->(o) SET r += $edge RETURN CASE WHEN r.a THEN 1 ELSE 2 END AS a",
  "MATCH (n) CALL (n) { MATCH (n)-[r]-(m) RETURN r AS r, m AS m LIMIT $k } RETURN ID(n) AS id, r AS r, m AS m",
];

describe("statement texts", async () => {
  const statements = await allStatements();

  it("finds the statements of the whole server", () => {
    expect(statements.length).toBeGreaterThan(25);
    expect(new Set(statements.map(({ file }) => file)).size).toBeGreaterThanOrEqual(5);
  });

  it.each(statements)("$file: $name keeps to what both engines run alike", ({ text }) => {
    const broken = Object.entries(RULES).flatMap(([rule, check]) => {
      const found = check(text);
      return found === null ? [] : [`${rule}: ${found}`];
    });
    expect(broken).toEqual([]);
  });

  it("names every id column and parameter that it compares", () => {
    for (const { name, text, idColumns, idParameters } of statements) {
      for (const [, parameter = ""] of text.matchAll(/\bID\(\w+\)\s*(?:=|IN)\s*\$(\w+)/g)) {
        expect(Object.keys(idParameters ?? {}), `${name} compares $${parameter}`).toContain(parameter);
      }
      for (const [, column = ""] of text.matchAll(/\bRETURN\b[^{}]*?\bID\(\w+\) AS (\w+)/g)) {
        expect(idColumns ?? [], `${name} returns ${column}`).toContain(column);
      }
    }
  });

  it.each(Object.entries(BAD))("catches bad examples of %s", (word, texts) => {
    const entry = Object.entries(RULES).find(([rule]) => rule.includes(word));
    for (const text of texts) expect(entry?.[1](text), text).not.toBeNull();
  });

  it("has a bad example for every rule, and lets good ones pass", () => {
    expect(Object.keys(BAD)).toHaveLength(Object.keys(RULES).length);
    for (const text of GOOD) {
      expect(
        Object.entries(RULES)
          .filter(([, check]) => check(text) !== null)
          .map(([rule]) => rule),
        text,
      ).toEqual([]);
    }
  });
});

/** Every exported statement of `*-statements.ts`, and what functions there make for a sample of arguments. */
async function allStatements(): Promise<(Statement & { file: string })[]> {
  const root = fileURLToPath(new URL("../../server", import.meta.url));
  const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith("-statements.ts")).sort();
  const found: (Statement & { file: string })[] = [];
  for (const file of files) {
    const exported: Record<string, unknown> = await import(join(root, file));
    for (const value of Object.values(exported)) {
      for (const statement of statementsIn(value)) found.push({ ...statement, file });
    }
  }
  return found;
}

const WALK = { types: ["A", "B C"], labels: ["L"], direction: "out", layer: "domain", unsourced: true };
const SAMPLES: readonly unknown[][] = [
  [WALK],
  [{ ...WALK, types: [], unsourced: false, direction: "both" }],
  ["A"],
  ["A", "B"],
];

function statementsIn(value: unknown): Statement[] {
  if (isStatement(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(statementsIn);
  if (typeof value !== "function") return [];
  return SAMPLES.flatMap((sample) => {
    try {
      const made: unknown = (value as (...given: unknown[]) => unknown)(...sample);
      return isStatement(made) ? [made] : [];
    } catch {
      return [];
    }
  });
}

function isStatement(value: unknown): value is Statement {
  return typeof value === "object" && value !== null && "name" in value && "text" in value;
}

function withoutStrings(text: string): string {
  let result = text;
  for (const token of cypherTokens(text)) {
    if (token.kind !== "string") continue;
    result = result.slice(0, token.start) + " ".repeat(token.end - token.start) + result.slice(token.end);
  }
  return result;
}

function find(text: string, pattern: RegExp): string | null {
  return pattern.exec(withoutStrings(text))?.[0] ?? null;
}

/** The first item of a RETURN that has no alias: items are split at commas outside of brackets. */
function unaliasedItem(text: string): string | null {
  const tokens = cypherTokens(text);
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isWord(tokens[at], "RETURN")) continue;
    const item = unaliasedFrom(tokens, at + 1);
    if (item) return text.slice(item.start, item.end);
  }
  return null;
}

function unaliasedFrom(tokens: readonly CypherToken[], start: number): CypherToken | null {
  let depth = 0;
  let aliased = false;
  let first: CypherToken | null = null;
  for (let at = start; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (
      !token ||
      (depth === 0 && ENDS.some((word) => isWord(token, word))) ||
      (depth === 0 && token.value === "}" && token.kind === "symbol")
    )
      break;
    if (token.kind === "symbol" && "([{".includes(token.value)) depth += 1;
    if (token.kind === "symbol" && ")]}".includes(token.value)) depth -= 1;
    if (depth === 0 && isWord(token, "AS")) aliased = true;
    if (depth === 0 && token.kind === "symbol" && token.value === ",") {
      if (!aliased) return first;
      aliased = false;
      first = null;
    } else first ??= token;
  }
  return aliased ? null : first;
}

const ENDS = ["ORDER", "SKIP", "LIMIT", "UNION"];
const isWord = (token: CypherToken | undefined, word: string) =>
  token?.kind === "word" && token.value.toUpperCase() === word;
