import type { Box } from "./box-grid.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What an arrow or line ends at: a point, or a round thing of some px about it. */
export interface NoteTarget extends Point {
  readonly reach: number;
}

/** How far an arrow swings out, in shares of its length, so that it is not taken for a relationship. */
const SWING = 0.16;
const HEAD = { length: 10, angle: 0.45 } as const;
/** Shorter than this nothing is drawn, px. */
const SHORTEST = 6;

/** SVG path data of the straight line from a note to the entity that it is on; empty where they touch. */
export function tetherPath(box: Box, target: NoteTarget): string {
  const start = borderPoint(box, target);
  if (start === null) return "";
  const length = Math.hypot(target.x - start.x, target.y - start.y);
  if (length - target.reach < SHORTEST) return "";
  const end = towards(target, start, target.reach / length);
  return `M${at(start)}L${at(end)}`;
}

/** SVG path data of a bent arrow with an open head; empty where there is no room for one. */
export function arrowPath(box: Box, target: NoteTarget): string {
  const start = borderPoint(box, target);
  if (start === null) return "";
  const [dx, dy] = [target.x - start.x, target.y - start.y];
  if (Math.hypot(dx, dy) - target.reach < SHORTEST) return "";
  const bend = { x: start.x + dx / 2 - dy * SWING, y: start.y + dy / 2 + dx * SWING };
  const left = Math.hypot(target.x - bend.x, target.y - bend.y) || 1;
  const end = towards(target, bend, Math.min(0.9, target.reach / left));
  const angle = Math.atan2(end.y - bend.y, end.x - bend.x);
  const barb = (turn: number) => ({
    x: end.x - HEAD.length * Math.cos(angle + turn),
    y: end.y - HEAD.length * Math.sin(angle + turn),
  });
  return `M${at(start)}Q${at(bend)} ${at(end)}M${at(barb(HEAD.angle))}L${at(end)}L${at(barb(-HEAD.angle))}`;
}

/** Where the line from the box's middle to a point leaves the box; null for a point within. */
function borderPoint(box: Box, to: Point): Point | null {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const [dx, dy] = [Math.abs(to.x - middle.x), Math.abs(to.y - middle.y)];
  const share = Math.min((box.right - middle.x) / (dx || 1e-9), (box.bottom - middle.y) / (dy || 1e-9));
  return share >= 1 ? null : towards(middle, to, share);
}

function towards(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
