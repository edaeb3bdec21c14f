import type { HandlersOf } from "../http/handler.ts";
import type { GraphStore } from "../store/graph-store.ts";

/** What the store is and what is in it. */
export function schemaRoutes(store: GraphStore): HandlersOf<"schema"> {
  return {
    async schema(_input, { signal }) {
      const schema = await store.schema({ signal });
      const { kind, version, label, capabilities } = store.info;
      return { store: { kind, version, label, capabilities }, ...schema };
    },
  };
}
