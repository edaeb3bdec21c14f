import { execFileSync } from "node:child_process";

/** Every process: its number, its parent's, and its command. Those that are over and wait to be noticed are left out. */
function processes(): { pid: number; parent: number; command: string }[] {
  return execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], { encoding: "utf8" })
    .split("\n")
    .flatMap((line) => {
      const [, pid, parent, state = "Z", command = ""] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
      return state.startsWith("Z") ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
    });
}

/** Ids of the engine's processes that a process has started, and that still run. */
export function enginePids(parent = process.pid): number[] {
  return processes()
    .filter((one) => one.parent === parent && one.command.includes("engine-process"))
    .map(({ pid }) => pid);
}

/** Whether a process still runs, whoever its parent is. */
export function isRunning(pid: number): boolean {
  return processes().some((one) => one.pid === pid);
}

/** The one engine's process of this process. */
export function enginePid(): number {
  const [pid, ...others] = enginePids();
  if (pid === undefined || others.length > 0)
    throw new Error(`Expected one engine's process, not ${enginePids().length}.`);
  return pid;
}
