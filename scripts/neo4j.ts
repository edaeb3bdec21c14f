import { existsSync } from "node:fs";
import { join } from "node:path";
import { startComposeNeo4j } from "./neo4j/compose-neo4j.ts";
import { composeAnswers, dockerAnswers } from "./neo4j/docker-engine.ts";
import { startJavaNeo4j } from "./neo4j/java-neo4j.ts";
import { keptPassword } from "./neo4j/kept-password.ts";
import type { LocalNeo4j } from "./neo4j/local-neo4j.ts";
import { MissingToolError } from "./neo4j/missing-tool-error.ts";
import { NEO4J_VERSION } from "./neo4j/neo4j-jars.ts";
import { portInUse } from "./neo4j/port-in-use.ts";
import { stopSignal } from "./processes/stop-signal.ts";

/**
 * `npm run neo4j`: a local Neo4j in the foreground. By docker compose if an engine answers, else by Java and Maven.
 * `NEO4J_PORT` is the port (7687), `NEO4J_VERSION` the release, `NEO4J_HOME_FOLDER` where data and password are kept;
 * `NEO4J_DOCKER=off` takes Java although Docker is there.
 */
const port = Number(process.env.NEO4J_PORT ?? 7687);
const version = process.env.NEO4J_VERSION ?? NEO4J_VERSION;
const useDocker = process.env.NEO4J_DOCKER !== "off";
const JAR_CACHE = ".neo4j";
const folder = process.env.NEO4J_HOME_FOLDER ?? ".neo4j";
const log = (line: string) => console.error(line);

const stopped = stopSignal();

async function start(): Promise<LocalNeo4j> {
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error("NEO4J_PORT must be a port, 1 to 65535.");
  if (await portInUse(port)) {
    throw new Error(
      `Port ${port} is in use, perhaps by another Neo4j. Stop that, or choose another: NEO4J_PORT=7688 npm run neo4j`,
    );
  }
  const home = join(folder, version.startsWith("5.") ? "home" : `home-${version.split(".")[0]}`);
  const password = await keptPassword(join(folder, "password"));
  if (useDocker && existsSync("docker-compose.yml") && (await dockerAnswers()) && (await composeAnswers())) {
    log(`Starting Neo4j ${version} by docker compose; its data is kept in a volume …`);
    return startComposeNeo4j({ version, home, port, password });
  }
  log(`Starting Neo4j ${version}; its data is kept in ${home} …`);
  try {
    return await startJavaNeo4j({ version, home, cache: JAR_CACHE, port, password, log, signal: stopped });
  } catch (error) {
    if (error instanceof MissingToolError) throw new Error(`${error.message}\n${HELP}`, { cause: error });
    throw error;
  }
}

const HELP =
  "A local Neo4j needs Docker with a running engine, or Java 17 or later together with Maven. " +
  "Without either, Clew runs on its local store: npm start.";

const stopping = new Promise<void>((resolve) => stopped.addEventListener("abort", () => resolve(), { once: true }));

const starting = start();
const first = await Promise.race([starting.catch((error: Error) => error), stopping.then(() => null)]);
if (first instanceof Error) {
  log(first.message);
  process.exit(1);
}
if (first === null) {
  log("Stopping …");
  const started = await starting.catch(() => null);
  await started?.stop();
  process.exit(0);
}
console.log(`NEO4J_URI=${first.uri}`);
console.log(`NEO4J_USERNAME=${first.username}`);
console.log(`NEO4J_PASSWORD=${first.password}`);
log(`Neo4j answers (${first.by}). Put these lines into .env to use it; Ctrl-C stops it.`);
const crashed = await Promise.race([stopping.then(() => null), first.ended.catch((error: Error) => error)]);
if (crashed) {
  log(crashed.message);
  process.exit(1);
}
log("Stopping …");
await first.stop();
process.exit(0);
