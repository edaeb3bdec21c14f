import type { NotePlace } from "../../contract/view-notes.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { addNote, deleteNote, hasRoom, noteInWords, rewriteNote } from "./notes.ts";
import { announce } from "./page.ts";

/** Lets a new note be written there; nothing is added before it has words. */
export function beginNote(clew: Clew, at: NotePlace): void {
  if (hasRoom(clew)) clew.page.setState({ writing: { note: null, at }, narrowTab: "canvas" });
}

/** Lets a note be written anew. */
export function editNote(clew: Clew, id: string): void {
  const note = clew.view.getState().notes.find((one) => one.id === id);
  if (note) clew.page.setState({ writing: { note: id, at: note.at } });
}

/** Ends the writing and keeps what was written, as one step; a note without words goes. */
export function endWriting(clew: Clew, written: string): void {
  const { writing } = clew.page.getState();
  if (writing === null) return;
  clew.page.setState({ writing: null });
  const text = written.trim();
  if (writing.note === null) {
    const added = text === "" ? null : addNote(clew, text, drawnUp(clew, text, writing.at));
    if (added) announce(clew.page, words().annotating.added(noteInWords(added)));
    else if (text === "") announce(clew.page, words().annotating.noneAdded);
    return;
  }
  const note = clew.view.getState().notes.find(({ id }) => id === writing.note);
  if (!note) return;
  if (text === "") {
    deleteNote(clew, note.id);
    announce(clew.page, words().annotating.deleted(noteInWords(note)));
  } else if (text === note.text) announce(clew.page, words().annotating.left);
  else {
    rewriteNote(clew, note.id, text);
    announce(clew.page, words().annotating.changed(noteInWords({ text })));
  }
}

/** Px that a note begins beside its entity, and the room that it is looked for. */
const BESIDE = 22;
const ROOM = { width: 190, height: 52 };
/** Beyond this many entities every place is as crowded. */
const MOST_LOOKED_AT = 2000;

/** Where a new note on an entity stands: of the places about it the one that covers the fewest entities and notes. */
export function placeOnEntity({ graph, view, canvas }: Clew, node: string): NotePlace {
  const off = graph.getNodeAttribute(node, "size") + BESIDE;
  const places = [
    { dx: off, dy: -off - ROOM.height / 2 },
    { dx: off, dy: off - ROOM.height / 2 },
    { dx: -off - ROOM.width, dy: -off - ROOM.height / 2 },
    { dx: -off - ROOM.width, dy: off - ROOM.height / 2 },
    { dx: -ROOM.width / 2, dy: off + BESIDE },
    { dx: -ROOM.width / 2, dy: -off - BESIDE - ROOM.height },
  ];
  const middle = canvas.current?.positionOf(node);
  const others = middle && graph.order <= MOST_LOOKED_AT ? graph.nodes().filter((id) => id !== node) : [];
  const taken = others.flatMap((id) => {
    const at = canvas.current?.positionOf(id);
    return at && middle ? [{ dx: at.x - middle.x, dy: at.y - middle.y }] : [];
  });
  const own = view.getState().notes.flatMap(({ at }) => ("node" in at && at.node === node ? [at] : []));
  const crowd = (place: { dx: number; dy: number }) =>
    taken.filter(({ dx, dy }) => {
      const [x, y] = [dx - place.dx, dy - place.dy];
      return x > -BESIDE && x < ROOM.width + BESIDE && y > -BESIDE && y < ROOM.height + BESIDE;
    }).length +
    own.filter(({ dx, dy }) => Math.abs(dx - place.dx) < ROOM.width && Math.abs(dy - place.dy) < ROOM.height).length;
  const best = places.reduce((a, b) => (crowd(b) < crowd(a) ? b : a));
  return { node, ...best };
}

/** The place of a new note that took less or more room than was looked for, drawn up to its entity. */
function drawnUp({ canvas }: Clew, text: string, at: NotePlace): NotePlace {
  const room = canvas.current?.roomOfNote(text);
  if (!room || !("node" in at)) return at;
  const across = ROOM.width - room.width;
  const isLeft = at.dx + ROOM.width <= 0;
  const isAbove = at.dy + ROOM.height <= 0;
  const isMiddle = at.dx < 0 && !isLeft;
  return {
    ...at,
    dx: at.dx + (isLeft ? across : isMiddle ? across / 2 : 0),
    dy: at.dy + (isAbove ? ROOM.height - room.height : 0),
  };
}

/** A note's place moved by px of the page. */
export function shiftedPlace({ canvas }: Clew, at: NotePlace, dx: number, dy: number): NotePlace {
  if ("node" in at) return { ...at, dx: at.dx + dx, dy: at.dy + dy };
  const port = canvas.current;
  if (port === null) return at;
  const [from, to] = [port.placeAt({ x: 0, y: 0 }), port.placeAt({ x: dx, y: dy })];
  return { x: at.x + to.x - from.x, y: at.y + to.y - from.y };
}
