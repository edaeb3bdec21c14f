import { MOST_VIEW_NODES, viewDocumentSchema } from "../../contract/views.ts";
import type { LinkedView } from "./deep-link.ts";
import { remember, remembered } from "./remember.ts";
import { documentOf, viewOf } from "./view-document.ts";

/** The hash of a view that is too large for an address: this browser keeps it, for a reload. */
export const DRAFT_HASH = "#draft";

const DRAFT = "clew.draft";

/**
 * Keeps a view in this browser. Returns whether it could: there is room for some megabytes, and 10,000 nodes at most. It is
 * read with care rather than checked here, after each step: that takes longer than the step.
 */
export function keepDraft(view: LinkedView): boolean {
  const lists = [view.nodes, view.selectedNodes, view.selectedEdges, view.hiddenEdges];
  if (lists.some(({ length }) => length > MOST_VIEW_NODES)) return false;
  return remember(DRAFT, JSON.stringify(documentOf(view)));
}

/** The view that was kept last; null where there is none, or one that cannot be read. */
export function readDraft(): LinkedView | null {
  try {
    const document = viewDocumentSchema.safeParse(JSON.parse(remembered(DRAFT) ?? ""));
    return document.success ? viewOf(document.data) : null;
  } catch {
    return null;
  }
}
