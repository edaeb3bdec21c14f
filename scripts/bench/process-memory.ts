import { readFileSync } from "node:fs";

/** Resident memory of a process and all its descendants in MB; null where the system does not say (it is Linux that does). */
export function residentMegabytes(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(/\s+/).filter(Boolean);
    return children.reduce((sum, child) => sum + (residentMegabytes(Number(child)) ?? 0), own);
  } catch {
    return null;
  }
}
