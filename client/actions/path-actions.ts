import { Route } from "lucide-react";
import { isGroup } from "../graph/stand-in.ts";
import { nameOf } from "../state/expand.ts";
import { askPaths } from "../state/follow-path.ts";
import { pathsBetween } from "../state/path-question.ts";
import { toast } from "../state/toasts.ts";
import { words } from "../words/words.ts";
import { type Action, type ActionContext, storeGone } from "./action.ts";
import { nodeOf } from "./target.ts";

/** The two that a path is wanted between: both selected, or one selected and another pointed at. */
function pairOf(context: ActionContext): readonly [string, string] | null {
  const selected = [...context.clew.view.getState().selectedNodes];
  const pointed = nodeOf(context);
  const [first, second] = pointed !== null && !selected.includes(pointed) ? [...selected, pointed] : selected;
  if ([first, second].some((id) => id !== undefined && isGroup(context.clew.graph, id))) return null;
  const count = pointed !== null && !selected.includes(pointed) ? selected.length + 1 : selected.length;
  return count === 2 && first !== undefined && second !== undefined ? [first, second] : null;
}

export const paths: Action = {
  id: "paths",
  title: () => words().pathfinding.title,
  label: (context) => {
    const pair = pairOf(context);
    const { between, label } = words().pathfinding;
    return pair ? between(nameOf(context.clew, pair[0]), nameOf(context.clew, pair[1])) : label;
  },
  icon: Route,
  keys: [{ key: "t", scope: "canvas" }],
  group: "Explore",
  when: ({ clew }) => clew.graph.order > 0,
  blocked: (context) => (pairOf(context) === null ? words().pathfinding.selectTwo : storeGone(context)),
  perform: async (context) => {
    const pair = pairOf(context);
    if (pair === null) return toast(context.clew.toasts, `${words().pathfinding.selectTwo}.`);
    const [from, to] = pair;
    await askPaths(context.clew, pathsBetween(from, to));
  },
};
