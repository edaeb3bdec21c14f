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
function shelves(pieces: readonly Piece[], limit: number): Packed {
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

interface Packed {
  readonly places: readonly { x: number; y: number }[];
  readonly width: number;
  readonly height: number;
}

/** The largest piece with all others as a block of rows to its right, or below it. */
function beside(pieces: readonly Piece[], block: Packed, below: boolean): Packed {
  const [first] = pieces;
  if (first === undefined) return block;
  const dx = below ? 0 : first.width;
  const dy = below ? first.height : 0;
  return {
    places: [{ x: 0, y: 0 }, ...block.places.map(({ x, y }) => ({ x: x + dx, y: y + dy }))],
    width: below ? Math.max(first.width, block.width) : first.width + block.width,
    height: below ? first.height + block.height : Math.max(first.height, block.height),
  };
}

/** Sets components side by side without overlaps, towards the canvas' aspect, the middle of it all at 0, 0. */
export function packComponents(problem: LayoutProblem, groups: readonly (readonly number[])[]): void {
  const pieces = groups.map((nodes) => pieceOf(problem, nodes)).sort((a, b) => b.height - a.height);
  const [first, ...rest] = pieces;
  if (first === undefined) return;
  const area = pieces.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = Math.max(...pieces.map(({ width }) => width));
  const widestOfRest = Math.max(1, ...rest.map(({ width }) => width));
  const areaOfRest = area - first.width * first.height;
  const candidates: Packed[] = [];
  for (const factor of [0.8, 1, 1.15, 1.35, 1.6, 2]) {
    candidates.push(shelves(pieces, Math.max(widest, Math.sqrt(area * problem.aspect) * factor)));
    const column = Math.max(widestOfRest, (areaOfRest / first.height) * factor);
    candidates.push(beside(pieces, shelves(rest, column), false));
    candidates.push(beside(pieces, shelves(rest, Math.max(widestOfRest, first.width)), true));
  }
  // Whatever needs the smaller zoom to fit is worse.
  const size = (packed: Packed): number => Math.max(packed.width / problem.aspect, packed.height);
  const best = candidates.reduce((a, b) => (size(b) < size(a) ? b : a));
  pieces.forEach((piece, index) => {
    const place = best.places[index] ?? { x: 0, y: 0 };
    for (const node of piece.nodes) {
      problem.x[node] = (problem.x[node] ?? 0) - piece.left + place.x - best.width / 2 + GAP / 2;
      problem.y[node] = (problem.y[node] ?? 0) - piece.top + place.y - best.height / 2 + GAP / 2;
    }
  });
}
