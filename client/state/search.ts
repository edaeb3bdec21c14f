import { createStore, type StoreApi } from "zustand/vanilla";
import type { SearchHit } from "../../contract/routes.ts";
import { type Api, type ApiProblem, problemOf } from "../api.ts";

/** The search box: what was typed, and what was found for it. */
export interface SearchState {
  readonly text: string;
  /** The text that `hits` belong to; null until something was looked for. */
  readonly answered: string | null;
  readonly hits: readonly SearchHit[];
  readonly truncated: boolean;
  /** Set when the store had no index for it and only part was looked through. */
  readonly notice: string | null;
  readonly problem: ApiProblem | null;
  readonly searching: boolean;
}
export type SearchStore = StoreApi<SearchState>;

export interface Search {
  readonly store: SearchStore;
  /** Looks for `text` once nobody has typed for `DEBOUNCE_MS`; what was under way is stopped. */
  type(text: string): void;
  clear(): void;
}

const DEBOUNCE_MS = 150;
const HITS = "12";

const EMPTY: SearchState = {
  text: "",
  answered: null,
  hits: [],
  truncated: false,
  notice: null,
  problem: null,
  searching: false,
};

export function createSearch(api: Api): Search {
  const store = createStore<SearchState>(() => EMPTY);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const look = async (text: string) => {
    const controller = new AbortController();
    running = controller;
    try {
      const { hits, truncated, notice } = await api(
        "search",
        { query: { q: text, limit: HITS } },
        { signal: controller.signal },
      );
      if (running !== controller) return;
      store.setState({ answered: text, hits, truncated, notice: notice ?? null, problem: null, searching: false });
    } catch (error) {
      if (running !== controller) return;
      store.setState({ answered: text, hits: [], truncated: false, problem: problemOf(error), searching: false });
    }
  };

  return {
    store,
    type(text) {
      clearTimeout(timer);
      running?.abort();
      running = undefined;
      const wanted = text.trim();
      if (wanted === "") {
        store.setState({ ...EMPTY, text });
        return;
      }
      store.setState({ text, searching: true });
      timer = setTimeout(() => void look(wanted.slice(0, 500)), DEBOUNCE_MS);
    },
    clear() {
      clearTimeout(timer);
      running?.abort();
      running = undefined;
      store.setState(EMPTY);
    },
  };
}
