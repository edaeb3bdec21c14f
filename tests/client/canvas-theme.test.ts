import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { THEMES } from "../../client/canvas/theme.ts";

const css = readFileSync(new URL("../../client/styles/tokens.css", import.meta.url), "utf8").replace(
  /\/\*[\s\S]*?\*\//g,
  "",
);

/** The custom properties of every rule whose selector contains `selector`. */
function tokensOf(selector: string): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const [, heads = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!heads.split(",").some((head) => head.trim() === selector)) continue;
    for (const [, name = "", value = ""] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/g)) tokens.set(name, value);
  }
  return tokens;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`).replace(/(\d)/, "-$1");

describe("THEMES", () => {
  it.each([
    ["light", ":root"],
    ["dark", '[data-theme="dark"]'],
  ] as const)("%s has the colours of the page's tokens", (theme, selector) => {
    const tokens = tokensOf(selector);
    // `glyph` is the drawing's alone: the page draws its class marks with it too where it has the token.
    const shared = Object.entries(THEMES[theme]).filter(([name]) => name !== "glyph" || tokens.has("glyph"));
    expect(Object.fromEntries(shared.map(([name]) => [name, tokens.get(kebab(name))]))).toEqual(
      Object.fromEntries(shared),
    );
  });
});
