import type { SearchHit } from "../../contract/routes.ts";
import type { GraphNode, WireValue } from "../../contract/values.ts";

/** Letters that Unicode does not decompose; as Lucene's ASCII folding writes them. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ð: "d",
  đ: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  "’": "'",
};
const FOLDABLE = /[ßæœøðđþłħı’]/g;

/** Text without case and accents, for comparing: `Nicolás` and `NICOLAS` are the same. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter);
}

const SEGMENTER = new Intl.Segmenter("und", { granularity: "word" });
const CHARACTER_WORDS = /[\p{Script=Han}\p{Script=Hiragana}]/u;
const MAX_WORDS = 20;

/** The words of a search, cut as full-text indexes cut them: `O'Brien` is one word, each Chinese character is one. */
export function searchWords(text: string): string[] {
  const words = [...SEGMENTER.segment(text.replaceAll(/\p{Surrogate}/gu, " "))]
    .filter(({ isWordLike }) => isWordLike)
    .flatMap(({ segment }) => (CHARACTER_WORDS.test(segment) ? [...segment] : [segment]));
  return [...new Set(words)].slice(0, MAX_WORDS);
}

/** Property keys that hold a node's name, the first that it has. */
export const NAME_KEYS = ["name", "title", "label", "caption"] as const;
/** Longer texts are shown as the part around the match, this many characters. */
const SHOWN_TEXT = 240;

/**
 * How well a property fits: 8 is the name itself, 7 another whole value such as an alias, 6 a name that begins so, 5 a name
 * that has the words whole (a surname), 4 a list entry that begins so, 3 a name with the words somewhere in it, 2 a list
 * entry with them, 1 any other text.
 */
function rankOf(value: string, query: string, words: readonly string[], kind: "name" | "list" | "text"): number {
  const folded = foldText(value);
  if (folded === query) return kind === "name" ? 8 : 7;
  if (kind === "name" && folded.startsWith(query)) return 6;
  if (words.length === 0 ? !folded.includes(query) : !words.every((word) => folded.includes(word))) return 0;
  if (kind === "name") return words.length > 0 && hasWhole(folded, words) ? 5 : 3;
  if (kind === "list") return folded.startsWith(query) ? 4 : 2;
  return 1;
}

function hasWhole(folded: string, words: readonly string[]): boolean {
  const own = new Set(searchWords(folded));
  return words.every((word) => own.has(word));
}

/** A search as hits are compared with it: the whole, and its words, without case and accents. */
export interface FoldedSearch {
  readonly query: string;
  readonly words: readonly string[];
}

export function foldSearch(text: string): FoldedSearch {
  return { query: foldText(text.trim()), words: searchWords(text).map(foldText) };
}

/**
 * The property of a node that fits a search best, for ordering hits and for showing why each was found. `relevance` is
 * the index's own score; it orders hits of the same rank. Where no single property has all the words, the first with
 * one of them is shown.
 */
export function searchHit(node: GraphNode, { query, words }: FoldedSearch, relevance: number): SearchHit {
  const nameKey = NAME_KEYS.find((key) => typeof node.properties[key] === "string");
  let best = { rank: -1, property: nameKey ?? "", text: "" };
  for (const [property, value] of Object.entries(node.properties)) {
    for (const candidate of textsOf(value)) {
      const kind = property === nameKey ? "name" : Array.isArray(value) ? "list" : "text";
      const rank = rankOf(candidate, query, words, kind) || partial(candidate, words);
      if (rank > best.rank) best = { rank, property, text: candidate };
    }
  }
  return {
    node,
    score: Math.max(best.rank, 0) + relevance / (1 + relevance),
    matched: { property: best.property, text: excerpt(best.text, words[0] ?? query) },
  };
}

/** Best first; hits that are equally good in the order of their names, so that the answer is the same each time. */
export function compareHits(x: SearchHit, y: SearchHit): number {
  const nameOf = ({ node }: SearchHit) =>
    foldText(String(NAME_KEYS.map((key) => node.properties[key]).find(Boolean) ?? ""));
  return y.score - x.score || nameOf(x).localeCompare(nameOf(y)) || (x.node.id < y.node.id ? -1 : 1);
}

/** The texts of a property: itself, or the entries of a list. */
export function textsOf(value: WireValue | undefined): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((element) => typeof element === "string") : [];
}

function partial(text: string, words: readonly string[]): number {
  const folded = foldText(text);
  return (0.5 * words.filter((word) => folded.includes(word)).length) / (words.length + 1);
}

/** A text as it is shown: of a long one the part around a word. */
export function excerpt(text: string, word: string): string {
  if (text.length <= SHOWN_TEXT) return text;
  // Folding can move positions by a few characters; the window is wide enough.
  const at = Math.max(0, foldText(text).indexOf(word));
  const from = Math.max(0, Math.min(at - SHOWN_TEXT / 3, text.length - SHOWN_TEXT));
  const cut = text.slice(from, from + SHOWN_TEXT).replaceAll(/\p{Surrogate}/gu, "");
  return `${from > 0 ? "…" : ""}${cut}${from + SHOWN_TEXT < text.length ? "…" : ""}`;
}
