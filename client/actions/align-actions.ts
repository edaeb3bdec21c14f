import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  type LucideIcon,
} from "lucide-react";
import type { Alignment } from "../graph/aligned.ts";
import { alignEntities, spreadEntities } from "../state/align.ts";
import type { Action } from "./action.ts";
import { nodesOf } from "./target.ts";

function align(to: Alignment, title: string, icon: LucideIcon): Action {
  return {
    id: `align-${to}`,
    title,
    label: () => title,
    icon,
    keys: [],
    group: "Look",
    when: (context) => nodesOf(context).length > 1,
    perform: (context) => alignEntities(context.clew, nodesOf(context), to, title),
  };
}

function spread(axis: "x" | "y", title: string, icon: LucideIcon): Action {
  return {
    id: axis === "x" ? "spread-across" : "spread-down",
    title,
    label: () => title,
    icon,
    keys: [],
    group: "Look",
    when: (context) => nodesOf(context).length > 2,
    perform: (context) => spreadEntities(context.clew, nodesOf(context), axis, title),
  };
}

/** What lines the selected entities up. */
export const ALIGN_ACTIONS: readonly Action[] = [
  align("left", "Align left", AlignStartVertical),
  align("middle", "Align in the middle", AlignCenterVertical),
  align("right", "Align right", AlignEndVertical),
  align("top", "Align at the top", AlignStartHorizontal),
  align("centre", "Align in the centre", AlignCenterHorizontal),
  align("bottom", "Align at the bottom", AlignEndHorizontal),
  spread("x", "Spread evenly across", AlignHorizontalDistributeCenter),
  spread("y", "Spread evenly down", AlignVerticalDistributeCenter),
];
