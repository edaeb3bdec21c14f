import { ListFilter } from "lucide-react";
import { clearFilter, setRest } from "../state/filters.ts";
import { toggleToolPanel } from "../state/page.ts";
import { words } from "../words/words.ts";
import type { Action } from "./action.ts";

/** Opens and closes the panel in which conditions are chosen. */
export const filterPanel: Action = {
  id: "filter",
  title: () => words().filtering.title,
  label: () => words().filtering.label,
  icon: ListFilter,
  keys: [{ key: "f", shift: true, scope: "canvas" }],
  group: "Look",
  when: ({ clew }) => clew.graph.order > 0,
  pressed: ({ clew }) => clew.page.getState().toolPanel === "filter",
  perform: ({ clew }) => toggleToolPanel(clew.page, "filter"),
};

const hideRest: Action = {
  id: "filter-rest",
  title: () => words().filtering.rest,
  label: ({ clew }) => words().filtering[clew.view.getState().filter?.rest === "hidden" ? "fadeRest" : "hideRest"],
  keys: [],
  group: "Look",
  when: ({ clew }) => clew.view.getState().filter !== null,
  perform: ({ clew }) => setRest(clew, clew.view.getState().filter?.rest === "hidden" ? "faded" : "hidden"),
};

const clear: Action = {
  id: "filter-clear",
  title: () => words().filtering.clear,
  label: () => words().filtering.clear,
  keys: [],
  group: "Look",
  when: ({ clew }) => clew.view.getState().filter !== null,
  perform: ({ clew }) => clearFilter(clew),
};

export const FILTER_ACTIONS: readonly Action[] = [filterPanel, hideRest, clear];
