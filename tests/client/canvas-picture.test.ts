import { mkdir, writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SheetContent } from "../../client/graph/sheet-content.ts";
import { words } from "../../client/words/words.ts";
import { CanvasPages, drawn, hasChromium } from "./canvas-page.ts";

const WORDS: SheetContent = {
  title: "A picture",
  date: "November 25, 2026",
  legend: {
    headings: words().pictureFile.headings,
    unlabelled: "No label",
    sizes: [],
    colours: [],
    icons: [{ glyph: 2, name: "A page" }],
    caption: "name · age",
    lines: words().standing.lines,
    marks: words().standing.marks,
  },
  sources: { heading: "Sources", items: ["An article, 2025-11-29, https://example.org/article"], note: null },
};
const KEPT = new URL("../../.test/pictures/", import.meta.url);

/** Shares of the px, in the part that the canvas shows, that are another colour than on the canvas. */
async function differences(page: Page, name: string): Promise<{ png: number; svg: number; svgOfPng: number }> {
  const { files, ...shares } = await page.evaluate(async (words) => {
    const { canvas, sheetFile } = window.demo;
    // Title and date.
    const top = 66;
    const blobs = {
      canvas: await canvas.snapshot(),
      png: await sheetFile(canvas, words, { kind: "png", scale: 1 }),
      svg: await sheetFile(canvas, words, { kind: "svg" }),
    };
    const { width, height } = canvas.viewport;
    const pixels = async (blob: Blob, top: number) => {
      const image = new Image();
      image.src = URL.createObjectURL(blob);
      await image.decode();
      const context = new OffscreenCanvas(width, height).getContext("2d");
      context?.drawImage(image, 0, -top);
      return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    };
    const [shown, png, svg] = [
      await pixels(blobs.canvas, 0),
      await pixels(blobs.png, top),
      await pixels(blobs.svg, top),
    ];
    const share = (a: Uint8ClampedArray, b: Uint8ClampedArray) => {
      let other = 0;
      for (let i = 0; i < a.length; i += 4) {
        const far = [0, 1, 2].some((part) => Math.abs((a[i + part] ?? 0) - (b[i + part] ?? 0)) > 72);
        if (far) other += 1;
      }
      return other / (a.length / 4);
    };
    const bytes = async (blob: Blob) => {
      const data = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(""));
    };
    return {
      png: share(shown, png),
      svg: share(shown, svg),
      svgOfPng: share(png, svg),
      files: { canvas: await bytes(blobs.canvas), png: await bytes(blobs.png), svg: await bytes(blobs.svg) },
    };
  }, WORDS);
  await mkdir(KEPT, { recursive: true });
  await writeFile(new URL(`${name}-canvas.png`, KEPT), Buffer.from(files.canvas, "base64"));
  await writeFile(new URL(`${name}.png`, KEPT), Buffer.from(files.png, "base64"));
  await writeFile(new URL(`${name}.svg`, KEPT), Buffer.from(files.svg, "base64"));
  return shares;
}

describe.skipIf(!hasChromium)("pictures of the canvas", { timeout: 60_000 }, () => {
  let pages: CanvasPages;
  beforeAll(async () => {
    pages = await CanvasPages.start();
  }, 120_000);
  afterAll(() => pages?.stop());
  afterEach(() => {
    expect(pages.errors.splice(0)).toEqual([]);
  });

  it("are what the canvas shows, as PNG and as SVG: every kind of line, shape and mark, in both themes", async () => {
    for (const [name, query, view] of [
      ["article", "graph=article", {}],
      ["article-dark", "graph=article&theme=dark", {}],
      ["odd", "graph=odd", {}],
      ["medium", "graph=medium", {}],
      ["large", "graph=large&layout=off", {}],
      ["rules", "graph=article", { nodes: ["maduro"], edges: [], keep: ["maduro", "cartel", "us", "state", "fto"] }],
      ["selected", "graph=article", { nodes: ["cartel", "maduro", "us", "fto"], edges: [] }],
      ["selected-edge", "graph=article&theme=dark", { nodes: [], edges: ["first disputed"] }],
    ] as const) {
      const page = await pages.open(query, { width: 1140, height: 734 });
      if ("nodes" in view) {
        await page.evaluate(
          ({
            nodes,
            edges,
            keep,
          }: {
            nodes: readonly string[];
            edges: readonly string[];
            keep?: readonly string[];
          }) => {
            const { graph } = window.demo;
            const [disputed = ""] = graph.filterEdges((_, edge) => edge.status === "disputed");
            window.demo.show({
              selectedNodes: new Set(nodes),
              selectedEdges: new Set(edges.length > 0 ? [disputed] : []),
              ...(keep && {
                filtered: {
                  nodes: new Set(keep),
                  edges: new Set(graph.filterEdges((_, __, from, to) => keep.includes(from) && keep.includes(to))),
                  hidesRest: true,
                },
                look: {
                  size: null,
                  colour: { kind: "categories", named: [], others: { categories: 0, count: 0 }, missing: 0 },
                  icon: { kind: "categories", named: [], others: { categories: 0, count: 0 }, missing: 0 },
                  radius: new Map(),
                  glyph: new Map(keep.slice(1).map((id, index) => [id, index])),
                  caption: new Map(keep.slice(1).map((id) => [id, "1,5"])),
                  paint: new Map(keep.slice(1).map((id, index) => [id, index + 2])),
                },
              }),
              speakers: new Map(edges.length > 0 ? [["wola", "against" as const]] : []),
            });
          },
          view,
        );
        await drawn(page);
      }
      const shares = await differences(page, name);
      // What differs is how edges of glyphs and letters are smoothed.
      expect(shares.png, name).toBeLessThan(0.002);
      expect(shares.svg, name).toBeLessThan(0.006);
      expect(shares.svgOfPng, name).toBeLessThan(0.006);
      await page.close();
    }
  });

  it("of hostile names hold neither what turns the text around nor what runs off the sheet", async () => {
    const page = await pages.open("graph=article", { width: 1140, height: 734 });
    const texts = await page.evaluate(async (words) => {
      const { graph, canvas, sheetFile } = window.demo;
      const [first = "", second = ""] = graph.nodes();
      graph.setNodeAttribute(first, "kind", `A\u202Ekind${"W".repeat(10_000)}`);
      graph.setNodeAttribute(second, "kind", "W".repeat(10_000));
      const svg = await sheetFile(canvas, { ...words, title: "Safe\u202Egnp.exe" }, { kind: "svg" });
      const document = new DOMParser().parseFromString(await svg.text(), "image/svg+xml");
      return [...document.querySelectorAll("title, text")].map(({ textContent }) => textContent ?? "");
    }, WORDS);
    expect(texts.filter((text) => text.includes("\u202E"))).toEqual([]);
    expect(texts.filter((text) => text === "Safe\uFFFDgnp.exe")).toHaveLength(2);
    expect(texts.some((text) => text.includes("A\uFFFDkind"))).toBe(true);
    expect(texts.filter((text) => text.length > 200)).toEqual([]);
    await page.close();
  });
});
