import { NODE_CLASSES, type NodeClass } from "../graph/classes.ts";
import { LINE_KINDS, type LineKind, lineKindOf } from "../graph/line-kind.ts";
import { RADII } from "../graph/look/look-of.ts";
import { plainText } from "../graph/plain-text.ts";
import type { LegendMark, SheetContent } from "../graph/sheet-content.ts";
import { EdgeCurve } from "./edge-curve.ts";
import { type EdgeMark, marksOf, splitMark } from "./edge-marks.ts";
import { END_GAP, LINE_STYLES, START_GAP } from "./edge-style.ts";
import { RULE_GLYPHS } from "./glyph-atlas.ts";
import { CLASS_INDEX } from "./node-shape.ts";
import { paintMarks } from "./paint.ts";
import { paintLine } from "./paint-line.ts";
import { paintNode, TINY } from "./paint-node.ts";
import { type Layers, linesToPaint, nodesToPaint, paintPicture } from "./paint-picture.ts";
import { paintOf } from "./paints.ts";
import type { GlyphPen } from "./pen.ts";
import type { Picture } from "./picking.ts";
import { shortenedTo, wrapped } from "./text-fit.ts";
import { fontOf } from "./text-measure.ts";
import { classColours, THEMES, type Theme } from "./theme.ts";

/** A picture with its words, ready to be painted. Px at scale 1. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  paint(pen: GlyphPen): void;
}

type Measure = (font: string, text: string) => number;
/** A sign and its meaning. */
interface Item {
  readonly width: number;
  readonly text: string;
  paint(pen: GlyphPen, x: number, y: number): void;
}

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
/** More kinds of entity than this under one shape are not all named. */
const MAX_KINDS = 4;

/** Lays a picture out with title and date above, legend and sources below, on the theme's background. */
export function planSheet(picture: Picture, layers: Layers, content: SheetContent, measure: Measure): Sheet {
  const { width, height } = picture.viewport;
  const theme = THEMES[picture.appearance.view.theme];
  const title = plainText(content.title);
  const top = title === "" ? 40 : 66;
  const parts: ((pen: GlyphPen) => void)[] = [];
  let y = top + height;
  if (content.legend !== null) {
    const { headings } = content.legend;
    y += 12;
    for (const [heading, items] of [
      [headings.entities, entityItems(picture, theme, content.legend.unlabelled)],
      [headings.sizes, sizeItems(theme, content.legend.sizes)],
      [headings.colours, colourItems(picture, content.legend.colours)],
      [headings.icons, iconItems(theme, content.legend.icons)],
      [headings.captions, captionItems(content.legend.caption)],
      [headings.lines, lineItems(picture, theme, content.legend.lines)],
      [headings.marks, markItems(picture, layers, theme, content.legend.marks)],
    ] as const) {
      if (items.length === 0) continue;
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

function planRow(theme: Theme, heading: string, items: readonly Item[], { y, width, measure }: Room): Block {
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

function entityItems(picture: Picture, theme: Theme, unlabelled: string): Item[] {
  const kinds = new Map<NodeClass, Set<string>>();
  for (const { id, look } of nodesToPaint(picture)) {
    const nodeClass = NODE_CLASSES.find((name) => CLASS_INDEX[name] === look.classIndex);
    if (nodeClass === undefined) continue;
    const names = kinds.get(nodeClass) ?? new Set();
    kinds.set(nodeClass, names.add(picture.graph.getNodeAttribute(id, "kind")));
  }
  return NODE_CLASSES.filter((nodeClass) => kinds.has(nodeClass)).map((nodeClass) => {
    const names = [...(kinds.get(nodeClass) ?? [])].sort(
      (a, b) => Number(a === "") - Number(b === "") || (a < b ? -1 : 1),
    );
    const told = names.slice(0, MAX_KINDS).map((name) => plainText(name, 60) || unlabelled);
    // Where a rule colours the entities, only their shapes tell the kind.
    const byRule = (picture.appearance.view.look?.colour ?? null) !== null;
    const colours = byRule ? { fill: theme.canvas, border: theme.edgeThin } : classColours(theme, nodeClass);
    const look = { ...PLAIN, classIndex: CLASS_INDEX[nodeClass], ...colours };
    return {
      width: 18,
      text: told.join(", ") + (names.length > MAX_KINDS ? " …" : ""),
      paint: (pen, x, y) => paintNode(pen, { theme, markOpacity: 1 }, { x: x + 9, y, radius: 8 }, look),
    };
  });
}

/** What the sizes of a rule say, smaller than the entities have them. */
function sizeItems(theme: Theme, sizes: NonNullable<SheetContent["legend"]>["sizes"]): Item[] {
  return sizes.map(({ radius, name }) => {
    const small = (radius / RADII.most) * 10;
    return {
      width: 2 * small + 2,
      text: plainText(name, 100),
      paint(pen, x, y) {
        pen.beginPath();
        pen.arc(x + small + 1, y, small, 0, 2 * Math.PI);
        pen.strokeStyle = theme.ink2;
        pen.lineWidth = 1.5;
        pen.stroke();
      },
    };
  });
}

/** What the colours of a rule say. */
function colourItems(
  { appearance: { view } }: Picture,
  colours: NonNullable<SheetContent["legend"]>["colours"],
): Item[] {
  const key = view.look?.colour ?? null;
  if (key === null) return [];
  return colours.map(({ paint: index, name }) => ({
    width: 14,
    text: plainText(name, 100),
    paint(pen, x, y) {
      const { fill, border } = paintOf(view.theme, key.kind, index ?? undefined);
      pen.beginPath();
      pen.arc(x + 7, y, 6, 0, 2 * Math.PI);
      pen.fillStyle = fill;
      pen.fill();
      pen.strokeStyle = border;
      pen.lineWidth = 1.5;
      pen.stroke();
    },
  }));
}

/** What the icons of a rule say. */
function iconItems(theme: Theme, icons: NonNullable<SheetContent["legend"]>["icons"]): Item[] {
  return icons.map(({ glyph, name }) => ({
    width: 16,
    text: plainText(name, 100),
    paint(pen, x, y) {
      pen.save();
      pen.translate(x, y - 8);
      pen.lineCap = "round";
      pen.lineJoin = "round";
      pen.lineWidth = 1.35;
      pen.strokeStyle = theme.ink2;
      pen.strokePath(RULE_GLYPHS[glyph] ?? "");
      pen.restore();
    },
  }));
}

/** What a rule writes after the names. */
function captionItems(caption: string | null): Item[] {
  return caption === null ? [] : [{ width: 0, text: plainText(caption, 100), paint: () => {} }];
}

const PLAIN = {
  contested: false,
  selected: false,
  hovered: false,
  faint: false,
  painted: false,
  icon: null,
  group: false,
} as const;

function lineItems(picture: Picture, theme: Theme, names: Readonly<Record<LineKind, string>>): Item[] {
  const { graph, appearance } = picture;
  // So many lines are drawn alike: samples would say what is not there.
  if (appearance.simplified) return [];
  const kinds = new Set(linesToPaint(picture).map(({ id }) => lineKindOf(graph.getEdgeAttributes(id))));
  return LINE_KINDS.filter((kind) => kinds.has(kind)).map((kind) => {
    // Strands need room to leave their gap.
    const width = kind === "disputed" ? 72 : 44;
    return {
      width,
      text: names[kind],
      paint(pen, x, y) {
        const spot = { y, radius: 0, classIndex: 0, contested: false };
        const curve = new EdgeCurve({ ...spot, x: x - START_GAP }, { ...spot, x: x + width + END_GAP }, 0, 1);
        const style = LINE_STYLES[kind];
        const look = { style, colour: theme[style.colour], extra: 0, gap: 4, opacity: 1, halo: false };
        paintLine(pen, { theme, markOpacity: 1, factor: 1 }, curve, look);
      },
    };
  });
}

/** One of each kind of mark, as the legend shows it. */
const SAMPLES: Readonly<Record<EdgeMark["kind"], EdgeMark>> = {
  disc: { kind: "disc", text: "2", width: 17 },
  hollow: { kind: "hollow", text: "1", width: 16 },
  split: splitMark(1, 1),
  "not-equal": { kind: "not-equal", width: 17 },
  falling: { kind: "falling", width: 17 },
  bundle: { kind: "bundle", text: "×5", width: 22.4 },
};

function markItems(
  picture: Picture,
  layers: Layers,
  theme: Theme,
  names: Readonly<Record<LegendMark, string>>,
): Item[] {
  const { graph, appearance, fans } = picture;
  const seen = new Set<EdgeMark["kind"]>();
  for (const id of layers.markedEdges()) {
    for (const { kind } of marksOf(graph.getEdgeAttributes(id), fans.placeOf(id).bundle?.length)) seen.add(kind);
  }
  const contested = nodesToPaint(picture).some(({ at, look }) => look.contested && !look.faint && at.radius >= TINY);
  // The caption of what is contested ends with its numbers.
  if (contested && appearance.emphasis === null) seen.add("split");
  const items = Object.values(SAMPLES)
    .filter(({ kind }) => seen.has(kind))
    .map(
      (mark): Item => ({
        width: mark.width,
        text: names[mark.kind],
        paint: (pen, x, y) => paintMarks(pen, theme, [mark], x + mark.width / 2, y),
      }),
    );
  if (!contested) return items;
  return [...items, { width: 20, text: names.contested, paint: (pen, x, y) => paintRing(pen, theme, x + 10, y) }];
}

/** The broken ring alone, smaller than a node has it. */
function paintRing(pen: GlyphPen, theme: Theme, x: number, y: number): void {
  const period = (2 * Math.PI * 7.5) / 5;
  pen.save();
  pen.beginPath();
  pen.arc(x, y, 7.5, 0, 2 * Math.PI);
  pen.setLineDash([period * 0.634, period * 0.366]);
  pen.strokeStyle = theme.edgeStrong;
  pen.lineWidth = 2.5;
  pen.lineCap = "butt";
  pen.stroke();
  pen.restore();
}
