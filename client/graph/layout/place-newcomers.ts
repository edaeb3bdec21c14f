import type { ExplorerGraph, NodeAttributes } from "../explorer-graph.ts";

/** Distances from the parent that are tried, in graph units (px at zoom 1): each a fifth further, until one is free. */
const FIRST_RING = 150;
const RINGS = Array.from({ length: 28 }, (_, index) => Math.round(FIRST_RING * 1.2 ** index));
/** Directions tried on a ring: so many that two neighbours on it have room, within these bounds. */
const DIRECTIONS = { least: 24, most: 96, apart: 130 };
/** What lying wholly over another costs, where a ring 220 px further out costs 1. */
const OVERLAP_PRICE = 40;
/** From its nearest neighbour, graph units: beyond, it no longer looks as if it belonged there. */
const FAR = 400;
const LABEL_HEIGHT = 22;
const CAPTION_CHARACTER = 6.7;
const CELL = 140;
/** Lines near a newcomer are weighed only while there are few. */
const MAX_EDGES_WEIGHED = 400;
/** Of more newcomers than this, their own lines are not weighed: they come from one place and do not cross each other. */
const MAX_WEIGHED_NEWCOMERS = 60;
const MAX_WITH_CAPTIONS = 600;

interface Spot {
  x: number;
  y: number;
}

/** A neighbour that is placed, and how long the line to it should be for what stands on it. */
interface Anchor extends Spot {
  readonly length: number;
}

/** Length of a line between the middles of its ends, px; marks and the flared strands of a dispute need more. */
const LINE = { plain: 130, marked: 165, disputed: 215 };

const keyOf = (column: number, row: number): number => column * 1_000_003 + row;

/** Boxes of what is placed, caption included, by cell. */
class Occupancy {
  readonly #captions: boolean;

  constructor(captions: boolean) {
    this.#captions = captions;
  }

  readonly #cells = new Map<number, { x: number; y: number; half: number; r: number }[]>();

  add(x: number, y: number, half: number, r: number): void {
    const key = keyOf(Math.floor(x / CELL), Math.floor(y / CELL));
    const cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, [{ x, y, half, r }]);
    else cell.push({ x, y, half, r });
  }

  /** How badly a node there would lie over others: 0 is free. Beyond `limit` it is not weighed to the end. */
  overlap(x: number, y: number, half: number, r: number, limit: number): number {
    let sum = 0;
    const gapX = this.#captions ? 16 : 6;
    const gapY = this.#captions ? LABEL_HEIGHT + 14 : 6;
    const column = Math.floor(x / CELL);
    const row = Math.floor(y / CELL);
    const columns = this.#captions ? 2 : 1;
    for (let cx = column - columns; cx <= column + columns; cx += 1) {
      for (let cy = row - 1; cy <= row + 1; cy += 1) {
        for (const other of this.#cells.get(keyOf(cx, cy)) ?? []) {
          const overX = half + other.half + gapX - Math.abs(x - other.x);
          const overY = r + other.r + gapY - Math.abs(y - other.y);
          if (overX > 0 && overY > 0) sum += Math.min(1, overX / 20) * Math.min(1, overY / 20);
          if (sum > limit) return sum;
        }
      }
    }
    return sum;
  }
}

function distanceToSegment(p: Spot, a: Spot, b: Spot): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const t = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p.x - a.x - dx * t, p.y - a.y - dy * t);
}

/** What lines of these lengths to its neighbours cost a newcomer there. */
function priceOfTies(spot: Spot, anchors: readonly Anchor[]): number {
  let price = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const anchor of anchors) {
    const length = Math.hypot(anchor.x - spot.x, anchor.y - spot.y);
    nearest = Math.min(nearest, length);
    if (length < anchor.length) price += (anchor.length - length) / 30;
    else if (length > 300) price += (length - 300) / 250 / anchors.length;
  }
  // No crossing that is spared is worth losing sight of where it came from.
  return anchors.length > 0 && nearest > FAR ? price + (nearest - FAR) / 20 : price;
}

const turn = (a: Spot, b: Spot, c: Spot): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
const crossing = (a: Spot, b: Spot, c: Spot, d: Spot): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/**
 * Places newcomers, and nothing else: each near the neighbours that are placed already (else near `from`, else beside the
 * picture), where it covers neither a node nor a caption and its lines cross few others. Everything else stays where it
 * is, exactly.
 */
export function placeNewcomers(graph: ExplorerGraph, newcomers: readonly string[], from?: string): void {
  const waiting = new Set(newcomers.filter((id) => graph.hasNode(id)));
  if (waiting.size === 0) return;
  // Among thousands there is no room for every caption, and the drawing chooses which to show.
  const captions = graph.order <= MAX_WITH_CAPTIONS;
  const occupied = new Occupancy(captions);
  const halfOf = ({ size, label, existence }: NodeAttributes): number => {
    if (!captions) return size;
    const caption = Math.min(34, label.length) * CAPTION_CHARACTER + (existence === null ? 0 : 45);
    return Math.max(size, caption / 2);
  };
  let right = Number.NEGATIVE_INFINITY;
  let top = 0;
  graph.forEachNode((id, node) => {
    if (waiting.has(id)) return;
    const { x, y } = node;
    occupied.add(x, y, halfOf(node), node.size);
    if (x > right) right = x;
    top = Math.max(top, y);
  });
  const filled = new Map<string, number>();
  const lines: [Spot, Spot][] = [];
  if (graph.size <= MAX_EDGES_WEIGHED) {
    graph.forEachEdge((_id, _edge, source, target, a, b) => {
      if (!waiting.has(source) && !waiting.has(target)) lines.push([a, b]);
    });
  }
  const anchorsOf = (id: string): Anchor[] => {
    const lengths = new Map<string, number>();
    graph.forEachEdge(id, (_id, edge, source, target) => {
      const other = source === id ? target : source;
      if (other === id || waiting.has(other)) return;
      const marked = edge.marks.length > 0 || edge.anonymous || edge.origins > 1;
      const length = edge.con > 0 ? LINE.disputed : marked ? LINE.marked : LINE.plain;
      lengths.set(other, Math.max(length, lengths.get(other) ?? 0));
    });
    return [...lengths].map(([other, length]) => {
      const { x, y } = graph.getNodeAttributes(other);
      return { x, y, length };
    });
  };
  const fallback: Spot =
    from !== undefined && graph.hasNode(from) && !waiting.has(from)
      ? graph.getNodeAttributes(from)
      : { x: right === Number.NEGATIVE_INFINITY ? 0 : right + 180, y: top * 0.5 };
  // Whoever hangs on most of what is placed has the least choice and comes first; each makes the next one's choice clearer.
  const queue = [...waiting].map((id) => ({ id, ties: anchorsOf(id).length })).sort((a, b) => b.ties - a.ties);
  while (queue.length > 0) {
    const ready = queue.findIndex(({ id, ties }) => ties > 0 || anchorsOf(id).length > 0);
    const [next] = queue.splice(Math.max(0, ready), 1);
    if (next === undefined) break;
    const { id } = next;
    const anchors = anchorsOf(id);
    const spot = bestSpot(id, anchors, fallback, occupied, lines);
    waiting.delete(id);
    graph.mergeNodeAttributes(id, spot);
    const node = graph.getNodeAttributes(id);
    occupied.add(spot.x, spot.y, halfOf(node), node.size);
    if (newcomers.length <= MAX_WEIGHED_NEWCOMERS) for (const anchor of anchors) lines.push([anchor, spot]);
  }

  function bestSpot(
    id: string,
    anchors: readonly Anchor[],
    beside: Spot,
    taken: Occupancy,
    drawn: readonly [Spot, Spot][],
  ) {
    const centre =
      anchors.length === 0
        ? beside
        : {
            x: anchors.reduce((sum, { x }) => sum + x, 0) / anchors.length,
            y: anchors.reduce((sum, { y }) => sum + y, 0) / anchors.length,
          };
    const node = graph.getNodeAttributes(id);
    const half = halfOf(node);
    const { size } = node;
    // Siblings fill the rings from the inside: the next one need not ask again where the last found nothing.
    const family = `${centre.x} ${centre.y}`;
    const full = anchors.length <= 1 ? (filled.get(family) ?? 0) : 0;
    let found = full;
    let best: Spot = { x: centre.x + FIRST_RING, y: centre.y };
    let least = Number.POSITIVE_INFINITY;
    const rings = anchors.length === 1 || anchors.length === 0 ? RINGS : [0, 60, 110, ...RINGS];
    for (let index = full; index < rings.length; index += 1) {
      const ring = rings[index] ?? 0;
      // Nothing further out can be cheaper than a free spot nearer by. About a single neighbour a ring has one price.
      const [only, another] = anchors;
      const atLeast = ring / 220 + (only && !another ? priceOfTies({ x: centre.x + ring, y: centre.y }, anchors) : 0);
      if (least <= atLeast) break;
      const wanted = Math.floor((2 * Math.PI * ring) / DIRECTIONS.apart);
      const directions = ring === 0 ? 1 : Math.min(DIRECTIONS.most, Math.max(DIRECTIONS.least, wanted));
      for (let step = 0; step < directions; step += 1) {
        const angle = (step / directions) * 2 * Math.PI + (ring % 7) * 0.1;
        const spot = { x: centre.x + ring * Math.cos(angle), y: centre.y + ring * Math.sin(angle) };
        let price = ring / 220 + priceOfTies(spot, anchors);
        if (price >= least) continue;
        price += OVERLAP_PRICE * taken.overlap(spot.x, spot.y, half, size, (least - price) / OVERLAP_PRICE);
        if (price >= least) continue;
        for (const [a, b] of drawn) {
          if (price >= least) break;
          const apart = distanceToSegment(spot, a, b);
          if (apart < size + 16) price += 2 * (1 - apart / (size + 16));
          for (const anchor of anchors) if (crossing(anchor, spot, a, b)) price += 0.7;
        }
        if (price < least) {
          least = price;
          best = spot;
          found = index;
        }
      }
    }
    if (anchors.length <= 1) filled.set(family, found);
    return best;
  }
}
