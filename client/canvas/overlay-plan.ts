import { type Box, BoxGrid } from "./box-grid.ts";
import type { Pen } from "./pen.ts";

/** What the overlay put where, for picking and for tests. */
export interface DrawnBox {
  readonly what: "label" | "mark" | "flag" | "pill" | "pin" | "relation";
  readonly element: { readonly node: string } | { readonly edge: string };
  readonly box: Box;
}

/** Paints one thing of the overlay, in px of the page. */
export type Paint = (pen: Pen) => void;

/** A node's caption: painted over everything, and only where nothing that is pointed at needs its place. */
export interface Caption {
  readonly node: string;
  readonly box: Box;
  readonly paint: Paint;
}

/**
 * Everything the overlay will paint for one position of the camera, and the room it takes. While the picture is only
 * moved, the same plan is painted again elsewhere.
 */
export class OverlayPlan {
  readonly boxes: DrawnBox[] = [];
  readonly occupied: BoxGrid;
  /** Painted under the nodes, and over them. */
  readonly under: Paint[] = [];
  readonly over: Paint[] = [];
  readonly captions: Caption[] = [];

  /** A plan that is laid over another finds the other's room taken. */
  constructor(beneath: OverlayPlan | null = null) {
    this.occupied = new BoxGrid(beneath?.occupied);
  }

  keep(what: DrawnBox["what"], element: DrawnBox["element"], box: Box): void {
    this.occupied.add(box);
    this.boxes.push({ what, element, box });
  }
}
