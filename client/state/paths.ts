import { createStore, type StoreApi } from "zustand/vanilla";
import type { Status } from "../../contract/evidence.ts";
import type { PathsOutput } from "../../contract/paths.ts";
import { type Api, type ApiProblem, problemOf } from "../api.ts";
import type { PathQuestion } from "./path-question.ts";

export interface PathsState {
  /** Null: nobody asked. */
  readonly question: PathQuestion | null;
  /** For the question as it stands; null while it is looked for, and where that failed. */
  readonly answer: PathsOutput | null;
  /** The path that is followed, from 0. */
  readonly chosen: number | null;
  readonly problem: ApiProblem | null;
}

export interface Paths {
  readonly store: StoreApi<PathsState>;
  /** Looks for paths; what was looked for before is stopped. Resolves once there is an answer or a problem. */
  ask(question: PathQuestion): Promise<void>;
  close(): void;
}

const NOTHING: PathsState = { question: null, answer: null, chosen: null, problem: null };
const MOST_PATHS = 50;

export function createPaths(api: Api): Paths {
  const store = createStore<PathsState>(() => NOTHING);
  let running: AbortController | undefined;
  return {
    store,
    async ask(question) {
      running?.abort();
      const controller = new AbortController();
      running = controller;
      store.setState({ ...NOTHING, question });
      const { from, to, maxLength, direction, mode, k } = question;
      const [through, avoid] = [[...question.through], [...question.avoid]];
      const limit = mode === "k-shortest" ? k : MOST_PATHS;
      try {
        const body = { from, to, maxLength, direction, limit, statuses: statusesOf(question), through, avoid, mode };
        const answer = await api("paths", { body }, { signal: controller.signal });
        if (running === controller) store.setState({ answer });
      } catch (error) {
        if (running === controller) store.setState({ problem: problemOf(error) });
      }
    },
    close() {
      running?.abort();
      running = undefined;
      store.setState(NOTHING);
    },
  };
}

function statusesOf({ disputed, single }: PathQuestion): Status[] {
  const statuses: Status[] = ["on-record", "corroborated"];
  if (single) statuses.push("single-origin", "reported", "unsourced");
  if (disputed) statuses.push("disputed");
  return statuses;
}
