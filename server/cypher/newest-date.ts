import { isTagged, type WireMap, type WireValue } from "../../contract/values.ts";

const TEMPORAL = new Set(["Date", "LocalDateTime", "OffsetDateTime", "ZonedDateTime"]);
/** A year, month or day of the years 1000 to 2999, with or without a time. */
const DATE = /(?<!\d)[12]\d{3}(?!\d)(?:-\d{2}(?:-\d{2}(?:T[\d:.]+)?)?)?/g;
/** Text that is nothing but dates: ISO 8601, or EDTF such as `2013-04/2019-01~`. */
const DATES = /^[[{]?[12]\d{3}(?!\d)(?:-\d{2}){0,2}(?:T[\d:.]+(?:Z|[+-][\d:]+)?(?:\[[\w/+-]+\])?|[\d,./~?%X\-[\]{}]*)$/;
const MAX_TEXT = 100;

/**
 * The newest date among some properties, as ISO text that sorts as the dates do (time zones aside); "" where there is none.
 * Dates are temporal values, and texts that are wholly dates; numbers are not, since nothing tells a year from a count.
 */
export function newestDate(properties: WireMap): string {
  let newest = "";
  for (const value of Object.values(properties)) {
    for (const text of dateTexts(value)) {
      for (const [date] of text.matchAll(DATE)) if (date > newest) newest = date;
    }
  }
  return newest;
}

function dateTexts(value: WireValue): string[] {
  if (typeof value === "string") return value.length <= MAX_TEXT && DATES.test(value) ? [value] : [];
  return value !== null && typeof value === "object" && isTagged(value) && TEMPORAL.has(value.$type)
    ? [String(value._value)]
    : [];
}
