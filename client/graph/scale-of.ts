import type { WireValue } from "../../contract/values.ts";

/** What a property's values are measured by: numbers as they are, dates as days since 1970. */
export type Scale = "number" | "date";

const MS_PER_DAY = 86_400_000;
/**
 * A year, perhaps with month and day, as ISO 8601 and EDTF write them; an interval counts from its beginning. Digits alone
 * are a year before 3000, since they may be a postcode too, and five or six need their sign.
 */
const DATE = /^(?:([+-]\d{4,6}|\d{4})-(\d{2})(?:-(\d{2}))?|([+-]\d{4,6}|[0-2]\d{3}))(?![\d:])/;

/** The scale that all values but the missing fit; null where they are words, or no two differ. */
export function scaleOf(values: readonly WireValue[]): Scale | null {
  const given = values.filter((value) => value !== null && value !== "");
  for (const scale of ["number", "date"] as const) {
    const numbers = given.map((value) => numberOf(value, scale));
    if (numbers.every((number) => !Number.isNaN(number)) && new Set(numbers).size > 1) return scale;
  }
  return null;
}

/** A value on its scale; NaN for one that is missing or of another kind. */
export function numberOf(value: WireValue, scale: Scale): number {
  return scale === "number" ? plainNumber(value) : days(value);
}

function plainNumber(value: WireValue): number {
  if (typeof value === "number") return value;
  const text = taggedText(value, ["Integer", "Float"]);
  return text === null ? Number.NaN : Number(text);
}

function days(value: WireValue): number {
  const text =
    typeof value === "string" ? value : taggedText(value, ["Date", "LocalDateTime", "OffsetDateTime", "ZonedDateTime"]);
  const [, dated, month = "01", day = "01", alone] = DATE.exec(text ?? "") ?? [];
  const year = dated ?? alone;
  if (year === undefined) return Number.NaN;
  return daysOf(Number(year), Number(month), Number(day));
}

/** A day as days since 1970; months and days count from 1. */
export function daysOf(year: number, month: number, day: number): number {
  // Date.UTC takes the years 0 to 99 for those of the last century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY;
}

/** The day that a number of days since 1970 falls on. */
export function dayOf(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(days * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function taggedText(value: WireValue, types: readonly string[]): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { $type, _value } = value;
  return typeof $type === "string" && types.includes($type) && typeof _value === "string" ? _value : null;
}
