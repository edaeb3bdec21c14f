import { type SeedReport, seedStore } from "../server/seed/seed-store.ts";
import { withStore } from "./processes/with-store.ts";

/** Writes the seed into the configured store: `npm run seed`. Safe to run again. */
await withStore(async (store) => {
  const report = await seedStore(store, drawProgress);
  process.stdout.write(`${summary(report, store.info.label)}\n`);
});

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
