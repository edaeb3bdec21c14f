import { randomUUID } from "node:crypto";
import { type View, type ViewDocument, type ViewSummary, viewDocumentSchema } from "../../contract/views.ts";
import { textIn } from "../cypher/row-values.ts";
import type { CallOptions, GraphStore, Row, Tx } from "../store/graph-store.ts";
import { findViewNodes } from "./find-view-nodes.ts";
import { LIST_VIEWS, LOCK_VIEW, READ_VIEW, WRITE_VIEW } from "./view-statements.ts";

/** A view is not as the caller supposed: changed, deleted, or there already. */
export class ViewConflict extends Error {
  /** What stands there now; null: nothing. */
  readonly current: ViewSummary | null;

  constructor(current: ViewSummary | null) {
    super(
      current
        ? `“${current.name}” was saved by someone else in the meantime: open it again, or save a copy.`
        : "The view was deleted in the meantime: save a copy.",
    );
    this.name = "ViewConflict";
    this.current = current;
  }
}

export async function listViews(store: GraphStore, options: CallOptions): Promise<ViewSummary[]> {
  const rows = await store.read((tx) => tx.run(LIST_VIEWS), options);
  return rows.map(summaryIn);
}

/** A saved view with the ids that its nodes have now; null for none. */
export async function readView(store: GraphStore, id: string, options: CallOptions): Promise<View | null> {
  return store.read(async (tx) => {
    const row = await liveRow(tx, id);
    if (!row) return null;
    return { ...summaryIn(row), ...(await findViewNodes(tx, documentIn(row))) };
  }, options);
}

/**
 * Saves a view over `version`; null: only where there is none.
 * @throws ViewConflict
 */
export async function putView(
  store: GraphStore,
  id: string,
  { name, document, version }: { name: string; document: ViewDocument; version: number | null },
  options: CallOptions,
): Promise<ViewSummary> {
  const operation = randomUUID();
  const changedAt = new Date().toISOString();
  return store.write(async (tx) => {
    const before = await lock(tx, id, operation);
    // The commit of an earlier attempt may have arrived although its answer did not.
    if (before?.operation === operation) return summaryIn(before);
    const current = before && before.deleted === false ? summaryIn(before) : null;
    if ((current?.version ?? null) !== version) throw new ViewConflict(current);
    const summary = { id, name, version: versionIn(before) + 1, changedAt, nodes: document.nodes.length };
    await tx.run(WRITE_VIEW, { ...summary, document: JSON.stringify(document), deleted: false, operation });
    return summary;
  }, options);
}

/**
 * Deletes a view, or with `version` only that version, and gives what it was; null for none.
 * @throws ViewConflict
 */
export async function deleteView(
  store: GraphStore,
  id: string,
  version: number | null,
  options: CallOptions,
): Promise<View | null> {
  const operation = randomUUID();
  const changedAt = new Date().toISOString();
  return store.write(async (tx) => {
    const known = await liveRow(tx, id);
    const [before] = known ? [await lock(tx, id, operation)] : await tx.run(READ_VIEW, { id });
    if (!before || (before.deleted !== false && before.operation !== operation)) return null;
    const view = { ...summaryIn(before), document: documentIn(before), gone: 0 };
    if (before.operation === operation) return view;
    if (version !== null && view.version !== version) throw new ViewConflict(summaryIn(before));
    const { document, gone: _, ...summary } = view;
    const next = { ...summary, version: view.version + 1, changedAt, document: JSON.stringify(document) };
    await tx.run(WRITE_VIEW, { ...next, deleted: true, operation });
    return view;
  }, options);
}

/** The view's node as it is once nobody else can write to it; made where there is none. */
async function lock(tx: Tx, id: string, operation: string): Promise<Row | undefined> {
  await tx.run(LOCK_VIEW, { id, operation });
  const [row] = await tx.run(READ_VIEW, { id });
  return row?.version === null || row?.version === undefined ? undefined : row;
}

async function liveRow(tx: Tx, id: string): Promise<Row | undefined> {
  const [row] = await tx.run(READ_VIEW, { id });
  return row?.deleted === false ? row : undefined;
}

function versionIn(row: Row | undefined): number {
  return typeof row?.version === "number" ? row.version : 0;
}

function summaryIn(row: Row): ViewSummary {
  return {
    id: textIn(row, "id"),
    name: textIn(row, "name"),
    version: versionIn(row),
    changedAt: textIn(row, "changedAt"),
    nodes: typeof row.nodes === "number" ? row.nodes : 0,
  };
}

function documentIn(row: Row): ViewDocument {
  return viewDocumentSchema.parse(JSON.parse(textIn(row, "document")));
}
