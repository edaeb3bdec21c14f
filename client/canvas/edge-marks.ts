import type { EdgeAttributes } from "../graph/explorer-graph.ts";

/** What stands in the middle of a line. */
export type EdgeMark =
  | { readonly kind: "disc" | "hollow" | "bundle"; readonly text: string; readonly width: number }
  | { readonly kind: "split"; readonly pro: string; readonly con: string; readonly width: number }
  | { readonly kind: "not-equal" | "falling"; readonly width: number };

/** Px between two marks of one line. */
export const MARK_GAP = 2;

const digits = (count: number): string => (count > 999 ? "999+" : String(count));

export function splitMark(pro: number, con: number): EdgeMark {
  const texts = { pro: digits(pro), con: digits(con) };
  const widest = Math.max(texts.pro.length, texts.con.length);
  return { kind: "split", ...texts, width: 37 + (widest - 1) * 12 };
}

function disc(kind: "disc" | "hollow" | "bundle", text: string): EdgeMark {
  const round = kind === "hollow" ? 16 : 17;
  return { kind, text, width: text.length === 1 ? round : 10 + text.length * 6.2 };
}

/** The marks of an edge in their order from left to right; `bundled` is how many edges its line stands for. */
export function marksOf(edge: EdgeAttributes, bundled = 1): readonly EdgeMark[] {
  if (bundled > 1) return [disc("bundle", `×${digits(bundled)}`)];
  const marks: EdgeMark[] = [];
  const { status, pro, con, origins } = edge;
  if (status === "disputed" || status === "denied") marks.push(splitMark(pro, con));
  else if (status === "on-record" || status === "corroborated") {
    if (origins >= 2) marks.push(disc("disc", digits(origins)));
  } else if (edge.anonymous && status !== "unsourced" && status !== "retracted") {
    marks.push(disc("hollow", digits(Math.max(1, pro))));
  }
  if (edge.marks.includes("contradicts-itself")) marks.push({ kind: "not-equal", width: 17 });
  if (edge.marks.includes("hedge-lost")) marks.push({ kind: "falling", width: 17 });
  return marks;
}

export function widthOf(marks: readonly EdgeMark[]): number {
  return marks.reduce((sum, mark) => sum + mark.width, 0) + MARK_GAP * Math.max(0, marks.length - 1);
}
