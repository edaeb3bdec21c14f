import { readLedger } from "../evidence/ledger.ts";
import type { HandlersOf } from "../http/handler.ts";
import { HttpProblem } from "../http/problem.ts";
import type { GraphStore } from "../store/graph-store.ts";

/** The evidence behind claims. */
export function claimRoutes(store: GraphStore): HandlersOf<"claim"> {
  return {
    async claim({ params: { id } }, { signal }) {
      const ledger = await readLedger(store, id, { signal });
      if (!ledger) throw new HttpProblem("not-found", "There is no claim with this id.");
      return ledger;
    },
  };
}
