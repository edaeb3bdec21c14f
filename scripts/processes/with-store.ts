import { ConfigError, readConfig } from "../../server/config.ts";
import { SeedError } from "../../server/seed/seed-error.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { StoreError } from "../../server/store/store-error.ts";

/**
 * Works on the configured store once it answers, and closes it. Never rejects: what went wrong is said on stderr, and the
 * process ends with 1.
 */
export async function withStore(work: (store: GraphStore) => Promise<void>): Promise<void> {
  try {
    const store = await openStore(readConfig(process.env, ".env").store);
    try {
      await store.ready();
      await work(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    const known = error instanceof ConfigError || error instanceof SeedError || error instanceof StoreError;
    process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
    process.exitCode = 1;
  }
}
