import { spawn } from "node:child_process";

export interface CommandOutcome {
  /** Null when the program does not exist, took too long or was ended by a signal. */
  readonly code: number | null;
  /** Both outputs together. */
  readonly output: string;
}

export interface CommandOptions {
  readonly timeoutMs?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the program when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs a program to its end. It never throws: a program that is not there has no exit code. */
export function runCommand(
  program: string,
  args: readonly string[],
  { timeoutMs = 10_000, env = process.env, signal }: CommandOptions = {},
): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env,
      timeout: timeoutMs,
      stdio: ["ignore", "pipe", "pipe"],
      ...(signal && { signal }),
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ code: null, output: error.message }));
    child.on("close", (code) => resolve({ code, output }));
  });
}
