import { ListFilter } from "lucide-react";
import { clearFilter, setRest } from "../state/filters.ts";
import { toggleToolPanel } from "../state/page.ts";
import type { Action } from "./action.ts";

/** Opens and closes the panel in which conditions are chosen. */
export const filterPanel: Action = {
  id: "filter",
  title: "Filter what is shown",
  label: () => "Filter",
  icon: ListFilter,
  keys: [{ key: "f", shift: true, scope: "canvas" }],
  group: "Look",
  when: ({ clew }) => clew.graph.order > 0,
  pressed: ({ clew }) => clew.page.getState().toolPanel === "filter",
  perform: ({ clew }) => toggleToolPanel(clew.page, "filter"),
};

const hideRest: Action = {
  id: "filter-rest",
  title: "Hide or fade what is filtered out",
  label: ({ clew }) =>
    clew.view.getState().filter?.rest === "hidden" ? "Fade what is filtered out" : "Hide what is filtered out",
  keys: [],
  group: "Look",
  when: ({ clew }) => clew.view.getState().filter !== null,
  perform: ({ clew }) => setRest(clew, clew.view.getState().filter?.rest === "hidden" ? "faded" : "hidden"),
};

const clear: Action = {
  id: "filter-clear",
  title: "Remove the filter",
  label: () => "Remove the filter",
  keys: [],
  group: "Look",
  when: ({ clew }) => clew.view.getState().filter !== null,
  perform: ({ clew }) => clearFilter(clew),
};

export const FILTER_ACTIONS: readonly Action[] = [filterPanel, hideRest, clear];
