import { monthName } from "../numbers.ts";

/** Dates in words that never say more than is known. */
export const dates = {
  undated: "Undated",
  undatedState: "Undated state",
  unknown: "at an unknown time",
  by: (end: string) => `by ${end}`,
  until: (end: string) => `until ${end}`,
  notBefore: (start: string) => `not before ${start}`,
  since: (start: string) => `since ${start}`,
  endUnknown: (start: string) => `from ${start}, end unknown`,
  between: (start: string, end: string) => `between ${start} and ${end}`,
  fromTo: (start: string, end: string) => `from ${start} to ${end}`,
  /** By the mark of EDTF that qualifies a date. */
  qualified: {
    "?": (date: string) => `perhaps ${date}`,
    "~": (date: string) => `about ${date}`,
    "%": (date: string) => `perhaps about ${date}`,
  },
  monthUnknown: (year: string) => `some time in ${year}`,
  dayUnknown: (month: string) => `some day in ${month}`,
  month: (month: number, year: string) => `${monthName(month, "long")} ${year}`,
  day: (day: number, month: number, year: string) => `${day} ${monthName(month, "short")} ${year}`,
  shortMonth: (month: number, year: string) => `${monthName(month, "short")} ${year}`,
  /** `years` is the first of them: 2020, 1900. */
  decade: (years: string) => `the ${years}s`,
  century: (years: string) => `the ${years}s`,
};
