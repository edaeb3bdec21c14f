import { runCommand } from "./run-command.ts";

/** Whether a Docker engine answers, not only its command line. */
export async function dockerAnswers(): Promise<boolean> {
  const { code } = await runCommand("docker", ["version", "--format", "{{.Server.Version}}"], { timeoutMs: 10_000 });
  return code === 0;
}

/** Whether `docker compose` is there. */
export async function composeAnswers(): Promise<boolean> {
  const { code } = await runCommand("docker", ["compose", "version"], { timeoutMs: 10_000 });
  return code === 0;
}
