import type { GraphCanvas } from "../canvas/graph-canvas.ts";
import type { CanvasPort } from "../state/canvas-port.ts";

/** Px that a node needs around it to count as in sight. */
const MARGIN = 40;

/** The canvas as state and actions see it. `size` tells the room it has, in px. */
export function adaptCanvas(
  canvas: GraphCanvas,
  size: () => { width: number; height: number },
): CanvasPort & {
  /** The room changed: a picture that showed everything does so again. */
  resized(): void;
  /** The camera rests; by whose hand decides whether everything is still meant to be shown. */
  rested(): void;
} {
  let showsAll = false;
  let ownMoves = 0;
  const own = (move: () => void, all: boolean) => {
    showsAll = all;
    ownMoves += 1;
    move();
  };
  const inSight = (id: string) => {
    const at = canvas.positionOf(id);
    const { width, height } = size();
    return at === null || (at.x > MARGIN && at.y > MARGIN && at.x < width - MARGIN && at.y < height - MARGIN);
  };
  return {
    fit: (ids) => own(() => canvas.fit(ids), ids === undefined),
    zoomIn: () => canvas.zoomIn(),
    zoomOut: () => canvas.zoomOut(),
    centerOn: (id) => own(() => canvas.centerOn(id), false),
    panBy: (dx, dy) => canvas.panBy(dx, dy),
    positionOf: (id) => canvas.positionOf(id),
    jumpTo: (camera) =>
      own(() => {
        canvas.camera = camera;
      }, false),
    reveal(...ids) {
      if (showsAll || ids.every(inSight)) return;
      const [only, ...others] = ids;
      if (only !== undefined && others.length === 0) own(() => canvas.centerOn(only), false);
      else own(() => canvas.fit(ids), false);
    },
    welcome(ids) {
      if (showsAll) own(() => canvas.fit(), true);
      else if (!ids.every(inSight)) own(() => canvas.fit(ids), false);
    },
    resized() {
      if (showsAll) own(() => canvas.fit(), true);
    },
    rested() {
      if (ownMoves > 0) ownMoves = 0;
      else showsAll = false;
    },
  };
}
