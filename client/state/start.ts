import { problemOf } from "../api.ts";
import { addSubgraph } from "../graph/add-subgraph.ts";
import { subgraphInOrder } from "../graph/subgraph-in-order.ts";
import { words } from "../words/words.ts";
import { during } from "./busy.ts";
import type { Clew } from "./clew.ts";
import { wholePart } from "./cypher-parts.ts";
import { BadLink, decodeLink, isLink } from "./deep-link.ts";
import { DRAFT_HASH, readDraft } from "./draft.ts";
import { countHidden, graphChanged } from "./exploration.ts";
import { layOutAll } from "./lay-out-all.ts";
import { restore } from "./link.ts";
import { savedViewIn, startFromSavedView } from "./saved-views.ts";
import { toast } from "./toasts.ts";

/** The largest domain graph that is shown whole at once. */
export const WHOLE_AT_MOST = 300;

/** Loads the schema and the first picture: the view of the address, or the whole graph where it is small. */
export async function start(clew: Clew, hash: string): Promise<void> {
  const { catalogue, busy } = clew;
  catalogue.setState({ start: "loading", startProblem: null });
  try {
    await during(busy, words().starting.loading, async (signal) => {
      const schema = clew.api("schema", {}, { signal }).then((loaded) => catalogue.setState({ schema: loaded }));
      if (!(await startFromLink(clew, hash))) await startFromOverview(clew, signal);
      await schema;
    });
  } catch (error) {
    catalogue.setState({ start: "failed", startProblem: problemOf(error) });
  }
}

/** Follows a link while the page stands. What keeps it from being followed is shown, and nothing is changed. */
export async function followLink(clew: Clew, hash: string): Promise<void> {
  try {
    await during(clew.busy, words().starting.openingLink, () => startFromLink(clew, hash));
  } catch (error) {
    toast(clew.toasts, words().starting.notOpened(problemOf(error).message), { tone: "problem" });
  }
}

/** Shows what a link describes; false when it is none, or a bad one, which says why. Throws `ApiProblem`. */
async function startFromLink(clew: Clew, hash: string): Promise<boolean> {
  const saved = savedViewIn(hash);
  if (saved !== null) {
    await startFromSavedView(clew, saved);
    return true;
  }
  if (hash === DRAFT_HASH) return startFromDraft(clew);
  if (!isLink(hash)) return false;
  try {
    await restore(clew, await decodeLink(hash), null);
    clew.catalogue.setState({ start: "linked" });
    return true;
  } catch (error) {
    if (!(error instanceof BadLink)) throw error;
    toast(clew.toasts, error.message, { tone: "problem" });
    return false;
  }
}

async function startFromDraft(clew: Clew): Promise<boolean> {
  const draft = readDraft();
  if (draft === null) {
    toast(clew.toasts, words().starting.draftGone, { tone: "problem" });
    return false;
  }
  await restore(clew, draft, null);
  clew.catalogue.setState({ start: "linked" });
  return true;
}

async function startFromOverview(clew: Clew, signal: AbortSignal): Promise<void> {
  const { api, graph, catalogue } = clew;
  const overview = await api("overview", { query: { limit: String(WHOLE_AT_MOST) } }, { signal });
  if (overview.total === 0 || overview.truncated || overview.nodes.length === 0) {
    catalogue.setState({ start: overview.total === 0 ? "empty" : "large" });
    return;
  }
  addSubgraph(graph, subgraphInOrder(overview));
  clew.history.store.setState({ origin: wholePart });
  await countHidden(clew, graph.nodes()).catch(() => {});
  await layOutAll(clew);
  catalogue.setState({ start: "whole" });
  graphChanged(clew);
  clew.canvas.current?.fit();
}

/** The store answers again: what could not be loaded is, and the picture stays as it is. */
export async function returned(clew: Clew): Promise<void> {
  if (clew.catalogue.getState().start === "failed") {
    await start(clew, location.hash);
    return;
  }
  toast(clew.toasts, words().starting.answersAgain);
  try {
    clew.catalogue.setState({ schema: await clew.api("schema", {}) });
  } catch {
    // Gone once more: the connection hears of it and tries again.
  }
}
