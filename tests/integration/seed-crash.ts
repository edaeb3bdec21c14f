import { seedStore } from "../../server/seed/seed-store.ts";
import { openStore, type StoreSettings } from "../../server/store/open-store.ts";

/** A process that seeds the store its first argument describes and kills itself hard at the nth step it is told of. */
async function main(settings: StoreSettings, killAt: number): Promise<void> {
  const store = await openStore(settings);
  await store.ready();
  let steps = 0;
  let migrations = 0;
  // Counts each schema change too, so that death between two of them is among the steps.
  const migrate = store.migrate.bind(store);
  store.migrate = async (change) => {
    await migrate(change);
    migrations += 1;
    if (killAt < 100 && migrations === killAt) process.kill(process.pid, "SIGKILL");
  };
  await seedStore(store, () => {
    steps += 1;
    if (killAt >= 100 && steps === killAt - 100) process.kill(process.pid, "SIGKILL");
  });
  await store.close();
}

main(JSON.parse(process.argv[2] ?? "null") as StoreSettings, Number(process.argv[3])).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
