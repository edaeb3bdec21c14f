import type { LocalNeo4j } from "./local-neo4j.ts";
import { neo4jSignIn } from "./neo4j-sign-in.ts";
import { runCommand } from "./run-command.ts";

const PULL_MS = 10 * 60_000;
const FOREVER: Promise<never> = new Promise(() => {});

/**
 * Starts a throwaway Neo4j in Docker on a free loopback port, and resolves when it answers. For tests.
 * @throws Error with what Docker said
 */
export async function startThrowawayNeo4j(version: string, password: string): Promise<LocalNeo4j> {
  const image = `neo4j:${version.startsWith("5.") ? "5.26-community" : version}`;
  const started = await runCommand(
    "docker",
    ["run", "--detach", "--rm", "--publish", "127.0.0.1::7687", "--env", `NEO4J_AUTH=neo4j/${password}`, image],
    { timeoutMs: PULL_MS },
  );
  if (started.code !== 0) throw new Error(`Docker could not start ${image}: ${started.output.trim()}`);
  const container = started.output.trim().split("\n").at(-1) ?? "";
  const stop = async () => {
    await runCommand("docker", ["stop", "--time", "10", container], { timeoutMs: 30_000 });
  };
  try {
    const { output } = await runCommand("docker", ["port", container, "7687/tcp"]);
    const port = /:(\d+)\s*$/m.exec(output)?.[1];
    if (!port) throw new Error(`Docker did not publish a port for ${image}.`);
    const uri = `bolt://127.0.0.1:${port}`;
    await neo4jSignIn(uri, password, FOREVER);
    return { uri, username: "neo4j", password, by: "Docker", ended: FOREVER, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
