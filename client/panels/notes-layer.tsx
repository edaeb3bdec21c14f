import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { focusCanvas } from "../actions/note-actions.ts";
import type { PlacedNote } from "../graph/placed-note.ts";
import { describeNote, shownNotes } from "../state/notes.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { NoteAim } from "./note-aim.tsx";
import { NoteEditor } from "./note-editor.tsx";
import { NoteSheet } from "./note-sheet.tsx";

/** The view's notes over the canvas. Without any it does nothing, frame by frame. */
export function NotesLayer() {
  const { view, page } = useClew();
  const any = useSlice(view, ({ notes }) => notes.length > 0);
  const writing = useSlice(page, (state) => state.writing);
  const aiming = useSlice(page, (state) => state.aiming);
  if (!any && writing === null) return null;
  return (
    <Layer>
      {any ? <Notes writing={writing?.note ?? null} /> : null}
      {writing === null ? null : <NoteEditor key={writing.note ?? ""} writing={writing} />}
      {aiming === null ? null : <NoteAim note={aiming} />}
    </Layer>
  );
}

/** Over a note too the wheel zooms the canvas, and never the page. */
function Layer({ children }: { readonly children: ReactNode }) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onWheel = (event: WheelEvent) => {
      if (event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      document.querySelector("[data-canvas]")?.dispatchEvent(new WheelEvent("wheel", event));
    };
    const element = layer.current;
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, []);
  return (
    <div ref={layer} className="notes-layer">
      {children}
    </div>
  );
}

/** React draws what the notes are; where they are is set frame by frame, in step with the picture under them. */
function Notes({ writing }: { readonly writing: string | null }) {
  const clew = useClew();
  const { view } = clew;
  const notes = useSlice(view, (state) => state.notes);
  const selected = useSlice(view, (state) => state.selectedNote);
  // What is hidden or filtered away has other notes shown.
  useSlice(view, (state) => state.graphVersion);
  useSlice(view, (state) => state.filtered);
  const layer = useRef<HTMLDivElement>(null);
  const shown = shownNotes(clew);
  const stop = shown.find(({ id }) => id === selected) ?? shown[0];
  // Each time it is drawn: notes that came have to be placed before they are seen.
  useLayoutEffect(() => clew.canvas.current?.notes((placed) => layer.current && put(layer.current, placed)));
  return (
    <section ref={layer} aria-label={words().notesLayer.title}>
      <svg className="note-lines" aria-hidden="true">
        {notes.map(({ id }) => (
          <g key={id} data-lines-of={id}>
            <path className="tether" />
            <path className="arrow" />
          </g>
        ))}
      </svg>
      {notes.map((note) => (
        <NoteSheet
          key={note.id}
          note={note}
          label={describeNote(clew, note)}
          selected={note.id === selected}
          stop={note === stop}
          writing={note.id === writing}
        />
      ))}
    </section>
  );
}

function put(layer: HTMLElement, placed: readonly PlacedNote[]): void {
  const byId = new Map(placed.map((note) => [note.id, note]));
  for (const element of layer.querySelectorAll<HTMLElement>("[data-note]")) {
    const note = byId.get(element.dataset.note ?? "");
    // A note that goes with its entity does not take the keyboard with it.
    if (note === undefined && document.activeElement === element) focusCanvas();
    element.hidden = note === undefined;
    if (note === undefined) continue;
    element.style.transform = `translate(${note.left.toFixed(1)}px, ${note.top.toFixed(1)}px)`;
    element.toggleAttribute("data-small", note.small);
  }
  for (const lines of layer.querySelectorAll<SVGGElement>("[data-lines-of]")) {
    const note = byId.get(lines.dataset.linesOf ?? "");
    lines.children[0]?.setAttribute("d", note?.tether ?? "");
    lines.children[1]?.setAttribute("d", note?.arrow ?? "");
  }
}
