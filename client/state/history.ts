import { createStore, type StoreApi } from "zustand/vanilla";
import type { CypherPart } from "./cypher-parts.ts";

/** One thing that was done to the view, and how to take it back and do it again. */
export interface Step {
  /** In words to show after "Undo", in the language that the page then has. */
  readonly label: () => string;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Steps of one run that follow each other are one step: what a held key does. */
  readonly run?: string;
  /** What it brought, as Cypher; without, it was done to the view alone. */
  readonly cypher?: CypherPart;
  /** Whether it put another picture in place of what was shown. */
  readonly anew?: boolean;
}

export interface HistoryState {
  /** Oldest first. */
  readonly done: readonly Step[];
  /** The next to redo last. */
  readonly undone: readonly Step[];
  /** The first picture, as Cypher; null where it is empty. */
  readonly origin: CypherPart | null;
}

export interface History {
  readonly store: StoreApi<HistoryState>;
  /** Records what was just done; whatever could be redone no longer can. */
  push(step: Step): void;
  /** Takes back the last step and returns it, or null when there is none. */
  undo(): Step | null;
  redo(): Step | null;
  /** Takes back, or does again, until `steps` steps are done: 0 is the first picture. */
  goTo(steps: number): void;
  /** Forgets every step: the view begins anew with a first picture. */
  clear(origin: CypherPart | null): void;
}

export function createHistory(): History {
  const store = createStore<HistoryState>(() => ({ done: [], undone: [], origin: null }));
  const history: History = {
    store,
    push(step) {
      store.setState(({ done, undone }) => {
        const last = done.at(-1);
        const goesOn = step.run !== undefined && last?.run === step.run && undone.length === 0;
        return { done: goesOn ? [...done.slice(0, -1), { ...step, undo: last.undo }] : [...done, step], undone: [] };
      });
    },
    undo() {
      const { done, undone } = store.getState();
      const step = done.at(-1);
      if (!step) return null;
      step.undo();
      store.setState({ done: done.slice(0, -1), undone: [...undone, step] });
      return step;
    },
    redo() {
      const { done, undone } = store.getState();
      const step = undone.at(-1);
      if (!step) return null;
      step.redo();
      store.setState({ done: [...done, step], undone: undone.slice(0, -1) });
      return step;
    },
    goTo(steps) {
      while (store.getState().done.length > steps && history.undo()) {}
      while (store.getState().done.length < steps && history.redo()) {}
    },
    clear(origin) {
      store.setState({ done: [], undone: [], origin });
    },
  };
  return history;
}
