/** What hands do on the canvas, in terms of the graph. Positions are px from the canvas' top left corner. */
export interface CanvasEvents {
  clickNode: { id: string; additive: boolean };
  clickEdge: { id: string; additive: boolean };
  /** The pin of a node was clicked, not the node itself. */
  clickPin: { id: string };
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
  /** A frame was drawn. */
  rendered: Record<string, never>;
  /** The camera came to rest. */
  cameraRest: { x: number; y: number; ratio: number };
  /** The canvas has another size; the camera looks so that the picture stayed where it was on the page. */
  resize: { x: number; y: number; ratio: number };
}
