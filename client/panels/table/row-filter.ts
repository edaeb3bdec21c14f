import { folded } from "../../graph/filter.ts";
import { cellText, type ViewTable } from "./view-table.ts";

/** Decides which rows of a table have every word of a text in some cell, whatever case and accents. */
export function rowFilter({ columns }: ViewTable): (rows: readonly string[], text: string) => readonly string[] {
  const texts = new Map<string, string>();
  const textOf = (id: string): string => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    const text = folded(columns.map((column) => cellText(column, id)).join("\n"));
    texts.set(id, text);
    return text;
  };
  return (rows, text) => {
    const words = folded(text).split(/\s+/u).filter(Boolean);
    if (words.length === 0) return rows;
    return rows.filter((id) => words.every((word) => textOf(id).includes(word)));
  };
}
