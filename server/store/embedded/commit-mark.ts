import { closeSync, fdatasyncSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { StoreError } from "../store-error.ts";

const MARK_FILE = "last-commit";
/** Digits of the number in the file: one short write of one length is never seen half done. */
const DIGITS = 20;

/**
 * The number of the last commit that was acknowledged, in a small file beside the database. The engine takes a damaged
 * log for one that ends there, and opens with the commits before it as if nothing were wrong: this file tells.
 */
export class CommitMark {
  readonly #log: string;
  readonly #file: number;

  /** @throws StoreError `unavailable` when commits are missing that the file counts */
  constructor(database: string, epoch: bigint) {
    const folder = dirname(database);
    const file = join(folder, MARK_FILE);
    const marked = readMark(file);
    if (marked > epoch) throw lostCommits(marked - epoch);
    // Not truncated before the new number is written.
    if (marked === 0n) writeFileSync(file, textOf(epoch));
    this.#file = openSync(file, "r+");
    this.#log = `${database}.wal`;
  }

  /** Makes a commit last also through a power cut, which the engine leaves to the system, and counts it. */
  record(epoch: bigint): void {
    for (const segment of readdirSync(this.#log)) syncFile(join(this.#log, segment));
    writeSync(this.#file, textOf(epoch), 0);
  }

  close(): void {
    closeSync(this.#file);
  }
}

const textOf = (epoch: bigint) => `${String(epoch).padStart(DIGITS, "0")}\n`;

function readMark(file: string): bigint {
  try {
    const text = readFileSync(file, "utf8").trim();
    return /^\d+$/.test(text) ? BigInt(text) : 0n;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0n;
    throw error;
  }
}

function syncFile(file: string): void {
  let open: number;
  try {
    open = openSync(file, "r+");
  } catch (error) {
    // A checkpoint has just folded this part of the log into the database file, and synced that.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  try {
    fdatasyncSync(open);
  } finally {
    closeSync(open);
  }
}

function lostCommits(count: bigint): StoreError {
  const commits = count === 1n ? "the last commit is" : `the last ${count} commits are`;
  return new StoreError(
    "unavailable",
    `The database in the data folder is damaged or of an earlier day: ${commits} missing. Put a backup of the whole folder back, or remove the file ${MARK_FILE} in it to go on without them.`,
  );
}
