import { type Box, BoxGrid } from "./box-grid.ts";
import type { Pen } from "./pen.ts";

/** What the overlay put where, for picking and for tests. */
export interface DrawnBox {
  readonly what: "label" | "mark" | "flag" | "pill" | "pin" | "relation";
  readonly element: { readonly node: string } | { readonly edge: string };
  readonly box: Box;
}

type Paint = (pen: Pen) => void;

/**
 * Everything the overlay will paint for one position of the camera, and the room it takes. While the picture is only
 * moved, the same plan is painted again elsewhere.
 */
export class OverlayPlan {
  readonly boxes: DrawnBox[] = [];
  readonly occupied = new BoxGrid();
  /** Painted under the nodes, and over them. */
  readonly under: Paint[] = [];
  readonly over: Paint[] = [];

  keep(what: DrawnBox["what"], element: DrawnBox["element"], box: Box): void {
    this.occupied.add(box);
    this.boxes.push({ what, element, box });
  }
}
