import { words } from "../words/words.ts";
import { type EdgeMark, MARK_GAP, widthOf } from "./edge-marks.ts";
import type { Pen } from "./pen.ts";
import { fontOf, textWidth } from "./text-measure.ts";
import type { Theme } from "./theme.ts";

const FULL_TURN = 2 * Math.PI;

function centred(pen: Pen, text: string, x: number, y: number, font: string, colour: string): void {
  pen.font = font;
  pen.fillStyle = colour;
  pen.textAlign = "center";
  pen.textBaseline = "alphabetic";
  pen.fillText(text, x, y);
}

function pill(pen: Pen, x: number, y: number, width: number, height: number): void {
  pen.beginPath();
  pen.roundRect(x - width / 2, y - height / 2, width, height, height / 2);
}

const DIGITS = fontOf(600, 10);

function paintMark(pen: Pen, theme: Theme, mark: EdgeMark, x: number, y: number): void {
  switch (mark.kind) {
    case "disc":
      pill(pen, x, y, mark.width, 17);
      pen.fillStyle = theme.edgeStrong;
      pen.fill();
      centred(pen, mark.text, x, y + 3.5, DIGITS, theme.inkInverse);
      return;
    case "hollow":
    case "bundle":
      pill(pen, x, y, mark.width, 16);
      pen.fillStyle = theme.canvas;
      pen.fill();
      pen.strokeStyle = theme.edge;
      pen.lineWidth = 1.25;
      pen.stroke();
      centred(pen, mark.text, x, y + 3.5, DIGITS, theme.ink);
      return;
    case "split":
      paintSplit(pen, theme, mark, x, y);
      return;
    default:
      paintSign(pen, theme, mark.kind, x, y);
  }
}

function paintSplit(pen: Pen, theme: Theme, mark: Extract<EdgeMark, { kind: "split" }>, x: number, y: number): void {
  const half = mark.width / 2;
  pen.fillStyle = theme.for;
  pen.beginPath();
  pen.roundRect(x - half, y - 9, half, 18, [9, 0, 0, 9]);
  pen.fill();
  pen.fillStyle = theme.against;
  pen.beginPath();
  pen.roundRect(x, y - 9, half, 18, [0, 9, 9, 0]);
  pen.fill();
  pen.fillStyle = theme.canvas;
  pen.fillRect(x - 0.75, y - 9, 1.5, 18);
  // White on the light theme's deep hues, canvas on the dark theme's bright ones: 5.9 to 1 and more.
  centred(pen, mark.pro, x - half / 2 + 0.9, y + 3.5, DIGITS, theme.inkInverse);
  centred(pen, mark.con, x + half / 2 - 0.9, y + 3.5, DIGITS, theme.inkInverse);
}

function paintSign(pen: Pen, theme: Theme, kind: "not-equal" | "falling", x: number, y: number): void {
  pen.beginPath();
  pen.roundRect(x - 8.5, y - 8.5, 17, 17, 4);
  pen.fillStyle = theme.canvas;
  pen.fill();
  pen.strokeStyle = theme.edge;
  pen.lineWidth = 1.25;
  pen.stroke();
  pen.beginPath();
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
    pen.moveTo(x + x1, y + y1);
    pen.lineTo(x + x2, y + y2);
  }
  pen.strokeStyle = theme.ink;
  pen.lineWidth = 1.4;
  pen.lineCap = "round";
  pen.stroke();
}

/** Paints the marks of a line side by side, about its middle. */
export function paintMarks(pen: Pen, theme: Theme, marks: readonly EdgeMark[], x: number, y: number): void {
  let left = x - widthOf(marks) / 2;
  for (const mark of marks) {
    paintMark(pen, theme, mark, left + mark.width / 2, y);
    left += mark.width + MARK_GAP;
  }
}

/** A text with its middle at (x, y), on whatever lies there. */
export function paintCentred(pen: Pen, text: string, x: number, y: number, size: number, colour: string): void {
  // Digits reach as high as capitals: about seven tenths of the font's size.
  centred(pen, text, x, y + size * 0.36, fontOf(600, size), colour);
}

/** A text on a halo of the canvas' colour, its baseline's start, middle or end at (x, y). */
export function paintText(
  pen: Pen,
  theme: Theme,
  text: string,
  x: number,
  y: number,
  style: { font: string; colour: string; halo: number; align: CanvasTextAlign },
): void {
  pen.font = style.font;
  pen.textAlign = style.align;
  pen.textBaseline = "alphabetic";
  pen.lineJoin = "round";
  pen.lineWidth = style.halo;
  pen.strokeStyle = theme.canvas;
  pen.strokeText(text, x, y);
  pen.fillStyle = style.colour;
  pen.fillText(text, x, y);
}

/** A text along a line, never upside down, its baseline `above` px over it. */
export function paintAlong(
  pen: Pen,
  theme: Theme,
  text: string,
  at: { x: number; y: number; angle: number },
  style: { font: string; colour: string; above: number },
): void {
  pen.save();
  pen.translate(at.x, at.y);
  pen.rotate(Math.cos(at.angle) < -0.001 ? at.angle + Math.PI : at.angle);
  paintText(pen, theme, text, 0, -style.above, { ...style, halo: 3, align: "center" });
  pen.restore();
}

export function pillWidth(text: string): number {
  return 10 + text.length * 6;
}

/** The ink pill that counts neighbours not shown. */
export function paintPill(pen: Pen, theme: Theme, text: string, x: number, y: number): void {
  pill(pen, x, y, pillWidth(text), 16);
  pen.fillStyle = theme.ink;
  pen.fill();
  pen.strokeStyle = theme.canvas;
  pen.lineWidth = 1.5;
  pen.stroke();
  centred(pen, text, x, y + 3.6, DIGITS, theme.inkInverse);
}

const FLAG = fontOf(600, 11);

/** The flag of a speaker: what stands on it in the language of the page, and its width in px. */
export function flagOf(side: "for" | "against"): { readonly text: string; readonly width: number } {
  const text = words().standing.flags[side];
  return { text, width: Math.ceil(textWidth(FLAG, text)) + 14 };
}

/** Paints the flag of a speaker; (x, y) is the middle of its left side. */
export function paintFlag(pen: Pen, theme: Theme, side: "for" | "against", x: number, y: number): void {
  const { text, width } = flagOf(side);
  pill(pen, x + width / 2, y, width, 18);
  pen.fillStyle = side === "for" ? theme.for : theme.against;
  pen.fill();
  pen.strokeStyle = theme.canvas;
  pen.lineWidth = 1.5;
  pen.stroke();
  centred(pen, text, x + width / 2, y + 3.8, FLAG, theme.inkInverse);
}

/** The disc that says a node is pinned. */
export function paintPin(pen: Pen, theme: Theme, x: number, y: number): void {
  pen.beginPath();
  pen.arc(x, y, 6.5, 0, FULL_TURN);
  pen.fillStyle = theme.panel;
  pen.fill();
  pen.strokeStyle = theme.line2;
  pen.lineWidth = 1;
  pen.stroke();
  pen.beginPath();
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
    pen.moveTo(x + x1, y + y1);
    pen.lineTo(x + x2, y + y2);
  }
  pen.strokeStyle = theme.ink2;
  pen.lineWidth = 1.2;
  pen.lineCap = "round";
  pen.stroke();
}

/** Where the keyboard is: a dotted ink ring, or a dotted frame where `width` exceeds `height`. */
export function paintFocus(pen: Pen, theme: Theme, x: number, y: number, width: number, height: number): void {
  pen.save();
  pill(pen, x, y, width, height);
  pen.setLineDash([0.1, 4.5]);
  pen.lineCap = "round";
  pen.strokeStyle = theme.ink;
  pen.lineWidth = 2.25;
  pen.stroke();
  pen.restore();
}
