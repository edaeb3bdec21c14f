import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findJava } from "./find-java.ts";
import { homeInUse, noteHomeInUse } from "./home-in-use.ts";
import type { LocalNeo4j } from "./local-neo4j.ts";
import { MissingToolError } from "./missing-tool-error.ts";
import { neo4jConf } from "./neo4j-conf.ts";
import { javaFor, neo4jJars } from "./neo4j-jars.ts";
import { neo4jSignIn } from "./neo4j-sign-in.ts";

const STOP_WITHIN_MS = 30_000;
/** Neo4j reaches into these packages of Java's own. */
const OPENED = ["java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.util.concurrent"];

/**
 * Starts a Neo4j from Maven's jars and resolves when it answers.
 * @param home holds the database, configuration and logs; made if it is missing
 * @throws Error that says what is missing or what the server's log said last
 */
export async function startJavaNeo4j(options: {
  version: string;
  home: string;
  /** Where jars are kept between starts. */
  cache: string;
  port: number;
  password: string;
  log: (line: string) => void;
  /** Gives up starting, and leaves nothing running. */
  signal?: AbortSignal;
}): Promise<LocalNeo4j> {
  const { version, cache, port, password } = options;
  const needed = javaFor(version);
  const java = await findJava(needed);
  if (!java) throw new MissingToolError(`Neo4j ${version} needs Java ${needed} or later, and none was found.`);
  const jars = await neo4jJars(resolve(cache), version, options.log, options.signal);
  const home = resolve(options.home);
  const user = await homeInUse(home);
  if (user !== null) throw new Error(`Another Neo4j (process ${user}) runs on ${home}. Stop it first.`);
  for (const folder of ["conf", "data", "logs", "import"]) await mkdir(join(home, folder), { recursive: true });
  await writeFile(join(home, "conf", "neo4j.conf"), neo4jConf(port));
  const consoleLog = join(home, "logs", "console.log");
  const output = openSync(consoleLog, "w");
  const child = spawn(java.program, javaArguments(version, jars, home), {
    cwd: home,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
    stdio: ["ignore", output, output],
    // Of its own group, so that Ctrl-C in the terminal reaches this program only, which then stops it in order.
    detached: true,
  });
  await noteHomeInUse(home, child.pid);
  const ended = endOf(child, [consoleLog, join(home, "logs", "neo4j.log")]);
  ended.catch(() => {});
  const stop = () => stopProcess(child);
  options.signal?.addEventListener("abort", stop, { once: true });
  if (options.signal?.aborted) void stop();
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    await neo4jSignIn(uri, password, ended);
  } catch (error) {
    await stop();
    throw error;
  }
  return { uri, username: "neo4j", password, by: `Java ${java.major}`, ended, stop };
}

function javaArguments(version: string, jars: string, home: string): string[] {
  const main = javaFor(version) >= 21 ? "org.neo4j.server.Neo4jCommunity" : "org.neo4j.server.CommunityEntryPoint";
  return [
    "-Xms256m",
    "-Xmx512m",
    "-XX:+UseSerialGC",
    ...OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    "-cp",
    join(jars, "*"),
    main,
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
  ];
}

async function endOf(child: ChildProcess, logs: readonly string[]): Promise<never> {
  const reason = await new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(signal ? `it was ended by ${signal}` : `it ended with code ${code}`));
  });
  const lines = (await Promise.all(logs.map((log) => readFile(log, "utf8").catch(() => "")))).join("\n").split("\n");
  const said = lines.findLast((line) => /ERROR|Exception|Caused by/.test(line)) ?? "";
  throw new Error(`Neo4j did not stay up: ${reason}. ${said.trim()}`.trim());
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const killing = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await exited;
  clearTimeout(killing);
}
