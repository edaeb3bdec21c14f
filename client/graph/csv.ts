/** What a spreadsheet takes for the beginning of a formula; the wide forms are what East Asian keyboards type. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
/** A number as every value of the graph writes it: it begins with a minus and is no formula. */
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * Rows as CSV (RFC 4180: commas, CRLF, quotes doubled), the first one the header. A cell that a spreadsheet would run as a
 * formula gets a leading apostrophe, which makes it text; numbers stay as they are.
 */
export function csvOf(rows: Iterable<readonly string[]>): string {
  let text = "";
  for (const row of rows) text += `${row.map(csvCell).join(",")}\r\n`;
  return text;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
