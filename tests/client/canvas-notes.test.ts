import { beforeEach, describe, expect, it, vi } from "vitest";
import { noteLayout } from "../../client/canvas/note-layout.ts";
import { paintNotes } from "../../client/canvas/paint-notes.ts";
import type { Picture } from "../../client/canvas/picking.ts";
import { cornerOf, placeNotes } from "../../client/canvas/place-notes.ts";
import { SvgPen } from "../../client/canvas/svg-pen.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { type CanvasView, emptyView } from "../../client/graph/canvas-view.ts";
import { createExplorerGraph } from "../../client/graph/explorer-graph.ts";
import type { ViewNote } from "../../contract/view-notes.ts";
import { person, tie } from "./clew-of.ts";

const AT_ANA: ViewNote = { id: "1", text: "Ask", at: { node: "ana", dx: 30, dy: -60 }, arrow: { node: "ben" } };
const PLACE: ViewNote = { id: "2", text: "Here", at: { x: -100, y: 50 } };

/** Two entities 300 px apart in the middle of a canvas of 1000 by 600 px, at 100 %. */
function picture(view: Partial<CanvasView>, camera = { x: 0, y: 0, ratio: 1 }): Picture {
  const graph = createExplorerGraph();
  addSubgraph(graph, { nodes: ["ana", "ben"].map(person), relationships: [tie("t", "ana", "ben")], truncated: false });
  graph.mergeNodeAttributes("ana", { x: -150, y: 0, size: 10 });
  graph.mergeNodeAttributes("ben", { x: 150, y: 0, size: 10 });
  const drawn = { view: { ...emptyView("light"), ...view }, isNodeDrawn: () => true };
  const seen = { graph, appearance: drawn, camera, viewport: { width: 1000, height: 600 }, sizeFactor: 1 };
  return seen as unknown as Picture;
}

beforeEach(() => {
  // Without a canvas to measure by, 7 px a char.
  vi.stubGlobal("document", { createElement: () => ({ getContext: () => null }) });
});

describe("the place of a note", () => {
  it("is px from its entity at any zoom, and a point of the graph else", () => {
    for (const ratio of [0.5, 1, 2]) {
      const seen = picture({ notes: [AT_ANA, PLACE] }, { x: 0, y: 0, ratio });
      const [onAna, here] = placeNotes(seen);
      expect([onAna?.left, onAna?.top]).toStrictEqual([500 - 150 / ratio + 30, 300 - 60]);
      expect([here?.left, here?.top]).toStrictEqual([500 - 100 / ratio, 300 - 50 / ratio]);
      expect(cornerOf(seen, PLACE.at)).toStrictEqual({ x: here?.left, y: here?.top });
    }
  });

  it("goes where its entity goes, and nowhere while that is not there", () => {
    const seen = picture({ notes: [AT_ANA] });
    const [before] = placeNotes(seen);
    seen.graph.mergeNodeAttributes("ana", { x: -140, y: -20 });
    const [after] = placeNotes(seen);
    expect([(after?.left ?? 0) - (before?.left ?? 0), (after?.top ?? 0) - (before?.top ?? 0)]).toStrictEqual([10, 20]);
    seen.graph.dropNode("ben");
    expect(placeNotes(seen)[0]?.arrow).toBe("");
    seen.graph.dropNode("ana");
    expect(placeNotes(seen)).toStrictEqual([]);
  });

  it("is a small sheet's far away, but for the note that is selected", () => {
    const far = { x: 0, y: 0, ratio: 4 };
    expect(placeNotes(picture({ notes: [AT_ANA, PLACE] }, far)).map(({ small }) => small)).toStrictEqual([true, true]);
    const selected = placeNotes(picture({ notes: [AT_ANA, PLACE], selectedNote: "2" }, far));
    expect(selected.map(({ small }) => small)).toStrictEqual([true, false]);
  });

  it("has an arrow that ends before its entity, and none into what lies under the note", () => {
    const [onAna] = placeNotes(picture({ notes: [AT_ANA] }));
    const tip = /Q\S+ \S+ (\S+) (\S+)M/.exec(onAna?.arrow ?? "");
    const off = Math.hypot(Number(tip?.[1]) - 650, Number(tip?.[2]) - 300);
    expect(off).toBeGreaterThan(10);
    expect(off).toBeLessThan(20);
    const over: ViewNote = { ...PLACE, at: { x: -155, y: 5 }, arrow: { node: "ana" } };
    expect(placeNotes(picture({ notes: [over] }))[0]?.arrow).toBe("");
  });
});

describe("the text of a note", () => {
  it("keeps its own lines, is broken where it is too wide, and ends in an ellipsis where it is too long", () => {
    expect(noteLayout("One\n\ntwo").lines).toStrictEqual(["One", "", "two"]);
    expect(noteLayout("w".repeat(60)).lines.length).toBeGreaterThan(1);
    const long = noteLayout("\n".repeat(499));
    expect(long.lines).toHaveLength(12);
    expect(long.lines.at(-1)).toBe("…");
    expect(noteLayout("word ".repeat(100)).height).toBeLessThan(260);
  });

  it("row 35: is painted as text, whatever it holds", () => {
    const pen = new SvgPen("sans-serif", (_, text) => text.length * 7);
    paintNotes(picture({ notes: [{ ...AT_ANA, text: "</text><script>alert(1)</script>\u202E" }] }), pen);
    const svg = pen.document(1000, 600, "x");
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("\u202E");
    expect(svg).toContain("&lt;script&gt;");
    expect(svg.match(/<path/g)?.length).toBeGreaterThan(3);
  });

  it("is in no picture of a view without notes", () => {
    const pen = new SvgPen("sans-serif", (_, text) => text.length * 7);
    const empty = pen.document(1, 1, "x");
    paintNotes(picture({}), pen);
    expect(pen.document(1, 1, "x")).toBe(empty);
  });
});
