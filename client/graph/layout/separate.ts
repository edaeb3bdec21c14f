import { LABEL_HEIGHT, type LayoutProblem } from "./layout-problem.ts";

/**
 * Pushes apart nodes whose boxes, caption included where `labels` says so, lie over each other; in cells, so that ten
 * thousand nodes take milliseconds. Fixed nodes stay. Stops when nothing overlaps or after `rounds`.
 */
export function separate(problem: LayoutProblem, rounds: number, labels: boolean, gap: number): void {
  const { x, y, radius, label, fixed } = problem;
  const count = x.length;
  let widest = 1;
  const half = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    half[i] = labels ? Math.max(radius[i] ?? 0, (label[i] ?? 0) / 2) : (radius[i] ?? 0);
    widest = Math.max(widest, half[i] ?? 0);
  }
  const cell = widest * 2 + gap;
  const height = labels ? LABEL_HEIGHT : 0;
  for (let round = 0; round < rounds; round += 1) {
    const cells = new Map<number, number[]>();
    for (let i = 0; i < count; i += 1) {
      const key = Math.floor((x[i] ?? 0) / cell) * 1_000_003 + Math.floor((y[i] ?? 0) / cell);
      const members = cells.get(key);
      if (members === undefined) cells.set(key, [i]);
      else members.push(i);
    }
    let moved = false;
    for (let i = 0; i < count; i += 1) {
      const column = Math.floor((x[i] ?? 0) / cell);
      const row = Math.floor((y[i] ?? 0) / cell);
      for (let cx = column - 1; cx <= column + 1; cx += 1) {
        for (let cy = row - 1; cy <= row + 1; cy += 1) {
          for (const j of cells.get(cx * 1_000_003 + cy) ?? []) {
            if (j <= i || (fixed[i] === 1 && fixed[j] === 1)) continue;
            const dx = (x[j] ?? 0) - (x[i] ?? 0) || (i % 2 === 0 ? 0.1 : -0.1);
            const dy = (y[j] ?? 0) - (y[i] ?? 0) || (j % 2 === 0 ? 0.1 : -0.1);
            const overX = (half[i] ?? 0) + (half[j] ?? 0) + gap - Math.abs(dx);
            const overY = (radius[i] ?? 0) + (radius[j] ?? 0) + height + gap - Math.abs(dy);
            if (overX <= 0 || overY <= 0) continue;
            moved = true;
            const shareI = fixed[i] === 1 ? 0 : fixed[j] === 1 ? 1 : 0.5;
            const shareJ = 1 - shareI;
            // The shorter way out.
            if (overX < overY) {
              x[i] = (x[i] ?? 0) - Math.sign(dx) * overX * shareI;
              x[j] = (x[j] ?? 0) + Math.sign(dx) * overX * shareJ;
            } else {
              y[i] = (y[i] ?? 0) - Math.sign(dy) * overY * shareI;
              y[j] = (y[j] ?? 0) + Math.sign(dy) * overY * shareJ;
            }
          }
        }
      }
    }
    if (!moved) return;
  }
}
