import type { HandlersOf } from "../http/handler.ts";
import { readSavedQueries } from "../seed/saved-queries.ts";

/** The questions that ship with the seed. */
export function savedQueryRoutes(): HandlersOf<"savedQueries"> {
  return {
    async savedQueries() {
      return { queries: await readSavedQueries() };
    },
  };
}
