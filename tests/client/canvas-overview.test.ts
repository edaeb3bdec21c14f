import { expect, it } from "vitest";
import { toViewport } from "../../client/canvas/camera.ts";
import { extentOf, overviewCamera, showsAll, viewBox } from "../../client/canvas/overview.ts";

const extent = { left: -500, right: 1500, bottom: 0, top: 400 };
const small = { width: 160, height: 100 };
const viewport = { width: 800, height: 600 };

it("the small picture shows everything, as large as it fits, and one place or none too", () => {
  const overview = overviewCamera(extent, small);
  expect(toViewport(overview, small, -500, 200)).toEqual({ x: 6, y: 50 });
  expect(toViewport(overview, small, 1500, 200)).toEqual({ x: 154, y: 50 });
  expect(extentOf([3, -4, 5], [1, 2, -9])).toEqual({ left: -4, right: 5, bottom: -9, top: 2 });
  expect(extentOf([], [])).toBeNull();
  expect(overviewCamera({ left: 3, right: 3, bottom: 1, top: 1 }, small)).toEqual({ x: 3, y: 1, ratio: 1 });
});

it("everything is in view exactly while no side is cut off", () => {
  expect(showsAll(extent, { x: 500, y: 200, ratio: 2.5 }, viewport)).toBe(true);
  expect(showsAll(extent, { x: 501, y: 200, ratio: 2.5 }, viewport)).toBe(false);
  expect(showsAll(extent, { x: 500, y: 200, ratio: 2.4 }, viewport)).toBe(false);
  expect(showsAll(extent, { x: 500, y: 951, ratio: 2.5 }, viewport)).toBe(false);
});

it("the rectangle is what the canvas shows, and stays in sight when that is nothing", () => {
  const overview = overviewCamera(extent, small);
  const box = viewBox(overview, small, { x: 500, y: 200, ratio: 0.5 }, viewport);
  expect((box.left + box.right) / 2).toBeCloseTo(80);
  expect((box.top + box.bottom) / 2).toBeCloseTo(50);
  expect(box.right - box.left).toBeCloseTo(400 / overview.ratio);
  expect(box.bottom - box.top).toBeCloseTo(300 / overview.ratio);
  for (const camera of [
    { x: 90_000, y: 200, ratio: 1 },
    { x: -90_000, y: 200, ratio: 1 },
    { x: 500, y: 90_000, ratio: 1 },
    { x: 500, y: -90_000, ratio: 1 },
    { x: 500, y: 200, ratio: 0.000_1 },
    { x: 500, y: 200, ratio: 1000 },
  ]) {
    const edge = viewBox(overview, small, camera, viewport);
    expect(edge.left).toBeGreaterThanOrEqual(1);
    expect(edge.top).toBeGreaterThanOrEqual(1);
    expect(edge.right).toBeLessThanOrEqual(small.width - 1);
    expect(edge.bottom).toBeLessThanOrEqual(small.height - 1);
    expect(edge.right - edge.left).toBeGreaterThanOrEqual(3);
    expect(edge.bottom - edge.top).toBeGreaterThanOrEqual(3);
  }
});
