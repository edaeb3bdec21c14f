import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Fields of /proc/PID/stat after the name in brackets, which may itself hold spaces and brackets: the 20th is the start. */
const START_FIELD = 19;

/**
 * When a process was started, as text to compare: with the process number it names one process for good, where the
 * number alone is given out again. Null for a process that is gone, and where the platform does not say (Windows).
 */
export function processStart(pid: number): string | null {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[START_FIELD];
      return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${ticks}`;
    }
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
