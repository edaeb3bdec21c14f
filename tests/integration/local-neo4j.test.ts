import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { findJava } from "../../scripts/neo4j/find-java.ts";
import { javaFor, NEO4J_VERSION } from "../../scripts/neo4j/neo4j-jars.ts";
import { freePort } from "../../scripts/neo4j/port-in-use.ts";
import { openStore } from "../../server/store/open-store.ts";
import { reportMissing } from "../support/missing.ts";
import { statement } from "../support/statement.ts";

const FOLDER = join(".test", `neo4j-command-${process.pid}`);
const java = await findJava(javaFor(NEO4J_VERSION));
if (!java) reportMissing("npm run neo4j by Java: there is no Java 17 or later.");

interface Command {
  readonly child: ChildProcess;
  /** The settings that it prints, or what it said instead. */
  readonly printed: Promise<Record<string, string>>;
  readonly exited: Promise<number | null>;
  stderr(): string;
}

const running = new Set<ChildProcess>();

function npmRunNeo4j(env: Record<string, string>): Command {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/neo4j.ts"], {
    env: { ...process.env, NEO4J_HOME_FOLDER: FOLDER, NEO4J_DOCKER: "off", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let out = "";
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const exited = new Promise<number | null>((resolve) =>
    child.on("exit", (code) => {
      running.delete(child);
      resolve(code);
    }),
  );
  const printed = new Promise<Record<string, string>>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      out += chunk;
      const lines = [...out.matchAll(/^(NEO4J_\w+)=(.*)$/gm)];
      if (lines.length === 3) resolve(Object.fromEntries(lines.map(([, name, value]) => [name, value])));
    });
    void exited.then(() => reject(new Error(err)));
  });
  printed.catch(() => {});
  return { child, printed, exited, stderr: () => err };
}

const open = (settings: Record<string, string>) =>
  openStore({
    kind: "neo4j",
    uri: settings.NEO4J_URI ?? "",
    username: settings.NEO4J_USERNAME ?? "",
    password: settings.NEO4J_PASSWORD ?? "",
  });

describe("npm run neo4j by Docker", { timeout: 60_000 }, () => {
  const folder = join(FOLDER, "docker");
  const calls = join(folder, "calls");
  /** A `docker` that notes what it is asked to start, and fails to. */
  const DOCKER = `#!/bin/sh
case "$*" in
  *" up "*) echo "$* version=$NEO4J_VERSION port=$NEO4J_PORT password=$NEO4J_PASSWORD" >> "${resolve(calls)}"; exit 1 ;;
esac
`;
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("starts the release that is named, on data that it shares with no other password or release", async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "docker"), DOCKER, { mode: 0o755 });
    const port = String(await freePort());
    for (const [home, version] of [
      ["one", NEO4J_VERSION],
      ["one", "2026.08.1"],
      ["two", NEO4J_VERSION],
    ] as const) {
      const command = npmRunNeo4j({
        NEO4J_DOCKER: "",
        NEO4J_HOME_FOLDER: join(folder, home),
        NEO4J_PORT: port,
        NEO4J_VERSION: version,
        PATH: `${resolve(folder)}:${process.env.PATH}`,
      });
      expect(await command.exited).toBe(1);
      expect(command.stderr()).toContain("docker compose could not start Neo4j");
    }
    const lines = (await readFile(calls, "utf8")).trim().split("\n");
    const of = (name: string) => lines.map((line) => new RegExp(`${name}[= ](\\S+)`).exec(line)?.[1]);
    expect(of("version")).toStrictEqual([NEO4J_VERSION, "2026.08.1", NEO4J_VERSION]);
    expect(of("port")).toStrictEqual([port, port, port]);
    const projects = of("--project-name");
    expect(projects[0]).toMatch(/^clew-neo4j-[0-9a-f]{12}$/);
    expect(new Set(projects).size).toBe(3);
    const passwords = of("password");
    expect([passwords[0] === passwords[1], passwords[0] === passwords[2]]).toStrictEqual([true, false]);
  });
});

describe.skipIf(!java)("npm run neo4j", { timeout: 240_000 }, () => {
  afterEach(async () => {
    for (const child of running) child.kill("SIGTERM");
  });
  afterAll(() => rm(FOLDER, { recursive: true, force: true }));

  it("prints how to sign in, stops at SIGTERM, and answers again with what was kept", async () => {
    const port = String(await freePort());
    const first = npmRunNeo4j({ NEO4J_PORT: port });
    const settings = await first.printed;
    expect(Object.keys(settings)).toStrictEqual(["NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD"]);
    expect(settings.NEO4J_URI).toBe(`bolt://127.0.0.1:${port}`);
    const store = await open(settings);
    await store.write((tx) => tx.run(statement("CREATE (:Kept {name: 'Ana'})")));
    await store.close();
    const wrong = await open({ ...settings, NEO4J_PASSWORD: "neo4j" });
    await expect(wrong.ready()).rejects.toMatchObject({ code: "sign-in" });
    await wrong.close();

    const passwordFile = join(FOLDER, "password");
    expect((await readFile(passwordFile, "utf8")).trim()).toBe(settings.NEO4J_PASSWORD);
    expect((await stat(passwordFile)).mode & 0o777).toBe(0o600);

    first.child.kill("SIGTERM");
    expect(await first.exited).toBe(0);

    const second = npmRunNeo4j({ NEO4J_PORT: port });
    expect(await second.printed).toStrictEqual(settings);
    const again = await open(settings);
    expect(await again.read((tx) => tx.run(statement("MATCH (n:Kept) RETURN n.name AS name")))).toStrictEqual([
      { name: "Ana" },
    ]);
    await again.close();
    second.child.kill("SIGINT");
    expect(await second.exited).toBe(0);
  });

  it("says that the port is in use, and suggests another", async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { port: number }).port)),
    );
    const command = npmRunNeo4j({ NEO4J_PORT: String(port) });
    expect(await command.exited).toBe(1);
    expect(command.stderr()).toContain(`Port ${port} is in use`);
    taken.close();
  });

  it("says what is missing without Maven, and what else there is", async () => {
    const command = npmRunNeo4j({
      NEO4J_PORT: String(await freePort()),
      NEO4J_VERSION: "5.26.0-never-fetched",
      PATH: join(FOLDER, "no-programs"),
    });
    expect(await command.exited).toBe(1);
    expect(command.stderr()).toMatch(/there is no "mvn"|needs Java 17/);
    expect(command.stderr()).toContain("npm start");
  });
});
