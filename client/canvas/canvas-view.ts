import type { Status } from "../../contract/evidence.ts";

export type ThemeName = "light" | "dark";

/** Everything the drawing depends on besides the graph. The state owns it; the canvas only draws it. */
export interface CanvasView {
  readonly selectedNodes: ReadonlySet<string>;
  readonly selectedEdges: ReadonlySet<string>;
  /** Under the pointer. */
  readonly hoveredNode: string | null;
  readonly hoveredEdge: string | null;
  /** Where the keyboard is; drawn as a dotted ring, and only while the canvas has focus. */
  readonly focusedNode: string | null;
  readonly focusedEdge: string | null;
  /** Statuses that are not drawn (`denied` to begin with). */
  readonly hiddenStatuses: ReadonlySet<Status>;
  /** Speakers of the selected claim, by the side they take. */
  readonly speakers: ReadonlyMap<string, "for" | "against">;
  readonly theme: ThemeName;
}

/** What hands do on the canvas, in terms of the graph. Positions are px from the canvas' top left corner. */
export interface CanvasEvents {
  clickNode: { id: string; additive: boolean };
  clickEdge: { id: string; additive: boolean };
  clickStage: Record<string, never>;
  doubleClickNode: { id: string };
  hoverNode: { id: string | null };
  hoverEdge: { id: string | null };
  contextMenu: { target: { node: string } | { edge: string } | null; x: number; y: number };
  /** A drag by hand ended; `before` are the coordinates it began with. */
  dragEnd: { id: string; before: { x: number; y: number } };
  /** The camera came to rest. */
  cameraRest: { x: number; y: number; ratio: number };
}
