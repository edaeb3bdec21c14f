import type { Ledger } from "../../contract/evidence.ts";
import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { standIns } from "../graph/stand-in.ts";
import type { Clew, Neighbourhood } from "./clew.ts";
import { isShown, type Target } from "./view.ts";

/**
 * Opens the side panel about `target`, unless that has left the canvas since it was pressed. The canvas gets narrower: no
 * entity moves, the camera does where it must.
 */
export function openDetails(clew: Clew, target: Target): void {
  if (!isShown(clew.graph, target)) return;
  clew.page.setState({ details: target, menu: null, narrowTab: "canvas" });
  const { graph, canvas } = clew;
  // The canvas takes its new size first; only then can it tell what is out of sight.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if ("node" in target) canvas.current?.reveal(target.node);
      else if (graph.hasEdge(target.edge)) canvas.current?.reveal(...graph.extremities(target.edge));
    }),
  );
}

export function closeDetails(clew: Clew): void {
  clew.page.setState({ details: null });
}

/** A claim's ledger; one that was read before is kept for when the store is gone. Throws `ApiProblem`. */
export async function loadLedger(clew: Clew, claim: string, signal: AbortSignal): Promise<Ledger> {
  try {
    const ledger = await clew.api("claim", { params: { id: claim } }, { signal });
    clew.ledgers.set(claim, ledger);
    return ledger;
  } catch (error) {
    const kept = clew.ledgers.get(claim);
    if (kept && !signal.aborted) return kept;
    throw error;
  }
}

/**
 * Who speaks for and against, for the flags on the canvas. A group speaks for those it holds, but where they speak on both
 * sides, for none.
 */
export function speakersOf(graph: ExplorerGraph, ledger: Ledger): ReadonlyMap<string, "for" | "against"> {
  const standIn = standIns(graph);
  const speakers = new Map<string, "for" | "against">();
  const torn = new Set<string>();
  for (const assertion of ledger.assertions) {
    const side = ledger.for.includes(assertion.id) ? "for" : ledger.against.includes(assertion.id) ? "against" : null;
    if (side === null) continue;
    for (const { id } of assertion.speakers) {
      const node = standIn(id) ?? id;
      if (node !== id && (speakers.get(node) ?? side) !== side) torn.add(node);
      speakers.set(node, side);
    }
  }
  for (const group of torn) speakers.delete(group);
  return speakers;
}

/** How many neighbours a node has by type; kept like a ledger. Throws `ApiProblem`. */
export async function loadNeighbourhood(clew: Clew, id: string, signal: AbortSignal): Promise<Neighbourhood> {
  try {
    const neighbourhood = await clew.api("neighbourhood", { params: { id } }, { signal });
    clew.neighbourhoods.set(id, neighbourhood);
    return neighbourhood;
  } catch (error) {
    const kept = clew.neighbourhoods.get(id);
    if (kept && !signal.aborted) return kept;
    throw error;
  }
}
