import type { HandlersOf } from "../http/handler.ts";
import { escapeName } from "../store/escape-name.ts";
import type { GraphStore } from "../store/graph-store.ts";

const DEFAULT_LIMIT = 20;

export function searchRoutes(store: GraphStore): HandlersOf<"search"> {
  return {
    search({ query: { q, limit = DEFAULT_LIMIT, label } }, { signal }) {
      // Refused here as everywhere when it cannot be a label.
      if (label !== undefined) escapeName(label);
      return store.search(q, { limit, signal, ...(label === undefined ? {} : { label }) });
    },
  };
}
