import { randomUUID } from "node:crypto";
import { integrityProblems } from "../server/evidence/integrity.ts";
import { rebuildProjection } from "../server/evidence/project.ts";
import { withStore } from "./processes/with-store.ts";

/** Makes the projection anew from the claims and says what had drifted: `npm run project`. */
await withStore(async (store) => {
  const { claims, drift } = await rebuildProjection(store, randomUUID());
  const lines = drift.map(({ claim, what }) => `  ${claim}: ${what}`);
  process.stdout.write(
    [
      drift.length === 0
        ? `The projection of ${claims} claims is in line with their assertions.`
        : `The projection of ${claims} claims had drifted in ${drift.length} places, all put right:`,
      ...lines,
      "",
    ].join("\n"),
  );
  const problems = await integrityProblems(store, { deadlineMs: 600_000 });
  if (problems.length === 0) return;
  process.stderr.write(`The evidence itself has ${problems.length} faults that a projection cannot mend:\n`);
  process.stderr.write(problems.map(({ problem, id }) => `  ${id}: ${problem}\n`).join(""));
  process.exitCode = 1;
});
