import { Ruler } from "lucide-react";
import { hasRules, resetLook } from "../state/look.ts";
import { measurePicture, nameOfMetric } from "../state/measures.ts";
import { METRICS } from "../state/metrics.ts";
import { toggleToolPanel } from "../state/page.ts";
import { words } from "../words/words.ts";
import type { Action } from "./action.ts";

/** Opens and closes the panel in which what is shown is measured, sized and coloured. */
export const measurePanel: Action = {
  id: "measure",
  title: () => words().measureCommands.title,
  label: () => words().measureCommands.label,
  icon: Ruler,
  keys: [{ key: "m", scope: "canvas" }],
  group: "Look",
  when: ({ clew }) => clew.graph.order > 0,
  pressed: ({ clew }) => clew.page.getState().toolPanel === "measure",
  perform: ({ clew }) => toggleToolPanel(clew.page, "measure"),
};

/** Each metric as a command of its own, whose result the panel shows. */
export const MEASURE_ACTIONS: readonly Action[] = [
  measurePanel,
  ...METRICS.map(
    ({ id, label }): Action => ({
      id: `measure-${id}`,
      title: () => words().measureCommands.by(label()),
      label: () => words().measureCommands.by(label()),
      keys: [],
      group: "Look",
      when: ({ clew }) => clew.graph.order > 0,
      perform: async ({ clew }) => {
        clew.measures.setState({ chosen: nameOfMetric(id) });
        clew.page.setState({ toolPanel: "measure" });
        await measurePicture(clew, id);
      },
    }),
  ),
  {
    id: "reset-look",
    title: () => words().measureCommands.resetTitle,
    label: () => words().measuring.resetLook,
    keys: [],
    group: "Look",
    when: ({ clew }) => hasRules(clew.view.getState()),
    perform: ({ clew }) => resetLook(clew),
  },
];
