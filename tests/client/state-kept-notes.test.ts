import { afterEach, describe, expect, it, vi } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { BadLink, decodeLink, encodeLink } from "../../client/state/deep-link.ts";
import { keepDraft, readDraft } from "../../client/state/draft.ts";
import { linkedView, restore } from "../../client/state/link.ts";
import { viewDocument } from "../../client/state/view-document.ts";
import type { ViewNote } from "../../contract/view-notes.ts";
import { viewDocumentSchema } from "../../contract/views.ts";
import { clewOf, person, tie } from "./clew-of.ts";

const GRAPH = { nodes: ["ana", "ben"].map(person), relationships: [tie("knows", "ana", "ben")], truncated: false };
const NOTES: ViewNote[] = [
  { id: "1", text: "Ask <b>her</b>\n\u202Eagain", at: { node: "ana", dx: 30.5, dy: -40 }, arrow: { node: "ben" } },
  { id: "2", text: "Here", at: { x: -3, y: 4 }, arrow: { x: 9, y: 10 } },
];

function opened(notes = NOTES) {
  const { clew } = clewOf(GRAPH);
  addSubgraph(clew.graph, GRAPH);
  clew.view.setState({ notes, touched: true });
  return clew;
}

async function packed(json: string): Promise<string> {
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `#view=1.${Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url")}`;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("notes that are kept", () => {
  it("come back by the link exactly, and as a step that can be taken back", async () => {
    const hash = await encodeLink(linkedView(opened()));
    const other = opened([]);
    await restore(other, await decodeLink(hash ?? ""), () => "Open");
    expect(other.view.getState().notes).toStrictEqual(NOTES);
    other.history.undo();
    expect(other.view.getState().notes).toStrictEqual([]);
    other.history.redo();
    expect(other.view.getState().notes).toStrictEqual(NOTES);
  });

  it("come back by the saved document and by the draft", () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    const clew = opened();
    const document = viewDocument(clew, linkedView(clew));
    expect(viewDocumentSchema.parse(document)).toStrictEqual(document);
    expect(document.notes).toStrictEqual(NOTES);
    expect(keepDraft(linkedView(clew))).toBe(true);
    expect(readDraft()?.notes).toStrictEqual(NOTES);
  });

  it("are left out with an entity that is not shown, and only the arrow where it points at one", () => {
    const clew = opened();
    clew.graph.dropNode("ben");
    expect(linkedView(clew).notes?.map(({ arrow }) => arrow)).toStrictEqual([undefined, { x: 9, y: 10 }]);
    clew.graph.dropNode("ana");
    expect(linkedView(clew).notes?.map(({ id }) => id)).toStrictEqual(["2"]);
  });

  it("are in no document or link of a view that has none, so that earlier ones stay as they were", async () => {
    const clew = opened([]);
    expect(viewDocument(clew, linkedView(clew))).not.toHaveProperty("notes");
    expect(await decodeLink((await encodeLink(linkedView(clew))) ?? "")).not.toHaveProperty("notes");
  });
});

const note = { id: "1", text: "x", at: { x: 0, y: 0 } };
const HOSTILE: readonly [string, unknown][] = [
  ["no list", { 0: note }],
  ["a text too long", [{ ...note, text: "x".repeat(501) }]],
  ["no text", [{ ...note, text: "" }]],
  ["a text that is no text", [{ ...note, text: { toString: "x" } }]],
  ["too many notes", Array.from({ length: 201 }, (_, index) => ({ ...note, id: `${index}` }))],
  ["two notes with one id", [note, note]],
  ["an id too long", [{ ...note, id: "x".repeat(41) }]],
  ["no place", [{ id: "1", text: "x" }]],
  ["a place that is no number", [{ ...note, at: { x: "0", y: 0 } }]],
  ["a place out of reach", [{ ...note, at: { x: 1e300, y: 0 } }]],
  ["a place that is null, as NaN is in JSON", [{ ...note, at: { x: null, y: 0 } }]],
  ["both kinds of place", [{ ...note, at: { x: 0, y: 0, node: "ana", dx: 0, dy: 0 } }]],
  ["an entity without a distance", [{ ...note, at: { node: "ana" } }]],
  ["an arrow to nowhere", [{ ...note, arrow: {} }]],
  ["a field that notes do not have", [{ ...note, html: "<b>x</b>" }]],
];

describe("hostile notes", () => {
  it.each(HOSTILE)("are refused in a document: %s", (_, notes) => {
    const clew = opened([]);
    const document = { ...viewDocument(clew, linkedView(clew)), notes };
    const { success, error } = viewDocumentSchema.safeParse(document);
    expect(success).toBe(false);
    expect(error?.issues.every(({ path }) => path[0] === "notes")).toBe(true);
  });

  it.each(HOSTILE)("are refused in a link, with a sentence: %s", async (_, notes) => {
    const json = JSON.stringify({ n: [], c: null, s: [], e: [], h: [], t: notes });
    await expect(decodeLink(await packed(json))).rejects.toBeInstanceOf(BadLink);
    await expect(decodeLink(await packed(json))).rejects.toThrow("Nothing was changed.");
  });
});
