import { NAME_KEYS } from "../search-match.ts";
import type { TypoWord } from "../search-typos.ts";

/** Words that Neo4j's standard-folding analyzer leaves out of an index: a search cannot insist on them. */
const STOP_WORDS = new Set(
  "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split(
    " ",
  ),
);

/** Whether a full-text index can look any of the words up. */
export function hasLookupWord(words: readonly string[]): boolean {
  return words.some((word) => !STOP_WORDS.has(word.toLowerCase()));
}

/**
 * A search as a query of Lucene's classic syntax: every word must occur, the last one as far as it is typed; whole
 * words and words in a name count more. Each word is escaped, so nothing that is typed is syntax.
 * @param folding whether the index forgives accents itself; if not, one differing letter is allowed in longer words
 */
export function luceneQuery(words: readonly string[], properties: readonly string[], folding: boolean): string {
  const names = NAME_KEYS.filter((key) => properties.includes(key));
  return words
    .map((word, index) => {
      const term = escapeTerm(word);
      const ways = [`${term}^4`, ...names.map((name) => `${name}:${term}^4`)];
      if (index === words.length - 1) ways.push(`${term}*`, ...names.map((name) => `${name}:${term}*^3`));
      if (!folding && word.length >= 4) ways.push(`${term}~1`);
      return `${STOP_WORDS.has(word.toLowerCase()) ? "" : "+"}(${ways.join(" ")})`;
    })
    .join(" ");
}

/**
 * The same but for typos. An index that keeps accents counts each as one: there as many as Lucene knows are allowed, and
 * the caller looks at the texts again.
 */
export function luceneTypoQuery(words: readonly TypoWord[], properties: readonly string[], folding: boolean): string {
  const names = NAME_KEYS.filter((key) => properties.includes(key));
  return words
    .map(({ word, typed, typos }, index) => {
      const ways = [...new Set([word, typed])].map(escapeTerm).flatMap((term) => {
        const near = typos === 0 ? term : `${term}~${folding ? typos : 2}`;
        return [near, ...names.map((name) => `${name}:${near}^3`), ...(index === words.length - 1 ? [`${term}*`] : [])];
      });
      return `${STOP_WORDS.has(word) ? "" : "+"}(${ways.join(" ")})`;
    })
    .join(" ");
}

/** Escapes whatever could be syntax; AND, OR and NOT are operators in capitals only. */
function escapeTerm(word: string): string {
  return /^(AND|OR|NOT|TO)$/.test(word) ? word.toLowerCase() : word.replaceAll(/[^\p{L}\p{N}\p{M}]/gu, "\\$&");
}
