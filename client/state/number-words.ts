import type { Scale } from "../graph/scale-of.ts";

/** Three significant digits; whole numbers whole. */
export function shortNumber(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString("en");
  if (value !== 0 && Math.abs(value) < 0.0001) return value.toExponential(1);
  return Number(value.toPrecision(3)).toLocaleString("en", { maximumFractionDigits: 6 });
}

/** A number of a scale in words. A date that is the first of a year or month is told as that: the day may not be known. */
export function onScale(value: number, scale: Scale): string {
  if (scale === "number") return shortNumber(value);
  const date = new Date(value * 86_400_000);
  if (Number.isNaN(date.getTime())) return "";
  const [day = ""] = date.toISOString().split("T");
  return day.replace(/(-01)?-01$/, "");
}
