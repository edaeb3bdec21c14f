import type { NotePlace } from "../../contract/view-notes.ts";
import type { PlacedNote } from "../graph/placed-note.ts";
import type { PictureFormat, SheetContent } from "../graph/sheet-content.ts";

/** Where the canvas looks: the graph coordinates at its middle, and graph units per px. */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** What state and actions ask of the canvas. It is null until the canvas stands on the page. */
export interface CanvasPort {
  /** Shows everything, or the given nodes. After showing everything a page that changes its size does so again. */
  fit(ids?: readonly string[]): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Moves the picture as little as brings all of these into sight; not at all where they are. */
  reveal(...ids: readonly string[]): void;
  /** Newcomers grow to their places, out of `from`, and are brought into sight. */
  welcome(ids: readonly string[], from?: string): void;
  /** Nodes that were placed anew glide there from where they stood. */
  glide(from: readonly { readonly id: string; readonly x: number; readonly y: number }[]): void;
  /** Moves the picture by screen px. */
  panBy(dx: number, dy: number): void;
  /** Px from the canvas' top left corner; null for what is not drawn. */
  positionOf(id: string): { x: number; y: number } | null;
  /** The graph coordinates of a px of the canvas, or of its middle. */
  placeAt(point?: { readonly x: number; readonly y: number }): { x: number; y: number };
  /** The entity that is drawn there, px from the canvas' top left corner. */
  entityAt(x: number, y: number): string | null;
  /** Tells where notes stand, now and after each frame. Returns what ends it. */
  notes(draw: (placed: readonly PlacedNote[]) => void): () => void;
  /** Where the top left corner of a note with this place is, px of the canvas; null while its entity is not drawn. */
  cornerOf(place: NotePlace): { x: number; y: number } | null;
  /** What a note with this text takes of the page, px. */
  roomOfNote(text: string): { width: number; height: number };
  /** Moves the picture as little as brings a note into sight. */
  revealNote(id: string): void;
  jumpTo(camera: CameraPlace): void;
  /**
   * Draws the whole graph small into an element, with the part that is in view; dragging there moves the camera. Returns
   * what ends it. `needs` is told whether there is more than is in view.
   */
  overview(element: HTMLCanvasElement, needs: (needed: boolean) => void): () => void;
  /** What is in view as a file, with words about it. Throws `Error` with a sentence to show. */
  picture(content: SheetContent, format: PictureFormat): Promise<Blob>;
}
