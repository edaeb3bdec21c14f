import { boxAround } from "./box-grid.ts";
import type { EdgeCurve } from "./edge-curve.ts";
import { type EdgeMark, marksOf, widthOf } from "./edge-marks.ts";
import type { OverlayPlan } from "./overlay-plan.ts";
import { paintMarks } from "./paint.ts";
import type { Picture } from "./picking.ts";
import { THEMES } from "./theme.ts";

/** Where the marks of a line may stand: share of the room along it from the middle, and px to its left. */
const PLACES: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.25, 0],
  [-0.25, 0],
  [0.5, 0],
  [-0.5, 0],
  [0.8, 0],
  [-0.8, 0],
  [0, 15],
  [0, -15],
  [0.6, 15],
  [0.6, -15],
  [-0.6, 15],
  [-0.6, -15],
];

/** The marks that a line has room for. */
export function marksOn(picture: Picture, edge: string, curve: EdgeCurve): readonly EdgeMark[] {
  const { graph, appearance, fans } = picture;
  if (appearance.emphasis !== null && appearance.emphasis.opacityOf(edge) < 0.5) return [];
  const marks = marksOf(graph.getEdgeAttributes(edge), fans.placeOf(edge).bundle?.length);
  return widthOf(marks) + 12 <= curve.end - curve.start ? marks : [];
}

/**
 * Plans the marks of lines. Those of `fixed` lines, disputed or selected, stand in the middle, where the line leaves its
 * gap; the others give way, along the line or beside it, and are left out where there is no room.
 */
export function planMarks(
  plan: OverlayPlan,
  picture: Picture,
  curves: ReadonlyMap<string, EdgeCurve>,
  fixed: boolean,
): void {
  const { graph, appearance } = picture;
  const theme = THEMES[appearance.view.theme];
  for (const [id, curve] of curves) {
    const stays = graph.getEdgeAttribute(id, "status") === "disputed" || appearance.view.selectedEdges.has(id);
    if (stays !== fixed) continue;
    const marks = marksOn(picture, id, curve);
    if (marks.length === 0) continue;
    const width = widthOf(marks);
    const at = fixed ? curve.at(curve.middle) : freePlace(plan, curve, width);
    if (at === null) continue;
    plan.over.push((pen) => paintMarks(pen, theme, marks, at.x, at.y));
    plan.keep("mark", { edge: id }, boxAround(at.x, at.y, width + 2, 20));
  }
}

function freePlace(plan: OverlayPlan, curve: EdgeCurve, width: number): { x: number; y: number } | null {
  const room = Math.max(0, (curve.end - curve.start) / 2 - width / 2 - 10);
  for (const [along, across] of PLACES) {
    const { x, y, angle } = curve.at(curve.middle + room * along);
    const at = { x: x + Math.sin(angle) * across, y: y - Math.cos(angle) * across };
    if (plan.occupied.isFree(boxAround(at.x, at.y, width + 2, 20))) return at;
  }
  return null;
}
