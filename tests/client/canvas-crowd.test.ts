import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CanvasPages, drawn, hasChromium } from "./canvas-page.ts";

describe.skipIf(!hasChromium)("a picture of tens of thousands of lines", { timeout: 120_000 }, () => {
  let pages: CanvasPages;
  beforeAll(async () => {
    pages = await CanvasPages.start();
  }, 120_000);
  afterAll(() => pages?.stop());

  it("looks the same whether elements came, went and moved in it, or it is drawn anew", async () => {
    const page = await pages.open("graph=large&layout=off");
    await page.evaluate(() => {
      const { graph, addSubgraph, removeElements } = window.demo;
      removeElements(graph, { nodes: graph.nodes().filter((_, index) => index % 40 === 0) });
      // In a field of their own, where it does not matter what is drawn over what.
      const nodes = Array.from({ length: 400 }, (_, index) => ({
        id: `new ${index}`,
        labels: ["Place"],
        properties: { name: `New ${index}` },
      }));
      const relationships = Array.from({ length: 200 }, (_, index) => ({
        id: `new tie ${index}`,
        type: "TIE",
        start: `new ${2 * index}`,
        end: `new ${2 * index + 1}`,
        properties: {},
      }));
      addSubgraph(graph, { nodes, relationships, truncated: false });
      const right = Math.max(...graph.mapNodes((_, { x }) => x));
      nodes.forEach(({ id }, index) => {
        graph.mergeNodeAttributes(id, { x: right + 400 * (index % 2), y: 60 * (index >> 1) });
      });
    });
    await drawn(page);
    await page.evaluate(() => {
      const { canvas, graph, applyPositions } = window.demo;
      canvas.moveNodes([{ id: "new 7", x: graph.getNodeAttribute("new 7", "x") + 300, y: -500 }]);
      graph.dropNode("new 20");
      // All of them, which is read in slices.
      applyPositions(graph, new Map(graph.mapNodes((id, { x, y }) => [id, { x: 1.1 * x, y }])));
      canvas.fit();
    });
    await drawn(page);
    const { simplified, differing, drawnPixels } = await page.evaluate(async () => {
      const { canvas, graph, GraphCanvas, requireStage } = window.demo;
      const pixels = async (of: typeof canvas) => {
        const bitmap = await createImageBitmap(await of.snapshot());
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        context?.drawImage(bitmap, 0, 0);
        const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
        return Array.from({ length: data.length / 4 }, (_, i) => data.slice(4 * i, 4 * i + 3).join());
      };
      const before = await pixels(canvas);
      const anew = new GraphCanvas(requireStage(), graph, { theme: "light", reducedMotion: true });
      anew.setView(canvas.appearance.view);
      anew.camera = canvas.camera;
      const after = await pixels(anew);
      const paper = before[0];
      return {
        simplified: canvas.simplified,
        differing: before.filter((pixel, index) => pixel !== after[index]).length,
        drawnPixels: before.filter((pixel) => pixel !== paper).length,
      };
    });
    expect(simplified).toBe(true);
    expect(drawnPixels).toBeGreaterThan(10_000);
    expect(differing).toBe(0);
    expect(pages.errors).toEqual([]);
    await page.close();
  });
});
