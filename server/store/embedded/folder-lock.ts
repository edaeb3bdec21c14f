import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { StoreError } from "../store-error.ts";

const LOCK_FILE = "in-use.json";

interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/**
 * Marks a data folder as in use by this process. A mark of a process that is gone is taken over.
 * @returns a function that takes the mark away
 * @throws StoreError `unavailable` naming the process that has the folder
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, LOCK_FILE);
  const owner: Owner = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const text = JSON.stringify(owner);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, text, { flag: "wx" });
      return () => {
        if (readOwner(file)?.since === owner.since) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const other = readOwner(file);
      if (other && isAlive(other)) {
        throw new StoreError(
          "unavailable",
          `The data folder is in use by another Clew: process ${other.pid} on ${other.host}, since ${other.since}. Stop that one, or set CLEW_DATA to another folder.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  throw new StoreError("unavailable", "The data folder is in use: several processes are starting on it at once.");
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}

/** Another machine's processes cannot be looked at: its mark counts until someone removes it. */
function isAlive({ pid, host }: Owner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
