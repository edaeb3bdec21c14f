import { Redo2, Undo2 } from "lucide-react";
import { announce } from "../state/page.ts";
import type { Action } from "./action.ts";

export const undo: Action = {
  id: "undo",
  title: "Undo",
  label: ({ clew }) => `Undo ${clew.history.store.getState().done.at(-1)?.label ?? ""}`.trim(),
  icon: Undo2,
  keys: [{ key: "z", mod: true, scope: "quiet" }],
  group: "Undo",
  when: ({ clew }) => clew.history.store.getState().done.length > 0,
  perform: ({ clew }) => {
    const step = clew.history.undo();
    if (step) announce(clew.page, `Undone: ${step.label}`);
  },
};

export const redo: Action = {
  id: "redo",
  title: "Redo",
  label: ({ clew }) => `Redo ${clew.history.store.getState().undone.at(-1)?.label ?? ""}`.trim(),
  icon: Redo2,
  keys: [
    { key: "z", mod: true, shift: true, scope: "quiet" },
    { key: "y", mod: true, scope: "quiet" },
  ],
  group: "Undo",
  when: ({ clew }) => clew.history.store.getState().undone.length > 0,
  perform: ({ clew }) => {
    const step = clew.history.redo();
    if (step) announce(clew.page, `Redone: ${step.label}`);
  },
};

export const HISTORY_ACTIONS: readonly Action[] = [undo, redo];
