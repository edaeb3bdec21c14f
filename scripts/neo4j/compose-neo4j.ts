import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { LocalNeo4j } from "./local-neo4j.ts";
import { neo4jSignIn } from "./neo4j-sign-in.ts";
import { runCommand } from "./run-command.ts";

const UP_MS = 10 * 60_000;
const FOREVER: Promise<never> = new Promise(() => {});

/**
 * Starts the `neo4j` service of `docker-compose.yml` and resolves when it answers.
 * @param home the folder that stands for its data. That is in a volume of the folder's own: the one of `docker compose up`
 *   has another password, and one release's data is not another's
 * @throws Error with what compose said
 */
export async function startComposeNeo4j(options: {
  version: string;
  home: string;
  port: number;
  password: string;
}): Promise<LocalNeo4j> {
  const { version, port, password } = options;
  const env = { ...process.env, NEO4J_PASSWORD: password, NEO4J_PORT: String(port), NEO4J_VERSION: version };
  const project = `clew-neo4j-${createHash("sha256").update(resolve(options.home)).digest("hex").slice(0, 12)}`;
  const compose = (...args: string[]) =>
    runCommand("docker", ["compose", "--project-name", project, ...args], { timeoutMs: UP_MS, env });
  const up = await compose("up", "--detach", "neo4j");
  if (up.code !== 0) throw new Error(`docker compose could not start Neo4j: ${up.output.trim()}`);
  const stop = async () => {
    await compose("stop", "neo4j");
  };
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    await neo4jSignIn(uri, password, FOREVER);
  } catch (error) {
    await stop();
    throw error;
  }
  return { uri, username: "neo4j", password, by: "docker compose", ended: FOREVER, stop };
}
