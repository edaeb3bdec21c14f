import { NOTE, noteLayout, SHADE, SMALL_NOTE, sheetOutline } from "./note-layout.ts";
import type { GlyphPen } from "./pen.ts";
import type { Picture } from "./picking.ts";
import { placeNotes } from "./place-notes.ts";
import { THEMES, type Theme } from "./theme.ts";

/** Paints the view's notes with their arrows, as the page shows them over the canvas. */
export function paintNotes(picture: Picture, pen: GlyphPen): void {
  const { view } = picture.appearance;
  const theme = THEMES[view.theme];
  const placed = placeNotes(picture);
  if (placed.length === 0) return;
  const texts = new Map(view.notes.map(({ id, text }) => [id, text]));
  pen.save();
  pen.setLineDash([]);
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.strokeStyle = theme.paperLine;
  for (const { tether, arrow } of placed) {
    pen.lineWidth = 1;
    if (tether !== "") pen.strokePath(tether);
    pen.lineWidth = 1.75;
    if (arrow !== "") pen.strokePath(arrow);
  }
  for (const { id, left, top, width, height, small } of placed) {
    pen.translate(left, top);
    paintSheet(pen, theme, width, height, small ? SMALL_NOTE.fold : NOTE.fold);
    if (small) paintSmallLines(pen, theme);
    else paintLines(pen, theme, noteLayout(texts.get(id) ?? "").lines);
    pen.translate(-left, -top);
  }
  pen.restore();
}

function paintSheet(pen: GlyphPen, theme: Theme, width: number, height: number, fold: number): void {
  const { sheet, corner } = sheetOutline(width, height, fold);
  pen.globalAlpha = SHADE.opacity;
  pen.fillStyle = theme.ink;
  pen.translate(SHADE.x, SHADE.y);
  trace(pen, sheet);
  pen.fill();
  pen.translate(-SHADE.x, -SHADE.y);
  pen.globalAlpha = 1;
  pen.lineWidth = 1;
  for (const [points, fill] of [
    [sheet, theme.paper],
    [corner, theme.paperFold],
  ] as const) {
    trace(pen, points);
    pen.fillStyle = fill;
    pen.fill();
    pen.stroke();
  }
}

function trace(pen: GlyphPen, points: readonly (readonly number[])[]): void {
  pen.beginPath();
  for (const [index, [x = 0, y = 0]] of points.entries()) {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  pen.closePath();
}

function paintLines(pen: GlyphPen, theme: Theme, lines: readonly string[]): void {
  pen.font = NOTE.font;
  pen.fillStyle = theme.ink;
  pen.textAlign = "left";
  pen.textBaseline = "alphabetic";
  // The baseline of a line box of this height.
  for (const [index, line] of lines.entries()) pen.fillText(line, NOTE.padX, NOTE.padY + index * NOTE.row + 13);
}

/** Strokes in place of a text. */
function paintSmallLines(pen: GlyphPen, theme: Theme): void {
  pen.strokeStyle = theme.paperLine;
  pen.lineWidth = 1;
  pen.strokePath(SMALL_STROKES);
}

/** SVG path data of the strokes on a small note. */
export const SMALL_STROKES = "M4 9.5H14M4 12.5H14M4 15.5H10";
