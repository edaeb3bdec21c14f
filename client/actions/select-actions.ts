import { closeDetails, openDetails } from "../state/details.ts";
import { announce } from "../state/page.ts";
import { clearSelection, select } from "../state/view.ts";
import type { Action } from "./action.ts";
import { nodesOf } from "./target.ts";

const selectHere: Action = {
  id: "select",
  title: "Select and read about it",
  label: () => "Select",
  keys: [{ key: "Enter", scope: "canvas" }],
  group: "Select",
  when: ({ target }) => target !== null,
  perform: ({ clew, target }) => {
    if (!target) return;
    select(clew.view, target);
    openDetails(clew, target);
  },
};

const addToSelection: Action = {
  id: "add-to-selection",
  title: "Add to the selection, or take from it",
  label: () => "Add to the selection",
  keys: [{ key: "Enter", shift: true, scope: "canvas" }],
  group: "Select",
  when: ({ target }) => target !== null,
  perform: (context) => {
    const { clew, target } = context;
    if (!target) return;
    select(clew.view, target, true);
    const { selectedNodes, selectedEdges } = clew.view.getState();
    announce(clew.page, `${selectedNodes.size + selectedEdges.size} selected`);
  },
};

export const clear: Action = {
  id: "clear-selection",
  title: "Clear the selection and close the panel",
  label: () => "Clear the selection",
  keys: [{ key: "Escape", scope: "idle" }],
  group: "Select",
  when: (context) =>
    context.clew.page.getState().details !== null ||
    nodesOf(context).length > 0 ||
    context.clew.view.getState().selectedEdges.size > 0,
  perform: ({ clew }) => {
    clearSelection(clew.view);
    closeDetails(clew);
    announce(clew.page, "Selection cleared");
  },
};

export const SELECT_ACTIONS: readonly Action[] = [selectHere, addToSelection, clear];
