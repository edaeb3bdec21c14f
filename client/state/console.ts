import { createStore, type StoreApi } from "zustand/vanilla";
import type { CypherOutput, RouteOutput } from "../../contract/routes.ts";
import type { WireMap } from "../../contract/values.ts";
import { type Api, type ApiProblem, problemOf } from "../api.ts";

export type SavedQuery = RouteOutput<"savedQueries">["queries"][number];

/** The Cypher console: its text stays while the console is closed. */
export interface ConsoleState {
  readonly statement: string;
  /** The parameters as JSON in our value encoding; text, because it is edited. */
  readonly parameters: string;
  /** The saved query that the statement came from. */
  readonly savedId: string | null;
  readonly saved: readonly SavedQuery[];
  readonly running: boolean;
  readonly result: CypherOutput | null;
  readonly problem: ApiProblem | null;
  /** Why the parameters cannot be sent. */
  readonly parameterProblem: string | null;
  /** The statement that `result` or `problem` answers. */
  readonly answered: string | null;
}
export type ConsoleStore = StoreApi<ConsoleState>;

export interface CypherConsole {
  readonly store: ConsoleStore;
  loadSaved(): Promise<void>;
  open(query: SavedQuery): void;
  run(): Promise<void>;
  stop(): void;
}

export function createConsole(api: Api): CypherConsole {
  const store = createStore<ConsoleState>(() => ({
    statement: "MATCH (a)-[r]->(b)\nRETURN a, r, b\nLIMIT 25",
    parameters: "",
    savedId: null,
    saved: [],
    running: false,
    result: null,
    problem: null,
    parameterProblem: null,
    answered: null,
  }));
  let controller: AbortController | null = null;
  return {
    store,
    async loadSaved() {
      if (store.getState().saved.length > 0) return;
      store.setState({ saved: (await api("savedQueries", {})).queries });
    },
    open(query) {
      const names = Object.keys(query.parameters);
      store.setState({
        statement: query.statement.trim(),
        parameters: names.length === 0 ? "" : JSON.stringify(query.parameters, null, 2),
        savedId: query.id,
        problem: null,
        parameterProblem: null,
      });
    },
    async run() {
      const { statement, parameters, running } = store.getState();
      if (running || statement.trim() === "") return;
      const read = readParameters(parameters);
      if (typeof read === "string") {
        store.setState({ parameterProblem: read });
        return;
      }
      const own = new AbortController();
      controller = own;
      store.setState({ running: true, problem: null, parameterProblem: null });
      try {
        const result = await api("cypher", { body: { statement, parameters: read } }, { signal: own.signal });
        store.setState({ running: false, result, answered: statement });
      } catch (error) {
        store.setState({ running: false, problem: problemOf(error), answered: statement });
      }
    },
    stop() {
      controller?.abort();
    },
  };
}

/** Reads the parameters; text to show where they are not a JSON object. */
export function readParameters(text: string): WireMap | string {
  if (text.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as WireMap;
    return 'Parameters are a JSON object, such as {"name": "Maduro"}.';
  } catch {
    return 'Parameters are not JSON. Names and text need double quotes, as in {"name": "Maduro"}.';
  }
}
