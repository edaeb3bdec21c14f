/** Where the canvas looks: the graph coordinates at its middle, and graph units per px. */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** What state and actions ask of the canvas. It is null until the canvas stands on the page. */
export interface CanvasPort {
  /** Shows everything, or the given nodes. After showing everything a canvas that changes its size does so again. */
  fit(ids?: readonly string[]): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Brings a node to the middle; the zoom stays. */
  centerOn(id: string): void;
  /** Moves the camera only where one of these would be out of sight. */
  reveal(...ids: readonly string[]): void;
  /** Brings newcomers into sight; a picture that showed everything does so again. */
  welcome(ids: readonly string[]): void;
  /** Moves the picture by screen px. */
  panBy(dx: number, dy: number): void;
  /** Px from the canvas' top left corner; null for what is not drawn. */
  positionOf(id: string): { x: number; y: number } | null;
  jumpTo(camera: CameraPlace): void;
}
