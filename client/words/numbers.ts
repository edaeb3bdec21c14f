import { spoken } from "./language.ts";

/** A number as the page's language writes it, its thousands set off. */
export function numeral(value: number, options?: Intl.NumberFormatOptions): string {
  return value.toLocaleString(spoken.getState().language, options);
}

/** A day, with the time of day where `options` ask for it, where the reader is. */
export function dateInFull(date: Date, options: Intl.DateTimeFormatOptions): string {
  return date.toLocaleString(spoken.getState().language, options);
}

/** What a month is called, from 1 on: "Jan", "January". */
export function monthName(month: number, length: "short" | "long"): string {
  // Any year has the same.
  return dateInFull(new Date(Date.UTC(2000, month - 1)), { month: length, timeZone: "UTC" });
}
