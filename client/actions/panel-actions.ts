import { Bookmark, CircleHelp, Footprints, PanelLeft, Search, SquareTerminal } from "lucide-react";
import { hasTour, tourTo } from "../state/tour.ts";
import type { Action } from "./action.ts";
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
  perform: ({ clew }) => {
    clew.page.setState({ searchOpen: true, helpOpen: false });
    const focus = () => document.getElementById(SEARCH_BOX_ID)?.focus();
    // At once, so that no letter is lost; on a narrow page the box has to be drawn first.
    focus();
    if (document.activeElement?.id !== SEARCH_BOX_ID) requestAnimationFrame(focus);
  },
};

export const toggleConsole: Action = {
  id: "console",
  title: "Cypher console",
  label: () => "Cypher",
  icon: SquareTerminal,
  keys: [{ key: "`", scope: "idle" }],
  group: "Panels",
  perform: ({ clew }) => {
    const { consoleOpen } = clew.page.getState();
    clew.page.setState({ consoleOpen: !consoleOpen, narrowTab: consoleOpen ? "canvas" : "cypher" });
  },
};

export const runStatement: Action = {
  id: "run-statement",
  title: "Run the statement",
  label: () => "Run",
  keys: [{ key: "Enter", mod: true, scope: "page" }],
  group: "Panels",
  when: ({ clew }) => clew.page.getState().consoleOpen,
  perform: ({ clew }) => clew.console.run(),
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
  toggleConsole,
  runStatement,
  toggleRail,
  openMenu,
  savedViews,
  tour,
  help,
];
