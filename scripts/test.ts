import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * `npm test`: every test there is. What this machine lacks (a Neo4j, a Chromium) is fetched where that is possible; what
 * cannot be got is named, and the tests that need it are skipped. With `CI=true` a skipped test is a failure.
 * Arguments go to vitest. The last line is `N passed, N failed, N skipped`.
 */
const RESULTS = ".test/results.json";
const MISSING = ".test/missing.txt";

await mkdir(".test", { recursive: true });
await rm(RESULTS, { force: true });
await rm(MISSING, { force: true });

const exitCode = await new Promise<number>((resolve) => {
  const vitest = spawn(
    process.execPath,
    [
      join("node_modules", "vitest", "vitest.mjs"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${RESULTS}`,
      ...process.argv.slice(2),
    ],
    { stdio: "inherit" },
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => vitest.kill(signal));
  vitest.on("close", (code) => resolve(code ?? 1));
});

const { passed, failed, skipped } = counted();
const missing = existsSync(MISSING) ? new Set(readFileSync(MISSING, "utf8").trim().split("\n")) : [];
for (const what of missing) console.log(`Not tested: ${what}`);
const strict = ["true", "1"].includes(process.env.CI ?? "");
if (strict && skipped > 0) console.log(`With CI=${process.env.CI}, ${skipped} skipped tests are a failure.`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 || (strict && skipped > 0) ? 1 : exitCode);

interface Results {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** A file that could not be loaded counts as one failed test, and so does a run that ended without results. */
function counted(): { passed: number; failed: number; skipped: number } {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (existsSync(RESULTS)) {
    const { testResults } = JSON.parse(readFileSync(RESULTS, "utf8")) as Results;
    for (const { status, assertionResults } of testResults) {
      let failedHere = 0;
      for (const test of assertionResults) {
        if (test.status === "passed") counts.passed += 1;
        else if (test.status === "failed") failedHere += 1;
        else counts.skipped += 1;
      }
      counts.failed += status === "failed" ? Math.max(1, failedHere) : failedHere;
    }
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
