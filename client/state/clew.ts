import { createStore, type StoreApi } from "zustand/vanilla";
import type { Ledger } from "../../contract/evidence.ts";
import type { RouteOutput, SchemaOutput } from "../../contract/routes.ts";
import { type Api, type ApiProblem, createApi } from "../api.ts";
import { createExplorerGraph, type ExplorerGraph } from "../graph/explorer-graph.ts";
import { entitiesOf } from "../graph/stand-in.ts";
import { words } from "../words/words.ts";
import { type BusyStore, createBusy } from "./busy.ts";
import type { CanvasPort } from "./canvas-port.ts";
import { type Connection, createConnection } from "./connection.ts";
import { type CypherConsole, createConsole } from "./console.ts";
import { createExpansions, type ExpansionStore } from "./expansions.ts";
import { keepFiltered } from "./filters.ts";
import { createHistory, type History } from "./history.ts";
import { keepLook } from "./look.ts";
import { createMeasures, type MeasuresStore } from "./measures.ts";
import { createPage, type PageStore } from "./page.ts";
import { createPaths, type Paths } from "./paths.ts";
import { createSavedViews, type SavedViewsStore } from "./saved-views.ts";
import { createSearch, type Search } from "./search.ts";
import { createTable, type TableStore } from "./table.ts";
import { createTheme, type ThemeStore } from "./theme.ts";
import { createToasts, type ToastStore, toast } from "./toasts.ts";
import { createView, type ViewStore } from "./view.ts";

export type Neighbourhood = RouteOutput<"neighbourhood">;

/** What the store holds, as far as the page knows. */
export interface Catalogue {
  readonly schema: SchemaOutput | null;
  /** How the first picture went: `large` starts from the schema and the search box. */
  readonly start: "loading" | "whole" | "large" | "empty" | "linked" | "failed";
  readonly startProblem: ApiProblem | null;
}

/** Everything behind one page. Panels and actions receive it; nothing of it lives in a module. */
export interface Clew {
  readonly api: Api;
  /** The only copy of what is shown. */
  readonly graph: ExplorerGraph;
  readonly view: ViewStore;
  readonly expansions: ExpansionStore;
  readonly history: History;
  readonly page: PageStore;
  readonly theme: ThemeStore;
  readonly search: Search;
  readonly paths: Paths;
  readonly savedViews: SavedViewsStore;
  readonly measures: MeasuresStore;
  readonly console: CypherConsole;
  readonly table: TableStore;
  readonly connection: Connection;
  readonly catalogue: StoreApi<Catalogue>;
  readonly toasts: ToastStore;
  readonly busy: BusyStore;
  /** Ledgers that were opened, by claim: they can be read again while the store is gone. */
  readonly ledgers: Map<string, Ledger>;
  readonly neighbourhoods: Map<string, Neighbourhood>;
  /** The canvas, while it stands on the page. */
  readonly canvas: { current: CanvasPort | null };
}

/** Makes a page's state, talking to the API at `base`. `onReturn` runs when a store that was gone answers again. */
export function createClew(base = "", onReturn: (clew: Clew) => void = () => {}): Clew {
  const api = createApi(base, (problem) => connection.heard(problem));
  const connection = createConnection(
    () => api("ready", {}),
    () => onReturn(clew),
  );
  const theme = createTheme();
  const view = createView(theme.getState().theme);
  const graph = createExplorerGraph();
  const clew: Clew = {
    api,
    graph,
    view,
    expansions: createExpansions(),
    history: createHistory(),
    page: createPage(),
    theme,
    search: createSearch(api, graph),
    paths: createPaths(api),
    savedViews: createSavedViews(),
    measures: createMeasures(),
    console: createConsole(
      api,
      () => new Set(entitiesOf(graph, view.getState().selectedNodes)),
      () => toast(clew.toasts, words().starting.queriesNotKept, { tone: "problem" }),
    ),
    table: createTable(),
    connection,
    catalogue: createStore<Catalogue>(() => ({ schema: null, start: "loading", startProblem: null })),
    toasts: createToasts(),
    busy: createBusy(),
    ledgers: new Map(),
    neighbourhoods: new Map(),
    canvas: { current: null },
  };
  keepLook(clew);
  keepFiltered(clew);
  theme.subscribe((state) => clew.view.setState({ theme: state.theme }));
  return clew;
}
