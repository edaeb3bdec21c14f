import { createStore, type StoreApi } from "zustand/vanilla";
import type { NotePlace } from "../../contract/view-notes.ts";
import type { Subject } from "./filter-words.ts";
import { remember, remembered } from "./remember.ts";
import type { Target } from "./view.ts";

/** Which sheet a narrow page shows below the canvas. */
export type NarrowTab = "canvas" | "outline" | "evidence" | "cypher" | "table";

/** What the dock below the canvas shows. */
export type Dock = "console" | "table";

/** The sheet that each dock is on a narrow page. */
export const SHEET_OF: Readonly<Record<Dock, NarrowTab>> = { console: "cypher", table: "table" };

/** A panel that one of the canvas' tools opens; there is room for one at a time. */
export type ToolPanel = "arrange" | "filter" | "measure" | "picture";

/** Opens a tool's panel, or closes it where it is open. */
export function toggleToolPanel(page: PageStore, panel: ToolPanel): void {
  page.setState(({ toolPanel }) => ({ toolPanel: toolPanel === panel ? null : panel, narrowTab: "canvas" }));
}

/** What of the page is open. */
export interface PageState {
  readonly railOpen: boolean;
  /** What the side panel tells about; null: it is closed. */
  readonly details: Target | null;
  readonly dock: Dock | null;
  readonly helpOpen: boolean;
  readonly legendOpen: boolean;
  readonly hintOpen: boolean;
  /** The panel that stands over the canvas, beside the tools. */
  readonly toolPanel: ToolPanel | null;
  /** What the filter's panel lists values of. */
  readonly filterSubject: Subject | null;
  readonly viewsOpen: boolean;
  /** The stop that the tour is at, from 0; null: there is none. */
  readonly tourStep: number | null;
  /** Whether the whole graph is shown small while the canvas does not show all of it. */
  readonly minimapOpen: boolean;
  /** What a plain drag on the canvas draws to select by; null: it pans or moves. */
  readonly areaTool: "box" | "lasso" | null;
  readonly menu: {
    readonly target: Target | null;
    readonly x: number;
    readonly y: number;
    /** It is the selected note's. */
    readonly ofNote?: boolean;
  } | null;
  /** The note whose text is being written, or with null a new one, and where. */
  readonly writing: { readonly note: string | null; readonly at: NotePlace } | null;
  /** The note whose arrow is being drawn. */
  readonly aiming: string | null;
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
const MINIMAP = "clew.minimap";

/** Switches keys of a single character on or off, for this browser. */
export function switchCharacterKeys(page: PageStore, on: boolean): void {
  page.setState({ characterKeys: on });
  remember(CHARACTER_KEYS, on ? "on" : "off");
}

/** Shows or closes the minimap, for this browser. */
export function switchMinimap(page: PageStore, on: boolean): void {
  page.setState({ minimapOpen: on });
  remember(MINIMAP, on ? "on" : "off");
}

export function createPage(): PageStore {
  return createStore<PageState>(() => ({
    railOpen: true,
    details: null,
    dock: null,
    helpOpen: false,
    legendOpen: true,
    hintOpen: true,
    toolPanel: null,
    filterSubject: "kind",
    viewsOpen: false,
    tourStep: null,
    minimapOpen: remembered(MINIMAP) !== "off",
    areaTool: null,
    menu: null,
    writing: null,
    aiming: null,
    searchOpen: false,
    askExpand: null,
    characterKeys: remembered(CHARACTER_KEYS) !== "off",
    narrowTab: "canvas",
    walkStart: null,
    announcement: "",
  }));
}

/** Opens or closes one of the docks, which takes the place of another; on a narrow page as its sheet. */
export function toggleDock(page: PageStore, dock: Dock): void {
  const open = page.getState().dock !== dock;
  page.setState({ dock: open ? dock : null, narrowTab: open ? SHEET_OF[dock] : "canvas" });
}

/** Says `text`; saying the same twice is heard twice. */
export function announce(page: PageStore, text: string): void {
  const same = page.getState().announcement === text;
  page.setState({ announcement: same ? `${text}\u00a0` : text });
}
