import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { StoreError } from "../store-error.ts";
import { processStart } from "./process-start.ts";

const MARK_FILE = "in-use.json";

/** Who has a data folder. */
interface Mark {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  /** Tells the process from a later one with the same number; null where the platform does not say. */
  readonly start: string | null;
}

/**
 * Refuses a data folder whose mark names a process of this machine that still runs: its engine may be down for the
 * moment of a restart, so that the engine's own lock on the file does not show it.
 *
 * Any other mark may be left over. Another machine's or container's processes cannot be looked at: there the engine's
 * lock decides, which holds across containers and ends with its process.
 * @throws StoreError `unavailable` naming the process
 */
export function refuseFolderInUse(folder: string): void {
  const mark = readMark(folder);
  if (mark && isRunning(mark)) throw folderInUse(folder);
}

/** The refusal of a folder that another process has, which its mark names. */
export function folderInUse(folder: string): StoreError {
  const mark = readMark(folder);
  const owner = mark ? `: process ${mark.pid} on ${mark.host}, since ${mark.since}` : "";
  return new StoreError(
    "unavailable",
    `The data folder is in use by another Clew${owner}. Stop that one, or set CLEW_DATA to another folder.`,
  );
}

/**
 * Marks a folder, whose database this process has opened, as its own.
 * @returns a function that takes the mark away
 */
export function markFolder(folder: string): () => void {
  const file = join(folder, MARK_FILE);
  const mark: Mark = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    start: processStart(process.pid),
  };
  writeFileSync(file, `${JSON.stringify(mark)}\n`);
  return () => {
    if (readMark(folder)?.since === mark.since) rmSync(file, { force: true });
  };
}

function readMark(folder: string): Mark | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, MARK_FILE), "utf8")) as Mark;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, host, start }: Mark): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  // After a restart of a container another process, often this one, has the number that the old one had.
  return start === null || start === processStart(pid);
}
