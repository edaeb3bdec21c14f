import { type Box, overlap } from "./box-grid.ts";
import { type CameraState, MAX_ZOOM, MIN_ZOOM, sizeFactor, type Viewport } from "./camera.ts";
import type { Scene } from "./scene.ts";

/** A fit never enlarges beyond this zoom. */
const MAX_FIT_ZOOM = 1.12;
/** Px between what is shown and the canvas' edge. */
const PADDING = 14;
/** What a node needs above it, and below it for its caption, px beyond its radius. */
const ABOVE = 10;
const BELOW = 22;
/** What is shown stands off the middle by this share of the canvas at most. */
const ASIDE = 0.08;
/** Of more nodes than this only the largest have captions, and single corners are not worth a smaller picture. */
const CAPTIONED = 400;

export interface FitRoom {
  readonly viewport: Viewport;
  /** Parts of the canvas that panels lie over, px. */
  readonly covered: readonly Box[];
  /** Px that a node's caption takes. */
  captionWidth(id: string): number;
  /** Notes that shall be in sight too. */
  readonly notes: readonly Anchored[];
}

/** What keeps its size in px at every zoom: graph coordinates, and a box in px from there. */
export interface Anchored {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

interface Item {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Half the caption's width. */
  readonly half: number;
}

/**
 * The camera that shows the given nodes, or all, with their captions and the notes of the room, beside what panels cover;
 * null where there is nothing to show. Reads the scene's nodes, which must be fresh.
 */
export function fitCamera(scene: Scene, room: FitRoom, ids?: readonly string[]): CameraState | null {
  const items = itemsOf(scene, room, ids);
  if (items.length === 0 && room.notes.length === 0) return null;
  const frame = frameOf(room);
  const { width, height } = room.viewport;
  const corners = items.length > CAPTIONED ? [] : room.covered;
  for (let zoom = largestZoom(items, room.notes, frame); ; zoom *= 0.97) {
    const box = extent(items, room.notes, zoom);
    const slackX = Math.max(0, frame.right - frame.left - (box.right - box.left));
    const slackY = Math.max(0, frame.bottom - frame.top - (box.bottom - box.top));
    // In the middle, else a little to a side: a covered corner may then be passed by. Far to a side half the canvas is empty.
    const [asideX, asideY] = [Math.min(slackX / 2, width * ASIDE), Math.min(slackY / 2, height * ASIDE)];
    for (const [sx, sy] of PLACES) {
      const dx = (frame.left + frame.right - box.left - box.right) / 2 + asideX * sx;
      const dy = (frame.top + frame.bottom - box.top - box.bottom) / 2 + asideY * sy;
      const tight = slackX > width * 0.4 || zoom < MIN_ZOOM * 2;
      if (tight || !items.some((item) => corners.some((corner) => overlap(boxOf(item, zoom, dx, dy), corner)))) {
        return { x: (width / 2 - dx) / zoom, y: -(height / 2 - dy) / zoom, ratio: 1 / zoom };
      }
    }
  }
}

const PLACES = [
  [0, 0],
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
] as const;

function itemsOf(scene: Scene, { viewport, captionWidth }: FitRoom, ids?: readonly string[]): Item[] {
  const indices = ids === undefined ? scene.nodes.keys() : ids.map((id) => scene.indexOf(id) ?? -1);
  const found = [...indices].filter((index) => index >= 0);
  const widest = viewport.width * 0.14;
  return found.map((index) => ({
    x: scene.x[index] ?? 0,
    y: -(scene.y[index] ?? 0),
    size: (scene.size[index] ?? 0) + (scene.contested[index] === 1 ? 9 : 0),
    half: found.length > CAPTIONED ? 0 : Math.min(widest, captionWidth(scene.nodes[index] ?? "") / 2 + 4),
  }));
}

/** The canvas without its edges, and without what is covered from side to side, as by a hint. */
function frameOf({ viewport: { width, height }, covered }: FitRoom): Box {
  let top = PADDING;
  let bottom = height - PADDING;
  for (const box of covered) {
    if (box.right - box.left < width * 0.3) continue;
    if (box.top + box.bottom < height) top = Math.max(top, box.bottom + 6);
    else bottom = Math.min(bottom, box.top - 6);
  }
  return { left: PADDING, right: width - PADDING, top, bottom: Math.max(bottom, top + 40) };
}

function boxOf({ x, y, size, half }: Item, zoom: number, dx: number, dy: number): Box {
  const radius = size * sizeFactor(zoom);
  const side = Math.max(radius, half);
  const [px, py] = [x * zoom + dx, y * zoom + dy];
  return { left: px - side, right: px + side, top: py - radius - ABOVE, bottom: py + radius + BELOW };
}

/** Around all items and notes. Without a box made of each item: a fit asks twenty times, of thousands. */
function extent(items: readonly Item[], notes: readonly Anchored[], zoom: number): Box {
  const factor = sizeFactor(zoom);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, size, half } of items) {
    const radius = size * factor;
    const side = Math.max(radius, half);
    left = Math.min(left, x * zoom - side);
    right = Math.max(right, x * zoom + side);
    top = Math.min(top, y * zoom - radius);
    bottom = Math.max(bottom, y * zoom + radius);
  }
  top -= ABOVE;
  bottom += BELOW;
  for (const { x, y, box } of notes) {
    left = Math.min(left, x * zoom + box.left);
    right = Math.max(right, x * zoom + box.right);
    top = Math.min(top, -y * zoom + box.top);
    bottom = Math.max(bottom, -y * zoom + box.bottom);
  }
  return { left, top, right, bottom };
}

function largestZoom(items: readonly Item[], notes: readonly Anchored[], frame: Box): number {
  let [low, high] = [MIN_ZOOM, Math.min(MAX_FIT_ZOOM, MAX_ZOOM)];
  for (let step = 0; step < 18; step += 1) {
    const zoom = Math.sqrt(low * high);
    const box = extent(items, notes, zoom);
    const fits = box.right - box.left <= frame.right - frame.left && box.bottom - box.top <= frame.bottom - frame.top;
    if (fits) low = zoom;
    else high = zoom;
  }
  return low;
}
