import {
  Bookmark,
  CircleHelp,
  Footprints,
  Gauge,
  PanelLeft,
  ScanSearch,
  Search,
  SquareTerminal,
  Table2,
} from "lucide-react";
import { toggleDock } from "../state/page.ts";
import { hasTour, tourTo } from "../state/tour.ts";
import { type Action, type ActionContext, storeGone } from "./action.ts";
import { currentTarget } from "./target.ts";

/** The search box by its id: the one thing on the page that several places send the keyboard to. */
export const SEARCH_BOX_ID = "search-box";

export const search: Action = {
  id: "search",
  title: "Search",
  label: () => "Search",
  icon: Search,
  keys: [
    { key: "k", mod: true, scope: "page" },
    { key: "/", scope: "idle" },
  ],
  group: "Panels",
  perform: openSearch,
};

function openSearch({ clew }: ActionContext): void {
  clew.page.setState({ searchOpen: true, helpOpen: false });
  const focus = () => document.getElementById(SEARCH_BOX_ID)?.focus();
  // At once, so that no letter is lost; on a narrow page the box has to be drawn first.
  focus();
  if (document.activeElement?.id !== SEARCH_BOX_ID) requestAnimationFrame(focus);
}

const findOnCanvas: Action = {
  id: "find-on-canvas",
  title: "Find on the canvas",
  label: () => "Find on the canvas",
  icon: ScanSearch,
  keys: [],
  group: "Panels",
  when: ({ clew }) => clew.graph.order > 0,
  perform: (context) => {
    context.clew.search.narrow("canvas");
    // From a list in the box itself, the box first gives the keyboard back to the canvas.
    requestAnimationFrame(() => openSearch(context));
  },
};

export const toggleConsole: Action = {
  id: "console",
  title: "Cypher console",
  label: () => "Cypher",
  icon: SquareTerminal,
  keys: [{ key: "`", scope: "idle" }],
  group: "Panels",
  perform: ({ clew }) => toggleDock(clew.page, "console"),
};

export const toggleTable: Action = {
  id: "table",
  title: "Table of the view's entities and relationships",
  label: () => "Table",
  icon: Table2,
  keys: [{ key: "t", shift: true, scope: "idle" }],
  group: "Panels",
  perform: ({ clew }) => toggleDock(clew.page, "table"),
};

export const runStatement: Action = {
  id: "run-statement",
  title: "Run the statement",
  label: () => "Run",
  keys: [{ key: "Enter", mod: true, scope: "page" }],
  group: "Panels",
  when: ({ clew }) => clew.page.getState().dock === "console",
  perform: ({ clew }) => clew.console.run(),
};

export const profileStatement: Action = {
  id: "profile-statement",
  title: "Profile: run the result's statement again and measure its plan",
  label: () => "Profile",
  icon: Gauge,
  keys: [],
  group: "Panels",
  when: ({ clew }) => {
    const { runs, current } = clew.console.store.getState();
    return (
      clew.page.getState().dock === "console" &&
      runs.some(({ id }) => id === current) &&
      !runs.some(({ running }) => running)
    );
  },
  blocked: storeGone,
  perform: ({ clew }) => {
    const { current } = clew.console.store.getState();
    if (current !== null) return clew.console.profile(current);
  },
};

export const toggleRail: Action = {
  id: "rail",
  title: "Open or close the outline",
  label: ({ clew }) => (clew.page.getState().railOpen ? "Close the outline" : "Open the outline"),
  icon: PanelLeft,
  keys: [],
  group: "Panels",
  perform: ({ clew }) => clew.page.setState(({ railOpen }) => ({ railOpen: !railOpen })),
};

export const openMenu: Action = {
  id: "menu",
  title: "Menu of what has the keyboard",
  label: () => "Menu",
  keys: [
    { key: "F10", shift: true, scope: "canvas" },
    { key: "ContextMenu", scope: "canvas" },
  ],
  group: "Panels",
  perform: ({ clew }) => {
    const target = currentTarget(clew);
    const node = target && ("node" in target ? target.node : clew.graph.source(target.edge));
    const at = node === null ? null : (clew.canvas.current?.positionOf(node) ?? null);
    clew.page.setState({ menu: { target, x: at?.x ?? 80, y: at?.y ?? 80 } });
  },
};

export const savedViews: Action = {
  id: "saved-views",
  title: "Saved views",
  label: () => "Saved views",
  icon: Bookmark,
  keys: [],
  group: "Panels",
  perform: ({ clew }) => clew.page.setState({ viewsOpen: true, helpOpen: false }),
};

export const tour: Action = {
  id: "tour",
  title: "Show me around",
  label: () => "Show me around",
  icon: Footprints,
  keys: [],
  group: "Panels",
  when: ({ clew }) => hasTour(clew),
  perform: ({ clew }) => tourTo(clew, 0),
};

export const help: Action = {
  id: "help",
  title: "All keys",
  label: () => "Keys and gestures",
  icon: CircleHelp,
  keys: [{ key: "?", scope: "idle" }],
  group: "Panels",
  perform: ({ clew }) => clew.page.setState({ helpOpen: true }),
};

export const PANEL_ACTIONS: readonly Action[] = [
  search,
  findOnCanvas,
  toggleConsole,
  toggleTable,
  runStatement,
  profileStatement,
  toggleRail,
  openMenu,
  savedViews,
  tour,
  help,
];
