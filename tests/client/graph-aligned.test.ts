import { describe, expect, it } from "vitest";
import { ALIGNMENTS, aligned, type Standing, spreadEvenly } from "../../client/graph/aligned.ts";

const at = (id: string, x: number, y: number, pinned = false): Standing => ({ id, x, y, pinned });
const FOUR = [at("a", 0, 10), at("b", 30, -20), at("c", -10, 40), at("d", 100, 0)];

const xs = (standing: readonly Standing[]) => standing.map(({ x }) => x);
const ys = (standing: readonly Standing[]) => standing.map(({ y }) => y);

describe("lining up", () => {
  it("puts all on one line and leaves the other coordinate alone", () => {
    const lines = { left: -10, middle: 45, right: 100, top: 40, centre: 10, bottom: -20 };
    for (const to of ALIGNMENTS) {
      const across = to === "left" || to === "middle" || to === "right";
      const [line, kept] = across ? [xs, ys] : [ys, xs];
      const result = aligned(FOUR, to);
      expect(line(result), to).toEqual(FOUR.map(() => lines[to]));
      expect(kept(result), to).toEqual(kept(FOUR));
    }
  });

  it("leaves pinned ones, and lines up with them where they are outermost", () => {
    const pinned = [at("a", 0, 10), at("b", 30, -20), at("p", -50, 7, true), at("q", 12, 8, true)];
    expect(xs(aligned(pinned, "left"))).toEqual([-50, -50, -50, 12]);
  });
});

describe("spreading evenly", () => {
  it("keeps the outermost and the order, and makes all steps equal", () => {
    expect(xs(spreadEvenly([at("a", 0, 1), at("b", 10, 2), at("c", 90, 3), at("d", 2, 4)], "x"))).toEqual([
      0, 60, 90, 30,
    ]);
    expect(ys(spreadEvenly([at("a", 5, 0), at("b", 6, 1), at("c", 7, 10)], "y"))).toEqual([0, 5, 10]);
  });

  it("leaves pinned ones and shares the room between them", () => {
    const standing = [
      at("a", 0, 0),
      at("b", 1, 0),
      at("p", 50, 0, true),
      at("c", 51, 0),
      at("d", 52, 0),
      at("e", 200, 0),
    ];
    expect(xs(spreadEvenly(standing, "x"))).toEqual([0, 25, 50, 100, 150, 200]);
  });

  it("is content with nothing, one and two", () => {
    for (const count of [0, 1, 2]) expect(spreadEvenly(FOUR.slice(0, count), "x")).toEqual(FOUR.slice(0, count));
  });
});
