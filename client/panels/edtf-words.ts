import { words } from "../words/words.ts";

const DATE = /^(-?\d{4}|-?\d{2,3}X{1,2})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T([\d:]+)(Z|[+-][\d:]+)?)?([?~%]?)$/;

/**
 * An EDTF date or interval (level 0 and 1) in plain words: `2025-07` is "July 2025", `2025-06~/..` is "since about June
 * 2025". `instant` says of an interval that the thing happened once within it. Null for what is not such a date.
 */
export function edtfInWords(edtf: string, instant = false): string | null {
  const [start, end, ...rest] = edtf.split("/");
  if (start === undefined || rest.length > 0) return null;
  if (end === undefined) return dateInWords(start);
  const from = bound(start);
  const until = bound(end);
  if (from === null || until === null) return null;
  const { dates } = words();
  if (from.text === null && until.text === null) return dates.unknown;
  if (from.text === null) return until.text === null ? dates.unknown : (instant ? dates.by : dates.until)(until.text);
  if (until.text === null) {
    if (instant) return dates.notBefore(from.text);
    return (until.open ? dates.since : dates.endUnknown)(from.text);
  }
  return (instant ? dates.between : dates.fromTo)(from.text, until.text);
}

/** When something was or is so, in words that never say more than is known. */
export function whenInWords(edtf: string | null, temporal: "instant" | "state" | null = null): string {
  if (edtf === null || edtf === "") return temporal === "state" ? words().dates.undatedState : words().dates.undated;
  return edtfInWords(edtf, temporal === "instant") ?? edtf;
}

function bound(text: string): { text: string | null; open: boolean } | null {
  if (text === "" || text === "..") return { text: null, open: text === ".." };
  const date = dateInWords(text);
  return date === null ? null : { text: date, open: false };
}

function dateInWords(text: string): string | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year = "", month, day, time, zone, mark] = match;
  const date = unqualified(year, month, day);
  if (date === null) return null;
  const clock = time === undefined ? "" : `, ${time.slice(0, 5)}${zone === "Z" ? " UTC" : zone ? ` UTC${zone}` : ""}`;
  const { qualified } = words().dates;
  return (mark === "?" || mark === "~" || mark === "%" ? qualified[mark](date) : date) + clock;
}

function unqualified(year: string, month: string | undefined, day: string | undefined): string | null {
  const { dates } = words();
  if (year.includes("X")) return month === undefined ? decade(year) : null;
  if (month === undefined) return year;
  if (month === "XX") return dates.monthUnknown(year);
  const number = Number(month);
  if (number < 1 || number > 12) return null;
  if (day === undefined) return dates.month(number, year);
  return day === "XX" ? dates.dayUnknown(dates.month(number, year)) : dates.day(Number(day), number, year);
}

function decade(year: string): string {
  const first = year.replaceAll("X", "0");
  return year.endsWith("XX") ? words().dates.century(first) : words().dates.decade(first);
}

/** A point in recorded time, such as `2025-12-01T09:14:00Z`, as "1 Dec 2025, 09:14"; other text as it is. */
export function recordedInWords(text: string | null): string {
  if (text === null) return words().dates.unknown;
  return edtfInWords(text.replace(/\.\d+/, "")) ?? text;
}
