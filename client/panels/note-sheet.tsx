import { memo, useLayoutEffect, useRef } from "react";
import type { NotePlace, ViewNote } from "../../contract/view-notes.ts";
import { focusCanvas, noteElementId } from "../actions/note-actions.ts";
import { NOTE, noteLayout, SHADE, SMALL_NOTE, sheetOutline } from "../canvas/note-layout.ts";
import { SMALL_STROKES } from "../canvas/paint-notes.ts";
import { dragNote, droppedNote } from "../state/notes.ts";
import { announce } from "../state/page.ts";
import { editNote, shiftedPlace } from "../state/write-note.ts";
import { words } from "../words/words.ts";
import { useClew } from "./clew-context.ts";

/** Px that a hand may tremble before it drags. */
const SLACK = 4;

interface NoteSheetProps {
  readonly note: ViewNote;
  /** The note in a sentence. */
  readonly label: string;
  readonly selected: boolean;
  /** Whether the Tab key stops at it: at one of the notes. */
  readonly stop: boolean;
  /** Its text is being written, in the editor in its place. */
  readonly writing: boolean;
}

/** A note on its sheet: takes the keyboard, is dragged, and edited by a double-click. */
export const NoteSheet = memo(function NoteSheet({ note, label, selected, stop, writing }: NoteSheetProps) {
  const clew = useClew();
  const element = useRef<HTMLButtonElement>(null);
  const hold = useRef<{ x: number; y: number; at: NotePlace; moved: boolean } | null>(null);
  const { id, text } = note;
  const { lines, width, height } = noteLayout(text);
  useLayoutEffect(() => {
    const here = element.current;
    // A note that goes does not take the keyboard with it.
    return () => {
      if (here !== null && document.activeElement === here) focusCanvas();
    };
  }, []);
  const letGo = (keep: boolean) => {
    const held = hold.current;
    hold.current = null;
    if (!held?.moved) return;
    if (keep) {
      droppedNote(clew, id, held.at);
      announce(clew.page, words().notesLayer.moved);
    } else dragNote(clew, id, held.at);
  };
  return (
    <button
      ref={element}
      type="button"
      id={noteElementId(id)}
      className="note"
      data-note={id}
      data-selected={selected ? "" : undefined}
      data-writing={writing ? "" : undefined}
      tabIndex={stop ? 0 : -1}
      aria-label={label}
      onFocus={() => {
        if (clew.view.getState().selectedNote !== id) clew.view.setState({ selectedNote: id });
        if (element.current?.matches(":focus-visible")) clew.canvas.current?.revealNote(id);
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
        if (event.button !== 0) return;
        event.currentTarget.focus({ preventScroll: true });
        event.currentTarget.setPointerCapture(event.pointerId);
        hold.current = { x: event.clientX, y: event.clientY, at: note.at, moved: false };
      }}
      onPointerMove={({ clientX, clientY }) => {
        const held = hold.current;
        if (held === null) return;
        const [dx, dy] = [clientX - held.x, clientY - held.y];
        if (!held.moved && Math.hypot(dx, dy) < SLACK) return;
        held.moved = true;
        dragNote(clew, id, shiftedPlace(clew, held.at, dx, dy));
      }}
      onPointerUp={() => letGo(true)}
      onPointerCancel={() => letGo(false)}
      onDoubleClick={() => editNote(clew, id)}
      onContextMenu={(event) => {
        event.preventDefault();
        const area = document.querySelector("[data-canvas]")?.getBoundingClientRect();
        const here = event.currentTarget.getBoundingClientRect();
        clew.view.setState({ selectedNote: id });
        // The Menu key has no place of its own.
        const [x, y] = event.button === 2 ? [event.clientX, event.clientY] : [here.left + 12, here.bottom];
        clew.page.setState({
          menu: { target: null, ofNote: true, x: x - (area?.left ?? 0), y: y - (area?.top ?? 0) },
        });
      }}
    >
      <Sheet className="note-whole" width={width} height={height} fold={NOTE.fold} />
      <span className="note-text">{lines.join("\n")}</span>
      <Sheet className="note-small" {...SMALL_NOTE} strokes={SMALL_STROKES} />
    </button>
  );
});

interface SheetProps {
  readonly className: string;
  readonly width: number;
  readonly height: number;
  readonly fold: number;
  readonly strokes?: string;
}

function Sheet({ className, width, height, fold, strokes }: SheetProps) {
  const { sheet, corner } = sheetOutline(width, height, fold);
  return (
    <svg className={className} width={width} height={height} aria-hidden="true">
      <polygon className="shade" points={sheet.join(" ")} transform={`translate(${SHADE.x} ${SHADE.y})`} />
      <polygon className="sheet" points={sheet.join(" ")} />
      <polygon className="corner" points={corner.join(" ")} />
      {strokes ? <path d={strokes} /> : null}
    </svg>
  );
}
