import { describe, expect, it } from "vitest";
import { paintOf } from "../../client/canvas/paints.ts";
import { rgbOf, THEMES } from "../../client/canvas/theme.ts";
import { MOST_COLOURS, SHADES } from "../../client/graph/look/look-of.ts";

const linear = (hex: string) =>
  rgbOf(hex).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
const dot = (row: readonly number[], rgb: readonly number[]) =>
  row.reduce((sum, value, index) => sum + value * (rgb[index] ?? 0), 0);

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [a, b]
    .map((hex) => dot([0.2126, 0.7152, 0.0722], linear(hex)))
    .sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** How colours look to people without one of the three cones (Machado, Oliveira and Fernandes 2009). */
const EYES = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

function oklab(rgb: readonly number[]): [number, number, number] {
  const [l, m, s] = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map((row) => Math.cbrt(dot(row, rgb))) as [number, number, number];
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const seen = (hex: string, eyes: keyof typeof EYES) => oklab(EYES[eyes].map((row) => dot(row, linear(hex))));
const apart = (a: string, b: string, eyes: keyof typeof EYES) => {
  const [x, y] = [seen(a, eyes), seen(b, eyes)];
  return Math.hypot(...x.map((value, index) => value - (y[index] ?? 0)));
};

describe.each(["light", "dark"] as const)("the paints in the %s theme", (theme) => {
  const categories = Array.from({ length: MOST_COLOURS + 1 }, (_, index) => paintOf(theme, "categories", index));
  const shades = Array.from({ length: SHADES }, (_, index) => paintOf(theme, "numbers", index));
  const hollow = paintOf(theme, "numbers", undefined);

  it("stand out from the canvas, and glyphs from them", () => {
    for (const { fill, border } of [...categories, ...shades, hollow]) {
      expect(contrast(border, THEMES[theme].canvas), border).toBeGreaterThan(3);
      const glyphs = [THEMES.light.glyph, THEMES.dark.glyph].map((glyph) => contrast(glyph, fill));
      expect(Math.max(...glyphs), fill).toBeGreaterThan(4);
    }
  });

  it.each(["all", "protanopia", "deuteranopia", "tritanopia"] as const)(
    "no two categories look the same: %s",
    (eyes) => {
      const fills = categories.map(({ fill }) => fill);
      for (const [index, a] of fills.entries()) {
        // Twice the difference in lightness that can just be seen is 0.04.
        for (const b of fills.slice(index + 1)) expect(apart(a, b, eyes), `${a} ${b}`).toBeGreaterThan(0.06);
      }
    },
  );

  it.each(["all", "protanopia", "deuteranopia", "tritanopia"] as const)(
    "a higher number is a step further: %s",
    (eyes) => {
      const lightness = shades.map(({ fill }) => seen(fill, eyes)[0]);
      const steps = lightness.slice(1).map((value, index) => Math.abs(value - (lightness[index] ?? 0)));
      const rises = theme === "dark";
      expect(lightness).toEqual([...lightness].sort((a, b) => (rises ? a - b : b - a)));
      if (eyes === "all") for (const step of steps) expect(Math.abs(step - 0.57 / (SHADES - 1))).toBeLessThan(0.005);
    },
  );
});
