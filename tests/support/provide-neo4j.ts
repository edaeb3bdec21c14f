import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { dockerAnswers } from "../../scripts/neo4j/docker-engine.ts";
import { startThrowawayNeo4j } from "../../scripts/neo4j/docker-neo4j.ts";
import { homeInUse } from "../../scripts/neo4j/home-in-use.ts";
import { startJavaNeo4j } from "../../scripts/neo4j/java-neo4j.ts";
import { newPassword } from "../../scripts/neo4j/kept-password.ts";
import type { LocalNeo4j } from "../../scripts/neo4j/local-neo4j.ts";
import { NEO4J_VERSION } from "../../scripts/neo4j/neo4j-jars.ts";
import { freePort } from "../../scripts/neo4j/port-in-use.ts";
import { reportMissing } from "./missing.ts";
import type { Neo4jAccess } from "./neo4j-access.ts";
import { startedOnce } from "./started-once.ts";

const FOLDER = ".test";
const HOME_PREFIX = "neo4j-run-";

type Started = { value: Neo4jAccess | null; stop: () => Promise<void> };

/**
 * Gives tests a real, empty Neo4j as `inject("neo4j")`: the one at `NEO4J_TEST_URI` (everything in it is deleted!), else one
 * in Docker, else one by Java and Maven. `NEO4J_TEST_VERSION` is the release, 5.26 by default.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { value, release } = await startedOnce("neo4j", start);
  project.provide("neo4j", value);
  return release;
}

async function start(): Promise<Started> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USERNAME, NEO4J_TEST_PASSWORD } = process.env;
  if (uri) {
    const value = { uri, username: NEO4J_TEST_USERNAME || "neo4j", password: NEO4J_TEST_PASSWORD ?? "" };
    return { value, stop: async () => {} };
  }
  const version = process.env.NEO4J_TEST_VERSION || NEO4J_VERSION;
  try {
    return (await dockerAnswers()) ? await inDocker(version) : await byJava(version);
  } catch (error) {
    reportMissing(
      `Neo4j. ${(error as Error).message} Start a Docker engine, or install Java 17 or later and Maven, or set NEO4J_TEST_URI.`,
    );
    return { value: null, stop: async () => {} };
  }
}

async function inDocker(version: string): Promise<Started> {
  const server = await startThrowawayNeo4j(version, newPassword());
  return { value: accessOf(server), stop: server.stop };
}

async function byJava(version: string): Promise<Started> {
  await sweep();
  const home = join(FOLDER, `${HOME_PREFIX}${process.pid}`);
  const server = await startJavaNeo4j({
    version,
    home,
    cache: ".neo4j",
    port: await freePort(),
    password: newPassword(),
    log: (line) => console.error(line),
  });
  const stop = async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
  return { value: accessOf(server), stop };
}

/** Ends and removes what a run of the tests left behind that was killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(FOLDER).catch(() => [])) {
    const runner = Number(name.replace(HOME_PREFIX, ""));
    if (!name.startsWith(HOME_PREFIX) || !Number.isInteger(runner) || isAlive(runner)) continue;
    const home = join(FOLDER, name);
    const server = await homeInUse(home);
    if (server !== null) process.kill(server, "SIGKILL");
    await rm(home, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const accessOf = ({ uri, username, password }: LocalNeo4j): Neo4jAccess => ({ uri, username, password });
