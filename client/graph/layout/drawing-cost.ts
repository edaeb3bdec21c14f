import { idealLength, LABEL_HEIGHT, type LayoutProblem } from "./layout-problem.ts";

/** Prices of what makes a picture hard to read; a crossing is the unit. */
const PRICE = {
  crossing: 1,
  /** A node or its caption over another. */
  overlap: 6,
  /** A line through a node, or near it. */
  through: 2.2,
  /** A line through a caption. */
  label: 0.45,
  /** A line that is 100 % too short; a line too long costs less. */
  short: 5,
  long: 0.55,
  /** Two lines that leave a node in the same direction. */
  angle: 0.7,
  /** Marks in the middle of two lines on each other, or on a node. */
  marks: 0.8,
  /** Outside the frame, per 100 px. */
  outside: 2.5,
  /** All nodes a little apart. */
  spread: 0.12,
} as const;

const NODE_ROOM = 15;
const MARK_HALF = 24;

function side(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** What a drawing of a small graph costs, per node, so that moving one needs only its own part worked out anew. */
export class DrawingCost {
  readonly #problem: LayoutProblem;
  readonly #edgesOf: number[][];
  readonly #ideal: Float64Array;
  readonly #halfWidth: number;
  readonly #halfHeight: number;

  /** `room` widens the frame in which everything should lie: 1 is just enough for all captions and lines. */
  constructor(problem: LayoutProblem, room = 1) {
    this.#problem = problem;
    const count = problem.x.length;
    this.#edgesOf = Array.from({ length: count }, () => []);
    this.#ideal = new Float64Array(problem.from.length);
    let wanted = 0;
    for (let e = 0; e < problem.from.length; e += 1) {
      this.#edgesOf[problem.from[e] ?? 0]?.push(e);
      this.#edgesOf[problem.to[e] ?? 0]?.push(e);
      this.#ideal[e] = idealLength(problem, e);
      wanted += (this.#ideal[e] ?? 0) / problem.from.length;
    }
    // Room for every node's caption and lines; denser graphs get more.
    const area = count * Math.max(118, wanted) ** 2 * (0.95 + 0.12 * Math.min(4, problem.from.length / count));
    this.#halfHeight = Math.max(60, Math.sqrt(area / problem.aspect) / 2) * room;
    this.#halfWidth = this.#halfHeight * problem.aspect;
  }

  total(): number {
    let sum = 0;
    for (let node = 0; node < this.#problem.x.length; node += 1) sum += this.of(node);
    return sum;
  }

  /** The part of the cost in which a node takes part. */
  of(node: number): number {
    const { x, y, radius, label, from, to } = this.#problem;
    const px = x[node] ?? 0;
    const py = y[node] ?? 0;
    const r = radius[node] ?? 0;
    const half = Math.max(r, (label[node] ?? 0) / 2);
    let cost = 0;
    cost += (PRICE.outside * Math.max(0, Math.abs(px) - this.#halfWidth)) / 100;
    cost += (PRICE.outside * Math.max(0, Math.abs(py) - this.#halfHeight)) / 100;
    for (let other = 0; other < x.length; other += 1) {
      if (other === node) continue;
      const dx = Math.abs((x[other] ?? 0) - px);
      const dy = (y[other] ?? 0) - py;
      const ro = radius[other] ?? 0;
      const apart = Math.hypot(dx, dy);
      const wish = r + ro + 62;
      if (apart < wish * 2) cost += PRICE.spread * (wish / Math.max(20, apart)) ** 2;
      // Captions hang below: what is meant to fit is the box from the top of the circle to the foot of the caption.
      const roomX = half + Math.max(ro, (label[other] ?? 0) / 2) + 14 - dx;
      const roomY = (dy > 0 ? r + ro : ro + r) + LABEL_HEIGHT + 14 - Math.abs(dy);
      if (roomX > 0 && roomY > 0) cost += PRICE.overlap * Math.min(1, roomX / 40) * Math.min(1, roomY / 30);
    }
    const mine = this.#edgesOf[node] ?? [];
    for (const e of mine) cost += this.#ofEdge(e, node);
    for (let e = 0; e < from.length; e += 1) {
      if (from[e] === node || to[e] === node) continue;
      cost += this.#nearness(e, node);
    }
    cost += this.#angles(node);
    return cost;
  }

  /** Length, crossings, and what an edge of `node` runs through. */
  #ofEdge(e: number, node: number): number {
    const { x, y, from, to } = this.#problem;
    const a = from[e] ?? 0;
    const b = to[e] ?? 0;
    const ax = x[a] ?? 0;
    const ay = y[a] ?? 0;
    const bx = x[b] ?? 0;
    const by = y[b] ?? 0;
    const length = Math.hypot(bx - ax, by - ay);
    const ideal = this.#ideal[e] ?? 1;
    let cost = length < ideal ? PRICE.short * (1 - length / ideal) ** 1.5 : PRICE.long * (length / ideal - 1) ** 1.3;
    const mx = (ax + bx) / 2;
    const my = (ay + by) / 2;
    for (let o = 0; o < from.length; o += 1) {
      const c = from[o] ?? 0;
      const d = to[o] ?? 0;
      if (o === e || c === node || d === node) continue;
      const cx = x[c] ?? 0;
      const cy = y[c] ?? 0;
      const dx = x[d] ?? 0;
      const dy = y[d] ?? 0;
      const ox = Math.abs((cx + dx) / 2 - mx);
      const oy = Math.abs((cy + dy) / 2 - my);
      if (ox < MARK_HALF * 2 && oy < MARK_HALF) cost += PRICE.marks * (1 - oy / MARK_HALF);
      if (c === a || c === b || d === a || d === b) continue;
      if (
        side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
        side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
      ) {
        cost += PRICE.crossing;
      }
    }
    for (let other = 0; other < x.length; other += 1) {
      if (other !== a && other !== b) cost += this.#nearness(e, other);
    }
    return cost + this.#angles(a === node ? b : a) * 0.5;
  }

  /** Whether a line runs through or near a node, or through its caption, or has its marks there. */
  #nearness(e: number, node: number): number {
    const { x, y, radius, label, from, to } = this.#problem;
    const ax = x[from[e] ?? 0] ?? 0;
    const ay = y[from[e] ?? 0] ?? 0;
    const dx = (x[to[e] ?? 0] ?? 0) - ax;
    const dy = (y[to[e] ?? 0] ?? 0) - ay;
    const px = x[node] ?? 0;
    const py = y[node] ?? 0;
    const r = radius[node] ?? 0;
    const t = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
    const apart = Math.hypot(px - ax - dx * t, py - ay - dy * t);
    let cost = 0;
    if (apart < r + NODE_ROOM) cost += PRICE.through * (1 - (apart / (r + NODE_ROOM)) ** 2);
    const half = (label[node] ?? 0) / 2;
    // The caption as a level stroke under the node: where the line passes that height, is it within the caption?
    const labelY = py + r + 11;
    if (half > 0 && Math.abs(dy) > 1e-6) {
      const s = (labelY - ay) / dy;
      if (s > 0 && s < 1 && Math.abs(ax + dx * s - px) < half + 4) cost += PRICE.label;
    }
    const markX = Math.abs(ax + dx / 2 - px) - Math.max(half, r) - MARK_HALF;
    const markY = Math.abs(ay + dy / 2 - (py + LABEL_HEIGHT / 2)) - r - LABEL_HEIGHT / 2 - 12;
    if (markX < 0 && markY < 0) cost += PRICE.marks;
    return cost;
  }

  #angles(node: number): number {
    const { x, y, from, to } = this.#problem;
    const mine = this.#edgesOf[node] ?? [];
    if (mine.length < 2) return 0;
    const px = x[node] ?? 0;
    const py = y[node] ?? 0;
    const seen = new Map<number, number>();
    for (const e of mine) {
      const other = from[e] === node ? (to[e] ?? 0) : (from[e] ?? 0);
      seen.set(other, Math.atan2((y[other] ?? 0) - py, (x[other] ?? 0) - px));
    }
    const angles = [...seen.values()].sort((a, b) => a - b);
    if (angles.length < 2) return 0;
    const wish = Math.min(0.6, (2 * Math.PI) / angles.length / 2);
    let cost = 0;
    for (let i = 0; i < angles.length; i += 1) {
      const next = i + 1 < angles.length ? (angles[i + 1] ?? 0) : (angles[0] ?? 0) + 2 * Math.PI;
      const apart = next - (angles[i] ?? 0);
      if (apart < wish) cost += PRICE.angle * (1 - apart / wish) ** 2;
    }
    return cost;
  }
}
