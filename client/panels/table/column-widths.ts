import { cellText, type ViewTable } from "./view-table.ts";

const LETTER = 6.9;
const PADDING = 22;
/** The mark before a name, and the arrow behind a title. */
const MARK = 22;
/** The line before a standing. */
const LINE = 34;
const MARKED: Readonly<Record<string, number>> = { name: MARK, from: MARK, to: MARK, line: LINE };
const LEAST = 64;
const MOST = 280;
const SAMPLE = 200;

/** Where each column begins, px, and at the end where the last one ends: as wide as what stands in the first rows. */
export function columnStarts({ ids, columns }: ViewTable): readonly number[] {
  const starts = [0];
  for (const column of columns) {
    const mark = Object.hasOwn(MARKED, column.key) ? (MARKED[column.key] ?? 0) : 0;
    let letters = 0;
    for (const id of ids.slice(0, SAMPLE)) letters = Math.max(letters, cellText(column, id).length);
    const wanted = Math.max(letters * LETTER + mark, column.title.length * LETTER + MARK) + PADDING;
    starts.push((starts.at(-1) ?? 0) + Math.round(Math.min(MOST, Math.max(LEAST, wanted))));
  }
  return starts;
}
