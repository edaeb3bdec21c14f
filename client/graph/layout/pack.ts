import { LABEL_HEIGHT, type LayoutProblem } from "./layout-problem.ts";

const GAP = 56;

interface Piece {
  readonly nodes: readonly number[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function pieceOf({ x, y, radius, label }: LayoutProblem, nodes: readonly number[]): Piece {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const node of nodes) {
    const r = radius[node] ?? 0;
    const half = Math.max(r, (label[node] ?? 0) / 2);
    left = Math.min(left, (x[node] ?? 0) - half);
    right = Math.max(right, (x[node] ?? 0) + half);
    top = Math.min(top, (y[node] ?? 0) - r);
    bottom = Math.max(bottom, (y[node] ?? 0) + r + LABEL_HEIGHT);
  }
  return { nodes, left, top, width: right - left + GAP, height: bottom - top + GAP };
}

/** Rows of pieces, each as wide as `limit` at most; returns where each goes and how large it all is. */
function shelves(pieces: readonly Piece[], limit: number) {
  const places: { x: number; y: number }[] = [];
  let x = 0;
  let y = 0;
  let shelf = 0;
  let width = 0;
  for (const piece of pieces) {
    if (x > 0 && x + piece.width > limit) {
      x = 0;
      y += shelf;
      shelf = 0;
    }
    places.push({ x, y });
    x += piece.width;
    shelf = Math.max(shelf, piece.height);
    width = Math.max(width, x);
  }
  return { places, width, height: y + shelf };
}

/** Sets components side by side without overlaps, towards the canvas' aspect, the middle of it all at 0, 0. */
export function packComponents(problem: LayoutProblem, groups: readonly (readonly number[])[]): void {
  const pieces = groups.map((nodes) => pieceOf(problem, nodes)).sort((a, b) => b.height - a.height);
  const area = pieces.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = Math.max(...pieces.map(({ width }) => width));
  let best = shelves(pieces, Math.max(widest, Math.sqrt(area * problem.aspect)));
  for (const factor of [0.8, 1.15, 1.35, 1.6, 2]) {
    const other = shelves(pieces, Math.max(widest, Math.sqrt(area * problem.aspect) * factor));
    // Whatever needs the smaller zoom to fit is worse.
    const size = (packed: typeof best): number => Math.max(packed.width / problem.aspect, packed.height);
    if (size(other) < size(best)) best = other;
  }
  pieces.forEach((piece, index) => {
    const place = best.places[index] ?? { x: 0, y: 0 };
    for (const node of piece.nodes) {
      problem.x[node] = (problem.x[node] ?? 0) - piece.left + place.x - best.width / 2 + GAP / 2;
      problem.y[node] = (problem.y[node] ?? 0) - piece.top + place.y - best.height / 2 + GAP / 2;
    }
  });
}
