import { type Box, crosses } from "./box-grid.ts";
import { END_GAP, START_GAP } from "./edge-style.ts";
import { reachOf } from "./node-shape.ts";
import { LOOP } from "./ribbon-shader.ts";

/** An end of an edge on the page: px, radius as drawn, shape. */
export interface CurveEnd {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly classIndex: number;
  readonly contested: boolean;
}

/** A place on a curve: px, direction of travel in radians (y downwards), unit normal to its left. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/**
 * The line of an edge in px of the page, as the ribbon's vertex shader places it: where to put its badge and label, and
 * how far the pointer is from it. The formulas are the shader's, with y downwards.
 */
export class EdgeCurve {
  /** Lengths along the curve at which the visible line begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #s: Float64Array;

  /** `factor` is what radii are multiplied by at the present zoom; it shrinks gaps and loops of a far view. */
  constructor(a: CurveEnd, b: CurveEnd, bend: number, factor: number) {
    const shrink = Math.min(1, Math.max(0.25, factor / 0.78));
    const steps = bend === 0 ? 1 : bend >= LOOP ? 40 : 24;
    this.#x = new Float64Array(steps + 1);
    this.#y = new Float64Array(steps + 1);
    this.#s = new Float64Array(steps + 1);
    if (bend >= LOOP) {
      const number = bend - LOOP;
      const r = reach(a, 1, 1);
      const loop = (13 + 6 * number) * Math.max(shrink, 0.4);
      const lean = Math.PI / 4 + number * 0.35;
      const away = r + loop * 0.55;
      const cx = a.x + Math.cos(lean) * away;
      const cy = a.y - Math.sin(lean) * away;
      const cosine = (away * away + loop * loop - r * r) / (2 * away * loop);
      const opening = Math.acos(Math.min(1, Math.max(-1, cosine)));
      for (let i = 0; i <= steps; i += 1) {
        const angle = lean + Math.PI - (2 * Math.PI * i) / steps;
        this.#x[i] = cx + Math.cos(angle) * loop;
        this.#y[i] = cy - Math.sin(angle) * loop;
      }
      this.#measure();
      this.start = loop * opening + START_GAP * shrink;
      this.end = loop * (2 * Math.PI - opening) - END_GAP * shrink;
      return;
    }
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const chord = Math.hypot(dx, dy) || 1;
    const cx = (a.x + b.x) / 2 + (dy / chord) * bend * 2;
    const cy = (a.y + b.y) / 2 - (dx / chord) * bend * 2;
    for (let i = 0; i <= steps; i += 1) {
      const t = i / steps;
      const u = 1 - t;
      this.#x[i] = u * u * a.x + 2 * u * t * cx + t * t * b.x;
      this.#y[i] = u * u * a.y + 2 * u * t * cy + t * t * b.y;
    }
    this.#measure();
    this.start = reach(a, cx - a.x, cy - a.y) + START_GAP * shrink;
    this.end = (this.#s[steps] ?? 0) - reach(b, cx - b.x, cy - b.y) - END_GAP * shrink;
  }

  get middle(): number {
    return (this.start + this.end) / 2;
  }

  at(s: number): CurvePoint {
    const last = this.#s.length - 1;
    let i = 1;
    while (i < last && (this.#s[i] ?? 0) < s) i += 1;
    const from = this.#point(i - 1);
    const to = this.#point(i);
    const t = (s - from.s) / (to.s - from.s || 1);
    return {
      x: from.x + (to.x - from.x) * t,
      y: from.y + (to.y - from.y) * t,
      angle: Math.atan2(to.y - from.y, to.x - from.x),
    };
  }

  /** The lengths at which the drawn line between two of them turns, both included. */
  stops(from: number, to: number): number[] {
    return [from, ...this.#s.filter((s) => s > from && s < to), to];
  }

  /** Px between a point of the page and the visible line. */
  distanceTo(x: number, y: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 1; i < this.#s.length; i += 1) {
      const a = this.#point(i - 1);
      const b = this.#point(i);
      if (b.s < this.start || a.s > this.end) continue;
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const square = dx * dx + dy * dy || 1;
      const low = Math.max(0, (this.start - a.s) / (b.s - a.s || 1));
      const high = Math.min(1, (this.end - a.s) / (b.s - a.s || 1));
      const t = Math.min(high, Math.max(low, ((x - a.x) * dx + (y - a.y) * dy) / square));
      least = Math.min(least, Math.hypot(x - a.x - dx * t, y - a.y - dy * t));
    }
    return least;
  }

  /** Whether the visible line runs through the box. */
  crosses(box: Box): boolean {
    for (let i = 1; i < this.#s.length; i += 1) {
      const a = this.#point(i - 1);
      const b = this.#point(i);
      if (b.s < this.start || a.s > this.end) continue;
      if (crosses(box, a.x, a.y, b.x, b.y)) return true;
    }
    return false;
  }

  #point(i: number): { x: number; y: number; s: number } {
    return { x: this.#x[i] ?? 0, y: this.#y[i] ?? 0, s: this.#s[i] ?? 0 };
  }

  #measure(): void {
    for (let i = 1; i < this.#s.length; i += 1) {
      const a = this.#point(i - 1);
      const b = this.#point(i);
      this.#s[i] = a.s + Math.hypot(b.x - a.x, b.y - a.y);
    }
  }
}

function reach(end: CurveEnd, dx: number, dy: number): number {
  // Below 7 px a node is a plain spot, without ring or second circle.
  const small = end.radius < 7;
  if (small && end.classIndex === 1) return end.radius;
  return reachOf(end.classIndex, end.contested && !small, end.radius, dx, dy);
}
