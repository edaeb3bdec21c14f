import type { EdgeCurve } from "./edge-curve.ts";
import { widthOf } from "./edge-marks.ts";
import type { OverlayPlan } from "./overlay-plan.ts";
import { paintAlong } from "./paint.ts";
import type { Picture } from "./picking.ts";
import { placeAlong } from "./place-along.ts";
import { marksOn } from "./plan-marks.ts";
import { fontOf, shortened, textWidth } from "./text-measure.ts";
import { THEMES } from "./theme.ts";

/** With more lines in view, relations are written only on those asked about. */
const MAX_RELATION_LABELS = 80;

/**
 * Plans what is written along lines: the relation, where it fits; on the selected, the focused and, once `hoverRipe`, the
 * hovered line always.
 */
export function planRelations(
  plan: OverlayPlan,
  picture: Picture,
  curves: ReadonlyMap<string, EdgeCurve>,
  hoverRipe: boolean,
): void {
  const { graph, appearance } = picture;
  const { view, emphasis } = appearance;
  const theme = THEMES[view.theme];
  const all = (emphasis === null || emphasis.isFilter) && curves.size <= MAX_RELATION_LABELS;
  for (const [id, curve] of curves) {
    const strong = view.selectedEdges.has(id);
    const hovered = hoverRipe && view.hoveredEdge === id;
    const forced = strong || hovered || view.focusedEdge === id;
    if (!forced && !(all && (emphasis?.opacityOf(id) ?? 1) === 1)) continue;
    const edge = graph.getEdgeAttributes(id);
    const font = strong || hovered ? fontOf(600, 11.5) : fontOf(500, 10.5);
    const text = shortened(edge.label);
    const marks = marksOn(picture, id, curve);
    const disputed = edge.status === "disputed";
    const above = strong ? 12 : disputed ? 7 : 5.5;
    const gap = strong || (disputed && marks.length > 0) ? 12 : 6;
    const room = { text: textWidth(font, text), marks: marks.length > 0 ? widthOf(marks) + gap * 2 : 0 };
    const found = placeAlong(curve, room, above, plan.occupied, forced);
    if (found === null) continue;
    const style = { font, colour: strong || hovered ? theme.ink : theme.ink3, above };
    plan.under.push((pen) => paintAlong(pen, theme, text, found.at, style));
    for (const box of found.boxes) plan.keep("relation", { edge: id }, box);
  }
}
