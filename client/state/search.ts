import { createStore, type StoreApi } from "zustand/vanilla";
import type { SearchHit } from "../../contract/routes.ts";
import { type Api, type ApiProblem, problemOf } from "../api.ts";
import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { findNodes } from "../graph/find-nodes.ts";
import { type SearchFacet, searchFacets } from "./search-facets.ts";

/** What a search is narrowed to: a label, or what is on the canvas; null: the whole graph. */
export type Narrowing = { readonly label: string } | "canvas" | null;

/** The search box: what was typed, and what was found for it. */
export interface SearchState {
  readonly text: string;
  /** The text that `hits` belong to; null until something was looked for. */
  readonly answered: string | null;
  readonly hits: readonly SearchHit[];
  readonly truncated: boolean;
  readonly narrowing: Narrowing;
  /** The labels of what is found in the whole graph. */
  readonly facets: readonly SearchFacet[];
  /** Whether more is found than the facets count. */
  readonly facetsCut: boolean;
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
  /** Looks for the same within a label, on the canvas, or in the whole graph, at once. */
  narrow(narrowing: Narrowing): void;
  clear(): void;
}

const DEBOUNCE_MS = 150;
const MOST_HITS = 12;
/** Hits that are counted by label: as many as the server gives. */
const COUNTED_HITS = 100;

const EMPTY: SearchState = {
  text: "",
  answered: null,
  hits: [],
  truncated: false,
  narrowing: null,
  facets: [],
  facetsCut: false,
  notice: null,
  problem: null,
  searching: false,
};

export function createSearch(api: Api, graph: ExplorerGraph): Search {
  const store = createStore<SearchState>(() => EMPTY);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const find = (text: string, limit: number, label: string | undefined, signal: AbortSignal) =>
    api("search", { query: { q: text, limit: String(limit), label } }, { signal });

  const look = async (text: string) => {
    const controller = new AbortController();
    running = controller;
    const { narrowing } = store.getState();
    if (narrowing === "canvas") {
      const found = findNodes(graph, text, MOST_HITS);
      store.setState({ answered: text, ...found, notice: null, problem: null, searching: false });
      return;
    }
    let answered = false;
    try {
      const answer = await find(text, MOST_HITS, narrowing?.label, controller.signal);
      if (running !== controller) return;
      const { hits, truncated, notice = null } = answer;
      store.setState({ answered: text, hits, truncated, notice, problem: null, searching: false });
      answered = true;
      // The labels of all that is found, not of what it is narrowed to; the hits need not wait for them.
      const all = narrowing || truncated ? await find(text, COUNTED_HITS, undefined, controller.signal) : answer;
      if (running === controller) store.setState({ facets: searchFacets(all.hits), facetsCut: all.truncated });
    } catch (error) {
      // Without the counts by label there are the hits.
      if (running !== controller || answered) return;
      store.setState({ answered: text, hits: [], truncated: false, problem: problemOf(error), searching: false });
    }
  };
  const stop = () => {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  };

  return {
    store,
    type(text) {
      stop();
      const wanted = text.trim();
      const { narrowing } = store.getState();
      if (wanted === "") {
        store.setState({ ...EMPTY, text, narrowing });
        return;
      }
      store.setState({ text, searching: true });
      timer = setTimeout(() => void look(wanted.slice(0, 500)), DEBOUNCE_MS);
    },
    narrow(narrowing) {
      stop();
      const wanted = store.getState().text.trim();
      store.setState({ narrowing, answered: null, searching: wanted !== "" });
      if (wanted !== "") void look(wanted.slice(0, 500));
    },
    clear() {
      stop();
      store.setState(EMPTY);
    },
  };
}
