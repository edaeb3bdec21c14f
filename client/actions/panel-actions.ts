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
import { words } from "../words/words.ts";
import { type Action, type ActionContext, storeGone } from "./action.ts";
import { currentTarget } from "./target.ts";

/** The search box by its id: the one thing on the page that several places send the keyboard to. */
export const SEARCH_BOX_ID = "search-box";

export const search: Action = {
  id: "search",
  title: () => words().opening.search,
  label: () => words().opening.search,
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
  title: () => words().opening.findOnCanvas,
  label: () => words().opening.findOnCanvas,
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
  title: () => words().opening.console.title,
  label: () => words().opening.console.label,
  icon: SquareTerminal,
  keys: [{ key: "`", scope: "idle" }],
  group: "Panels",
  perform: ({ clew }) => toggleDock(clew.page, "console"),
};

export const toggleTable: Action = {
  id: "table",
  title: () => words().opening.table.title,
  label: () => words().opening.table.label,
  icon: Table2,
  keys: [{ key: "t", shift: true, scope: "idle" }],
  group: "Panels",
  perform: ({ clew }) => toggleDock(clew.page, "table"),
};

export const runStatement: Action = {
  id: "run-statement",
  title: () => words().opening.run.title,
  label: () => words().opening.run.label,
  keys: [{ key: "Enter", mod: true, scope: "page" }],
  group: "Panels",
  when: ({ clew }) => clew.page.getState().dock === "console",
  perform: ({ clew }) => clew.console.run(),
};

export const profileStatement: Action = {
  id: "profile-statement",
  title: () => words().opening.profile.title,
  label: () => words().opening.profile.label,
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
  title: () => words().opening.outline.title,
  label: ({ clew }) => words().opening.outline[clew.page.getState().railOpen ? "close" : "open"],
  icon: PanelLeft,
  keys: [],
  group: "Panels",
  perform: ({ clew }) => clew.page.setState(({ railOpen }) => ({ railOpen: !railOpen })),
};

export const openMenu: Action = {
  id: "menu",
  title: () => words().opening.menu.title,
  label: () => words().opening.menu.label,
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
  title: () => words().opening.savedViews,
  label: () => words().opening.savedViews,
  icon: Bookmark,
  keys: [],
  group: "Panels",
  perform: ({ clew }) => clew.page.setState({ viewsOpen: true, helpOpen: false }),
};

export const tour: Action = {
  id: "tour",
  title: () => words().opening.tour,
  label: () => words().opening.tour,
  icon: Footprints,
  keys: [],
  group: "Panels",
  when: ({ clew }) => hasTour(clew),
  perform: ({ clew }) => tourTo(clew, 0),
};

export const help: Action = {
  id: "help",
  title: () => words().opening.help.title,
  label: () => words().opening.help.label,
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
