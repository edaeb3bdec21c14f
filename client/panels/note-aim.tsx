import { useEffect, useState } from "react";
import type { ArrowEnd } from "../../contract/view-notes.ts";
import { focusNote, noteElementId } from "../actions/note-actions.ts";
import { currentContext, nodeOf } from "../actions/target.ts";
import { arrowPath } from "../canvas/note-arrow.ts";
import { nameOf } from "../state/expand.ts";
import { pointNote } from "../state/notes.ts";
import { announce } from "../state/page.ts";
import { words } from "../words/words.ts";
import { useClew } from "./clew-context.ts";
import { scopesAt } from "./use-keys.ts";

/** Lies over the canvas while a note's arrow is drawn: the next press says where it ends. */
export function NoteAim({ note }: { readonly note: string }) {
  const clew = useClew();
  const { page, view, canvas } = clew;
  const [pointer, setPointer] = useState<{ x: number; y: number } | null>(null);
  useEffect(() => {
    const end = (arrow: ArrowEnd | null) => aimed(clew, note, arrow);
    const onKey = (event: KeyboardEvent) => {
      const onCanvas = scopesAt(document.activeElement).includes("idle");
      if (event.key !== "Escape" && !(event.key === "Enter" && onCanvas)) return;
      event.preventDefault();
      event.stopPropagation();
      const context = currentContext(clew);
      const node = nodeOf(context);
      const { target } = context;
      const line = target && "edge" in target ? canvas.current?.positionOf(target.edge) : null;
      if (event.key === "Escape") end(null);
      else if (node !== null) end({ node });
      else if (canvas.current) end(canvas.current.placeAt(line ?? undefined));
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [clew, note, canvas]);
  // Whatever takes the note away ends the drawing.
  useEffect(
    () =>
      view.subscribe(({ notes }) => {
        if (!notes.some(({ id }) => id === note)) page.setState({ aiming: null });
      }),
    [view, page, note],
  );
  const at = (event: React.PointerEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  return (
    <>
      <div
        className="note-aim"
        onPointerMove={(event) => setPointer(at(event))}
        onPointerLeave={() => setPointer(null)}
        onPointerUp={(event) => {
          if (event.button !== 0) return;
          const { x, y } = at(event);
          const node = canvas.current?.entityAt(x, y) ?? null;
          aimed(clew, note, node !== null ? { node } : (canvas.current?.placeAt({ x, y }) ?? null));
        }}
      >
        {pointer ? <Preview note={note} to={pointer} /> : null}
      </div>
      <p className="note-aim-hint">{words().notesLayer.aim}</p>
    </>
  );
}

/** The arrow as it would be. */
function Preview({ note, to }: { readonly note: string; readonly to: { readonly x: number; readonly y: number } }) {
  const sheet = document.getElementById(noteElementId(note))?.getBoundingClientRect();
  const area = document.querySelector("[data-canvas]")?.getBoundingClientRect();
  if (!sheet || !area) return null;
  const box = {
    left: sheet.left - area.left,
    right: sheet.right - area.left,
    top: sheet.top - area.top,
    bottom: sheet.bottom - area.top,
  };
  return (
    <svg className="note-lines" aria-hidden="true">
      <path className="arrow" d={arrowPath(box, { ...to, reach: 0 })} />
    </svg>
  );
}

/** Ends the drawing: with an arrow to there, or with null as it was. */
function aimed(clew: ReturnType<typeof useClew>, note: string, arrow: ArrowEnd | null): void {
  clew.page.setState({ aiming: null });
  if (arrow !== null) pointNote(clew, note, arrow);
  const w = words().notesLayer;
  const end = arrow === null ? null : "node" in arrow ? nameOf(clew, arrow.node) : w.aPlace;
  announce(clew.page, end === null ? w.noArrow : w.arrowTo(end));
  focusNote(clew, note);
}
