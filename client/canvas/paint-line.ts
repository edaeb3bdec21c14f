import type { EdgeCurve } from "./edge-curve.ts";
import { BARE_GAP, HEAD, type LineStyle, PATTERN } from "./edge-style.ts";
import type { Pen } from "./pen.ts";
import type { Theme } from "./theme.ts";

/** How one line is drawn, as the ribbon program is told. */
export interface LineLook {
  readonly style: LineStyle;
  readonly colour: string;
  /** Px added to the width by a hover or a selection. */
  readonly extra: number;
  /** Half gap in the middle of a disputed line, px. */
  readonly gap: number;
  readonly opacity: number;
  readonly halo: boolean;
}

/** Px along a disputed line over which its strands flare towards the gap, and how far apart they then are. */
const FLARE = 16;
const FLARED = 3.4;

/**
 * Paints a line with a pen as the ribbon program does on the card: same patterns, same heads, same px.
 * @param factor what radii are multiplied by at the present zoom: heads and gaps of a far view shrink with it
 */
export function paintLine(
  pen: Pen,
  { theme, markOpacity, factor }: { theme: Theme; markOpacity: number; factor: number },
  curve: EdgeCurve,
  look: LineLook,
): void {
  const { start, end } = curve;
  const { style, opacity } = look;
  if (end <= start) return;
  const shrink = Math.min(1, Math.max(0.25, factor / 0.78));
  const width = style.width + look.extra;
  const head = { length: style.headLength * shrink, half: style.headHalf * shrink };
  pen.save();
  pen.lineJoin = "round";
  if (look.halo) {
    pen.globalAlpha = markOpacity;
    pen.lineCap = "round";
    stroke(pen, theme.mark, 17, along(curve, start - 2, end + 3));
  }
  pen.globalAlpha = opacity;
  pen.lineCap = "butt";
  // Where line and head meet a faint line must not have two coats.
  const covered = style.head === HEAD.filled ? head.length * (opacity < 1 ? 1 : 0.65) : 0;
  const bodyEnd = end - covered;
  if (style.head === HEAD.open) {
    pen.lineCap = "round";
    stroke(pen, look.colour, Math.max(width, 1), along(curve, start, end - 1), chevron(curve, head));
  } else if (style.pattern === PATTERN.strands) {
    const gap = Math.min(look.gap, Math.max(BARE_GAP, (end - start) * 0.33)) * Math.min(1, shrink * 1.4);
    for (const [side, colour] of [
      [1, theme.for],
      [-1, theme.against],
    ] as const) {
      for (const strand of strands(curve, width, gap, bodyEnd, side)) stroke(pen, colour, width, strand);
    }
  } else {
    paintBody(pen, theme, curve, look, width, bodyEnd);
  }
  if (style.head === HEAD.filled) {
    pen.beginPath();
    trace(pen, arrow(curve, head));
    pen.closePath();
    pen.fillStyle = look.colour;
    pen.fill();
  }
  pen.restore();
}

function paintBody(pen: Pen, theme: Theme, curve: EdgeCurve, look: LineLook, width: number, bodyEnd: number): void {
  const { pattern } = look.style;
  let from = curve.start;
  if (pattern === PATTERN.dash) pen.setLineDash([7, 4]);
  if (pattern === PATTERN.faint) pen.setLineDash([2, 6]);
  if (pattern === PATTERN.dots) {
    from += 1;
    pen.lineCap = "round";
    pen.setLineDash([0.01, 4.99]);
  }
  if (bodyEnd <= from) return;
  const body = along(curve, from, bodyEnd);
  stroke(pen, look.colour, width, body);
  pen.setLineDash([]);
  if (pattern !== PATTERN.tube) return;
  pen.globalAlpha = 1;
  stroke(pen, theme.canvas, width - 2, body);
}

type Points = readonly { readonly x: number; readonly y: number }[];

function stroke(pen: Pen, colour: string, width: number, ...lines: readonly Points[]): void {
  pen.beginPath();
  for (const line of lines) trace(pen, line);
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
}

function trace(pen: Pen, points: Points): void {
  points.forEach(({ x, y }, index) => {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
}

function along(curve: EdgeCurve, from: number, to: number): Points {
  return curve.stops(from, to).map((s) => curve.at(s));
}

/** The point `across` px to the left of the curve at length `s`. */
function beside(curve: EdgeCurve, s: number, across: number): { x: number; y: number } {
  const { x, y, angle } = curve.at(s);
  return { x: x + Math.sin(angle) * across, y: y - Math.cos(angle) * across };
}

function arrow(curve: EdgeCurve, { length, half }: { length: number; half: number }): Points {
  const back = curve.end - length;
  return [beside(curve, back, half), curve.at(curve.end), beside(curve, back, -half)];
}

const chevron = arrow;

/** One side of a disputed line: two strands, drawn apart where they leave the gap. */
function strands(curve: EdgeCurve, width: number, gap: number, bodyEnd: number, side: 1 | -1): Points[] {
  const { middle, start } = curve;
  const away = (s: number): number => {
    const near = Math.max(0, 1 - (Math.abs(s - middle) - gap) / FLARE);
    return side * (2.3 + Math.max(0, (width - 1.75) / 2) + FLARED * near * near);
  };
  const steps = Array.from({ length: FLARE / 2 + 1 }, (_, index) => gap + index * 2);
  return [
    { from: start, to: middle - gap, flare: steps.map((step) => middle - step) },
    { from: middle + gap, to: bodyEnd, flare: steps.map((step) => middle + step) },
  ].flatMap(({ from, to, flare }) => {
    if (to <= from) return [];
    const stops = [...curve.stops(from, to), ...flare.filter((s) => s > from && s < to)].sort((a, b) => a - b);
    return [stops.map((s) => beside(curve, s, away(s)))];
  });
}
