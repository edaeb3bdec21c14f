/** Merged into the sorted ones when there are this many new keys. */
const MAX_NEW = 1000;

/** Keys in order, each with the slots that have it: exact look-ups and prefixes in logarithmic time. */
export class SortedKeys {
  readonly #slots = new Map<string, number[]>();
  #sorted: string[] = [];
  #fresh: string[] = [];

  add(key: string, slot: number): void {
    const slots = this.#slots.get(key);
    if (slots) {
      if (slots.at(-1) !== slot) slots.push(slot);
      return;
    }
    this.#slots.set(key, [slot]);
    this.#fresh.push(key);
  }

  exactly(key: string): readonly number[] {
    return this.#slots.get(key) ?? [];
  }

  /** Whether a key has a slot. Slots come in ascending order, so each list is sorted. */
  has(key: string, slot: number): boolean {
    return includesSorted(this.exactly(key), slot);
  }

  /** The slots of every key that begins with `prefix`, in the order of the keys; lazily, one list for each key. */
  *startingWith(prefix: string): Generator<readonly number[]> {
    if (this.#fresh.length > MAX_NEW) this.#merge();
    for (const key of this.#fresh) if (key.startsWith(prefix)) yield this.exactly(key);
    for (let at = this.#lowerBound(prefix); at < this.#sorted.length; at++) {
      const key = this.#sorted[at] as string;
      if (!key.startsWith(prefix)) return;
      yield this.exactly(key);
    }
  }

  #merge(): void {
    this.#fresh.sort(compare);
    const merged: string[] = [];
    let at = 0;
    for (const key of this.#fresh) {
      while (at < this.#sorted.length && compare(this.#sorted[at] as string, key) < 0) {
        merged.push(this.#sorted[at++] as string);
      }
      merged.push(key);
    }
    while (at < this.#sorted.length) merged.push(this.#sorted[at++] as string);
    this.#sorted = merged;
    this.#fresh = [];
  }

  #lowerBound(prefix: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(this.#sorted[middle] as string, prefix) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether an ascending list has a number. */
export function includesSorted(list: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = list[middle] as number;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** By code units, as `startsWith` sees them: a locale's order would scatter a prefix. */
const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
