import { createStore, type StoreApi } from "zustand/vanilla";
import type { Subject } from "./filter-words.ts";
import { remember, remembered } from "./remember.ts";
import type { Target } from "./view.ts";

/** Which sheet a narrow page shows below the canvas. */
export type NarrowTab = "canvas" | "outline" | "evidence" | "cypher";

/** What of the page is open. */
export interface PageState {
  readonly railOpen: boolean;
  /** What the side panel tells about; null: it is closed. */
  readonly details: Target | null;
  readonly consoleOpen: boolean;
  readonly helpOpen: boolean;
  readonly legendOpen: boolean;
  readonly hintOpen: boolean;
  readonly arrangeOpen: boolean;
  readonly filterOpen: boolean;
  /** What the filter's panel lists values of. */
  readonly filterSubject: Subject | null;
  readonly viewsOpen: boolean;
  /** What a plain drag on the canvas draws to select by; null: it pans or moves. */
  readonly areaTool: "box" | "lasso" | null;
  readonly menu: { readonly target: Target | null; readonly x: number; readonly y: number } | null;
  /** On a narrow page the search box is shown on demand. */
  readonly searchOpen: boolean;
  /** The entity whose neighbours are being chosen by type: its panel goes there. */
  readonly askExpand: string | null;
  /** Whether single characters are keys; speech input types them by mistake. */
  readonly characterKeys: boolean;
  readonly narrowTab: NarrowTab;
  /** Where walking the canvas by keyboard began. */
  readonly walkStart: string | null;
  /** Said by a screen reader as soon as it changes. */
  readonly announcement: string;
}
export type PageStore = StoreApi<PageState>;

const CHARACTER_KEYS = "clew.character-keys";

/** Switches keys of a single character on or off, for this browser. */
export function switchCharacterKeys(page: PageStore, on: boolean): void {
  page.setState({ characterKeys: on });
  remember(CHARACTER_KEYS, on ? "on" : "off");
}

export function createPage(): PageStore {
  return createStore<PageState>(() => ({
    railOpen: true,
    details: null,
    consoleOpen: false,
    helpOpen: false,
    legendOpen: true,
    hintOpen: true,
    arrangeOpen: false,
    filterOpen: false,
    filterSubject: "kind",
    viewsOpen: false,
    areaTool: null,
    menu: null,
    searchOpen: false,
    askExpand: null,
    characterKeys: remembered(CHARACTER_KEYS) !== "off",
    narrowTab: "canvas",
    walkStart: null,
    announcement: "",
  }));
}

/** Says `text`; saying the same twice is heard twice. */
export function announce(page: PageStore, text: string): void {
  const same = page.getState().announcement === text;
  page.setState({ announcement: same ? `${text}\u00a0` : text });
}
