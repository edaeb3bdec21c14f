import { plainText } from "../graph/plain-text.ts";
import type { SheetContent } from "../graph/sheet-content.ts";
import { type Layers, paintPicture } from "./paint-picture.ts";
import type { GlyphPen } from "./pen.ts";
import type { Picture } from "./picking.ts";
import { type LegendItem, legendRows } from "./sheet-legend.ts";
import { shortenedTo, wrapped } from "./text-fit.ts";
import { fontOf } from "./text-measure.ts";
import { THEMES, type Theme } from "./theme.ts";

/** A picture with its words, ready to be painted. Px at scale 1. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  paint(pen: GlyphPen): void;
}

type Measure = (font: string, text: string) => number;
const PAD = 24;
const ROW = 24;
const TEXT_ROW = 17;
const HEADING = fontOf(600, 12);
const TEXT = fontOf(400, 12);
const TITLE = fontOf(600, 18);
/** Px from the left at which the items of the legend begin, beside the headings. */
const INDENT = PAD + 72;
/** A column of sources is at least so wide. */
const COLUMN = 420;
/** Lays a picture out with title and date above, legend and sources below, on the theme's background. */
export function planSheet(picture: Picture, layers: Layers, content: SheetContent, measure: Measure): Sheet {
  const { width, height } = picture.viewport;
  const theme = THEMES[picture.appearance.view.theme];
  const title = plainText(content.title);
  const top = title === "" ? 40 : 66;
  const parts: ((pen: GlyphPen) => void)[] = [];
  let y = top + height;
  if (content.legend !== null) {
    y += 12;
    for (const { heading, items } of legendRows(picture, layers, content.legend)) {
      const row = planRow(theme, heading, items, { y, width, measure });
      parts.push(row.paint);
      y = row.bottom;
    }
  }
  if (content.sources !== null) {
    const list = planSources(theme, content.sources, { y: y + 12, width, measure });
    parts.push(list.paint);
    y = list.bottom;
  }
  const bottom = Math.ceil(y + (parts.length > 0 ? 16 : 0));
  return {
    width,
    height: bottom,
    paint(pen) {
      pen.textAlign = "left";
      pen.textBaseline = "alphabetic";
      pen.fillStyle = theme.canvas;
      pen.fillRect(0, 0, width, bottom);
      const room = width - PAD * 2;
      if (title !== "") text(pen, TITLE, theme.ink, shortenedTo(room, title, TITLE, measure), PAD, 34);
      text(pen, TEXT, theme.ink3, content.date, PAD, title === "" ? 26 : 53);
      pen.save();
      pen.beginPath();
      pen.rect(0, top, width, height);
      pen.clip();
      pen.translate(0, top);
      paintPicture(picture, layers, pen);
      pen.restore();
      pen.textAlign = "left";
      if (parts.length > 0) {
        pen.fillStyle = theme.line2;
        pen.fillRect(PAD, top + height, room, 1);
      }
      for (const paint of parts) paint(pen);
    },
  };
}

interface Room {
  readonly y: number;
  readonly width: number;
  readonly measure: Measure;
}
interface Block {
  readonly bottom: number;
  paint(pen: GlyphPen): void;
}

function planRow(theme: Theme, heading: string, items: readonly LegendItem[], { y, width, measure }: Room): Block {
  let [x, row] = [INDENT, 0];
  const placed = items.map((item) => {
    const words = shortenedTo(width - PAD - INDENT - item.width - 7, item.text, TEXT, measure);
    const whole = item.width + 7 + measure(TEXT, words) + 18;
    if (x > INDENT && x + whole - 18 > width - PAD) [x, row] = [INDENT, row + 1];
    const place = { item, words, x, y: y + row * ROW + ROW / 2 };
    x += whole;
    return place;
  });
  return {
    bottom: y + (row + 1) * ROW,
    paint(pen) {
      text(pen, HEADING, theme.ink, heading, PAD, y + ROW / 2 + 4);
      for (const place of placed) {
        place.item.paint(pen, place.x, place.y);
        pen.textAlign = "left";
        text(pen, TEXT, theme.ink2, place.words, place.x + place.item.width + 7, place.y + 4);
      }
    },
  };
}

function planSources(theme: Theme, sources: NonNullable<SheetContent["sources"]>, room: Room): Block {
  const { y, width, measure } = room;
  const inner = width - PAD * 2;
  const columns = Math.max(1, Math.min(sources.items.length, Math.floor(inner / COLUMN)));
  const column = inner / columns;
  const items = sources.items.map((item, index) => wrapped(column - 24, `${index + 1}. ${item}`, TEXT, measure));
  const most = Math.ceil(items.reduce((sum, lines) => sum + lines.length, 0) / columns);
  const placed: { line: string; x: number; row: number }[] = [];
  let [at, row, deepest] = [0, 0, 0];
  for (const lines of items) {
    if (row > 0 && row + lines.length > most && at < columns - 1) [at, row] = [at + 1, 0];
    for (const line of lines) placed.push({ line, x: PAD + at * column, row: row++ });
    deepest = Math.max(deepest, row);
  }
  const note = sources.note === null ? [] : wrapped(inner, sources.note, TEXT, measure);
  const first = y + 24;
  return {
    bottom: first + (deepest + note.length) * TEXT_ROW,
    paint(pen) {
      text(pen, HEADING, theme.ink, sources.heading, PAD, y + 12);
      for (const { line, x, row: r } of placed) text(pen, TEXT, theme.ink2, line, x, first + r * TEXT_ROW + 12);
      note.forEach((line, index) => {
        text(pen, TEXT, theme.ink3, line, PAD, first + (deepest + index) * TEXT_ROW + 12);
      });
    },
  };
}

function text(pen: GlyphPen, font: string, colour: string, words: string, x: number, y: number): void {
  pen.font = font;
  pen.fillStyle = colour;
  pen.fillText(words, x, y);
}
