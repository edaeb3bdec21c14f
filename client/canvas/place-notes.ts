import type { ArrowEnd, NotePlace, ViewNote } from "../../contract/view-notes.ts";
import type { PlacedNote } from "../graph/placed-note.ts";
import { type Box, boxAround } from "./box-grid.ts";
import { toViewport } from "./camera.ts";
import type { Anchored } from "./fit-camera.ts";
import { RING_REACH } from "./node-shape.ts";
import { arrowPath, type NoteTarget, tetherPath } from "./note-arrow.ts";
import { noteLayout, SMALL_NOTE } from "./note-layout.ts";
import type { Picture } from "./picking.ts";

/** Below this zoom notes are small: they keep their size, and would cover what they are about. */
const LEAST_ZOOM = 0.4;
/** Px from an entity's edge to the middle of a small note, and from an entity to the end of an arrow. */
const SMALL_OFF = 16;
const ARROW_GAP = 4;

/** The notes of the view as they stand on the page; without those whose entity is not drawn. */
export function placeNotes(picture: Picture): PlacedNote[] {
  const { notes, selectedNote } = picture.appearance.view;
  const isFar = 1 / picture.camera.ratio < LEAST_ZOOM;
  return notes.flatMap((note) => {
    const small = isFar && note.id !== selectedNote;
    const spot = targetOf(picture, note.at);
    if (spot === null) return [];
    const box = small ? smallBox(note, spot) : boxOf(note, spot);
    const end = note.arrow ? targetOf(picture, note.arrow) : null;
    return [
      {
        id: note.id,
        left: box.left,
        top: box.top,
        width: box.right - box.left,
        height: box.bottom - box.top,
        small,
        tether: "node" in note.at ? tetherPath(box, spot) : "",
        arrow: end === null ? "" : arrowPath(box, end),
      },
    ];
  });
}

/** Where the top left corner of a note with this place is; null where its entity is not drawn. */
export function cornerOf(picture: Picture, at: NotePlace): { x: number; y: number } | null {
  const spot = targetOf(picture, at);
  if (spot === null) return null;
  return "node" in at ? { x: spot.x + at.dx, y: spot.y + at.dy } : { x: spot.x, y: spot.y };
}

/** Where the notes of the view are held in the graph, and the room that each takes around it as a whole note. */
export function anchorsOfNotes({ graph, appearance }: Picture): Anchored[] {
  return appearance.view.notes.flatMap((note) => {
    const { at } = note;
    if ("node" in at && !(graph.hasNode(at.node) && appearance.isNodeDrawn(at.node))) return [];
    const { x, y } = "node" in at ? graph.getNodeAttributes(at.node) : at;
    return [{ x, y, box: boxOf(note, { x: 0, y: 0 }) }];
  });
}

/** The room that placed notes take. */
export function boxesOfNotes(picture: Picture): Box[] {
  return placeNotes(picture).map(({ left, top, width, height }) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  }));
}

/** Where an entity or a place is on the page; null for an entity that is not drawn. */
function targetOf(picture: Picture, place: NotePlace | ArrowEnd): NoteTarget | null {
  const { graph, appearance, camera, viewport, sizeFactor } = picture;
  if (!("node" in place)) return { ...toViewport(camera, viewport, place.x, place.y), reach: 0 };
  if (!graph.hasNode(place.node) || !appearance.isNodeDrawn(place.node)) return null;
  const { x, y, size, existence } = graph.getNodeAttributes(place.node);
  const ring = existence === null ? 0 : RING_REACH;
  return { ...toViewport(camera, viewport, x, y), reach: size * sizeFactor + ring + ARROW_GAP };
}

function boxOf({ at, text }: ViewNote, { x, y }: { readonly x: number; readonly y: number }): Box {
  const { width, height } = noteLayout(text);
  const [left, top] = "node" in at ? [x + at.dx, y + at.dy] : [x, y];
  return { left, top, right: left + width, bottom: top + height };
}

/** A small note stands close to its entity, on the side on which the whole one would. */
function smallBox(note: ViewNote, spot: NoteTarget): Box {
  const { width, height } = SMALL_NOTE;
  if (!("node" in note.at)) return { left: spot.x, top: spot.y, right: spot.x + width, bottom: spot.y + height };
  const whole = boxOf(note, spot);
  const [dx, dy] = [(whole.left + whole.right) / 2 - spot.x, (whole.top + whole.bottom) / 2 - spot.y];
  const off = (spot.reach + SMALL_OFF) / (Math.hypot(dx, dy) || 1);
  return boxAround(spot.x + dx * off, spot.y + dy * off, width, height);
}
