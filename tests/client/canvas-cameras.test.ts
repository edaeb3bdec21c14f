import { describe, expect, it } from "vitest";
import { type Box, overlap } from "../../client/canvas/box-grid.ts";
import { type CameraState, sizeFactor, toViewport } from "../../client/canvas/camera.ts";
import { fitCamera } from "../../client/canvas/fit-camera.ts";
import { revealCamera } from "../../client/canvas/reveal-camera.ts";
import { Scene } from "../../client/canvas/scene.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { createExplorerGraph } from "../../client/graph/explorer-graph.ts";

const viewport = { width: 1184, height: 758 };

/** A grid of nodes that fills the canvas' shape. */
function grid(columns: number, rows: number): Scene {
  const graph = createExplorerGraph();
  const ids = Array.from({ length: columns * rows }, (_, index) => String(index));
  addSubgraph(graph, {
    nodes: ids.map((id) => ({ id, labels: [], properties: { name: `Name ${id}` } })),
    relationships: [],
    truncated: false,
  });
  for (const id of ids) {
    graph.mergeNodeAttributes(id, { x: (Number(id) % columns) * 150, y: -Math.floor(Number(id) / columns) * 150 });
  }
  const scene = new Scene(graph);
  scene.readNodes();
  return scene;
}

/** Every node with its caption below it, as the camera shows it. */
function boxes(scene: Scene, camera: CameraState, caption: number): Box[] {
  return scene.nodes.map((_, index) => {
    const { x, y } = toViewport(camera, viewport, scene.x[index] ?? 0, scene.y[index] ?? 0);
    const radius = (scene.size[index] ?? 0) * sizeFactor(1 / camera.ratio);
    const half = Math.max(radius, caption / 2);
    return { left: x - half, right: x + half, top: y - radius, bottom: y + radius + 20 };
  });
}

describe("fitCamera", () => {
  it("shows every node with its caption, below the hint and beside the zoom box", () => {
    const scene = grid(7, 5);
    const hint: Box = { left: 290, right: 890, top: 12, bottom: 40 };
    const zoom: Box = { left: 1036, right: 1172, top: 710, bottom: 746 };
    const camera = fitCamera(scene, { viewport, covered: [hint, zoom], captionWidth: () => 110, notes: [] });
    if (camera === null) throw new Error("There was something to show.");
    for (const box of boxes(scene, camera, 110)) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(viewport.width);
      expect(box.top).toBeGreaterThanOrEqual(hint.bottom);
      expect(box.bottom).toBeLessThanOrEqual(viewport.height);
      expect(overlap(box, zoom)).toBe(false);
    }
    // As large as that allows, not just small enough.
    expect(1 / camera.ratio).toBeGreaterThan(0.8);
  });

  it("stays near the middle where a corner is covered: a wide picture is not pushed to the bottom", () => {
    const scene = grid(12, 3);
    const tools: Box = { left: 12, right: 46, top: 12, bottom: 385 };
    const camera = fitCamera(scene, { viewport, covered: [tools], captionWidth: () => 60, notes: [] });
    if (camera === null) throw new Error("There was something to show.");
    const all = boxes(scene, camera, 60);
    expect(all.some((box) => overlap(box, tools))).toBe(false);
    const middle = (Math.min(...all.map(({ top }) => top)) + Math.max(...all.map(({ bottom }) => bottom))) / 2;
    expect(Math.abs(middle - viewport.height / 2)).toBeLessThan(viewport.height * 0.1);
    expect(Math.max(...all.map(({ right }) => right))).toBeGreaterThan(viewport.width * 0.9);
  });

  it("shows notes whole, wherever they are held, and a note alone", () => {
    const note = { x: 900, y: 700, box: { left: 20, right: 240, top: -130, bottom: 10 } };
    for (const scene of [grid(7, 5), grid(0, 0)]) {
      const camera = fitCamera(scene, { viewport, covered: [], captionWidth: () => 110, notes: [note] });
      if (camera === null) throw new Error("There was something to show.");
      const { x, y } = toViewport(camera, viewport, note.x, note.y);
      expect(x + note.box.left).toBeGreaterThanOrEqual(0);
      expect(x + note.box.right).toBeLessThanOrEqual(viewport.width);
      expect(y + note.box.top).toBeGreaterThanOrEqual(0);
      expect(y + note.box.bottom).toBeLessThanOrEqual(viewport.height);
    }
  });

  it("has nothing to say of an empty graph, or of nodes that are not there", () => {
    const room = { viewport, covered: [], captionWidth: () => 0, notes: [] };
    expect(fitCamera(grid(0, 0), room)).toBeNull();
    expect(fitCamera(grid(2, 2), room, ["unknown"])).toBeNull();
  });
});

describe("revealCamera", () => {
  it("moves out from under what lies over the canvas, the shortest way that stays in sight", () => {
    const camera = { x: 0, y: 0, ratio: 1 };
    const size = { width: 1000, height: 800 };
    const minimap = { left: 800, right: 980, top: 600, bottom: 720 };
    expect(revealCamera(camera, size, [{ x: 820, y: 650 }], [minimap])).toEqual({ x: 68, y: 0, ratio: 1 });
    // Nothing is covered where it stands, or where it would stand wherever it went.
    expect(revealCamera(camera, size, [{ x: 400, y: 300 }], [minimap])).toBe(camera);
    const all = { left: 0, right: 1000, top: 0, bottom: 800 };
    expect(revealCamera(camera, size, [{ x: 400, y: 300 }], [all])).toBe(camera);
  });

  const camera = { x: 0, y: 0, ratio: 0.5 };

  it("stays where everything is in sight", () => {
    expect(revealCamera(camera, viewport, [{ x: 200, y: 200 }])).toBe(camera);
  });

  it("moves by what is missing, and not across the other axis", () => {
    const moved = revealCamera(camera, viewport, [{ x: viewport.width + 28, y: 300 }]);
    expect(moved).toEqual({ x: 50, y: 0, ratio: 0.5 });
    expect(revealCamera(camera, viewport, [{ x: 300, y: -48 }])).toEqual({ x: 0, y: 50, ratio: 0.5 });
  });

  it("gives up where the points lie further apart than the canvas is wide", () => {
    expect(
      revealCamera(camera, viewport, [
        { x: -100, y: 300 },
        { x: 1300, y: 300 },
      ]),
    ).toBeNull();
  });
});
