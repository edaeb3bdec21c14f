import { MoveUpRight, StickyNote, Trash2 } from "lucide-react";
import type { ArrowDirection } from "../graph/neighbour-in-direction.ts";
import type { Clew } from "../state/clew.ts";
import { deleteNote, moveNote, noteInWords, pointNote, selectedNote, shownNotes } from "../state/notes.ts";
import { announce } from "../state/page.ts";
import { beginNote, editNote, placeOnEntity, shiftedPlace } from "../state/write-note.ts";
import { words } from "../words/words.ts";
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
  title: () => words().annotating.add.title,
  label: (context) => {
    const { toIt, here, label } = words().annotating.add;
    return nodeOf(context) !== null ? toIt : context.at ? here : label;
  },
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
  title: () => words().annotating.edit,
  label: () => words().annotating.edit,
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
  title: () => words().annotating.arrow,
  label: () => words().annotating.arrow,
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
    announce(clew.page, words().annotating.aim);
  },
};

const takeArrow: Action = {
  id: "note-arrow-away",
  title: () => words().annotating.arrowAway.title,
  label: () => words().annotating.arrowAway.label,
  keys: [],
  group: "Notes",
  when: ({ clew }) => selectedNote(clew)?.arrow !== undefined,
  perform: ({ clew }) => {
    const note = selectedNote(clew);
    if (!note) return;
    pointNote(clew, note.id, null);
    announce(clew.page, words().annotating.arrowTaken);
  },
};

const removeNote: Action = {
  id: "note-delete",
  title: () => words().annotating.delete,
  label: () => words().annotating.delete,
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
    announce(clew.page, words().annotating.undoBringsBack(noteInWords(note)));
  },
};

function walk(step: 1 | -1, keys: readonly string[]): Action {
  const title = () => words().annotating[step === 1 ? "next" : "previous"];
  return {
    id: step === 1 ? "note-next" : "note-previous",
    title,
    label: title,
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

function move(direction: ArrowDirection, key: string, dx: number, dy: number): Action {
  return {
    id: `note-${direction}`,
    title: () => words().annotating.move[direction],
    label: () => words().annotating.move[direction],
    keys: [{ key, shift: true, scope: "note" }],
    group: "Notes",
    when: hasNote,
    perform: ({ clew }) => {
      const note = selectedNote(clew);
      if (!note) return;
      moveNote(clew, note.id, shiftedPlace(clew, note.at, dx * STEP, dy * STEP), `move note ${note.id}`);
      announce(clew.page, words().annotating.moved[direction]);
    },
  };
}

const leave: Action = {
  id: "note-leave",
  title: () => words().annotating.leave.title,
  label: () => words().annotating.leave.label,
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
