import { Redo2, Undo2 } from "lucide-react";
import { announce } from "../state/page.ts";
import { words } from "../words/words.ts";
import type { Action } from "./action.ts";

export const undo: Action = {
  id: "undo",
  title: () => words().undoing.undo,
  label: ({ clew }) => {
    const step = clew.history.store.getState().done.at(-1);
    return step ? words().undoing.undoStep(step.label()) : words().undoing.undo;
  },
  icon: Undo2,
  keys: [{ key: "z", mod: true, scope: "quiet" }],
  group: "Undo",
  when: ({ clew }) => clew.history.store.getState().done.length > 0,
  perform: ({ clew }) => {
    const step = clew.history.undo();
    if (step) announce(clew.page, words().undoing.undone(step.label()));
  },
};

export const redo: Action = {
  id: "redo",
  title: () => words().undoing.redo,
  label: ({ clew }) => {
    const step = clew.history.store.getState().undone.at(-1);
    return step ? words().undoing.redoStep(step.label()) : words().undoing.redo;
  },
  icon: Redo2,
  keys: [
    { key: "z", mod: true, shift: true, scope: "quiet" },
    { key: "y", mod: true, scope: "quiet" },
  ],
  group: "Undo",
  when: ({ clew }) => clew.history.store.getState().undone.length > 0,
  perform: ({ clew }) => {
    const step = clew.history.redo();
    if (step) announce(clew.page, words().undoing.redone(step.label()));
  },
};

export const HISTORY_ACTIONS: readonly Action[] = [undo, redo];
