import type { SearchHit, SearchOutput } from "../../../contract/routes.ts";
import { type GraphNode, isTagged, type WireValue } from "../../../contract/values.ts";
import { escapeExistingName } from "../escape-name.ts";
import type { SearchOptions, Statement, Tx } from "../graph-store.ts";
import { compareHits, foldSearch, foldText, searchHit, searchWords } from "../search-match.ts";
import { TYPO_CANDIDATES, typoHit, typoSearch } from "../search-typos.ts";
import { hasLookupWord, luceneQuery, luceneTypoQuery } from "./lucene-query.ts";
import { isNodeValue } from "./neo4j-values.ts";
import type { PropertyIndex, SearchIndexes } from "./search-indexes.ts";
import { CLEW_SEARCH_INDEX } from "./search-indexes.ts";

/** The best so many by the index's score are ranked by what matched. */
const CANDIDATES = 300;
/** Nodes that a search without an index looks through. */
const SCANNED_NODES = 100_000;
/** Indexes of someone else's database that one search asks. */
const MAX_INDEXES = 24;

const FULL_TEXT: Statement = {
  name: "search-full-text",
  text: `CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score
WHERE NOT node:Evidence AND NOT node:Clew AND ($label IS NULL OR $label IN labels(node))
RETURN node, score LIMIT $limit`,
};

/**
 * Domain nodes by text. Clew's own index answers alone. In someone else's database its full-text, text and range
 * indexes are asked, and when they give less than was wanted a bounded scan adds to it and says so. What is like the text
 * but for typos is asked for when all that gave less than was wanted, of full-text indexes only, and comes after it.
 */
export async function searchNodes(
  tx: Tx,
  text: string,
  { limit, label }: SearchOptions,
  indexes: SearchIndexes,
): Promise<SearchOutput> {
  const query = text
    .replaceAll(/\p{Surrogate}|\0/gu, " ")
    .normalize("NFC")
    .trim();
  if (query === "") return { hits: [], truncated: false };
  const words = searchWords(query);
  const folded = foldSearch(query);
  const mistyped = typoSearch(query);
  const found = new Map<string, SearchHit>();
  const collect = async (statement: Statement, parameters: Parameters<Tx["run"]>[1], hitOf = exactHit) => {
    for (const { node, score } of await tx.run(statement, parameters)) {
      if (!isNodeValue(node) || found.has(node._value.id)) continue;
      const hit = hitOf(node._value, score);
      if (hit) found.set(node._value.id, hit);
    }
  };
  const exactHit = (node: GraphNode, score?: WireValue): SearchHit | null =>
    searchHit(node, folded, relevanceOf(score));
  const nearHit = (node: GraphNode) => mistyped && typoHit(node, mistyped);
  /** An index that keeps accents was asked for a letter more: that can be an accent, or a typo. */
  const accentHit = (node: GraphNode, score?: WireValue) =>
    (searchHit(node, folded, 0).score < 1 && nearHit(node)) || exactHit(node, score);

  const lookedUp = hasLookupWord(words);
  const fullText = lookedUp ? indexes.fullText.slice(0, MAX_INDEXES) : [];
  for (const { name, properties, folding } of fullText) {
    const parameters = { index: name, query: luceneQuery(words, properties, folding), label: label ?? null };
    const most = Math.max(CANDIDATES, limit + 1);
    await collect(FULL_TEXT, { ...parameters, limit: most }, folding ? exactHit : accentHit);
  }
  for (const index of indexes.property.slice(0, MAX_INDEXES)) {
    if (label !== undefined && label !== index.label) continue;
    // Exact values by themselves: they could be missing among the first of very many.
    for (const operator of ["=", index.kind === "TEXT" ? "CONTAINS" : "STARTS WITH"] as const) {
      await collect(lookup(index, operator), { ...spellings(query), limit: CANDIDATES });
    }
  }
  const ownIndex = indexes.fullText.some(({ name }) => name === CLEW_SEARCH_INDEX);
  const scans = found.size <= limit && !(ownIndex && lookedUp);
  let notice: string | undefined;
  if (scans) {
    const nodes = label === undefined ? "(n)" : `(n:${escapeExistingName(label)})`;
    const [counted] = await tx.run({ name: "search-scan-size", text: `MATCH ${nodes} RETURN count(n) AS count` });
    await collect(scan(nodes), {
      pattern: scanPattern(words.length > 0 ? words : [query]),
      whole: `(?s)^${lettersPattern(query)}$`,
      bound: SCANNED_NODES,
      limit: CANDIDATES,
    });
    notice = scanNotice(Number(counted?.count ?? 0), ownIndex, mistyped !== null && fullText.length === 0);
  }
  if (mistyped && found.size < limit) {
    for (const { name, properties, folding } of fullText) {
      const parameters = { index: name, query: luceneTypoQuery(mistyped, properties, folding), label: label ?? null };
      await collect(FULL_TEXT, { ...parameters, limit: TYPO_CANDIDATES + found.size }, nearHit);
    }
  }
  const hits = [...found.values()].sort(compareHits);
  return { hits: hits.slice(0, limit), truncated: hits.length > limit, ...(notice !== undefined && { notice }) };
}

/** The index's score, 0 where none served; a whole number comes as a tagged Float. */
function relevanceOf(score: WireValue | undefined): number {
  const number = Number(score !== undefined && isTagged(score) ? score._value : score);
  return Number.isFinite(number) ? number : 0;
}

/** Both kinds of index keep case: a text is looked up as it was typed, in lower case, in capitals and as a name. */
function spellings(query: string) {
  const name = query.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return { a: query, b: query.toLowerCase(), c: query.toUpperCase(), d: name };
}

function lookup({ label, property }: PropertyIndex, operator: "=" | "CONTAINS" | "STARTS WITH"): Statement {
  const value = `n.${escapeExistingName(property)}`;
  const tests = ["a", "b", "c", "d"].map((spelling) => `${value} ${operator} $${spelling}`).join(" OR ");
  return {
    name: "search-property-index",
    text: `MATCH (n:${escapeExistingName(label)}) WHERE (${tests}) AND NOT n:Evidence AND NOT n:Clew RETURN n AS node LIMIT $limit`,
  };
}

/** Nodes with a text that is the query as a whole come first, however many contain it. */
function scan(nodes: string): Statement {
  return {
    name: "search-scan",
    text: `MATCH ${nodes} WITH n LIMIT $bound WHERE NOT n:Evidence AND NOT n:Clew AND any(key IN keys(n) WHERE CASE
  WHEN n[key] IS :: STRING NOT NULL THEN normalize(toLower(n[key]), NFKD) =~ $pattern
  WHEN n[key] IS :: LIST<STRING NOT NULL> NOT NULL THEN any(text IN n[key] WHERE normalize(toLower(text), NFKD) =~ $pattern)
  ELSE false END)
WITH n, any(key IN keys(n) WHERE n[key] IS :: STRING NOT NULL AND normalize(toLower(n[key]), NFKD) =~ $whole) AS whole
ORDER BY whole DESC LIMIT $limit
RETURN n AS node`,
  };
}

const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ss: "ß",
  ae: "æ",
  oe: "œ",
  o: "ø",
  d: "[đð]",
  th: "þ",
  l: "ł",
  h: "ħ",
  i: "ı",
};

/** A regular expression that each of the words is in a text, in any order. */
function scanPattern(words: readonly string[]): string {
  return `(?s)^${words.map((word) => `(?=.*${lettersPattern(word)})`).join("")}.*`;
}

/** For text in which accents are characters of their own: each letter may have some after it. */
function lettersPattern(text: string): string {
  const letters = foldText(text).match(/ss|ae|oe|th|[\s\S]/gu) ?? [];
  return letters.map(letterPattern).join("");
}

function letterPattern(letters: string): string {
  const plain = [...letters].map((letter) => `${letter.replace(/[^\p{L}\p{N}]/u, "\\$&")}\\p{M}*`).join("");
  const special = UNDECOMPOSED[letters];
  return special ? `(?:${plain}|${special}\\p{M}*)` : plain;
}

function scanNotice(nodes: number, ownIndex: boolean, asTyped: boolean): string {
  const part =
    nodes > SCANNED_NODES
      ? `the first ${SCANNED_NODES.toLocaleString("en")} of ${nodes.toLocaleString("en")} nodes were`
      : "every node was";
  return ownIndex
    ? `Without a word to look up, ${part} looked through.`
    : `This database has no full-text index of Clew's: ${part} looked through${asTyped ? ", for the words as they are typed" : ""}. "npm run index" makes one.`;
}
