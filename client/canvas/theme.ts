import type { ThemeName } from "../graph/canvas-view.ts";
import type { NodeClass } from "../graph/classes.ts";

/**
 * The colours of the drawing, named as the custom properties of `client/styles/tokens.css` are: `edgeStrong` here is
 * `--edge-strong` there, and a test holds the two equal.
 */
export interface Theme {
  readonly canvas: string;
  readonly panel: string;
  readonly sunk: string;
  readonly line2: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly inkInverse: string;
  readonly edge: string;
  readonly edgeStrong: string;
  readonly edgeThin: string;
  readonly mark: string;
  readonly paper: string;
  readonly paperFold: string;
  readonly paperLine: string;
  readonly for: string;
  readonly against: string;
  readonly glyph: string;
  readonly person: string;
  readonly personLine: string;
  readonly group: string;
  readonly groupLine: string;
  readonly organization: string;
  readonly organizationLine: string;
  readonly place: string;
  readonly placeLine: string;
  readonly event: string;
  readonly eventLine: string;
  readonly topic: string;
  readonly topicLine: string;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    canvas: "#fafaf7",
    panel: "#ffffff",
    sunk: "#f0f0eb",
    line2: "#cdcdc3",
    ink: "#16181d",
    ink2: "#454a54",
    ink3: "#646a75",
    inkInverse: "#ffffff",
    edge: "#565c68",
    edgeStrong: "#23272f",
    edgeThin: "#8b909a",
    mark: "#ffe45c",
    paper: "#fffbe6",
    paperFold: "#efe3b4",
    paperLine: "#a08a3c",
    for: "#00619c",
    against: "#b04000",
    glyph: "#16181d",
    person: "#8fcdf2",
    personLine: "#0f6ea3",
    group: "#c9e3f3",
    groupLine: "#0f6ea3",
    organization: "#f5c35c",
    organizationLine: "#9a6a00",
    place: "#7fcfb4",
    placeLine: "#00724f",
    event: "#e6b4cf",
    eventLine: "#a04a79",
    topic: "#d3d5da",
    topicLine: "#5b616d",
  },
  dark: {
    canvas: "#111317",
    panel: "#1a1d22",
    sunk: "#22262c",
    line2: "#3d434c",
    ink: "#eceef1",
    ink2: "#b7bcc6",
    ink3: "#9aa1ae",
    inkInverse: "#111317",
    edge: "#9aa1ad",
    edgeStrong: "#e6e9ee",
    edgeThin: "#6d7480",
    mark: "#f0dc3c",
    paper: "#2e2b1e",
    paperFold: "#4a4429",
    paperLine: "#a3945c",
    for: "#6cb4ff",
    against: "#ff9466",
    glyph: "#f4f5f7",
    person: "#16425c",
    personLine: "#56b4e9",
    group: "#12303f",
    groupLine: "#56b4e9",
    organization: "#4d3808",
    organizationLine: "#e69f00",
    place: "#0b4434",
    placeLine: "#1fb98c",
    event: "#4f2b41",
    eventLine: "#dc8fba",
    topic: "#343841",
    topicLine: "#a3a9b5",
  },
};

/** Opacity of the highlighter: under a selected line, and around a selected node. */
export const MARK_OPACITY: Readonly<Record<ThemeName, { line: number; node: number }>> = {
  light: { line: 0.62, node: 0.75 },
  dark: { line: 0.26, node: 0.28 },
};

const CLASS_TOKENS = {
  Person: ["person", "personLine"],
  Group: ["group", "groupLine"],
  Organization: ["organization", "organizationLine"],
  Place: ["place", "placeLine"],
  Event: ["event", "eventLine"],
  Topic: ["topic", "topicLine"],
} as const satisfies Record<NodeClass, readonly [keyof Theme, keyof Theme]>;

/** Fill and border of a node class. */
export function classColours(theme: Theme, nodeClass: NodeClass): { fill: string; border: string } {
  const [fill, border] = CLASS_TOKENS[nodeClass];
  return { fill: theme[fill], border: theme[border] };
}

/** `#rrggbb` as three numbers from 0 to 1. */
export function rgbOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** `share` of one colour over another, as `#rrggbb`. */
export function mixed(over: string, under: string, share: number): string {
  const below = rgbOf(under);
  const bytes = rgbOf(over).map((value, index) =>
    Math.round(255 * (value * share + (below[index] ?? 0) * (1 - share))),
  );
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
