const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

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
  if (from.text === null && until.text === null) return "at an unknown time";
  if (from.text === null) return instant ? `by ${until.text}` : `until ${until.text}`;
  if (until.text === null) {
    if (instant) return `not before ${from.text}`;
    return until.open ? `since ${from.text}` : `from ${from.text}, end unknown`;
  }
  return instant ? `between ${from.text} and ${until.text}` : `from ${from.text} to ${until.text}`;
}

/** When something was or is so, in words that never say more than is known. */
export function whenInWords(edtf: string | null, temporal: "instant" | "state" | null = null): string {
  if (edtf === null || edtf === "") return temporal === "state" ? "Undated state" : "Undated";
  return edtfInWords(edtf, temporal === "instant") ?? edtf;
}

function bound(text: string): { text: string | null; open: boolean } | null {
  if (text === "" || text === "..") return { text: null, open: text === ".." };
  const words = dateInWords(text);
  return words === null ? null : { text: words, open: false };
}

function dateInWords(text: string): string | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year = "", month, day, time, zone, mark = ""] = match;
  const name = month === undefined || month === "XX" ? null : MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  const about = { "": "", "?": "perhaps ", "~": "about ", "%": "perhaps about " }[mark] ?? "";
  if (year.includes("X")) return month === undefined ? `${about}${decade(year)}` : null;
  if (name === null) return month === undefined ? about + year : `${about}some time in ${year}`;
  if (day === undefined) return `${about}${name} ${year}`;
  if (day === "XX") return `${about}some day in ${name} ${year}`;
  const clock = time === undefined ? "" : `, ${time.slice(0, 5)}${zone === "Z" ? " UTC" : zone ? ` UTC${zone}` : ""}`;
  return `${about}${Number(day)} ${name.slice(0, 3)} ${year}${clock}`;
}

function decade(year: string): string {
  return year.endsWith("XX") ? `the ${year.replace("XX", "00s")}` : `the ${year.replace("X", "0s")}`;
}

/** A point in recorded time, such as `2025-12-01T09:14:00Z`, as "1 Dec 2025, 09:14"; other text as it is. */
export function recordedInWords(text: string | null): string {
  if (text === null) return "at an unknown time";
  return edtfInWords(text.replace(/\.\d+/, "")) ?? text;
}
