import { ConfigError, readConfig } from "../server/config.ts";
import { SeedError } from "../server/seed/seed-error.ts";
import { type SeedReport, seedStore } from "../server/seed/seed-store.ts";
import { openStore } from "../server/store/open-store.ts";
import { StoreError } from "../server/store/store-error.ts";

/** Writes the seed into the configured store: `npm run seed`. Safe to run again. */
async function main(): Promise<void> {
  const store = await openStore(readConfig(process.env, ".env").store);
  try {
    await store.ready();
    const report = await seedStore(store, drawProgress);
    process.stdout.write(`${summary(report, store.info.label)}\n`);
  } finally {
    await store.close();
  }
}

/** A bar on a terminal; nothing where the output goes to a file. */
function drawProgress({ done, total, what }: { done: number; total: number; what: string }): void {
  if (!process.stderr.isTTY) return;
  const width = 30;
  const full = Math.round((done / total) * width);
  process.stderr.write(`\r[${"#".repeat(full)}${".".repeat(width - full)}] ${what.padEnd(12)}`);
  if (done === total) process.stderr.write(`\r${" ".repeat(width + 16)}\r`);
}

function summary({ migrations, created, total, projected }: SeedReport, label: string): string {
  const lines = (["entities", "relationships", "claims", "assertions", "sources"] as const).map(
    (what) => `  ${what.padEnd(14)}${String(created[what]).padStart(5)} new, ${total[what]} in all`,
  );
  const unchanged = projected === 0 && Object.values(created).every((n) => n === 0);
  return [
    unchanged ? `${label} already holds the seed; nothing was changed.` : `Seeded ${label}.`,
    ...lines,
    ...(migrations.length > 0 ? [`  migrations applied: ${migrations.join("; ")}`] : []),
  ].join("\n");
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof SeedError || error instanceof StoreError;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});
