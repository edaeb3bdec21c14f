import { createStore, type StoreApi } from "zustand/vanilla";
import { MOST_CONSOLE_ROWS } from "../../contract/cypher.ts";
import type { RouteOutput } from "../../contract/routes.ts";
import { type Api, problemOf } from "../api.ts";
import { words } from "../words/words.ts";
import {
  type ConsoleRun,
  MOST_RUNS,
  type RunForm,
  type RunPlan,
  titleOf,
  withChanged,
  withClosed,
  withOpened,
} from "./console-runs.ts";
import { type OwnQuery, rememberedQueries, rememberQueries, withRenamed, withSaved } from "./own-queries.ts";
import { type HistoryEntry, rememberedHistory, rememberHistory, withRun } from "./statement-history.ts";
import { type FieldTexts, fieldTexts, readFields, usedTexts } from "./statement-parameters.ts";

export type SavedQuery = RouteOutput<"savedQueries">["queries"][number];

/** The Cypher console: its text and its results stay while the console is closed. */
export interface ConsoleState {
  readonly statement: string;
  readonly fields: FieldTexts;
  /** The saved query, shipped or own, that the statement came from. */
  readonly savedId: string | null;
  /** The questions that ship with the graph. */
  readonly saved: readonly SavedQuery[];
  readonly own: readonly OwnQuery[];
  readonly history: readonly HistoryEntry[];
  /** Results, oldest first. */
  readonly runs: readonly ConsoleRun[];
  /** The run that is looked at. */
  readonly current: number | null;
  /** Why the statement was not sent, by parameter. */
  readonly fieldProblems: Readonly<Record<string, string>>;
  /** Why the statement was not run, where no parameter is to blame. */
  readonly refusal: string | null;
}
export type ConsoleStore = StoreApi<ConsoleState>;

export interface CypherConsole {
  readonly store: ConsoleStore;
  loadSaved(): Promise<void>;
  /** Puts a statement into the editor. */
  open(statement: string, fields?: FieldTexts, savedId?: string | null): void;
  openSaved(query: SavedQuery): void;
  /** Runs what stands in the editor, into a tab of its own. One statement runs at a time. */
  run(): Promise<void>;
  /**
   * Runs a run's statement again, with what was sent then, for as many rows as the server gives: those that come take the
   * place of those that are there. A failure leaves these, and is told as the refusal.
   */
  loadMore(id: number): Promise<void>;
  stop(): void;
  look(id: number, form?: RunForm): void;
  pin(id: number, pinned: boolean): void;
  close(id: number): void;
  /** Asks for the plan of a run's statement, unless it is known. */
  explain(id: number): Promise<void>;
  /**
   * Runs a run's statement again, with what was sent then, to measure its plan. A failure leaves the plan that is there,
   * and is told as the refusal.
   */
  profile(id: number): Promise<void>;
  /** Keeps what stands in the editor under a name, over the own query of that name. */
  save(name: string): void;
  /** Returns whether it was renamed: not where another has the name, or it is empty. */
  rename(id: string, name: string): boolean;
  /** Replaces the own queries: to delete one, and to bring it back. */
  setOwn(own: readonly OwnQuery[]): void;
  forgetHistory(): void;
  /** Reads again what this browser keeps: another page may have added to it. */
  refresh(): void;
}

/** A statement whose author asks what its plan did: PROFILE, after comments at most. */
const PROFILED = /^(?:\s|\/\/.*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*profile\b/i;

/**
 * @param selection the ids of the selected entities, which `$selection` stands for
 * @param onUnkept is called when own queries changed and the browser does not keep them
 */
export function createConsole(api: Api, selection: () => Iterable<string>, onUnkept: () => void): CypherConsole {
  const store = createStore<ConsoleState>(() => ({
    statement: "MATCH (a)-[r]->(b)\nRETURN a, r, b\nLIMIT 25",
    fields: {},
    savedId: null,
    saved: [],
    own: rememberedQueries() ?? [],
    history: rememberedHistory() ?? [],
    runs: [],
    current: null,
    fieldProblems: {},
    refusal: null,
  }));
  let controller: AbortController | null = null;
  let lastId = 0;
  const change = (id: number, part: Partial<ConsoleRun>) =>
    store.setState(({ runs }) => ({ runs: withChanged(runs, id, part) }));
  const keepHistory = (history: readonly HistoryEntry[]) => {
    store.setState({ history });
    rememberHistory(history);
  };
  const setOwn = (own: readonly OwnQuery[]) => {
    store.setState({ own });
    if (!rememberQueries(own)) onUnkept();
  };
  return {
    store,
    async loadSaved() {
      if (store.getState().saved.length > 0) return;
      store.setState({ saved: (await api("savedQueries", {})).queries });
    },
    open(statement, fields = {}, savedId = null) {
      store.setState({ statement, fields, savedId, fieldProblems: {}, refusal: null });
    },
    openSaved({ id, statement, parameters }) {
      this.open(statement.trim(), fieldTexts(parameters), id);
    },
    async run() {
      const { statement, fields, savedId, runs, saved, own, history } = store.getState();
      if (runs.some(({ running }) => running) || statement.trim() === "") return;
      const read = readFields(statement, fields, [...selection()]);
      if ("problems" in read) {
        store.setState({ fieldProblems: read.problems });
        return;
      }
      const ownName = own.find((query) => query.id === savedId && query.statement === statement)?.name;
      const question = saved.find((query) => query.id === savedId && query.statement.trim() === statement)?.title;
      const id = lastId + 1;
      const opened = withOpened(runs, {
        id,
        title: ownName ?? question ?? titleOf(statement),
        statement,
        parameters: read.parameters,
        form: "Table",
        pinned: false,
        running: true,
        result: null,
        problem: null,
        plan: null,
      });
      if (!opened) {
        store.setState({ refusal: words().results.allKept(MOST_RUNS) });
        return;
      }
      lastId = id;
      const abort = new AbortController();
      controller = abort;
      store.setState({ runs: opened, current: id, fieldProblems: {}, refusal: null });
      keepHistory(withRun(history, { statement, fields: usedTexts(statement, fields), at: Date.now() }));
      try {
        const body = { statement, parameters: read.parameters };
        change(id, { running: false, result: await api("cypher", { body }, { signal: abort.signal }) });
      } catch (error) {
        change(id, { running: false, problem: problemOf(error) });
      }
    },
    async loadMore(id) {
      const { runs } = store.getState();
      const run = runs.find((one) => one.id === id);
      if (!run || runs.some(({ running }) => running)) return;
      const abort = new AbortController();
      controller = abort;
      change(id, { running: true });
      store.setState({ refusal: null });
      try {
        const body = { statement: run.statement, parameters: run.parameters, rows: MOST_CONSOLE_ROWS };
        change(id, { running: false, result: await api("cypher", { body }, { signal: abort.signal }) });
      } catch (error) {
        change(id, { running: false });
        const { code, message } = problemOf(error);
        if (code !== "cancelled") store.setState({ refusal: words().results.noMore(message) });
      }
    },
    stop() {
      controller?.abort();
    },
    look(id, form) {
      store.setState({ current: id });
      if (form === undefined) return;
      change(id, { form });
      if (form !== "Plan") return;
      const { runs } = store.getState();
      const run = runs.find((one) => one.id === id);
      const measured = run?.plan === null && PROFILED.test(run.statement) && !runs.some(({ running }) => running);
      void (measured ? this.profile(id) : this.explain(id));
    },
    pin(id, pinned) {
      change(id, { pinned });
    },
    close(id) {
      const { runs, current } = store.getState();
      if (runs.find((run) => run.id === id)?.running) controller?.abort();
      store.setState({ ...withClosed(runs, current, id), refusal: null });
    },
    async explain(id) {
      const run = store.getState().runs.find((one) => one.id === id);
      if (!run || (run.plan !== null && run.plan.state !== "failed")) return;
      change(id, { plan: { state: "loading" } });
      // It may be measured meanwhile.
      const planned = (plan: RunPlan) => {
        if (store.getState().runs.find((one) => one.id === id)?.plan?.state === "loading") change(id, { plan });
      };
      try {
        const { plan } = await api("explain", { body: { statement: run.statement, parameters: run.parameters } });
        planned({ state: "there", root: plan });
      } catch (error) {
        planned({ state: "failed", problem: problemOf(error) });
      }
    },
    async profile(id) {
      const { runs } = store.getState();
      const run = runs.find((one) => one.id === id);
      if (!run || runs.some(({ running }) => running)) return;
      const abort = new AbortController();
      controller = abort;
      change(id, { form: "Plan", running: true, plan: { state: "measuring" } });
      store.setState({ refusal: null });
      try {
        const body = { statement: run.statement, parameters: run.parameters, profile: true };
        const { plan } = await api("explain", { body }, { signal: abort.signal });
        change(id, { running: false, plan: { state: "there", root: plan } });
      } catch (error) {
        change(id, { running: false, plan: run.plan?.state === "there" ? run.plan : null });
        const { code, message } = problemOf(error);
        if (code !== "cancelled") store.setState({ refusal: words().statement.notProfiled(message) });
        void this.explain(id);
      }
    },
    save(given) {
      const name = given.trim();
      const { statement, fields, own } = store.getState();
      if (name === "" || statement.trim() === "") return;
      const id = own.find((query) => query.name === name)?.id ?? crypto.randomUUID();
      setOwn(withSaved(own, { id, name, statement, fields: usedTexts(statement, fields) }));
      store.setState({ savedId: id });
    },
    rename(id, name) {
      const renamed = withRenamed(store.getState().own, id, name);
      if (renamed) setOwn(renamed);
      return renamed !== null;
    },
    setOwn,
    forgetHistory() {
      keepHistory([]);
    },
    refresh() {
      const { own, history } = store.getState();
      store.setState({ own: rememberedQueries() ?? own, history: rememberedHistory() ?? history });
    },
  };
}
