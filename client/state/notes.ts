import { type ArrowEnd, LONGEST_NOTE, MOST_NOTES, type NotePlace, type ViewNote } from "../../contract/view-notes.ts";
import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { leavesOutNode } from "../graph/filtered.ts";
import { plainText } from "../graph/plain-text.ts";
import { standIns } from "../graph/stand-in.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";

/** Those of the notes whose entities are in the picture, in a group or not; an arrow without its entity is left out. */
export function notesAmong(graph: ExplorerGraph, notes: readonly ViewNote[]): ViewNote[] {
  const standIn = standIns(graph);
  const isThere = (place: NotePlace | ArrowEnd) => !("node" in place) || standIn(place.node) !== null;
  return notes
    .filter(({ at }) => isThere(at))
    .map(({ arrow, ...note }) => (arrow && isThere(arrow) ? { ...note, arrow } : note));
}

/** The notes that are drawn: one on an entity comes and goes with it. */
export function shownNotes({ graph, view }: Clew): ViewNote[] {
  const state = view.getState();
  return state.notes.filter(({ at }) => !("node" in at) || (graph.hasNode(at.node) && !leavesOutNode(state, at.node)));
}

/** The note that is selected; null where none is, or it is not drawn. */
export function selectedNote(clew: Clew): ViewNote | null {
  const { selectedNote: id } = clew.view.getState();
  return id === null ? null : (shownNotes(clew).find((note) => note.id === id) ?? null);
}

/** A note by how it begins: “Ask Ana about…”. */
export function noteInWords({ text }: Pick<ViewNote, "text">): string {
  return words().annotating.quoted(plainText(text, 28));
}

/** A note in a sentence, for whoever hears the page. */
export function describeNote({ graph }: Pick<Clew, "graph">, { text, at, arrow }: ViewNote): string {
  const nameOf = (id: string) => (graph.hasNode(id) ? graph.getNodeAttribute(id, "label") : null);
  const entity = "node" in at ? nameOf(at.node) : null;
  const { describe, aPlace } = words().annotating;
  const end = arrow === undefined ? null : "node" in arrow ? nameOf(arrow.node) : aPlace;
  return describe(plainText(text, LONGEST_NOTE), entity, end);
}

/** Adds a note with this text as one step, and selects it. Null: there are as many as a view can hold, which is said. */
export function addNote(clew: Clew, text: string, at: NotePlace): ViewNote | null {
  const { notes } = clew.view.getState();
  if (!hasRoom(clew)) return null;
  const note: ViewNote = { id: newId(notes), text: text.slice(0, LONGEST_NOTE), at };
  setNotes(clew, () => words().annotating.steps.add(noteInWords(note)), [...notes, note]);
  clew.view.setState({ selectedNote: note.id });
  return note;
}

/** Whether the view can hold one more note; says so where it cannot. */
export function hasRoom(clew: Clew): boolean {
  if (clew.view.getState().notes.length < MOST_NOTES) return true;
  const text = words().annotating.tooMany(MOST_NOTES);
  toast(clew.toasts, text, { tone: "problem" });
  announce(clew.page, text);
  return false;
}

export function rewriteNote(clew: Clew, id: string, text: string): void {
  const short = text.slice(0, LONGEST_NOTE);
  change(
    clew,
    id,
    (note) => words().annotating.steps.edit(noteInWords(note)),
    (note) => ({ ...note, text: short }),
  );
}

/** Lets a note's arrow end there, or with null takes it away. */
export function pointNote(clew: Clew, id: string, arrow: ArrowEnd | null): void {
  change(
    clew,
    id,
    (note) => words().annotating.steps[arrow === null ? "arrowAway" : "arrow"](noteInWords(note)),
    ({ arrow: _, ...note }) => (arrow === null ? note : { ...note, arrow }),
  );
}

export function deleteNote(clew: Clew, id: string): void {
  const { notes } = clew.view.getState();
  const note = notes.find((one) => one.id === id);
  if (!note) return;
  setNotes(
    clew,
    () => words().annotating.steps.delete(noteInWords(note)),
    notes.filter((one) => one !== note),
  );
}

/** Where a note is while a hand moves it: no step yet. */
export function dragNote({ view }: Clew, id: string, at: NotePlace): void {
  view.setState(({ notes }) => ({ notes: notes.map((note) => (note.id === id ? { ...note, at } : note)) }));
}

/** A hand let go of a note that stood at `from`: one step. */
export function droppedNote(clew: Clew, id: string, from: NotePlace): void {
  const note = clew.view.getState().notes.find((one) => one.id === id);
  if (!note) return;
  dragNote(clew, id, from);
  moveNote(clew, id, note.at);
}

/** Moves a note there; moves with the same `run` that follow each other are one step. */
export function moveNote(clew: Clew, id: string, at: NotePlace, run?: string): void {
  change(
    clew,
    id,
    (note) => words().annotating.steps.move(noteInWords(note)),
    (note) => ({ ...note, at }),
    run,
  );
}

function change(
  clew: Clew,
  id: string,
  label: (note: ViewNote) => string,
  make: (note: ViewNote) => ViewNote,
  run?: string,
): void {
  const { notes } = clew.view.getState();
  const note = notes.find((one) => one.id === id);
  if (!note) return;
  const made = make(note);
  setNotes(
    clew,
    () => label(made),
    notes.map((one) => (one === note ? made : one)),
    run,
  );
}

/** Sets the notes as one step. */
function setNotes({ view, history }: Clew, label: () => string, after: readonly ViewNote[], run?: string): void {
  const before = view.getState().notes;
  const put = (notes: readonly ViewNote[]) => view.setState({ notes, touched: true });
  put(after);
  history.push({ label, undo: () => put(before), redo: () => put(after), ...(run === undefined ? {} : { run }) });
}

/** Short, since every link carries it. */
function newId(notes: readonly ViewNote[]): string {
  let number = notes.length + 1;
  while (notes.some(({ id }) => id === `${number}`)) number += 1;
  return `${number}`;
}
