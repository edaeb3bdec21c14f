import type { EdgeAttributes } from "../graph/explorer-graph.ts";
import { type LineKind, lineKindOf } from "../graph/line-kind.ts";
import type { Theme } from "./theme.ts";

/** Numbers of the patterns in the ribbon shader. */
export const PATTERN = { solid: 0, dash: 1, dots: 2, strands: 3, tube: 4, faint: 5 } as const;
/** Numbers of the heads in the ribbon shader. */
export const HEAD = { none: 0, filled: 1, open: 2 } as const;

export interface LineStyle {
  readonly pattern: number;
  /** Px. */
  readonly width: number;
  readonly colour: keyof Theme;
  readonly head: number;
  /** Length and half width of the head in px. */
  readonly headLength: number;
  readonly headHalf: number;
}

const filled = { head: HEAD.filled, headLength: 8, headHalf: 3.6 } as const;

/** Width, pattern and head of every kind of line. */
export const LINE_STYLES: Readonly<Record<LineKind, LineStyle>> = {
  "on-record": {
    pattern: PATTERN.solid,
    width: 3,
    colour: "edgeStrong",
    head: HEAD.filled,
    headLength: 10,
    headHalf: 4.6,
  },
  corroborated: { pattern: PATTERN.solid, width: 1.75, colour: "edgeStrong", ...filled },
  "single-origin": { pattern: PATTERN.dash, width: 1.5, colour: "edge", ...filled },
  anonymous: { pattern: PATTERN.dots, width: 2, colour: "edge", ...filled },
  disputed: {
    pattern: PATTERN.strands,
    width: 1.75,
    colour: "edgeStrong",
    head: HEAD.filled,
    headLength: 10,
    headHalf: 5,
  },
  denied: { pattern: PATTERN.tube, width: 5, colour: "edgeThin", head: HEAD.none, headLength: 0, headHalf: 0 },
  unsourced: { pattern: PATTERN.solid, width: 1, colour: "edgeThin", head: HEAD.open, headLength: 7, headHalf: 4 },
  retracted: { pattern: PATTERN.faint, width: 1, colour: "edgeThin", head: HEAD.none, headLength: 0, headHalf: 0 },
};

export function lineStyleOf(edge: Pick<EdgeAttributes, "status" | "anonymous" | "hedged">): LineStyle {
  return LINE_STYLES[lineKindOf(edge)];
}

/** Half of the gap that a disputed line leaves in its middle, in px: for the split badge, or none. */
export const BADGE_GAP = 22;
export const BARE_GAP = 8;

/** How far a line keeps from the nodes at its start and end, in px. */
export const START_GAP = 3;
export const END_GAP = 4;
