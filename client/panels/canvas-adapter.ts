import { toGraph } from "../canvas/camera.ts";
import type { GraphCanvas } from "../canvas/graph-canvas.ts";
import { Minimap } from "../canvas/minimap.ts";
import { noteLayout } from "../canvas/note-layout.ts";
import { cornerOf, placeNotes } from "../canvas/place-notes.ts";
import type { CanvasPort } from "../state/canvas-port.ts";

/** The canvas as state and actions see it, and what the page tells it. */
export interface AdaptedCanvas extends CanvasPort {
  /** The canvas changed its size. When the window did, a picture that showed everything does so again. */
  resized(): void;
  /** The camera rests; by whose hand decides whether everything is still meant to be shown. */
  rested(): void;
}

export function adaptCanvas(canvas: GraphCanvas): AdaptedCanvas {
  let showsAll = false;
  let ownMoves = 0;
  let page = `${innerWidth} ${innerHeight}`;
  const own = (move: () => void, all: boolean) => {
    showsAll = all;
    ownMoves += 1;
    move();
  };
  const inSight = (id: string) => {
    const at = canvas.positionOf(id);
    const { width, height } = canvas.viewport;
    return at === null || (at.x > 24 && at.y > 24 && at.x < width - 24 && at.y < height - 24);
  };
  return {
    fit: (ids) => own(() => canvas.fit(ids), ids === undefined),
    zoomIn: () => canvas.zoomIn(),
    zoomOut: () => canvas.zoomOut(),
    glide: (from) => canvas.glide(from),
    panBy: (dx, dy) => canvas.panBy(dx, dy),
    positionOf: (id) => canvas.positionOf(id),
    placeAt(point) {
      const { viewport, camera } = canvas;
      const { x, y } = point ?? { x: viewport.width / 2, y: viewport.height / 2 };
      return toGraph(camera, viewport, x, y);
    },
    entityAt(x, y) {
      const element = canvas.elementAt(x, y);
      return element !== null && "node" in element ? element.node : null;
    },
    notes(draw) {
      const tell = () => draw(placeNotes(canvas));
      tell();
      return canvas.on("rendered", tell);
    },
    cornerOf: (place) => cornerOf(canvas, place),
    roomOfNote: noteLayout,
    revealNote(id) {
      const note = placeNotes(canvas).find((placed) => placed.id === id);
      if (!note) return;
      const { left, top, width, height } = note;
      // The camera keeps room about a point as for a caption: a note needs less.
      canvas.revealPoints([
        { x: left + 60, y: top + 40 },
        { x: left + width - 60, y: top + height - 40 },
      ]);
    },
    jumpTo: (camera) =>
      own(() => {
        canvas.camera = camera;
      }, false),
    overview(element, needs) {
      const minimap = new Minimap(element, canvas, needs);
      return () => minimap.kill();
    },
    reveal: (...ids) => canvas.reveal(ids),
    // Few take a picture: what makes it comes when it is asked for.
    picture: async (content, format) => (await import("../canvas/sheet-file.ts")).sheetFile(canvas, content, format),
    welcome(ids, from) {
      canvas.grow(ids, from ?? null);
      const all = from === undefined ? ids : [from, ...ids];
      if (all.every(inSight)) return;
      if (showsAll) own(() => canvas.fit(), true);
      else canvas.reveal(all);
    },
    resized() {
      const now = `${innerWidth} ${innerHeight}`;
      const windowChanged = now !== page;
      page = now;
      if (showsAll && windowChanged) own(() => canvas.fit(), true);
    },
    rested() {
      if (ownMoves > 0) ownMoves = 0;
      else showsAll = false;
    },
  };
}
