import type { LineKind } from "../graph/line-kind.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";

/** Leaves a kind of line out of the picture, or brings it back, as one step. */
export function toggleLine({ view, history }: Clew, line: LineKind): void {
  const before = view.getState().hiddenLines;
  const after = new Set(before);
  const shown = after.delete(line);
  if (!shown) after.add(line);
  const set = (hiddenLines: ReadonlySet<LineKind>) => view.setState({ hiddenLines, touched: true });
  set(after);
  history.push({
    label: () => words().hiding[shown ? "showLine" : "line"](words().standing.lines[line]),
    undo: () => set(before),
    redo: () => set(after),
  });
}
