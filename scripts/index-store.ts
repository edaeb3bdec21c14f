import { ConfigError, readConfig } from "../server/config.ts";
import { indexStore } from "../server/seed/index-store.ts";
import { openStore } from "../server/store/open-store.ts";
import { StoreError } from "../server/store/store-error.ts";

/** Makes indexes, and nothing else, in the configured store: `npm run index`. */
async function main(): Promise<void> {
  const store = await openStore(readConfig(process.env, ".env").store);
  try {
    await store.ready();
    const { labels, properties } = await indexStore(store);
    process.stdout.write(
      `${store.info.label} is indexed; nothing else was written. Search covers ${labels.length} labels (${labels.join(", ")}) and ${properties.length} properties.\n`,
    );
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof StoreError;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});
