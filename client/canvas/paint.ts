import { type EdgeMark, MARK_GAP, widthOf } from "./edge-marks.ts";
import { fontOf } from "./text-measure.ts";
import type { Theme } from "./theme.ts";

type Context = CanvasRenderingContext2D;

const FULL_TURN = 2 * Math.PI;

function centred(context: Context, text: string, x: number, y: number, font: string, colour: string): void {
  context.font = font;
  context.fillStyle = colour;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.fillText(text, x, y);
}

function pill(context: Context, x: number, y: number, width: number, height: number): void {
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, height / 2);
}

const DIGITS = fontOf(600, 10);

function paintMark(context: Context, theme: Theme, mark: EdgeMark, x: number, y: number): void {
  switch (mark.kind) {
    case "disc":
      pill(context, x, y, mark.width, 17);
      context.fillStyle = theme.edgeStrong;
      context.fill();
      centred(context, mark.text, x, y + 3.5, DIGITS, theme.inkInverse);
      return;
    case "hollow":
    case "bundle":
      pill(context, x, y, mark.width, 16);
      context.fillStyle = theme.canvas;
      context.fill();
      context.strokeStyle = theme.edge;
      context.lineWidth = 1.25;
      context.stroke();
      centred(context, mark.text, x, y + 3.5, DIGITS, theme.ink);
      return;
    case "split":
      paintSplit(context, theme, mark, x, y);
      return;
    default:
      paintSign(context, theme, mark.kind, x, y);
  }
}

function paintSplit(
  context: Context,
  theme: Theme,
  mark: Extract<EdgeMark, { kind: "split" }>,
  x: number,
  y: number,
): void {
  const half = mark.width / 2;
  context.fillStyle = theme.for;
  context.beginPath();
  context.roundRect(x - half, y - 9, half, 18, [9, 0, 0, 9]);
  context.fill();
  context.fillStyle = theme.against;
  context.beginPath();
  context.roundRect(x, y - 9, half, 18, [0, 9, 9, 0]);
  context.fill();
  context.fillStyle = theme.canvas;
  context.fillRect(x - 0.75, y - 9, 1.5, 18);
  // White on the light theme's deep hues, canvas on the dark theme's bright ones: 5.9 to 1 and more.
  centred(context, mark.pro, x - half / 2 + 0.9, y + 3.5, DIGITS, theme.inkInverse);
  centred(context, mark.con, x + half / 2 - 0.9, y + 3.5, DIGITS, theme.inkInverse);
}

function paintSign(context: Context, theme: Theme, kind: "not-equal" | "falling", x: number, y: number): void {
  context.beginPath();
  context.roundRect(x - 8.5, y - 8.5, 17, 17, 4);
  context.fillStyle = theme.canvas;
  context.fill();
  context.strokeStyle = theme.edge;
  context.lineWidth = 1.25;
  context.stroke();
  context.beginPath();
  const lines =
    kind === "not-equal"
      ? [
          [-4.2, -2.1, 4.2, -2.1],
          [-4.2, 2.1, 4.2, 2.1],
          [2.6, -5, -2.6, 5],
        ]
      : [
          [-3.6, -3.8, 3.4, 3.6],
          [3.4, -1.2, 3.4, 3.7],
          [3.4, 3.7, -1.4, 3.7],
        ];
  for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
    context.moveTo(x + x1, y + y1);
    context.lineTo(x + x2, y + y2);
  }
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.4;
  context.lineCap = "round";
  context.stroke();
}

/** Paints the marks of a line side by side, about its middle. */
export function paintMarks(context: Context, theme: Theme, marks: readonly EdgeMark[], x: number, y: number): void {
  let left = x - widthOf(marks) / 2;
  for (const mark of marks) {
    paintMark(context, theme, mark, left + mark.width / 2, y);
    left += mark.width + MARK_GAP;
  }
}

/** A text on a halo of the canvas' colour, its baseline's start, middle or end at (x, y). */
export function paintText(
  context: Context,
  theme: Theme,
  text: string,
  x: number,
  y: number,
  style: { font: string; colour: string; halo: number; align: CanvasTextAlign },
): void {
  context.font = style.font;
  context.textAlign = style.align;
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  context.lineWidth = style.halo;
  context.strokeStyle = theme.canvas;
  context.strokeText(text, x, y);
  context.fillStyle = style.colour;
  context.fillText(text, x, y);
}

/** A text along a line, never upside down, its baseline `above` px over it. */
export function paintAlong(
  context: Context,
  theme: Theme,
  text: string,
  at: { x: number; y: number; angle: number },
  style: { font: string; colour: string; above: number },
): void {
  context.save();
  context.translate(at.x, at.y);
  context.rotate(Math.cos(at.angle) < -0.001 ? at.angle + Math.PI : at.angle);
  paintText(context, theme, text, 0, -style.above, { ...style, halo: 3, align: "center" });
  context.restore();
}

export function pillWidth(text: string): number {
  return 10 + text.length * 6;
}

/** The ink pill that counts neighbours not shown. */
export function paintPill(context: Context, theme: Theme, text: string, x: number, y: number): void {
  pill(context, x, y, pillWidth(text), 16);
  context.fillStyle = theme.ink;
  context.fill();
  context.strokeStyle = theme.canvas;
  context.lineWidth = 1.5;
  context.stroke();
  centred(context, text, x, y + 3.6, DIGITS, theme.inkInverse);
}

export const FLAG_WIDTH = { for: 30, against: 52 } as const;

/** The flag of a speaker; (x, y) is the middle of its left side. */
export function paintFlag(context: Context, theme: Theme, side: "for" | "against", x: number, y: number): void {
  const width = FLAG_WIDTH[side];
  pill(context, x + width / 2, y, width, 18);
  context.fillStyle = side === "for" ? theme.for : theme.against;
  context.fill();
  context.strokeStyle = theme.canvas;
  context.lineWidth = 1.5;
  context.stroke();
  centred(context, side, x + width / 2, y + 3.8, fontOf(600, 11), theme.inkInverse);
}

/** The disc that says a node is pinned. */
export function paintPin(context: Context, theme: Theme, x: number, y: number): void {
  context.beginPath();
  context.arc(x, y, 6.5, 0, FULL_TURN);
  context.fillStyle = theme.panel;
  context.fill();
  context.strokeStyle = theme.line2;
  context.lineWidth = 1;
  context.stroke();
  context.beginPath();
  const path = [
    [-1.9, -3.2, 1.9, -3.2],
    [-1.3, -3.2, -1.3, -0.6],
    [-1.3, -0.6, -2.6, 0.8],
    [-2.6, 0.8, 2.6, 0.8],
    [2.6, 0.8, 1.3, -0.6],
    [1.3, -0.6, 1.3, -3.2],
    [0, 0.8, 0, 3.6],
  ];
  for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of path) {
    context.moveTo(x + x1, y + y1);
    context.lineTo(x + x2, y + y2);
  }
  context.strokeStyle = theme.ink2;
  context.lineWidth = 1.2;
  context.lineCap = "round";
  context.stroke();
}

/** Where the keyboard is: a dotted ink ring, or a dotted frame where `width` exceeds `height`. */
export function paintFocus(context: Context, theme: Theme, x: number, y: number, width: number, height: number): void {
  context.save();
  pill(context, x, y, width, height);
  context.setLineDash([0.1, 4.5]);
  context.lineCap = "round";
  context.strokeStyle = theme.ink;
  context.lineWidth = 2.25;
  context.stroke();
  context.restore();
}
