import { LONGEST_NOTE } from "../../contract/view-notes.ts";
import { plainText } from "../graph/plain-text.ts";
import { wrapped } from "./text-fit.ts";
import { fontOf, textWidth } from "./text-measure.ts";

/** The text of a note in its lines, and the size of the sheet about them, px. */
export interface NoteLayout {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Measures of a note, px; `row` from line to line. The page's style sheet has the same. */
export const NOTE = { font: fontOf(400, 12.5), row: 17, padX: 11, padY: 8, fold: 9 } as const;
/** The sheet that stands for a note too far away to be read. */
export const SMALL_NOTE = { width: 18, height: 20, fold: 6 } as const;

/** A sheet's faint shadow: how far it falls, px, and how dark it is. */
export const SHADE = { x: 1.5, y: 2, opacity: 0.09 } as const;

const NARROW = 170;
const WIDE = 240;
const LONG = 110;
const MOST_ROWS = 12;
const MAX_KEPT = 500;

const layouts = new Map<string, NoteLayout>();

/** A note's text in lines; what is more than a dozen of them ends in an ellipsis, and is read where it is edited. */
export function noteLayout(text: string): NoteLayout {
  const known = layouts.get(text);
  if (known !== undefined) return known;
  const room = text.length > LONG ? WIDE : NARROW;
  const all = text
    .split(/\r?\n/u)
    .flatMap((line) =>
      line.trim() === "" ? [""] : wrapped(room, plainText(line, LONGEST_NOTE), NOTE.font, textWidth),
    );
  const lines = all.slice(0, MOST_ROWS);
  if (all.length > MOST_ROWS) lines.push(`${lines.pop()?.slice(0, -1).trimEnd() ?? ""}…`);
  const longest = Math.max(24, ...lines.map((line) => textWidth(NOTE.font, line)));
  const made = {
    lines,
    width: Math.ceil(longest) + NOTE.padX * 2,
    height: lines.length * NOTE.row + NOTE.padY * 2,
  };
  if (layouts.size > MAX_KEPT) layouts.clear();
  layouts.set(text, made);
  return made;
}

/** Forgets all lines: a font that arrived since they were measured breaks them elsewhere. */
export function forgetNoteLayouts(): void {
  layouts.clear();
}

/** The outline of a sheet with its corner turned down, and the corner, as points from its top left corner. */
export function sheetOutline(width: number, height: number, fold: number): { sheet: number[][]; corner: number[][] } {
  return {
    sheet: [
      [0, 0],
      [width - fold, 0],
      [width, fold],
      [width, height],
      [0, height],
    ],
    corner: [
      [width - fold, 0],
      [width - fold, fold],
      [width, fold],
    ],
  };
}
