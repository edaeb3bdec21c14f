import type { HandlersOf } from "../http/handler.ts";
import { HttpProblem } from "../http/problem.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { deleteView, listViews, putView, readView, ViewConflict } from "../views/views.ts";

/** Views saved in the graph itself. */
export function viewRoutes(store: GraphStore): HandlersOf<"views" | "view" | "putView" | "deleteView"> {
  return {
    async views(_, { signal }) {
      return { views: await listViews(store, { signal }) };
    },
    async view({ params: { id } }, { signal, setHeader }) {
      const view = await readView(store, id, { signal });
      if (!view) throw notFound();
      setHeader("ETag", etagOf(view.version));
      return view;
    },
    async putView({ params: { id }, headers, body }, { signal, setHeader }) {
      const version = headers["if-match"] === undefined ? null : versionOf(headers["if-match"]);
      const saved = await orConflict(putView(store, id, { ...body, version }, { signal }));
      setHeader("ETag", etagOf(saved.version));
      return saved;
    },
    async deleteView({ params: { id }, headers }, { signal }) {
      const version = headers["if-match"] === undefined ? null : versionOf(headers["if-match"]);
      const deleted = await orConflict(deleteView(store, id, version, { signal }));
      if (!deleted) throw notFound();
      return deleted;
    },
  };
}

const etagOf = (version: number): string => `"${version}"`;
const versionOf = (etag: string): number => Number(etag.slice(1, -1));
const notFound = () => new HttpProblem("not-found", "There is no view with this id: it may have been deleted.");

async function orConflict<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ViewConflict) throw new HttpProblem("conflict", error.message, { current: error.current });
    throw error;
  }
}
