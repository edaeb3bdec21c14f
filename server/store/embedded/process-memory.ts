import { readFileSync } from "node:fs";
import { totalmem } from "node:os";

const MEBIBYTE = 1024 * 1024;
/** What the largest graph of the local store takes (771 MB) and as much again for a query on it. */
const CEILING_BYTES = 1600 * MEBIBYTE;

/**
 * Resident memory in bytes at which the engine's process is ended. Its memory is native: no limit of Node holds it.
 * On a small machine it is half of the memory there is.
 */
export function memoryCeiling(): number {
  return Math.min(CEILING_BYTES, totalmem() / 2);
}

/** Resident memory of a process in bytes, where the platform tells it (Linux); elsewhere the process reports its own. */
export function residentBytes(pid: number): number | undefined {
  try {
    const [, kibibytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}
