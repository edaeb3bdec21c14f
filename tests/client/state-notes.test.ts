import { describe, expect, it } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import type { Clew } from "../../client/state/clew.ts";
import { hide, showHidden } from "../../client/state/exploration.ts";
import {
  addNote,
  deleteNote,
  describeNote,
  dragNote,
  droppedNote,
  moveNote,
  pointNote,
  rewriteNote,
  selectedNote,
  shownNotes,
} from "../../client/state/notes.ts";
import { beginNote, editNote, endWriting, placeOnEntity } from "../../client/state/write-note.ts";
import { LONGEST_NOTE, MOST_NOTES, type ViewNote } from "../../contract/view-notes.ts";
import { clewOf, person, said, tie } from "./clew-of.ts";

const GRAPH = {
  nodes: ["ana", "ben"].map(person),
  relationships: [tie("knows", "ana", "ben")],
  truncated: false,
};
const ON_ANA = { node: "ana", dx: 30, dy: -40 };

function opened(): Clew {
  const { clew } = clewOf(GRAPH);
  addSubgraph(clew.graph, GRAPH);
  return clew;
}
const notes = ({ view }: Clew) => view.getState().notes;
const steps = ({ history }: Clew) => history.store.getState().done.map(({ label }) => label());
function added(clew: Clew, text = "Ask her", at: ViewNote["at"] = ON_ANA): ViewNote {
  const note = addNote(clew, text, at);
  if (!note) throw new Error("there was room for a note");
  return note;
}

describe("notes", () => {
  it("are added, edited, moved, given an arrow and deleted, a labelled step each that can be taken back", () => {
    const clew = opened();
    const { id } = added(clew);
    expect(selectedNote(clew)).toStrictEqual({ id, text: "Ask her", at: ON_ANA });
    rewriteNote(clew, id, "Ask her again");
    moveNote(clew, id, { x: 1, y: 2 });
    pointNote(clew, id, { node: "ben" });
    const whole = notes(clew);
    expect(whole).toStrictEqual([{ id, text: "Ask her again", at: { x: 1, y: 2 }, arrow: { node: "ben" } }]);
    pointNote(clew, id, null);
    deleteNote(clew, id);
    expect([notes(clew), selectedNote(clew)]).toStrictEqual([[], null]);
    expect(steps(clew)).toStrictEqual([
      "Add note “Ask her”",
      "Edit note “Ask her again”",
      "Move note “Ask her again”",
      "Draw an arrow from note “Ask her again”",
      "Take the arrow from note “Ask her again”",
      "Delete note “Ask her again”",
    ]);
    clew.history.goTo(4);
    expect(notes(clew)).toStrictEqual(whole);
    clew.history.goTo(0);
    expect(notes(clew)).toStrictEqual([]);
    clew.history.goTo(6);
    expect(notes(clew)).toStrictEqual([]);
  });

  it("move by hand in one step, however far, and by keys pressed in a row in one", () => {
    const clew = opened();
    const { id } = added(clew);
    for (const dx of [40, 50, 60]) dragNote(clew, id, { ...ON_ANA, dx });
    droppedNote(clew, id, ON_ANA);
    expect(steps(clew)).toHaveLength(2);
    clew.history.undo();
    expect(notes(clew)[0]?.at).toStrictEqual(ON_ANA);
    for (const dx of [46, 62, 78]) moveNote(clew, id, { ...ON_ANA, dx }, "keys");
    expect(steps(clew)).toHaveLength(2);
    clew.history.undo();
    expect(notes(clew)[0]?.at).toStrictEqual(ON_ANA);
    clew.history.redo();
    expect(notes(clew)[0]?.at).toStrictEqual({ ...ON_ANA, dx: 78 });
    clew.history.undo();
    rewriteNote(clew, id, "Other words");
    moveNote(clew, id, { ...ON_ANA, dx: 46 }, "keys");
    expect(steps(clew)).toHaveLength(3);
  });

  it("come and go with their entity, and an arrow's words with its own", () => {
    const clew = opened();
    const { id } = added(clew);
    added(clew, "Somewhere", { x: 5, y: 6 });
    pointNote(clew, id, { node: "ben" });
    expect(notes(clew).map((note) => describeNote(clew, note))).toStrictEqual([
      "Note on ana: Ask her, arrow to ben",
      "Note: Somewhere",
    ]);
    hide(clew, () => "Hide", ["ana"], []);
    expect(shownNotes(clew).map(({ text }) => text)).toStrictEqual(["Somewhere"]);
    showHidden(clew);
    expect(shownNotes(clew)).toHaveLength(2);
    clew.view.setState({ filtered: { nodes: new Set(["ben"]), edges: new Set(), hidesRest: true } });
    expect(shownNotes(clew).map(({ text }) => text)).toStrictEqual(["Somewhere"]);
  });

  it("are refused beyond what a view holds, which is said", () => {
    const clew = opened();
    for (let count = 0; count < MOST_NOTES; count += 1) added(clew, `Note ${count}`);
    expect(new Set(notes(clew).map(({ id }) => id)).size).toBe(MOST_NOTES);
    expect(addNote(clew, "One more", ON_ANA)).toBeNull();
    beginNote(clew, ON_ANA);
    expect(clew.page.getState().writing).toBeNull();
    expect(notes(clew)).toHaveLength(MOST_NOTES);
    expect(said(clew)[0]).toBe("A view holds at most 200 notes: delete one first.");
  });

  it("never give a new one the id of another", () => {
    const clew = opened();
    const [first] = [added(clew), added(clew), added(clew)];
    deleteNote(clew, first.id);
    added(clew);
    expect(new Set(notes(clew).map(({ id }) => id)).size).toBe(3);
  });
});

describe("writing a note", () => {
  it("keeps what was written, and nothing where nothing was", () => {
    const clew = opened();
    beginNote(clew, ON_ANA);
    endWriting(clew, " \n ");
    expect([notes(clew), steps(clew)]).toStrictEqual([[], []]);
    beginNote(clew, ON_ANA);
    endWriting(clew, "  <img src=x onerror=alert(1)>\nsecond line ");
    expect(notes(clew)[0]?.text).toBe("<img src=x onerror=alert(1)>\nsecond line");
    const id = notes(clew)[0]?.id ?? "";
    editNote(clew, id);
    endWriting(clew, notes(clew)[0]?.text ?? "");
    expect(steps(clew)).toHaveLength(1);
    editNote(clew, id);
    endWriting(clew, "x".repeat(LONGEST_NOTE + 50));
    expect(notes(clew)[0]?.text).toHaveLength(LONGEST_NOTE);
    editNote(clew, id);
    endWriting(clew, "");
    expect(notes(clew)).toStrictEqual([]);
    expect(steps(clew).at(-1)).toMatch(/^Delete note/);
  });

  it("begins beside the entity, where no other note of it is", () => {
    const clew = opened();
    const first = placeOnEntity(clew, "ana");
    added(clew, "First", first);
    const second = placeOnEntity(clew, "ana");
    expect([first, second]).toMatchObject([{ node: "ana" }, { node: "ana" }]);
    expect(second).not.toStrictEqual(first);
  });
});
