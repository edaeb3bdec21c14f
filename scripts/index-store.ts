import { indexStore } from "../server/seed/index-store.ts";
import { withStore } from "./processes/with-store.ts";

/** Makes indexes, and nothing else, in the configured store: `npm run index`. */
await withStore(async (store) => {
  const { labels, properties } = await indexStore(store);
  process.stdout.write(
    `${store.info.label} is indexed; nothing else was written. Search covers ${labels.length} labels (${labels.join(", ")}) and ${properties.length} properties.\n`,
  );
});
