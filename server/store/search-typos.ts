import type { SearchHit } from "../../contract/routes.ts";
import type { GraphNode } from "../../contract/values.ts";
import { editDistance } from "./edit-distance.ts";
import { excerpt, foldText, NAME_KEYS, textsOf } from "./search-match.ts";

/** Nodes with words like those of a search that are looked at, at most. */
export const TYPO_CANDIDATES = 150;
/** Words of a search, at most. */
const MAX_WORDS = 20;

/** A word of a search with how much of it may be mistyped. */
export interface TypoWord {
  /** Without case and accents. */
  readonly word: string;
  /** In lower case, accents as typed. */
  readonly typed: string;
  readonly typos: number;
}

/** Words as full-text indexes cut them, in text of one case: `o'brien` is one; scripts without spaces by the character. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’.·_][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a search, the last as far as it is typed; null when none of them may have a typo. */
export function typoSearch(text: string): readonly TypoWord[] | null {
  const words = new Map<string, TypoWord>();
  for (const typed of text.normalize("NFC").toLowerCase().match(WORDS) ?? []) {
    const word = foldText(typed);
    if (words.size < MAX_WORDS) words.set(word, { word, typed, typos: typosAllowed(word) });
  }
  return [...words.values()].some(({ typos }) => typos > 0) ? [...words.values()] : null;
}

/** Letters of a word that may be wrong, missing, added or swapped. None where a digit is: another year is no typo. */
function typosAllowed(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * A node that has every word of a search, but for typos; null for one that has not. Scores are below 0, where those of
 * hits without typos are not: fewer typos first, then by where the words are, as `searchHit` ranks it.
 */
export function typoHit(node: GraphNode, words: readonly TypoWord[]): SearchHit | null {
  const texts = searchedTexts(node);
  const distances = texts.map(({ words: own }) =>
    words.map((word, index) => nearest(word, own, index === words.length - 1)),
  );
  const least = words.map((_, index) =>
    Math.min(...distances.map((row) => row[index]?.typos ?? Number.POSITIVE_INFINITY)),
  );
  const typos = sum(least);
  if (!Number.isFinite(typos)) return null;
  // Where no one text has all the words, the first with the most of them is shown.
  let best = { score: Number.NEGATIVE_INFINITY, has: -1, property: "", text: "", word: "" };
  for (const [index, { property, text, kind, words: own }] of texts.entries()) {
    const row = distances[index] ?? [];
    const has = row.filter(({ typos }) => Number.isFinite(typos)).length;
    const rank = has < words.length ? 0 : own.length === words.length ? WHOLE[kind] : PART[kind];
    const score = rank / 10 - 1 - (has < words.length ? typos : sum(row.map(({ typos }) => typos)));
    if (score > best.score || (score === best.score && has > best.has)) {
      best = { score, has, property, text, word: row.find(({ word }) => word !== "")?.word ?? "" };
    }
  }
  return { node, score: best.score, matched: { property: best.property, text: excerpt(best.text, best.word) } };
}

const WHOLE = { name: 8, list: 7, text: 7 } as const;
const PART = { name: 5, list: 2, text: 1 } as const;

/** The texts of a node. An identifier is made for machines: it counts where there is nothing else to find a node by. */
function searchedTexts({ properties }: GraphNode) {
  const nameKey = NAME_KEYS.find((key) => typeof properties[key] === "string");
  const all = Object.entries(properties).flatMap(([property, value]) =>
    textsOf(value).map((text) => ({
      property,
      text,
      kind: property === nameKey ? ("name" as const) : Array.isArray(value) ? ("list" as const) : ("text" as const),
      words: [...new Set(foldText(text).match(WORDS) ?? [])],
    })),
  );
  const withoutId = all.filter(({ property }) => property !== "id");
  return withoutId.length > 0 ? withoutId : all;
}

/** The word of a text that is most like one of the search, and how many typos apart; infinitely many for none. */
function nearest({ word, typos }: TypoWord, own: readonly string[], isLast: boolean) {
  let best = { word: "", typos: Number.POSITIVE_INFINITY };
  for (const other of own) {
    const distance = isLast && other.startsWith(word) ? 0 : editDistance(word, other, typos);
    if (distance <= typos && distance < best.typos) best = { word: other, typos: distance };
  }
  return best;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
