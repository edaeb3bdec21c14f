import { createStore, type StoreApi } from "zustand/vanilla";
import { MOST_VIEW_NODES, type ViewDocument, type ViewSummary } from "../../contract/views.ts";
import { problemOf } from "../api.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { linkedView, restore } from "./link.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";
import { viewDocument, viewOf } from "./view-document.ts";

/** The views that are saved in the store, and the one that is open. */
export interface SavedViewsState {
  /** Null until they were read. */
  readonly views: readonly ViewSummary[] | null;
  /** The view that was opened or saved last; saving under its name goes over it. */
  readonly open: ViewSummary | null;
  /** Why the list could not be read. */
  readonly problem: string | null;
}
export type SavedViewsStore = StoreApi<SavedViewsState>;

export function createSavedViews(): SavedViewsStore {
  return createStore<SavedViewsState>(() => ({ views: null, open: null, problem: null }));
}

/** Reads the list anew. */
export async function listSavedViews({ api, savedViews }: Clew): Promise<void> {
  try {
    savedViews.setState({ views: (await api("views", {})).views, problem: null });
  } catch (error) {
    savedViews.setState({ problem: problemOf(error).message });
  }
}

/** Saves what is shown under a name: over the open view where it has that name, else as a new one. */
export async function saveView(clew: Clew, name: string): Promise<void> {
  const view = linkedView(clew);
  if (view.nodes.length > MOST_VIEW_NODES) {
    toast(clew.toasts, words().saving.tooLarge(MOST_VIEW_NODES), { tone: "problem" });
    return;
  }
  const { open } = clew.savedViews.getState();
  const over = open?.name === name ? open : null;
  const saved = await tried(clew, () =>
    put(clew, over?.id ?? crypto.randomUUID(), name, viewDocument(clew, view), over),
  );
  if (!saved) return;
  clew.savedViews.setState({ open: saved });
  say(clew, words().saving.saved(name, saved.nodes));
}

/** Opens a saved view in place of what is shown, as one step. Problems are shown, not thrown. */
export async function openView(clew: Clew, id: string): Promise<void> {
  await tried(clew, () => startFromSavedView(clew, id, true));
}

/** Shows a saved view: as a step, or as the beginning. Throws `ApiProblem`, having changed nothing. */
export async function startFromSavedView(clew: Clew, id: string, asStep = false): Promise<void> {
  const { document, gone, ...summary } = await clew.api("view", { params: { id } });
  await restore(clew, viewOf(document), asStep ? () => words().saving.openStep(summary.name) : null);
  clew.savedViews.setState({ open: summary });
  clew.catalogue.setState({ start: "linked" });
  say(clew, words().saving.opened(summary.name, gone));
}

export async function renameView(clew: Clew, view: ViewSummary, name: string): Promise<void> {
  await tried(clew, async () => {
    const { document, version } = await clew.api("view", { params: { id: view.id } });
    const saved = await put(clew, view.id, name, document, { version });
    if (clew.savedViews.getState().open?.id === view.id) clew.savedViews.setState({ open: saved });
  });
}

export async function duplicateView(clew: Clew, view: ViewSummary): Promise<void> {
  await tried(clew, async () => {
    const { document } = await clew.api("view", { params: { id: view.id } });
    await put(clew, crypto.randomUUID(), words().saving.copyOf(view.name), document, null);
  });
}

/** Deletes a saved view as one step: taking that back saves it again, under the id that links to it have. */
export async function deleteView(clew: Clew, view: ViewSummary): Promise<void> {
  const remove = async () => {
    const deleted = await clew.api("deleteView", { params: { id: view.id }, headers: {} });
    if (clew.savedViews.getState().open?.id === view.id) clew.savedViews.setState({ open: null });
    return deleted;
  };
  const deleted = await tried(clew, remove);
  if (!deleted) return;
  say(clew, words().saving.deleted(view.name));
  clew.history.push({
    label: () => words().saving.deleteStep(view.name),
    undo: () => void tried(clew, () => put(clew, view.id, deleted.name, deleted.document, null)),
    redo: () => void tried(clew, remove),
  });
}

const SAVED = "#saved=";

/** The address that opens a saved view, as it then is, for anyone who reaches this server. */
export function linkToSavedView(id: string): string {
  return `${location.origin}${location.pathname}${SAVED}${encodeURIComponent(id)}`;
}

/** The saved view that an address' hash names; null for none. */
export function savedViewIn(hash: string): string | null {
  if (!hash.startsWith(SAVED)) return null;
  try {
    return decodeURIComponent(hash.slice(SAVED.length));
  } catch {
    return null;
  }
}

/** Does something with the saved views, reads the list anew, and shows what went wrong. Null: it did. */
async function tried<T>(clew: Clew, work: () => Promise<T>): Promise<T | null> {
  try {
    const result = await work();
    await listSavedViews(clew);
    return result;
  } catch (error) {
    const problem = problemOf(error);
    toast(clew.toasts, problem.message, { tone: "problem" });
    announce(clew.page, problem.message);
    if (problem.code === "conflict") await listSavedViews(clew);
    return null;
  }
}

function put(
  { api }: Clew,
  id: string,
  name: string,
  document: ViewDocument,
  over: Pick<ViewSummary, "version"> | null,
): Promise<ViewSummary> {
  const headers = over ? { "if-match": `"${over.version}"` } : { "if-none-match": "*" as const };
  return api("putView", { params: { id }, headers, body: { name, document } });
}

function say(clew: Clew, text: string): void {
  toast(clew.toasts, text);
  announce(clew.page, text);
}
