import { foldText, NAME_KEYS } from "../search-match.ts";
import type { TypoWord } from "../search-typos.ts";
import type { NodeTexts } from "./engine-protocol.ts";
import { includesSorted, SortedKeys } from "./sorted-keys.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Of a longer text only the beginning is indexed, in characters. */
const MAX_TEXT = 20_000;
/** A word that more nodes have than this is no help in narrowing a search down. */
const MAX_RARE = 5000;
/** Keys that whole values are found by are cut to this length. */
const MAX_KEY = 200;

/**
 * Names, aliases and words of nodes, without case and accents, in memory. Nodes are held in slots: a node that changes
 * takes a new one and leaves its old one empty, so that nothing is ever searched for and removed in the lists.
 */
export class SearchIndex {
  readonly #names = new SortedKeys();
  readonly #aliases = new SortedKeys();
  readonly #nameWords = new SortedKeys();
  readonly #otherWords = new SortedKeys();
  readonly #vocabulary = new Vocabulary();
  /** The node in each slot, or -1. */
  readonly #nodes: number[] = [];
  readonly #labels: (readonly string[])[] = [];
  readonly #slotOf = new Map<number, number>();
  readonly #labelLists = new Map<string, readonly string[]>();

  get size(): number {
    return this.#slotOf.size;
  }

  /** How many slots are empty: with many, it is time to build the index anew. */
  get wasted(): number {
    return this.#nodes.length - this.#slotOf.size;
  }

  remove(node: number): void {
    const slot = this.#slotOf.get(node);
    if (slot === undefined) return;
    this.#slotOf.delete(node);
    this.#nodes[slot] = -1;
  }

  put({ node, labels, texts }: NodeTexts): void {
    this.remove(node);
    if (texts.length === 0) return;
    const slot = this.#nodes.length;
    this.#nodes.push(node);
    this.#labels.push(this.#sharedLabels(labels));
    this.#slotOf.set(node, slot);
    const keys = new Set(texts.map(([key]) => key));
    const nameKey = NAME_KEYS.find((key) => keys.has(key));
    for (const [key, value] of texts) {
      for (const text of Array.isArray(value) ? value : [value]) {
        const folded = foldText(text.slice(0, MAX_TEXT));
        const isName = key === nameKey && !Array.isArray(value);
        (isName ? this.#names : this.#aliases).add(folded.trim().slice(0, MAX_KEY), slot);
        const words = isName ? this.#nameWords : this.#otherWords;
        for (const word of [...wordsOf(folded), ...(folded.match(JOINED) ?? [])]) {
          if (!this.#knows(word)) this.#vocabulary.add(word);
          words.add(word, slot);
        }
      }
    }
  }

  /**
   * Up to `limit` nodes that have every word of the text, the last as far as it is typed: those with the text as their
   * name first, then as another value, then names and values that begin so, then the rest.
   */
  find(text: string, limit: number, label?: string): number[] {
    const query = foldText(text).trim().slice(0, MAX_KEY);
    const words = wordsOf(query);
    if (words.length === 0) return [];
    const found = new Set<number>();
    const take = (lists: Iterable<readonly number[]>) => {
      for (const slots of lists) {
        for (const slot of slots) {
          if (found.size >= limit) return;
          const node = this.#nodes[slot] as number;
          if (node >= 0 && (label === undefined || this.#labels[slot]?.includes(label))) found.add(node);
        }
      }
    };
    take([this.#names.exactly(query)]);
    take([this.#aliases.exactly(query)]);
    take(this.#names.startingWith(query));
    take(this.#aliases.startingWith(query));
    take(this.#withWords(words, [this.#nameWords]));
    take(this.#withWords(words, [this.#nameWords, this.#otherWords]));
    return [...found];
  }

  /**
   * Up to `limit` nodes that have every word of a search but for typos, the last as far as it is typed; those with the
   * fewest typos in the word that the fewest nodes have come first. Callers look at the whole text of each again.
   */
  findNear(words: readonly TypoWord[], limit: number, but: ReadonlySet<number>, label?: string): number[] {
    const lists = [this.#nameWords, this.#otherWords];
    const near = words.map(({ word, typos }) => this.#vocabulary.near(word, typos).map((found) => found.word));
    const sizes = near.map((keys) => keys.reduce((sum, key) => sum + sizeOf(key, lists), 0));
    const last = words.length - 1;
    // Of a single word what begins with it was found without typos.
    const looked = last === 0 ? [0] : [...words.keys()].slice(0, last);
    const [rarest = 0, ...others] = looked.toSorted((x, y) => (sizes[x] ?? 0) - (sizes[y] ?? 0));
    const has = (word: number, slot: number) => near[word]?.some((key) => lists.some((list) => list.has(key, slot)));
    const most = last === 0 ? limit : MAX_RARE;
    const candidates = new Set<number>();
    for (const slot of slotsOf(near[rarest] ?? [], lists)) {
      if (candidates.size >= most) break;
      const node = this.#nodes[slot] as number;
      if (node < 0 || but.has(node) || (label !== undefined && !this.#labels[slot]?.includes(label))) continue;
      if (others.every((word) => has(word, slot))) candidates.add(slot);
    }
    if (last > 0) {
      const without = new Set([...candidates].filter((slot) => !has(last, slot)));
      for (const list of lists) {
        if (without.size > 0) takeBegun(without, list.startingWith(words[last]?.word ?? ""));
      }
      for (const slot of without) candidates.delete(slot);
    }
    return [...candidates].slice(0, limit).map((slot) => this.#nodes[slot] as number);
  }

  #knows(word: string): boolean {
    return this.#nameWords.exactly(word).length > 0 || this.#otherWords.exactly(word).length > 0;
  }

  /** The slots that have every word in one of the lists, walked from the word that the fewest have. */
  *#withWords(words: readonly string[], lists: readonly SortedKeys[]): Generator<readonly number[]> {
    const last = words.at(-1) as string;
    const whole = words.slice(0, -1);
    const hasWhole = (slot: number, but?: string) =>
      whole.every((word) => word === but || lists.some((list) => list.has(word, slot)));
    const rarest = whole.toSorted((x, y) => sizeOf(x, lists) - sizeOf(y, lists))[0];
    const most = rarest === undefined ? 0 : sizeOf(rarest, lists);
    const begun = lists.flatMap((list) => upTo(list.startingWith(last), most));
    if (rarest === undefined || most > MAX_RARE || begun.reduce((sum, slots) => sum + slots.length, 0) < most) {
      // One at a time: of many, the caller takes a few.
      for (const list of lists) {
        for (const slots of list.startingWith(last)) for (const slot of slots) if (hasWhole(slot)) yield [slot];
      }
      return;
    }
    // Many keys begin so: the few slots that have the rarest word are looked at, each against those keys.
    const candidates = lists.flatMap((list) => list.exactly(rarest)).filter((slot) => hasWhole(slot, rarest));
    const left = new Set(candidates);
    for (const list of lists) {
      for (const slots of list.startingWith(last)) {
        if (left.size === 0) return;
        yield takeFrom(left, slots);
      }
    }
  }

  /** Nodes have few different lists of labels: one copy of each is kept. */
  #sharedLabels(labels: readonly string[]): readonly string[] {
    const key = labels.join("\n");
    const known = this.#labelLists.get(key) ?? labels;
    this.#labelLists.set(key, known);
    return known;
  }
}

/** In how many slots a word is. */
function sizeOf(word: string, lists: readonly SortedKeys[]): number {
  return lists.reduce((sum, list) => sum + list.exactly(word).length, 0);
}

function* slotsOf(words: readonly string[], lists: readonly SortedKeys[]): Generator<number> {
  for (const word of words) for (const list of lists) yield* list.exactly(word);
}

/** Takes the slots out of a set that are in an ascending list, and gives them. */
function takeFrom(left: Set<number>, slots: readonly number[]): number[] {
  const taken =
    slots.length < left.size
      ? slots.filter((slot) => left.has(slot))
      : [...left].filter((slot) => includesSorted(slots, slot));
  for (const slot of taken) left.delete(slot);
  return taken;
}

function takeBegun(left: Set<number>, lists: Iterable<readonly number[]>): void {
  for (const slots of lists) {
    if (left.size === 0) return;
    takeFrom(left, slots);
  }
}

/** Lists until they hold more than `most` slots together. */
function upTo(lists: Iterable<readonly number[]>, most: number): (readonly number[])[] {
  const taken: (readonly number[])[] = [];
  let size = 0;
  for (const list of lists) {
    taken.push(list);
    size += list.length;
    if (size > most) break;
  }
  return taken;
}

/** Runs of letters and digits; scripts that write no spaces are taken by the character. */
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
/** What full-text indexes take as one word beside its parts: `o'brien`. */
const JOINED = /[\p{L}\p{N}]+(?:['.·_][\p{L}\p{N}]+)+/gu;

function wordsOf(folded: string): string[] {
  return [...new Set(folded.match(WORDS) ?? [])];
}
