import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { CanvasPages, drawn, hasChromium } from "./canvas-page.ts";

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Pairs of captions, marks, flags and pills that lie over each other. */
async function collisions(page: Page): Promise<string[]> {
  const boxes = await page.evaluate(() =>
    window.demo.canvas.drawnBoxes
      .filter(({ what }) => what !== "relation" && what !== "pin")
      .map(({ what, element, box }) => ({ name: `${what} of ${Object.values(element)[0]}`, ...box })),
  );
  return boxes.flatMap((a, i) =>
    boxes
      .slice(0, i)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.name} over ${b.name}`),
  );
}

/** Colour of the picture at a px of the canvas, `r,g,b`. */
async function colourAt(page: Page, x: number, y: number): Promise<string> {
  return page.evaluate(
    async ({ x, y }) => {
      const bitmap = await createImageBitmap(await window.demo.canvas.snapshot());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d");
      context?.drawImage(bitmap, 0, 0);
      const data = context?.getImageData(Math.round(x), Math.round(y), 1, 1).data;
      return Array.from(data ?? [])
        .slice(0, 3)
        .join(",");
    },
    { x, y },
  );
}

const position = (page: Page, id: string): Promise<{ x: number; y: number }> =>
  page.evaluate((id) => window.demo.canvas.positionOf(id) ?? { x: 0, y: 0 }, id);

describe.skipIf(!hasChromium)("GraphCanvas in a browser", { timeout: 60_000 }, () => {
  let pages: CanvasPages;
  beforeAll(async () => {
    pages = await CanvasPages.start();
  }, 120_000);
  afterAll(() => pages?.stop());
  afterEach(() => {
    expect(pages.errors.splice(0)).toEqual([]);
  });

  it("draws captions and marks that never lie over each other, in both themes, wide and narrow", async () => {
    for (const [query, size] of [
      ["graph=article", { width: 1184, height: 790 }],
      ["graph=article&theme=dark", { width: 420, height: 700 }],
      ["graph=odd", { width: 900, height: 600 }],
      ["graph=medium", { width: 1184, height: 790 }],
    ] as const) {
      const page = await pages.open(query, size);
      expect(await collisions(page), query).toEqual([]);
      await page.close();
    }
  });

  it("captions every node of a graph like the article's", async () => {
    const page = await pages.open("graph=article", { width: 1184, height: 790 });
    const labelled = await page.evaluate(
      () => window.demo.canvas.drawnBoxes.filter(({ what }) => what === "label").length,
    );
    expect(labelled).toBe(24);
    await page.close();
  });

  it("paints For to the left of travel and Against to the right", async () => {
    const page = await pages.open("graph=article");
    const place = await page.evaluate(() => {
      const { canvas, graph } = window.demo;
      graph.mergeNodeAttributes("maduro", { x: -200, y: 0 });
      graph.mergeNodeAttributes("cartel", { x: 200, y: 0 });
      for (const id of graph.nodes()) if (id !== "maduro" && id !== "cartel") graph.dropNode(id);
      canvas.camera = { x: 0, y: 0, ratio: 1 };
      return canvas.positionOf("maduro");
    });
    await drawn(page);
    const { x, y } = place ?? { x: 0, y: 0 };
    // Travel is to the right, so its left is up: 2.3 px above the line lies For, below it Against.
    expect(await colourAt(page, x + 100, y - 2.8)).toBe("0,97,156");
    expect(await colourAt(page, x + 100, y + 1.8)).toBe("176,64,0");
    await page.close();
  });

  it("finds the edge and the node under the pointer, and nothing beside them", async () => {
    const page = await pages.open("graph=article");
    const missed = await page.evaluate(() => {
      const { canvas, graph } = window.demo;
      const wrong: string[] = [];
      for (const id of graph.nodes()) {
        const at = canvas.positionOf(id) ?? { x: 0, y: 0 };
        const found = canvas.elementAt(at.x, at.y);
        if (found === null || !("node" in found) || found.node !== id) wrong.push(id);
      }
      for (const id of graph.edges()) {
        const at = canvas.positionOf(id) ?? { x: 0, y: 0 };
        const found = canvas.elementAt(at.x, at.y);
        if (found === null || !("edge" in found) || found.edge !== id) wrong.push(id);
      }
      return wrong;
    });
    // Where two lines cross in their middles, one of them is under the other.
    expect(missed.length, missed.join(", ")).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => window.demo.canvas.elementAt(2, 2))).toBeNull();
    await page.close();
  });

  it("keeps parallel edges apart and bundles five and more, with their count", async () => {
    const page = await pages.open("graph=odd");
    const found = await page.evaluate(() => {
      const { canvas } = window.demo;
      const pick = (id: string) => {
        const at = canvas.positionOf(id) ?? { x: 0, y: 0 };
        const element = canvas.elementAt(at.x, at.y);
        return element !== null && "edge" in element ? element.edge : null;
      };
      return {
        fan: ["A-FIRST-B", "A-SECOND-B", "B-THIRD-A"].map(pick),
        marks: canvas.drawnBoxes.filter(({ what }) => what === "mark").map(({ element }) => Object.values(element)[0]),
      };
    });
    expect(found.fan).toEqual(["A-FIRST-B", "A-SECOND-B", "B-THIRD-A"]);
    expect(found.marks.filter((id) => String(id).startsWith("B-MANY"))).toEqual(["B-MANY_3-C"]);
    await page.close();
  });

  it("tells clicks, double-clicks, hovers and the context menu by what lies there", async () => {
    const page = await pages.open("graph=article");
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      const { canvas } = window.demo;
      for (const event of ["clickNode", "clickEdge", "clickStage", "doubleClickNode", "contextMenu"] as const)
        canvas.on(event, (payload) => heard.push([event, payload]));
    });
    const node = await position(page, "maduro");
    const edge = await position(page, "state-MADE-fto");
    await page.mouse.click(node.x, node.y);
    await page.waitForTimeout(400);
    await page.mouse.dblclick(node.x, node.y);
    await page.keyboard.down("Shift");
    await page.mouse.click(edge.x, edge.y);
    await page.keyboard.up("Shift");
    await page.mouse.click(3, 3);
    await page.mouse.click(node.x, node.y, { button: "right" });
    const heard = await page.evaluate("heard");
    expect(heard).toEqual([
      ["clickNode", { id: "maduro", additive: false }],
      ["clickNode", { id: "maduro", additive: false }],
      ["doubleClickNode", { id: "maduro" }],
      ["clickEdge", { id: "state-MADE-fto", additive: true }],
      ["clickStage", {}],
      ["contextMenu", { target: { node: "maduro" }, x: expect.closeTo(node.x, -1), y: expect.closeTo(node.y, -1) }],
    ]);
    expect(await page.evaluate("demo.canvas.zoomPercent")).toBeLessThanOrEqual(112);
    await page.close();
  });

  it("drags one node and no other, and says where it was", async () => {
    const page = await pages.open("graph=article");
    const before = await page.evaluate(() => {
      const { canvas, graph } = window.demo;
      Object.assign(window, { drags: [] });
      canvas.on("dragEnd", (payload) => (window as unknown as { drags: unknown[] }).drags.push(payload));
      return graph.mapNodes((id, { x, y }) => ({ id, x, y }));
    });
    const from = await position(page, "wola");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 30, { steps: 5 });
    await page.mouse.up();
    const after = await page.evaluate(() => window.demo.graph.mapNodes((id, { x, y }) => ({ id, x, y })));
    expect(after.filter(({ id }) => id !== "wola")).toEqual(before.filter(({ id }) => id !== "wola"));
    const to = await position(page, "wola");
    expect([to.x - from.x, to.y - from.y]).toEqual([expect.closeTo(40, 3), expect.closeTo(30, 3)]);
    const { x, y } = before.find(({ id }) => id === "wola") ?? { x: 0, y: 0 };
    expect(await page.evaluate("drags")).toEqual([{ moved: [{ id: "wola", before: { x, y } }] }]);
    await page.close();
  });

  it("pans by dragging the stage and zooms at the pointer; a change of size keeps scale and places", async () => {
    const page = await pages.open("graph=article");
    const places = await page.evaluate(() => window.demo.graph.mapNodes((_id, { x, y }) => [x, y]));
    const start = await position(page, "cartel");
    await page.mouse.move(8, 8);
    await page.mouse.down();
    await page.mouse.move(58, 38, { steps: 4 });
    await page.mouse.up();
    const panned = await position(page, "cartel");
    expect([panned.x - start.x, panned.y - start.y]).toEqual([expect.closeTo(50, 0), expect.closeTo(30, 0)]);
    await page.mouse.move(panned.x, panned.y);
    await page.mouse.wheel(0, -200);
    await drawn(page);
    const zoomed = await position(page, "cartel");
    expect(zoomed.x).toBeCloseTo(panned.x, 0);
    expect(zoomed.y).toBeCloseTo(panned.y, 0);
    const percent = await page.evaluate("demo.canvas.zoomPercent");
    await page.setViewportSize({ width: 700, height: 734 });
    await drawn(page);
    expect(await page.evaluate("demo.canvas.zoomPercent")).toBe(percent);
    expect(await page.evaluate(() => window.demo.graph.mapNodes((_id, { x, y }) => [x, y]))).toEqual(places);
    await page.close();
  });

  it("brings the selected edge forward, greys what is far, and comes back", async () => {
    const page = await pages.open("graph=article");
    const far = await position(page, "caribbean");
    // Beside the glyph, inside the border: the fill.
    const fill = { x: far.x - 8, y: far.y };
    expect(await colourAt(page, fill.x, fill.y)).toBe("127,207,180");
    await page.evaluate(() =>
      window.demo.show({
        selectedEdges: new Set(["maduro-LEADS-cartel"]),
        speakers: new Map([
          ["usgov", "for"],
          ["maduro", "against"],
        ]),
      }),
    );
    await drawn(page);
    expect(await colourAt(page, fill.x, fill.y)).toBe("240,240,235");
    const flags = await page.evaluate(() =>
      window.demo.canvas.drawnBoxes.filter(({ what }) => what === "flag").map(({ element }) => element),
    );
    expect(flags).toEqual(expect.arrayContaining([{ node: "usgov" }, { node: "maduro" }]));
    expect(await collisions(page)).toEqual([]);
    await page.evaluate(() => window.demo.show({ selectedEdges: new Set(), speakers: new Map() }));
    await drawn(page);
    expect(await colourAt(page, fill.x, fill.y)).toBe("127,207,180");
    await page.close();
  });

  it("writes on the flags of speakers in another language as soon as the page speaks it", async () => {
    const page = await pages.open("graph=article");
    const speakers: readonly (readonly [string, "for" | "against"])[] = [
      ["usgov", "for"],
      ["maduro", "against"],
    ];
    await page.evaluate((told) => window.demo.show({ speakers: new Map(told) }), speakers);
    const widths = async () => {
      await drawn(page);
      return page.evaluate(() =>
        window.demo.canvas.drawnBoxes
          .filter(({ what }) => what === "flag")
          .map(({ box }) => Math.round(box.right - box.left)),
      );
    };
    const english = await widths();
    expect(english).toHaveLength(2);
    await page.evaluate(() => window.demo.speak("es"));
    for (const [index, width] of (await widths()).entries()) expect(width).toBeGreaterThan(english[index] ?? 0);
    expect(await collisions(page)).toEqual([]);
    await page.evaluate(() => window.demo.speak("en"));
    expect(await widths()).toEqual(english);
    await page.close();
  });

  it("rings the neighbours of the node that is pointed at, and nothing else", async () => {
    const page = await pages.open("graph=article");
    const { node, near, far } = await page.evaluate(() => {
      const { canvas } = window.demo;
      const { graph, scene, sizeFactor } = canvas;
      // Straight above a round node, where its ring is: 2.5 px outside of its border.
      const above = (id: string) => {
        const { x, y } = canvas.positionOf(id) ?? { x: 0, y: 0 };
        return { x, y: y - (scene.size[scene.indexOf(id) ?? 0] ?? 0) * sizeFactor - 2.5 };
      };
      const round = graph.filterNodes((_, { kind, existence }) => kind === "Person" && existence === null);
      for (const node of graph.nodes()) {
        const near = round.find((id) => id !== node && graph.areNeighbors(id, node));
        const far = round.find((id) => id !== node && !graph.areNeighbors(id, node));
        if (near !== undefined && far !== undefined) return { node, near: above(near), far: above(far) };
      }
      throw new Error("There is no such node.");
    });
    const colours = async () => [await colourAt(page, near.x, near.y), await colourAt(page, far.x, far.y)];
    const before = await colours();
    await page.evaluate((node) => window.demo.show({ hoveredNode: node }), node);
    await drawn(page);
    const pointedAt = await colours();
    expect(pointedAt[0]).not.toBe(before[0]);
    expect(pointedAt[1]).toBe(before[1]);
    await page.evaluate(() => window.demo.show({ hoveredNode: null }));
    await drawn(page);
    expect(await colours()).toEqual(before);
    await page.close();
  });

  it("names the neighbours of the node that is pointed at in a crowd, and moves no other caption", async () => {
    const page = await pages.open("graph=large&layout=off");
    const captions = () =>
      page.evaluate(() =>
        window.demo.canvas.drawnBoxes.flatMap(({ what, element, box }) =>
          what === "label" && "node" in element ? [[element.node, Math.round(box.left), Math.round(box.top)]] : [],
        ),
      );
    const before = await captions();
    const captioned = new Set(before.map(([id]) => id));
    const { node, neighbours } = await page.evaluate(
      (known) => {
        const { graph } = window.demo.canvas;
        // At the rim, where there is room for one more.
        const node = graph.filterNodes((id) => !known.includes(id) && graph.degree(id) > 3).at(-1) ?? "";
        return { node, neighbours: graph.neighbors(node) };
      },
      [...captioned] as string[],
    );
    await page.evaluate((node) => window.demo.show({ hoveredNode: node }), node);
    await drawn(page);
    const pointedAt = await captions();
    const added = pointedAt.map(([id]) => id).filter((id) => !captioned.has(id));
    expect(added).toContain(node);
    expect(added.length).toBeGreaterThan(1);
    expect([node, ...neighbours]).toEqual(expect.arrayContaining(added));
    await page.evaluate(() => window.demo.show({ hoveredNode: null }));
    await drawn(page);
    expect(await captions()).toEqual(before);
    await page.close();
  });

  it("gives the node that is pointed at its caption, and the one whose place it takes gives way", async () => {
    const page = await pages.open("graph=article");
    const captions = () =>
      page.evaluate(() =>
        window.demo.canvas.drawnBoxes.flatMap(({ what, element, box }) =>
          what === "label" && "node" in element ? [{ node: element.node, ...box }] : [],
        ),
      );
    // One node upon another, both among captions: for one of the two there is no place.
    const crowded = await page.evaluate(() => {
      const { canvas } = window.demo;
      const known = new Set(
        canvas.drawnBoxes.flatMap(({ what, element }) => (what === "label" && "node" in element ? [element.node] : [])),
      );
      const at = canvas.graph.getNodeAttributes("maduro");
      const ids = canvas.graph.nodes().filter((id) => id !== "maduro" && known.has(id));
      canvas.moveNodes(
        ids.map((id, i) => ({ id, x: at.x + (i % 6) * 14 - 35, y: at.y + Math.floor(i / 6) * 10 - 25 })),
      );
      return ids;
    });
    await drawn(page);
    const before = await captions();
    const nameless = crowded.find((id) => !before.some(({ node }) => node === id)) ?? "";
    expect(nameless).not.toBe("");
    await page.evaluate((node) => window.demo.show({ hoveredNode: node }), nameless);
    await drawn(page);
    const pointedAt = await captions();
    const own = pointedAt.find(({ node }) => node === nameless);
    if (own === undefined) throw new Error("What is pointed at has no caption.");
    const overlaps = (a: typeof own, b: typeof own) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    expect(pointedAt.filter((other) => other !== own)).toEqual(before.filter((other) => !overlaps(other, own)));
    await page.close();
  });

  it("takes nodes in and out without disturbing the others or the pointer", async () => {
    const page = await pages.open("graph=article");
    await page.evaluate(() => {
      const { graph, addSubgraph, placeNewcomers, removeElements } = window.demo;
      const before = new Map(graph.mapNodes((id, { x, y }) => [id, `${x} ${y}`]));
      const { nodes } = addSubgraph(graph, {
        nodes: [0, 1, 2].map((i) => ({ id: `new${i}`, labels: ["Person"], properties: { name: `Newcomer ${i}` } })),
        relationships: [0, 1, 2].map((i) => ({
          id: `r${i}`,
          type: "KNOWS",
          start: "maduro",
          end: `new${i}`,
          properties: {},
        })),
        truncated: false,
      });
      placeNewcomers(graph, nodes, "maduro");
      for (const [id, place] of before) {
        const { x, y } = graph.getNodeAttributes(id);
        if (`${x} ${y}` !== place) throw new Error(`${id} moved`);
      }
      removeElements(graph, { nodes: ["cartel", "new0"] });
    });
    // At once, before the next frame, where Sigma's own picking would fail.
    await page.mouse.move(300, 300);
    await page.mouse.move(500, 300, { steps: 10 });
    await drawn(page);
    expect(await page.evaluate(() => window.demo.canvas.positionOf("cartel"))).toBeNull();
    await page.close();
  });

  it("is drawn again after its WebGL contexts are lost (row 50)", async () => {
    const page = await pages.open("graph=article");
    const at = await position(page, "caribbean");
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll("canvas"))
        canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await page.waitForTimeout(300);
    await drawn(page);
    expect(await colourAt(page, at.x - 8, at.y)).toBe("127,207,180");
    expect(await position(page, "caribbean")).toEqual(at);
    await page.close();
  });

  it("survives touches: tap, pan, pinch, and touches that end before they began", async () => {
    const page = await pages.open("graph=article");
    const ratios = await page.evaluate(() => {
      const { canvas } = window.demo;
      const target = document.querySelector("canvas:last-of-type") as HTMLElement;
      const send = (type: string, pointerId: number, x: number, y: number): void => {
        target.dispatchEvent(
          new PointerEvent(type, { pointerId, pointerType: "touch", clientX: x, clientY: y, bubbles: true }),
        );
      };
      const before = canvas.camera.ratio;
      send("pointerup", 9, 10, 10);
      send("pointerdown", 1, 20, 700);
      send("pointerdown", 2, 120, 700);
      send("pointermove", 2, 220, 700);
      send("pointerup", 1, 20, 700);
      send("pointermove", 2, 230, 700);
      send("pointercancel", 2, 230, 700);
      for (const type of ["touchstart", "touchmove", "touchend"]) {
        target.dispatchEvent(new TouchEvent(type, { bubbles: true, touches: [], changedTouches: [] }));
      }
      return [before, canvas.camera.ratio];
    });
    expect((ratios[0] ?? 0) / (ratios[1] ?? 1)).toBeCloseTo(2, 1);
    await page.close();
  });

  it("gives back everything when killed, and can be built again in the same element", async () => {
    const page = await pages.open("graph=article");
    const left = await page.evaluate(async () => {
      const { canvas, graph, GraphCanvas, requireStage } = window.demo;
      canvas.kill();
      const empty = requireStage().childElementCount;
      for (let i = 0; i < 12; i += 1)
        new GraphCanvas(requireStage(), graph, { theme: "light", reducedMotion: true }).kill();
      const again = new GraphCanvas(requireStage(), graph, { theme: "light", reducedMotion: true });
      again.fit();
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { empty, drawn: again.drawnBoxes.length };
    });
    expect(left.empty).toBe(0);
    expect(left.drawn).toBeGreaterThan(20);
    await page.close();
  });

  it("says what is missing where there is no WebGL2", async () => {
    const page = await pages.open("graph=article");
    const code = await page.evaluate(() => {
      const { GraphCanvas, graph, requireStage } = window.demo;
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = (() => null) as typeof original;
      try {
        new GraphCanvas(requireStage(), graph, { theme: "light", reducedMotion: true });
        return "built";
      } catch (error) {
        return (error as { code?: string }).code;
      } finally {
        HTMLCanvasElement.prototype.getContext = original;
      }
    });
    expect(code).toBe("webgl2-missing");
    await page.close();
  });

  it("draws 10,000 nodes and 30,000 edges straight, and finds what is under the pointer in milliseconds", async () => {
    const page = await pages.open("graph=large&layout=off");
    const { simplified, pick } = await page.evaluate(() => {
      const { canvas } = window.demo;
      const times = Array.from({ length: 30 }, (_, i) => {
        const began = performance.now();
        canvas.elementAt(100 + i * 20, 200 + i * 10);
        return performance.now() - began;
      }).sort((a, b) => a - b);
      return { simplified: canvas.simplified, pick: times[15] ?? 0 };
    });
    expect(simplified).toBe(true);
    expect(pick).toBeLessThan(10);
    await page.close();
  });
});
