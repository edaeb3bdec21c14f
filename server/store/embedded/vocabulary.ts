import { editDistance } from "../edit-distance.ts";

/** Words that are like others, found by looking through those of about the same length. */
export class Vocabulary {
  /** By length: the words, and for each which letters are in it. */
  readonly #byLength: { readonly words: string[]; readonly letters: number[] }[] = [];

  /** @param word one that was not added before */
  add(word: string): void {
    let same = this.#byLength[word.length];
    if (!same) {
      same = { words: [], letters: [] };
      this.#byLength[word.length] = same;
    }
    same.words.push(word);
    same.letters.push(lettersOf(word));
  }

  /** The words that at most so many typos make of a word, itself included; those with the fewest typos first. */
  near(word: string, typos: number): { word: string; typos: number }[] {
    const found: { word: string; typos: number }[] = [];
    const letters = lettersOf(word);
    for (let length = Math.max(1, word.length - typos); length <= word.length + typos; length += 1) {
      const same = this.#byLength[length];
      if (!same) continue;
      for (let at = 0; at < same.letters.length; at += 1) {
        // A typo takes one letter from the set and brings another at most: most words end here, unread.
        if (bits((same.letters[at] as number) ^ letters) > 2 * typos) continue;
        const other = same.words[at] as string;
        const distance = editDistance(word, other, typos);
        if (distance <= typos) found.push({ word: other, typos: distance });
      }
    }
    return found.sort((x, y) => x.typos - y.typos || (x.word < y.word ? -1 : 1));
  }
}

/** A bit for each letter; other scripts' letters share bits, which lets more words through and none be missed. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(number: number): number {
  let rest = number - ((number >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
