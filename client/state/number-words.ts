import { dayOf, type Scale } from "../graph/scale-of.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";

/** Three significant digits; whole numbers whole, of four digits without a comma: they may be years. */
export function shortNumber(value: number): string {
  if (Number.isInteger(value)) return numeral(value, { useGrouping: "min2" });
  if (value !== 0 && Math.abs(value) < 0.0001) return value.toExponential(1);
  return numeral(Number(value.toPrecision(3)), { maximumFractionDigits: 6 });
}

/** A number of a scale in words. */
export function onScale(value: number, scale: Scale): string {
  return scale === "number" ? shortNumber(value) : dateInWords(value, "low");
}

/**
 * Days since 1970 as a date. A day that begins a month or a year, or as an upper bound ends it, is told by that alone: the
 * day may not be known.
 */
export function dateInWords(value: number, side: "low" | "high"): string {
  const { year, month, day } = dayOf(value);
  const next = dayOf(value + (side === "high" ? 1 : 0));
  if (next.month === 1 && next.day === 1) return String(year);
  const { dates } = words();
  return next.day === 1 ? dates.shortMonth(month, String(year)) : dates.day(day, month, String(year));
}
