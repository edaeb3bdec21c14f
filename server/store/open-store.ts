import type { GraphStore } from "./graph-store.ts";

/** Which store to use and how to reach it. */
export type StoreSettings =
  | {
      readonly kind: "neo4j";
      /** `bolt://`, `neo4j://` (routing), or either with `+s` or `+ssc`. */
      readonly uri: string;
      readonly username: string;
      readonly password: string;
      /** The server's default database when left out. */
      readonly database?: string | undefined;
    }
  | {
      readonly kind: "embedded";
      /** The folder of the database file; made if it is missing. */
      readonly folder: string;
    };

/**
 * Opens the store that the settings name; only that adapter's code is loaded.
 *
 * Neo4j is reached at the first call, not here: with Neo4j down this still resolves, calls throw `unavailable`, and
 * they work once it is up. `ready()` says which it is.
 * @throws StoreError when the embedded store cannot be opened (in use, damaged, no binary for this platform)
 * @throws TypeError when the URI is not one of Neo4j's
 */
export async function openStore(settings: StoreSettings): Promise<GraphStore> {
  if (settings.kind === "neo4j") {
    const { openNeo4jStore } = await import("./neo4j/neo4j-store.ts");
    return openNeo4jStore(settings);
  }
  const { openEmbeddedStore } = await import("./embedded/embedded-store.ts");
  return openEmbeddedStore(settings.folder);
}
