import type { CallOptions, GraphStore } from "../store/graph-store.ts";
import { INTEGRITY } from "./integrity-statements.ts";

/** Something in the evidence that the write path never leaves behind. `id` is that of the claim or assertion. */
export interface IntegrityProblem {
  readonly problem: string;
  readonly id: string;
}

/** Everything that is wrong with the stored evidence; empty when it is sound. Scans the graph: not for a request. */
export async function integrityProblems(store: GraphStore, options?: CallOptions): Promise<IntegrityProblem[]> {
  return store.read(async (tx) => {
    const problems: IntegrityProblem[] = [];
    for (const statement of INTEGRITY) {
      for (const row of await tx.run(statement)) problems.push({ problem: String(row.problem), id: String(row.id) });
    }
    return problems;
  }, options);
}
