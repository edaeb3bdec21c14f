import { execFileSync } from "node:child_process";

/** Ids of the engine's processes that a process has started, and that still run. */
export function enginePids(parent = process.pid): number[] {
  return execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [])
    .filter(([, , owner, state, args]) => {
      return Number(owner) === parent && !state?.startsWith("Z") && args?.includes("engine-process");
    })
    .map(([, pid]) => Number(pid));
}

/** The one engine's process of this process. */
export function enginePid(): number {
  const [pid, ...others] = enginePids();
  if (pid === undefined || others.length > 0)
    throw new Error(`Expected one engine's process, not ${enginePids().length}.`);
  return pid;
}
