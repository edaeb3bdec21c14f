import { MoveUpRight, StickyNote, Trash2 } from "lucide-react";
import type { Clew } from "../state/clew.ts";
import { deleteNote, moveNote, noteInWords, pointNote, selectedNote, shownNotes } from "../state/notes.ts";
import { announce } from "../state/page.ts";
import { beginNote, editNote, placeOnEntity, shiftedPlace } from "../state/write-note.ts";
import type { Action, ActionContext } from "./action.ts";
import { nodeOf } from "./target.ts";

const hasNote = ({ clew }: ActionContext): boolean => selectedNote(clew) !== null;

/** A note's element by its id: what has the keyboard while a note is walked to. */
export const noteElementId = (id: string): string => `note-${id}`;

/** Gives a note the keyboard, and brings it into sight. */
export function focusNote(clew: Clew, id: string): void {
  clew.view.setState({ selectedNote: id });
  clew.canvas.current?.revealNote(id);
  document.getElementById(noteElementId(id))?.focus({ preventScroll: true });
}

/** Gives the canvas the keyboard. */
export function focusCanvas(): void {
  document.querySelector<HTMLElement>("[data-canvas]")?.focus({ preventScroll: true });
}

export const addNote: Action = {
  id: "note-add",
  title: "Add a note to the entity, or in the middle",
  label: (context) => (nodeOf(context) !== null ? "Add a note to it" : context.at ? "Add a note here" : "Add a note"),
  icon: StickyNote,
  keys: [{ key: "n", shift: true, scope: "canvas" }],
  group: "Notes",
  when: ({ clew }) => clew.graph.order > 0,
  perform: (context) => {
    const { clew, target, at } = context;
    const port = clew.canvas.current;
    const node = nodeOf(context);
    if (node !== null) beginNote(clew, placeOnEntity(clew, node));
    else if (port) {
      const line = target && "edge" in target ? port.positionOf(target.edge) : null;
      beginNote(clew, port.placeAt(at ?? line ?? undefined));
    }
  },
};

const edit: Action = {
  id: "note-edit",
  title: "Edit the note",
  label: () => "Edit the note",
  keys: [{ key: "Enter", scope: "note" }],
  group: "Notes",
  when: hasNote,
  perform: ({ clew }) => {
    const note = selectedNote(clew);
    if (note) editNote(clew, note.id);
  },
};

const drawArrow: Action = {
  id: "note-arrow",
  title: "Draw an arrow from the note",
  label: () => "Draw an arrow from the note",
  icon: MoveUpRight,
  keys: [{ key: "a", scope: "note" }],
  group: "Notes",
  when: hasNote,
  pressed: ({ clew }) => clew.page.getState().aiming !== null,
  perform: ({ clew }) => {
    const note = selectedNote(clew);
    if (!note) return;
    const on = clew.page.getState().aiming === null;
    clew.page.setState({ aiming: on ? note.id : null, narrowTab: "canvas" });
    if (!on) return;
    focusCanvas();
    announce(clew.page, "Walk to where the arrow is to end and press Enter, or click there; Escape leaves it");
  },
};

const takeArrow: Action = {
  id: "note-arrow-away",
  title: "Take the note's arrow away",
  label: () => "Take the arrow away",
  keys: [],
  group: "Notes",
  when: ({ clew }) => selectedNote(clew)?.arrow !== undefined,
  perform: ({ clew }) => {
    const note = selectedNote(clew);
    if (!note) return;
    pointNote(clew, note.id, null);
    announce(clew.page, "The arrow is taken away");
  },
};

const removeNote: Action = {
  id: "note-delete",
  title: "Delete the note",
  label: () => "Delete the note",
  icon: Trash2,
  keys: [
    { key: "Delete", scope: "note" },
    { key: "Backspace", scope: "note" },
  ],
  group: "Notes",
  when: hasNote,
  perform: ({ clew }) => {
    const note = selectedNote(clew);
    if (!note) return;
    deleteNote(clew, note.id);
    announce(clew.page, `Note deleted: ${noteInWords(note)}. Undo brings it back.`);
  },
};

function walk(step: 1 | -1, keys: readonly string[]): Action {
  const title = step === 1 ? "To the next note" : "To the note before";
  return {
    id: step === 1 ? "note-next" : "note-previous",
    title,
    label: () => title,
    keys: keys.map((key) => ({ key, scope: "note" })),
    group: "Notes",
    when: ({ clew }) => shownNotes(clew).length > 0,
    perform: ({ clew }) => {
      const notes = shownNotes(clew);
      const at = notes.findIndex(({ id }) => id === clew.view.getState().selectedNote);
      const next = notes[at === -1 ? (step === 1 ? 0 : notes.length - 1) : (at + step + notes.length) % notes.length];
      if (next) focusNote(clew, next.id);
    },
  };
}

/** Px that a note moves with each press. */
const STEP = 16;

function move(direction: string, key: string, dx: number, dy: number): Action {
  return {
    id: `note-${direction}`,
    title: `Move the note ${direction}`,
    label: () => `Move the note ${direction}`,
    keys: [{ key, shift: true, scope: "note" }],
    group: "Notes",
    when: hasNote,
    perform: ({ clew }) => {
      const note = selectedNote(clew);
      if (!note) return;
      moveNote(clew, note.id, shiftedPlace(clew, note.at, dx * STEP, dy * STEP), `move note ${note.id}`);
      announce(clew.page, `Note moved ${direction}`);
    },
  };
}

const leave: Action = {
  id: "note-leave",
  title: "From the note back to the canvas",
  label: () => "Back to the canvas",
  keys: [{ key: "Escape", scope: "note" }],
  group: "Notes",
  when: hasNote,
  perform: ({ clew }) => {
    clew.view.setState({ selectedNote: null });
    focusCanvas();
  },
};

/** The tools on the canvas for the note that is selected. */
export const NOTE_TOOLS: readonly Action[] = [drawArrow, removeNote];

export const NOTE_ACTIONS: readonly Action[] = [
  addNote,
  edit,
  drawArrow,
  takeArrow,
  removeNote,
  walk(1, ["ArrowRight", "ArrowDown"]),
  walk(-1, ["ArrowLeft", "ArrowUp"]),
  move("up", "ArrowUp", 0, -1),
  move("down", "ArrowDown", 0, 1),
  move("left", "ArrowLeft", -1, 0),
  move("right", "ArrowRight", 1, 0),
  leave,
];
