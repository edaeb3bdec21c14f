import type { LineKind } from "../graph/line-kind.ts";

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
  /** Kinds of line that are not drawn (`denied` and `retracted` to begin with). */
  readonly hiddenLines: ReadonlySet<LineKind>;
  /** Speakers of the selected claim, by the side they take. */
  readonly speakers: ReadonlyMap<string, "for" | "against">;
  /** A path that stands out while everything else recedes. */
  readonly path: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null;
  readonly theme: ThemeName;
}

/** Nothing selected, nothing pointed at. */
export function emptyView(theme: ThemeName): CanvasView {
  return {
    selectedNodes: new Set(),
    selectedEdges: new Set(),
    hoveredNode: null,
    hoveredEdge: null,
    focusedNode: null,
    focusedEdge: null,
    hiddenLines: new Set(["denied", "retracted"]),
    speakers: new Map(),
    path: null,
    theme,
  };
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
  /** A drag by hand ended; `before` are the coordinates it began with. A drag of a selected node moves all selected. */
  dragEnd: { moved: readonly { id: string; before: { x: number; y: number } }[] };
  /** The outline of an area that is being drawn; null once it is not. */
  area: { outline: readonly { x: number; y: number }[] | null };
  /** An area was drawn about these nodes. */
  selectArea: { ids: readonly string[]; additive: boolean };
  /** The camera came to rest. */
  cameraRest: { x: number; y: number; ratio: number };
  /** The canvas has another size; the camera looks so that the picture stayed where it was on the page. */
  resize: { x: number; y: number; ratio: number };
}
