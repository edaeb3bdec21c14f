/** A rectangle on the page, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether the straight line from (ax, ay) to (bx, by) touches the box (Liang-Barsky). */
export function crosses(box: Box, ax: number, ay: number, bx: number, by: number): boolean {
  let from = 0;
  let to = 1;
  const clip = (delta: number, room: number): boolean => {
    if (delta === 0) return room >= 0;
    const t = room / delta;
    if (delta < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
    return from <= to;
  };
  return (
    clip(ax - bx, ax - box.left) &&
    clip(bx - ax, box.right - ax) &&
    clip(ay - by, ay - box.top) &&
    clip(by - ay, box.bottom - ay)
  );
}

const CELL = 64;

/** Boxes by the cells they touch, so that asking whether a place is free does not read all of them. */
export class BoxGrid {
  readonly #cells = new Map<number, Box[]>();
  readonly #beneath: BoxGrid | null;

  /** What is taken in the grid `beneath` is taken here too; what is added here is not taken there. */
  constructor(beneath: BoxGrid | null = null) {
    this.#beneath = beneath;
  }

  add(box: Box): void {
    this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [box]);
      else cell.push(box);
      return false;
    });
  }

  isFree(box: Box): boolean {
    if (this.#visit(box, (key) => this.#cells.get(key)?.some((other) => overlap(box, other)) ?? false)) return false;
    return this.#beneath?.isFree(box) ?? true;
  }

  /** Calls `visit` with each cell's key until it says true; whether it did. */
  #visit(box: Box, visit: (key: number) => boolean): boolean {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) {
        if (visit(x * 65_536 + y)) return true;
      }
    }
    return false;
  }
}
