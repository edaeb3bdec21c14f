import { Shapes } from "lucide-react";
import { arrangePicture } from "../state/arrange.ts";
import { LAYOUTS } from "../state/layouts.ts";
import { toggleToolPanel } from "../state/page.ts";
import { words } from "../words/words.ts";
import type { Action } from "./action.ts";

/** Opens and closes the panel in which a layout is chosen. */
export const arrangePanel: Action = {
  id: "arrange",
  title: () => words().arranging.title,
  label: () => words().arranging.label,
  icon: Shapes,
  keys: [{ key: "a", scope: "canvas" }],
  group: "Look",
  when: ({ clew }) => clew.graph.order > 1,
  pressed: ({ clew }) => clew.page.getState().toolPanel === "arrange",
  perform: ({ clew }) => toggleToolPanel(clew.page, "arrange"),
};

/**
 * Each layout as a command of its own, over the selection where several are selected, as its form stands at first; not the
 * one by a property, which must be told which.
 */
export const ARRANGE_ACTIONS: readonly Action[] = [
  arrangePanel,
  ...LAYOUTS.filter(({ id }) => id !== "property").map(
    (layout): Action => ({
      id: `arrange-${layout.id}`,
      title: () => words().arranging.by(layout.label()),
      label: ({ clew }) =>
        words().arranging[clew.view.getState().selectedNodes.size > 1 ? "selection" : "all"](layout.label()),
      keys: [],
      group: "Look",
      when: ({ clew }) => clew.graph.order > 1 && clew.graph.order <= layout.most,
      perform: ({ clew }) =>
        arrangePicture(clew, layout, {}, clew.view.getState().selectedNodes.size > 1 ? "selection" : "all"),
    }),
  ),
];
