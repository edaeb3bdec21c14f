import { problemOf, saysStoreIsGone } from "../api.ts";
import { entitiesOf } from "../graph/stand-in.ts";
import { words } from "../words/words.ts";
import { addToCanvas } from "./bring.ts";
import { during } from "./busy.ts";
import type { Clew } from "./clew.ts";
import { toast } from "./toasts.ts";

/**
 * Brings in every relationship among the entities shown that is not there yet, as one step; those hidden by hand stay
 * hidden. Problems are shown, not thrown.
 */
export async function revealTies(clew: Clew): Promise<void> {
  const { api, graph, view } = clew;
  try {
    const found = await during(clew.busy, words().adding.revealing, (signal) =>
      api("subgraph", { body: { ids: entitiesOf(graph, graph.nodes()) } }, { signal }),
    );
    const hidden = new Set(view.getState().hidden.edges.map(({ id }) => id));
    const ties = found.relationships.filter(({ id }) => !hidden.has(id));
    await addToCanvas(clew, { ...found, nodes: [], relationships: ties }, () => words().adding.revealStep);
    if (found.truncated) toast(clew.toasts, words().adding.notAll);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code === "cancelled" || saysStoreIsGone(problem)) return;
    toast(clew.toasts, problem.message, { tone: "problem" });
  }
}
