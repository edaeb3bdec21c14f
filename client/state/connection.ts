import { createStore, type StoreApi } from "zustand/vanilla";
import { type ApiProblem, saysStoreIsGone } from "../api.ts";

/** Whether the store behind the page answers. */
export interface ConnectionState {
  readonly status: "ok" | "gone";
  /** When it stopped answering, ms since 1970. */
  readonly since: number | null;
  readonly problem: ApiProblem | null;
  /** When it is tried again by itself, ms since 1970; null while a try is under way. */
  readonly nextTryAt: number | null;
}

export interface Connection {
  readonly store: StoreApi<ConnectionState>;
  /** Hears the outcome of every request. */
  heard(problem: ApiProblem | null): void;
  /** Tries at once. */
  tryNow(): void;
  /** Starts looking every `HEARTBEAT_MS` while all is well; returns the function that ends it. */
  watch(): () => void;
}

/** Waits between tries, in ms; the last one repeats. */
const WAITS_MS = [2_000, 4_000, 8_000, 15_000] as const;
const HEARTBEAT_MS = 10_000;

/**
 * Tells from the requests' outcomes whether the store is there. When it is gone, `probe` is called after growing waits
 * until it no longer fails; `onReturn` then runs once.
 */
export function createConnection(probe: () => Promise<unknown>, onReturn: () => void): Connection {
  const store = createStore<ConnectionState>(() => ({ status: "ok", since: null, problem: null, nextTryAt: null }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let trying = false;

  const attempt = () => {
    clearTimeout(timer);
    if (trying) return;
    trying = true;
    store.setState({ nextTryAt: null });
    // The outcome arrives through `heard`, like that of every other request.
    void probe()
      .catch(() => {})
      .finally(() => {
        trying = false;
        if (store.getState().status === "gone") plan();
      });
  };
  const plan = () => {
    const wait = WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 15_000;
    tries += 1;
    clearTimeout(timer);
    timer = setTimeout(attempt, wait);
    store.setState({ nextTryAt: Date.now() + wait });
  };

  return {
    store,
    heard(problem) {
      const { status } = store.getState();
      if (problem === null) {
        if (status === "ok") return;
        tries = 0;
        clearTimeout(timer);
        store.setState({ status: "ok", since: null, problem: null, nextTryAt: null });
        onReturn();
      } else if (saysStoreIsGone(problem) && status === "ok") {
        store.setState({ status: "gone", since: Date.now(), problem });
        plan();
      } else if (saysStoreIsGone(problem)) {
        store.setState({ problem });
      }
    },
    tryNow: attempt,
    watch() {
      const beat = setInterval(() => {
        if (store.getState().status === "ok" && document.visibilityState === "visible") void probe().catch(() => {});
      }, HEARTBEAT_MS);
      return () => {
        clearInterval(beat);
        clearTimeout(timer);
      };
    },
  };
}
