import type { ViewNote } from "../../contract/view-notes.ts";
import type { Filtered } from "./filtered.ts";
import type { LineKind } from "./line-kind.ts";
import type { NodeLook } from "./look/look-of.ts";

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
  /** Size and colour by rules; null: kind and degree decide. */
  readonly look: NodeLook | null;
  /** What a filter lets through, while there is one. */
  readonly filtered: Filtered | null;
  /** Texts pinned to nodes or places. */
  readonly notes: readonly ViewNote[];
  /** The note that is selected: the commands for a note are for this one. */
  readonly selectedNote: string | null;
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
    look: null,
    filtered: null,
    notes: [],
    selectedNote: null,
    theme,
  };
}
