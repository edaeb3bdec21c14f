import { remember, remembered } from "./remember.ts";
import { type FieldTexts, isFieldTexts } from "./statement-parameters.ts";

/** A statement that was run. */
export interface HistoryEntry {
  readonly statement: string;
  /** What stood in the fields of its parameters. */
  readonly fields: FieldTexts;
  /** When it was run last, in ms since 1970. */
  readonly at: number;
}

const KEY = "clew.console-history";
const MOST_ENTRIES = 300;
/** Of everything kept: a browser gives a page about five million characters. */
const MOST_CHARACTERS = 500_000;

/** The history with a statement that has just been run: newest first, each statement with the same values once. */
export function withRun(history: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  const key = keyOf(entry);
  const all = [entry, ...history.filter((other) => keyOf(other) !== key)].slice(0, MOST_ENTRIES);
  let left = MOST_CHARACTERS;
  const end = all.findIndex((one) => {
    left -= keyOf(one).length;
    return left < 0;
  });
  return end < 0 ? all : all.slice(0, end);
}

const keyOf = ({ statement, fields }: HistoryEntry) => JSON.stringify([statement, fields]);

/** The entries that hold every word of `search`, in any case. */
export function searched(history: readonly HistoryEntry[], search: string): readonly HistoryEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return history.filter((entry) => {
    const text = `${entry.statement} ${Object.values(entry.fields).join(" ")}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What this browser ran before; null where it keeps nothing. */
export function rememberedHistory(): HistoryEntry[] | null {
  const kept = remembered(KEY);
  return kept === null ? null : readHistory(kept);
}

export function rememberHistory(history: readonly HistoryEntry[]): void {
  remember(KEY, JSON.stringify(history));
}

/** Reads what was kept; what is not an entry is left out. */
export function readHistory(text: string): HistoryEntry[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isEntry).slice(0, MOST_ENTRIES) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is HistoryEntry {
  if (typeof value !== "object" || value === null) return false;
  const { statement, fields, at } = value as Partial<Record<keyof HistoryEntry, unknown>>;
  return typeof statement === "string" && typeof at === "number" && isFieldTexts(fields);
}
