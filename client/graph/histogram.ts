import { dayOf, daysOf, type Scale } from "./scale-of.ts";

/** A bar: how many values lie from `low` to `high`, both included. */
export interface Bar {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

const MOST_BARS = 40;
/** So few different numbers get a bar each. */
const FEW = 24;

/**
 * The values as bars from the lowest to the highest: days, months or years for dates; each number by itself where there
 * are few, else round intervals, which grow by 1, 2, 5 where the numbers lie orders of magnitude apart. What is not finite
 * is in no bar.
 */
export function histogramOf(values: readonly number[], scale: Scale): Bar[] {
  const sorted = Float64Array.from(values.filter(Number.isFinite)).sort();
  if (sorted.length === 0) return [];
  if (scale === "date") return filled(dateBars(sorted), sorted);
  const distinct = [...new Set(sorted)];
  const whole = distinct.every(Number.isSafeInteger);
  const [low = 0, high = 0] = [distinct[0], distinct.at(-1)];
  if (whole && high - low < MOST_BARS) return filled(between(range(low, high + 1, 1), true), sorted);
  if (distinct.length <= FEW) {
    return filled(
      distinct.map((value) => ({ low: value, high: value })),
      sorted,
    );
  }
  return filled(between(isSkewed(sorted) ? growingEdges(sorted) : evenEdges(low, high, whole), whole), sorted);
}

/** The bars from the first to the last that a range takes in; null where it takes in none. */
export function barsWithin(
  bars: readonly Bar[],
  { from, to }: { readonly from: number | null; readonly to: number | null },
): readonly [number, number] | null {
  const first = from === null ? 0 : bars.findIndex(({ high }) => high >= from);
  const last = to === null ? bars.length - 1 : bars.findLastIndex(({ low }) => low <= to);
  return first === -1 || last === -1 || first > last ? null : [first, last];
}

/** The range that two bars and all between them stand for; open where it reaches an end. */
export function rangeOf(bars: readonly Bar[], first: number, last: number): { from: number | null; to: number | null } {
  return {
    from: first <= 0 ? null : (bars[first]?.low ?? null),
    to: last >= bars.length - 1 ? null : (bars[last]?.high ?? null),
  };
}

type Interval = Omit<Bar, "count">;

function filled(intervals: readonly Interval[], sorted: Float64Array): Bar[] {
  const bars = intervals.map((interval) => ({ ...interval, count: 0, most: interval.low }));
  let at = 0;
  for (const value of sorted) {
    // A value on the border of two belongs to the upper one.
    while (at < bars.length - 1 && value >= (bars[at + 1]?.low ?? Number.POSITIVE_INFINITY)) at += 1;
    const bar = bars[at];
    if (bar) Object.assign(bar, { count: bar.count + 1, most: value });
  }
  // A bar that touches the next ends at its own last value: the border is not its own.
  return bars.map(({ low, high, count, most }, index) => ({
    low,
    high: high === bars[index + 1]?.low ? most : high,
    count,
  }));
}

/** The intervals between successive edges; whole numbers end one before the next edge. */
function between(edges: readonly number[], whole: boolean): Interval[] {
  return edges.slice(1).map((edge, index) => ({ low: edges[index] ?? edge, high: whole ? edge - 1 : edge }));
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
}

/** The least of 1, 2, 5 times a power of ten that is at least `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return (least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10) * power;
}

function evenEdges(low: number, high: number, whole: boolean): number[] {
  const step = Math.max(roundStep(high / (MOST_BARS - 2) - low / (MOST_BARS - 2)), whole ? 1 : 0);
  const first = Math.floor(low / step);
  const last = Math.floor(high / step) + 1;
  // Multiples, not sums: they would drift.
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
}

/** Takes the last digits off that binary fractions leave: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

/** Whether even intervals would put nearly everything into the first. */
function isSkewed(sorted: Float64Array): boolean {
  const [low = 0, middle = 0, high = 0] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
  return low >= 0 && high >= 1000 && middle <= high / 50;
}

function growingEdges(sorted: Float64Array): number[] {
  const least = sorted.find((value) => value > 0) ?? 1;
  const most = sorted.at(-1) ?? least;
  const [first, last] = [Math.floor(Math.log10(least)), Math.floor(Math.log10(most)) + 1];
  const digits = (last - first) * 3 < MOST_BARS ? [1, 2, 5] : [1];
  const edges = [];
  for (let power = first; power <= last; power += 1) for (const digit of digits) edges.push(tidy(digit * 10 ** power));
  const below = edges.findLastIndex((edge) => edge <= least);
  const above = edges.findIndex((edge) => edge > most);
  return [...(sorted[0] === 0 ? [0] : []), ...edges.slice(Math.max(0, below), above + 1)];
}

function dateBars(sorted: Float64Array): Interval[] {
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  const [first, last] = [dayOf(low), dayOf(high)];
  const days = [...new Set(sorted)].map(dayOf);
  const byYear = days.every(({ month, day }) => month === 1 && day === 1);
  const byMonth = days.every(({ day }) => day === 1);
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  if (!byMonth && high - low < MOST_BARS) return between(range(low, high + 1, 1), true);
  if (!byYear && months <= MOST_BARS) {
    return between(
      range(0, months, 1).map((month) => daysOf(first.year, first.month + month, 1)),
      true,
    );
  }
  const step = roundStep((last.year - first.year + 1) / (MOST_BARS - 1));
  const years = Math.max(1, step);
  const from = Math.floor(first.year / years);
  const to = Math.floor(last.year / years) + 1;
  return between(
    range(from, to, 1).map((index) => daysOf(index * years, 1, 1)),
    true,
  );
}
