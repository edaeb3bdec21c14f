/** Which of the rows or columns are drawn: from `first` up to before `end`. */
export interface GridWindow {
  readonly first: number;
  readonly end: number;
}

/** The rows in sight, with some to spare on either side; all are as high. Px. */
export function rowWindow(scroll: number, room: number, height: number, count: number, spare = 8): GridWindow {
  const first = Math.min(count, Math.max(0, Math.floor(scroll / height) - spare));
  return { first, end: Math.max(first, Math.min(count, Math.ceil((scroll + room) / height) + spare)) };
}

/** The columns in sight; `starts` has where each begins and, last, where all end. */
export function columnWindow(scroll: number, room: number, starts: readonly number[]): GridWindow {
  const count = starts.length - 1;
  let first = 0;
  while (first < count && (starts[first + 1] ?? 0) <= scroll) first += 1;
  let end = first;
  while (end < count && (starts[end] ?? 0) < scroll + room) end += 1;
  return { first, end };
}

/** Where to scroll so that a stretch is in sight, moving as little as that takes. `edge` px at the start are covered. */
export function scrolledTo(scroll: number, room: number, start: number, end: number, edge = 0): number {
  if (start - edge < scroll) return Math.max(0, start - edge);
  return end > scroll + room ? Math.max(0, Math.min(start - edge, end - room)) : scroll;
}
