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
import { type Layers, linesToPaint, nodesToPaint } from "./paint-picture.ts";
import { paintOf } from "./paints.ts";
import type { GlyphPen } from "./pen.ts";
import type { Picture } from "./picking.ts";
import { classColours, THEMES, type Theme } from "./theme.ts";

type Legend = NonNullable<SheetContent["legend"]>;

/** A sign and its meaning. */
export interface LegendItem {
  readonly width: number;
  readonly text: string;
  paint(pen: GlyphPen, x: number, y: number): void;
}

/** More kinds of entity than this under one shape are not all named. */
const MAX_KINDS = 4;

/** What the signs in a picture mean, a row for each kind of sign that occurs. */
export function legendRows(
  picture: Picture,
  layers: Layers,
  legend: Legend,
): { readonly heading: string; readonly items: readonly LegendItem[] }[] {
  const theme = THEMES[picture.appearance.view.theme];
  const { headings } = legend;
  return [
    { heading: headings.entities, items: entityItems(picture, theme, legend.unlabelled) },
    { heading: headings.sizes, items: sizeItems(theme, legend.sizes) },
    { heading: headings.colours, items: colourItems(picture, legend.colours) },
    { heading: headings.icons, items: iconItems(theme, legend.icons) },
    { heading: headings.captions, items: captionItems(legend.caption) },
    { heading: headings.lines, items: lineItems(picture, theme, legend.lines) },
    { heading: headings.marks, items: markItems(picture, layers, theme, legend.marks) },
  ].filter(({ items }) => items.length > 0);
}

function entityItems(picture: Picture, theme: Theme, unlabelled: string): LegendItem[] {
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
function sizeItems(theme: Theme, sizes: Legend["sizes"]): LegendItem[] {
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
function colourItems({ appearance: { view } }: Picture, colours: Legend["colours"]): LegendItem[] {
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
function iconItems(theme: Theme, icons: Legend["icons"]): LegendItem[] {
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
function captionItems(caption: string | null): LegendItem[] {
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

function lineItems(picture: Picture, theme: Theme, names: Readonly<Record<LineKind, string>>): LegendItem[] {
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
): LegendItem[] {
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
      (mark): LegendItem => ({
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
