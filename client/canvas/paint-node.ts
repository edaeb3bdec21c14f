import { GLYPHS, RULE_GLYPHS } from "./glyph-atlas.ts";
import { STACK } from "./node-shader.ts";
import type { GlyphPen, Pen } from "./pen.ts";
import { rgbOf, THEMES, type Theme } from "./theme.ts";

/** How one node is drawn, whichever way. */
export interface NodePaint {
  readonly classIndex: number;
  readonly fill: string;
  readonly border: string;
  readonly contested: boolean;
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly faint: boolean;
  /** A rule says something by the fill, which is then told at every size. */
  readonly painted: boolean;
  /** Of a rule's icons; null: the class's own. */
  readonly icon: number | null;
  /** Drawn as a stack, and without a glyph: how many it holds stands there. */
  readonly group: boolean;
}

/** Below this radius in px a node is a plain spot. */
export const TINY = 7;

/** Paints a node with a pen as the node program does on the card; (x, y) is its middle, `radius` as drawn. */
export function paintNode(
  pen: GlyphPen,
  { theme, markOpacity }: { theme: Theme; markOpacity: number },
  { x, y, radius }: { x: number; y: number; radius: number },
  look: NodePaint,
): void {
  const tiny = radius < TINY;
  pen.save();
  pen.lineJoin = "round";
  if (look.selected) {
    pen.globalAlpha = markOpacity;
    shape(pen, look.classIndex, x, y, radius, 6);
    pen.fillStyle = theme.mark;
    pen.fill();
    pen.globalAlpha = 1;
    shape(pen, look.classIndex, x, y, radius, 4.5);
    stroke(pen, theme.ink, 2);
  }
  if (tiny) {
    shape(pen, look.classIndex, x, y, radius, 0);
    pen.fillStyle = look.border;
    pen.fill();
    if (look.painted) {
      shape(pen, look.classIndex, x, y, Math.max(0, radius - (look.hovered ? 2.75 : 1.75) / 2), 0);
      pen.fillStyle = look.fill;
      pen.fill();
    }
    pen.restore();
    return;
  }
  if (look.contested && !look.faint) brokenRing(pen, theme, x, y, radius + (look.selected ? 11 : 7.5));
  const width = look.hovered ? 2.75 : 1.75;
  if (look.group) {
    for (const step of [1, 0, -1]) {
      shape(pen, look.classIndex, x + step * STACK * radius, y, (1 - STACK) * radius, 0);
      body(pen, look, width);
    }
    pen.restore();
    return;
  }
  if (look.classIndex === 1) {
    shape(pen, 0, x + Math.min(4, radius * 0.3), y, radius, 0);
    body(pen, look, width);
  }
  shape(pen, look.classIndex, x, y, radius, 0);
  body(pen, look, width);
  // A glyph stands on a grid of 16, of which it takes 1.06 of the radius.
  const unit = (radius * 1.06) / 16;
  pen.translate(x - unit * 8, y - unit * 8);
  pen.scale(unit, unit);
  pen.lineCap = "round";
  pen.lineWidth = 1.35;
  pen.strokeStyle = glyphColour(look, theme);
  pen.strokePath((look.icon === null ? GLYPHS[look.classIndex] : RULE_GLYPHS[look.icon]) ?? "");
  pen.restore();
}

/** The colour of what is written or drawn on a node. */
export function glyphColour(look: Pick<NodePaint, "faint" | "fill">, theme: Theme): string {
  return look.faint ? theme.line2 : legibleOn(look.fill, theme);
}

/** Whichever of the two glyph colours stands out more from the fill. */
function legibleOn(fill: string, theme: Theme): string {
  const [red, green, blue] = rgbOf(fill).map((part) => part ** 2.2) as [number, number, number];
  const isLight = red * 0.2126 + green * 0.7152 + blue * 0.0722 > 0.188;
  const isDark = rgbOf(theme.glyph)[1] < 0.5;
  if (isLight === isDark) return theme.glyph;
  return theme === THEMES.light ? THEMES.dark.glyph : THEMES.light.glyph;
}

function body(pen: Pen, look: NodePaint, width: number): void {
  pen.fillStyle = look.fill;
  pen.fill();
  stroke(pen, look.border, width);
}

function stroke(pen: Pen, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
}

function brokenRing(pen: Pen, theme: Theme, x: number, y: number, radius: number): void {
  const round = 2 * Math.PI * radius;
  const period = round / Math.round(round / 14.2);
  pen.save();
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.setLineDash([period * 0.634, period * 0.366]);
  // The first dash has its middle at three o'clock.
  pen.lineDashOffset = period * 0.317;
  stroke(pen, theme.edgeStrong, 2.5);
  pen.restore();
}

/** The path of a node's shape, `off` px outside of it. */
function shape(pen: Pen, classIndex: number, x: number, y: number, r: number, off: number): void {
  pen.beginPath();
  if (classIndex === 2) {
    const half = r * 0.92 + off;
    pen.roundRect(x - half, y - half, half * 2, half * 2, r * 0.3 + off);
  } else if (classIndex === 3) polygon(pen, x, y, 6, r * 1.08, Math.PI / 2, off);
  else if (classIndex === 4) diamond(pen, x, y, r * 0.86, r * 0.2, off);
  else if (classIndex === 5) polygon(pen, x, y, 8, r * 1.05, Math.PI / 8, off);
  else pen.arc(x, y, r + off, 0, 2 * Math.PI);
}

function polygon(pen: Pen, x: number, y: number, sides: number, radius: number, turn: number, off: number): void {
  const step = Math.PI / sides;
  for (let corner = 0; corner < sides; corner += 1) {
    const angle = turn + 2 * step * corner;
    const cx = x + Math.cos(angle) * radius;
    const cy = y + Math.sin(angle) * radius;
    if (off > 0) pen.arc(cx, cy, off, angle - step, angle + step);
    else if (corner === 0) pen.moveTo(cx, cy);
    else pen.lineTo(cx, cy);
  }
  pen.closePath();
}

/** A square with round corners that stands on one of them. */
function diamond(pen: Pen, x: number, y: number, half: number, round: number, off: number): void {
  const corner = (half - round) * Math.SQRT2;
  for (let number = 0; number < 4; number += 1) {
    const angle = (number * Math.PI) / 2;
    const [cx, cy] = [x + Math.cos(angle) * corner, y + Math.sin(angle) * corner];
    pen.arc(cx, cy, round + off, angle - Math.PI / 4, angle + Math.PI / 4);
  }
  pen.closePath();
}
