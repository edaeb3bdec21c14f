import type { HandlersOf } from "../http/handler.ts";
import type { Lifecycle } from "../http/lifecycle.ts";
import { HttpProblem } from "../http/problem.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { StoreError } from "../store/store-error.ts";

const READY_DEADLINE_MS = 3000;

/** Live: the process runs. Ready: it can serve, and if not, why not. */
export function healthRoutes(store: GraphStore, lifecycle: Lifecycle): HandlersOf<"live" | "ready"> {
  return {
    live: () => ({ status: "ok" }),
    async ready(_input, { signal }) {
      if (lifecycle.stopping) throw new HttpProblem("store-unavailable", "Clew is stopping.");
      try {
        await store.ready({ deadlineMs: READY_DEADLINE_MS, signal });
      } catch (error) {
        // Whatever the store says, the answer to "can you serve" is no; only a refused sign-in has a code of its own.
        if (!(error instanceof StoreError)) throw error;
        const code = error.code === "sign-in" ? "store-sign-in" : "store-unavailable";
        throw new HttpProblem(code, error.message, { cause: error });
      }
      return { status: "ok" };
    },
  };
}
