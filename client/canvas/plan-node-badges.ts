import { hiddenNeighbours } from "../graph/remove-elements.ts";
import { boxAround } from "./box-grid.ts";
import { STACK } from "./node-shader.ts";
import type { OverlayPlan } from "./overlay-plan.ts";
import { flagOf, paintCentred, paintFlag, paintPill, paintPin, pillWidth } from "./paint.ts";
import { glyphColour } from "./paint-node.ts";
import type { Picture } from "./picking.ts";
import type { SeenNode } from "./seen-nodes.ts";
import { THEMES } from "./theme.ts";

/** Px: on a smaller node a pill would cover it. The outline tells the count all the same. */
const LEAST_COUNTED = 9;

/** Plans what hangs on nodes: the flags of speakers, how many a group holds, the count of neighbours not shown, pins. */
export function planNodeBadges(plan: OverlayPlan, picture: Picture, nodes: readonly SeenNode[]): void {
  const { graph, appearance } = picture;
  const theme = THEMES[appearance.view.theme];
  const { speakers } = appearance.view;
  for (const { id, x, y, radius, reach } of nodes) {
    if (radius < 7) continue;
    const side = speakers.get(id);
    if (side !== undefined) {
      // To the right, else to the left: cut off by the canvas' edge it would say nothing.
      const { width } = flagOf(side);
      const fits = x + reach + 6 + width <= picture.viewport.width - 4 || x > picture.viewport.width;
      const left = fits ? x + reach + 6 : x - reach - 6 - width;
      plan.over.push((pen) => paintFlag(pen, theme, side, left, y));
      plan.keep("flag", { node: id }, { left, right: left + width, top: y - 9, bottom: y + 9 });
    }
    const node = graph.getNodeAttributes(id);
    if (node.held) {
      const count = node.held.nodes.length;
      const text = count > 9999 ? `${Math.floor(count / 1000)}k` : String(count);
      const size = Math.min(22, (radius * 1.75) / Math.max(2, text.length));
      const colour = glyphColour(appearance.lookOf(id, node), theme);
      plan.over.push((pen) => paintCentred(pen, text, x - STACK * radius, y, size, colour));
    }
    if (appearance.emphasis?.toneOf(id) === "faint") continue;
    const hidden = radius < LEAST_COUNTED ? 0 : hiddenNeighbours(graph, id);
    if (hidden > 0) {
      const text = `+${hidden > 9999 ? `${Math.floor(hidden / 1000)}k` : hidden}`;
      const at = { x: x + radius * 0.9 + 2, y: y - radius * 0.95 };
      plan.over.push((pen) => paintPill(pen, theme, text, at.x, at.y));
      plan.keep("pill", { node: id }, boxAround(at.x, at.y, pillWidth(text), 16));
    }
    if (node.pinned) {
      const off = (reach + 2) * 0.74;
      plan.over.push((pen) => paintPin(pen, theme, x - off, y - off));
      plan.keep("pin", { node: id }, boxAround(x - off, y - off, 14, 14));
    }
  }
}
