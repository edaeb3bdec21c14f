import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** Where `npm test` reads at its end what could not be got, so that it stands beside the count of skipped tests. */
export const MISSING_FILE = ".test/missing.txt";

/** Says loudly that something a part of the tests needs is not there. */
export function reportMissing(what: string): void {
  console.error(`\n*** NOT TESTED: ${what}\n`);
  mkdirSync(dirname(MISSING_FILE), { recursive: true });
  appendFileSync(MISSING_FILE, `${what}\n`);
}
