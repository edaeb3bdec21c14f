import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished, vi } from "vitest";
import { openStore } from "../../server/store/open-store.ts";
import { embeddedFolder, openEmbedded } from "../support/embedded-folder.ts";
import { enginePids, isRunning } from "../support/engine-pids.ts";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";

// Each test starts several processes, which takes a busy machine long.
vi.setConfig({ testTimeout: 90_000 });

const WRITER = fileURLToPath(new URL("./embedded-writer.ts", import.meta.url));
const WRITES = statement("MATCH (p:Part) RETURN p.write AS write, count(*) AS n ORDER BY write");

interface Writer {
  readonly process: ChildProcess;
  /** The writes that it was told are kept. */
  acknowledged(): number[];
  /** Kills it hard; resolves when it is gone. Its engine may still be there. */
  kill(): Promise<void>;
}

/** Starts a writer on a folder and waits until so many of its writes are acknowledged. */
async function startWriter(folder: string, writes: number, mode = ""): Promise<Writer> {
  const child = spawn(process.execPath, ["--import", "tsx", WRITER, folder, mode], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  const acknowledged = () => output.split("\n").slice(0, -1).map(Number).filter(Number.isInteger);
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk;
      if (acknowledged().length >= writes) resolve();
    });
    child.stderr.on("data", (chunk: Buffer) => reject(new Error(String(chunk))));
  });
  const kill = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  return { process: child, acknowledged, kill };
}

it.each([
  ["while it writes", ""],
  ["while its engine works on an endless query", "busy"],
])(
  "row 1: kill -9 of the server %s loses nothing acknowledged, and the folder opens again at once",
  async (_, mode) => {
    const folder = await embeddedFolder();
    const writer = await startWriter(folder, 10, mode);
    const engines = enginePids(writer.process.pid);
    expect(engines).toHaveLength(1);
    await writer.kill();
    const begun = performance.now();
    const store = await openEmbedded(folder);
    const rows = await store.read((tx) => tx.run(WRITES));
    expect(rows.filter(({ n }) => n !== 20)).toStrictEqual([]);
    expect(rows.map(({ write }) => write).slice(0, writer.acknowledged().length)).toStrictEqual(writer.acknowledged());
    expect(engines.filter(isRunning)).toStrictEqual([]);
    expect(performance.now() - begun).toBeLessThan(15_000);
  },
);

it("row 7: a second server on a data folder is refused with the first one's name; after its kill -9 the folder opens", async () => {
  const folder = await embeddedFolder();
  const begun = Date.now();
  const writer = await startWriter(folder, 1);
  const { code, message } = await failureOf(openStore({ kind: "embedded", folder }));
  expect(code).toBe("unavailable");
  const [, pid, host, since] =
    /: process (\d+) on (\S+), since (\S+)\. Stop that one, or set CLEW_DATA/.exec(message) ?? [];
  expect(Number(pid)).toBe(writer.process.pid);
  expect(host).toBe(hostname());
  expect(Date.parse(since ?? "") - begun).toBeGreaterThanOrEqual(0);
  expect(Date.now() - Date.parse(since ?? "")).toBeGreaterThanOrEqual(0);
  expect(message).not.toContain(folder);
  await writer.kill();
  const store = await openEmbedded(folder);
  expect((await store.read((tx) => tx.run(WRITES)))[0]).toStrictEqual({ write: 1, n: 20 });
});

it("row 7: the same process is refused a second store on a folder, until it has closed the first", async () => {
  const folder = await embeddedFolder();
  const store = await openEmbedded(folder);
  expect((await failureOf(openStore({ kind: "embedded", folder }))).message).toContain(`process ${process.pid} on`);
  await store.close();
  await (await openEmbedded(folder)).ready();
});

it("row 1: a start waits for the database file while a process that is ending still has it", async () => {
  const folder = await embeddedFolder();
  const holder = spawn(process.execPath, [
    "-e",
    `require("@grafeo-db/js").GrafeoDB.create(${JSON.stringify(join(folder, "graph.grafeo"))});
     process.stdout.write("has it");
     setTimeout(() => process.kill(process.pid, "SIGKILL"), 3000);`,
  ]);
  await once(holder.stdout, "data");
  await (await openEmbedded(folder)).ready();
  expect(holder.signalCode).toBe("SIGKILL");
});

const MARK = "in-use.json";
const mark = async (folder: string, changes: object) => {
  const left = JSON.parse(await readFile(join(folder, MARK), "utf8")) as object;
  return writeFile(join(folder, MARK), JSON.stringify({ ...left, ...changes }));
};

it.runIf(process.platform === "linux" || process.platform === "darwin")(
  "row 7: a mark left behind does not block a later process that was given the same number",
  async () => {
    const folder = await embeddedFolder();
    const writer = await startWriter(folder, 1);
    await writer.kill();
    // As in a container that starts again: this very process has the number that the killed one had.
    await mark(folder, { pid: process.pid });
    await (await openEmbedded(folder)).ready();
    // From now on the mark is this process' own.
    expect((await failureOf(openStore({ kind: "embedded", folder }))).message).toContain(`process ${process.pid} on`);
  },
);

it("row 7: a mark of another host counts while the database file is locked, and no longer", async () => {
  const folder = await embeddedFolder();
  const writer = await startWriter(folder, 1);
  await mark(folder, { host: "another-container", pid: 7 });
  const { message } = await failureOf(openStore({ kind: "embedded", folder }));
  expect(message).toMatch(/in use by another Clew: process 7 on another-container, since /);
  await writer.kill();
  await mark(folder, { host: "another-container", pid: 7 });
  await (await openEmbedded(folder)).ready();
});

it("row 7: a mark that cannot be read does not block a folder that nobody has", async () => {
  const folder = await embeddedFolder();
  await writeFile(join(folder, MARK), '{"pid": 1');
  await (await openEmbedded(folder)).ready();
});
