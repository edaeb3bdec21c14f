import type { WireValue } from "../../../contract/values.ts";
import { plainText } from "../../graph/plain-text.ts";
import { numberOf } from "../../graph/scale-of.ts";
import { cellText, type ViewTable } from "./view-table.ts";

/** How a table's columns are drawn; the same for titles and rows. */
export interface ColumnLooks {
  /** Where each column begins, px, and at the end where the last one ends. */
  readonly starts: readonly number[];
  /** Those with numbers, which stand to the right. */
  readonly numbers: ReadonlySet<number>;
}

const PADDING = 22;
/** The mark before a name, and the arrow behind a title. */
const MARK = 22;
/** The line before a standing. */
const LINE = 34;
const MARKED: Readonly<Record<string, number>> = { name: MARK, from: MARK, to: MARK, line: LINE };
const LEAST = 64;
const MOST = 280;
const SAMPLE = 200;
/** As many of a text are measured: the narrowest of them fill the widest column. */
const LETTERS = 120;

/** Columns as wide as what stands in the first rows; `widthOf` is the width of a text in a cell, px. */
export function columnLooks({ ids, columns }: ViewTable, widthOf: (text: string) => number): ColumnLooks {
  const sample = ids.slice(0, SAMPLE);
  const starts = [0];
  const numbers = new Set<number>();
  for (const [at, column] of columns.entries()) {
    const mark = Object.hasOwn(MARKED, column.key) ? (MARKED[column.key] ?? 0) : 0;
    let wanted = widthOf(plainText(column.title, LETTERS)) + MARK;
    for (const id of sample) wanted = Math.max(wanted, widthOf(plainText(cellText(column, id), LETTERS)) + mark);
    starts.push((starts.at(-1) ?? 0) + Math.ceil(Math.min(MOST, Math.max(LEAST, wanted + PADDING))));
    const values = sample.map((id) => column.value(id)).filter((value) => value !== null);
    if (values.length > 0 && values.every(isNumber)) numbers.add(at);
  }
  return { starts, numbers };
}

const isNumber = (value: WireValue): boolean => !Number.isNaN(numberOf(value, "number"));
