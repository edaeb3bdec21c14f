import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const PID_FILE = "server.pid";

/** The process id of the Neo4j that runs on this folder, or null. Two on one folder would damage nothing, but fail unclearly. */
export async function homeInUse(home: string): Promise<number | null> {
  const pid = Number(await readFile(join(home, PID_FILE), "utf8").catch(() => ""));
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    process.kill(pid, 0);
  } catch {
    return null;
  }
  // After a restart of the machine, another program may have the number.
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => home);
  return command.includes(home) ? pid : null;
}

export async function noteHomeInUse(home: string, pid: number | undefined): Promise<void> {
  await writeFile(join(home, PID_FILE), String(pid ?? ""));
}
