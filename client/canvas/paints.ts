import type { ThemeName } from "../graph/canvas-view.ts";
import { OTHER, SHADES } from "../graph/look/look-of.ts";
import { mixed, THEMES } from "./theme.ts";

export interface Paint {
  readonly fill: string;
  readonly border: string;
}

/** Okabe and Ito's seven colours but black, the same in both themes; no two look the same with any colour blindness. */
const CATEGORIES = ["#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#0072b2", "#d55e00", "#f0e442"] as const;

/**
 * Even steps of lightness (OKLCH), which tell the order without any hue; the most stands out from the canvas the most. No
 * hue of a stance, nor the highlighter's.
 */
const SEQUENCE: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ["#fbdfeb", "#eeb5d8", "#d78eca", "#b86cbd", "#954fad", "#6f3797", "#4b1f7e"],
  dark: ["#322255", "#573080", "#8141a4", "#ab58be", "#d178ce", "#eea0da", "#ffcce9"],
};

/** Towards the text's colour, until it stands out from the canvas by 3 to 1. */
function bordered(theme: ThemeName, fill: string): Paint {
  return { fill, border: theme === "light" ? mixed(fill, THEMES.light.ink, 0.55) : mixed(fill, "#ffffff", 0.6) };
}

function shade(theme: ThemeName, index: number): string {
  const stops = SEQUENCE[theme];
  const at = (index / (SHADES - 1)) * (stops.length - 1);
  const below = Math.min(stops.length - 2, Math.floor(at));
  return mixed(stops[below + 1] ?? "#000000", stops[below] ?? "#000000", at - below);
}

function paintsOf(theme: ThemeName) {
  const { topic, topicLine, canvas, edgeThin } = THEMES[theme];
  return {
    categories: [...CATEGORIES.map((fill) => bordered(theme, fill)), { fill: topic, border: topicLine }],
    numbers: Array.from({ length: SHADES }, (_, index) => bordered(theme, shade(theme, index))),
    hollow: { fill: canvas, border: edgeThin },
  };
}

const PAINTS = { light: paintsOf("light"), dark: paintsOf("dark") };

/** Fill and border by the index that a `NodeLook` gives; hollow where it gives none. */
export function paintOf(theme: ThemeName, kind: "categories" | "numbers", index: number | undefined): Paint {
  const paints = PAINTS[theme];
  return (index === undefined ? undefined : paints[kind][index]) ?? paints.hollow;
}

/** The paint of categories that have none of their own. */
export const otherPaint = (theme: ThemeName): Paint => paintOf(theme, "categories", OTHER);
