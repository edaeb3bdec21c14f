import { useEffect, useRef, useState } from "react";
import { LONGEST_NOTE } from "../../contract/view-notes.ts";
import { focusCanvas, focusNote } from "../actions/note-actions.ts";
import { selectedNote } from "../state/notes.ts";
import type { PageState } from "../state/page.ts";
import { endWriting } from "../state/write-note.ts";
import { words } from "../words/words.ts";
import { useClew } from "./clew-context.ts";
import { usePressOutside } from "./use-press-outside.ts";

/** From so many chars left on, the editor counts them. */
const FEW_LEFT = 100;
const EDGE = 8;

/** Where a note is written, in its place on the canvas. However it is left, what was written is kept. */
export function NoteEditor({ writing }: { readonly writing: NonNullable<PageState["writing"]> }) {
  const clew = useClew();
  const box = useRef<HTMLDivElement>(null);
  const { note: id, at } = writing;
  const before = clew.view.getState().notes.find((note) => note.id === id)?.text ?? "";
  const [text, setText] = useState(before);
  const w = words().notesLayer;
  const left = LONGEST_NOTE - text.length;
  useEffect(() => {
    const area = box.current?.querySelector("textarea");
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  useEffect(
    () =>
      clew.canvas.current?.notes(() => {
        const element = box.current;
        const corner = clew.canvas.current?.cornerOf(at);
        const room = element?.parentElement;
        if (!element || !room || !corner) return;
        const x = Math.max(EDGE, Math.min(corner.x, room.clientWidth - element.offsetWidth - EDGE));
        const y = Math.max(EDGE, Math.min(corner.y, room.clientHeight - element.offsetHeight - EDGE));
        element.style.transform = `translate(${x}px, ${y}px)`;
      }),
    [clew, at],
  );
  usePressOutside(box, () => endWriting(clew, text));
  const leave = () => {
    endWriting(clew, text);
    // Once the note is drawn; it has the keyboard then, so that the next key is for it.
    requestAnimationFrame(() => {
      const note = selectedNote(clew);
      if (note) focusNote(clew, note.id);
      else focusCanvas();
    });
  };
  return (
    <div ref={box} className="note-editor">
      <textarea
        aria-label={w.text}
        aria-describedby="note-editor-hint"
        value={text}
        maxLength={LONGEST_NOTE}
        rows={3}
        dir="auto"
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          const ends = event.key === "Escape" || (event.key === "Enter" && !event.shiftKey);
          if (!ends || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          leave();
        }}
      />
      <p id="note-editor-hint">
        {w.keys}
        {left < FEW_LEFT ? <span aria-live="polite">{w.left(left)}</span> : null}
      </p>
    </div>
  );
}
