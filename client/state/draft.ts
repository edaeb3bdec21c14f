import { viewDocumentSchema } from "../../contract/views.ts";
import type { Clew } from "./clew.ts";
import type { LinkedView } from "./deep-link.ts";
import { remember, remembered } from "./remember.ts";
import { viewDocument, viewOf } from "./view-document.ts";

/** The hash of a view that is too large for an address: this browser keeps it, for a reload. */
export const DRAFT_HASH = "#draft";

const DRAFT = "clew.draft";

/** Keeps a view in this browser. Returns whether it could: there is room for some megabytes, and 10,000 nodes at most. */
export function keepDraft(clew: Clew, view: LinkedView): boolean {
  const document = viewDocument(clew, view);
  return viewDocumentSchema.safeParse(document).success && remember(DRAFT, JSON.stringify(document));
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
