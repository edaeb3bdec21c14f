import { Date as EdtfDate, parse } from "edtf";

const MS_PER_DAY = 86_400_000;

/**
 * Stored in place of an open or unknown end, so that `<` and `>` in Cypher need no null check. Far outside the days
 * of the years -9999 to 9999, which are the only ones accepted.
 */
export const OPEN_START = -999_999_999;
export const OPEN_END = 999_999_999;

/** Inclusive bounds in whole days since 1970-01-01 UTC; `OPEN_START` and `OPEN_END` where an end is not known. */
export interface DayBounds {
  readonly tMin: number;
  readonly tMax: number;
}

/** What an undated claim gets: it can be ordered with nothing. */
export const UNKNOWN_BOUNDS: DayBounds = { tMin: OPEN_START, tMax: OPEN_END };

/** A date that is not EDTF, or a kind of EDTF that Clew refuses. `message` says which and names an accepted form. */
export class EdtfError extends Error {
  override readonly name = "EdtfError";
}

/**
 * The days that an EDTF date or interval covers: ISO 8601-2 level 0 and 1 (`2025`, `2025-07`, `2025-06~/..`, `199X`), and
 * intervals between any two such dates (`199X/..`).
 *
 * `~`, `?` and `%` say how sure the date is and do not widen it. Refused, because npm `edtf` gives wrong bounds for
 * them or none: sets and lists (`[a..b]`, `{a,b}`), seasons (`2025-21`), level 2, and years of more than four digits.
 * @throws EdtfError
 */
export function edtfBounds(text: string): DayBounds {
  if (/^[[{]/.test(text.trim())) {
    throw new EdtfError(`"${text}" is a set of dates. Write the interval that holds them all: 2025-07/2025-09.`);
  }
  parsed(text);
  // The two halves are read one by one: npm edtf refuses an interval whose ends are the same month, and counts 199X/.. as
  // level 2 although its ends are not.
  const [start = text, end = start] = text.split("/");
  const bounds = {
    tMin: isOpen(start) ? OPEN_START : dayOf(start, "min"),
    tMax: isOpen(end) ? OPEN_END : dayOf(end, "max"),
  };
  if (bounds.tMin > bounds.tMax) throw new EdtfError(`"${text}" ends before it begins.`);
  return bounds;
}

/** `..` is an open end, an empty half an unknown one: neither bounds anything. */
function isOpen(half: string): boolean {
  return half === "" || half === "..";
}

function parsed(text: string): ReturnType<typeof parse> {
  try {
    return parse(text);
  } catch (cause) {
    throw new EdtfError(
      `"${text}" is not a date in EDTF. Write a day 2025-11-24, a month 2025-07, or an interval 2025-06~/..`,
      { cause },
    );
  }
}

function dayOf(date: string, end: "min" | "max"): number {
  const { type, level } = parsed(date);
  if (type === "Season") {
    throw new EdtfError(`"${date}" is a season. Write the months it may mean: 2025-06/2025-08.`);
  }
  if (type === "Year") {
    throw new EdtfError(`"${date}" is a year of more than four digits. Years go from -9999 to 9999.`);
  }
  if (level > 1 || type !== "Date") {
    throw new EdtfError(
      `"${date}" is EDTF of level 2, and only dates of level 0 and 1, and intervals of them, are taken: 2025-07, 199X, 2025-06~/..`,
    );
  }
  return Math.floor(new EdtfDate(date)[end] / MS_PER_DAY);
}

/** How one span of days stands to another: `unordered` where they share a day or an end is not known. */
export type Order = "before" | "after" | "unordered";

/**
 * Three-valued order: `before` only if every day of `a` is before every day of `b`. Most pairs of vague dates cannot
 * be ordered, and saying so is the point.
 */
export function orderOf(a: DayBounds, b: DayBounds): Order {
  if (a.tMax < b.tMin) return "before";
  if (a.tMin > b.tMax) return "after";
  return "unordered";
}
