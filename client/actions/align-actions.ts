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
import { words } from "../words/words.ts";
import type { Action } from "./action.ts";
import { nodesOf } from "./target.ts";

function align(to: Alignment, icon: LucideIcon): Action {
  const title = () => words().aligning[to];
  return {
    id: `align-${to}`,
    title,
    label: title,
    icon,
    keys: [],
    group: "Look",
    when: (context) => nodesOf(context).length > 1,
    perform: (context) => alignEntities(context.clew, nodesOf(context), to),
  };
}

function spread(axis: "x" | "y", icon: LucideIcon): Action {
  const title = () => words().aligning[axis === "x" ? "across" : "down"];
  return {
    id: axis === "x" ? "spread-across" : "spread-down",
    title,
    label: title,
    icon,
    keys: [],
    group: "Look",
    when: (context) => nodesOf(context).length > 2,
    perform: (context) => spreadEntities(context.clew, nodesOf(context), axis),
  };
}

/** What lines the selected entities up. */
export const ALIGN_ACTIONS: readonly Action[] = [
  align("left", AlignStartVertical),
  align("middle", AlignCenterVertical),
  align("right", AlignEndVertical),
  align("top", AlignStartHorizontal),
  align("centre", AlignCenterHorizontal),
  align("bottom", AlignEndHorizontal),
  spread("x", AlignHorizontalDistributeCenter),
  spread("y", AlignVerticalDistributeCenter),
];
