import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A Clew of its own process, started as `npm start` does. */
export interface RunningClew {
  readonly url: string;
  /** The line it printed when ready. */
  readonly readyLine: string;
  /** From the start of the process to the line. */
  readonly startedInMs: number;
  readonly process: ChildProcess;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Ends it with SIGTERM. Gives the exit code. */
  stop(): Promise<number | null>;
}

/** Starts Clew on a free port with the given settings; nothing of this process' own NEO4J_ or CLEW_ settings is kept. */
export async function startClew(settings: Readonly<Record<string, string>>): Promise<RunningClew> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(NEO4J_|CLEW_|HOST$|PORT$)/.test(name));
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), PORT: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const exited = once(child, "exit");
  const readyLine = await new Promise<string>((resolve, reject) => {
    const deadline = setTimeout(() => end("was not ready within 90 s"), 90_000);
    const end = (why: string) => {
      clearTimeout(deadline);
      child.kill("SIGKILL");
      reject(new Error(`Clew ${why}:\n${output}`));
    };
    const read = (chunk: Buffer) => {
      output += chunk;
      const line = /^Clew is ready at .*$/m.exec(output)?.[0];
      if (line === undefined) return;
      clearTimeout(deadline);
      resolve(line);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => end(`ended with ${code}`));
  });
  const url = /https?:\/\/[^\s,)]+/.exec(readyLine)?.[0];
  if (!url) throw new Error(`No address in the line: ${readyLine}`);
  return {
    url,
    readyLine,
    startedInMs: performance.now() - began,
    process: child,
    output: () => output,
    stop: async () => {
      child.kill("SIGTERM");
      const [code] = await exited;
      return code as number | null;
    },
  };
}
