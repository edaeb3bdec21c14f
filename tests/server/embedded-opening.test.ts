import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdtemp, open, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { canonicalHash } from "../../server/seed/canonical-hash.ts";
import { openStore } from "../../server/store/open-store.ts";
import { StoreError } from "../../server/store/store-error.ts";
import { embeddedFolder, openEmbedded } from "../support/embedded-folder.ts";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";

vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL("../..", import.meta.url));
const DATABASE = "graph.grafeo";

/** A folder as a kill leaves it: 30 commits in the log of the database, none folded into its file. */
let killed: string;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "clew-embedded-"));
  const live = join(folder, "live");
  killed = join(folder, "killed");
  const store = await openStore({ kind: "embedded", folder: live });
  for (let i = 0; i < 30; i++) {
    await store.write((tx) => tx.run(statement("CREATE (:Kept {i: $i, text: 'some text of a commit'})"), { i }));
  }
  await cp(live, killed, { recursive: true, filter: (file) => !file.endsWith("in-use.json") });
  await store.close();
});
afterAll(() => rm(join(killed, ".."), { recursive: true, force: true }));

async function killedFolder(): Promise<{ folder: string; log: string }> {
  const folder = await embeddedFolder();
  await cp(killed, folder, { recursive: true });
  const [segment = ""] = await readdir(join(folder, `${DATABASE}.wal`));
  return { folder, log: join(folder, `${DATABASE}.wal`, segment) };
}

async function flip(file: string, at: number): Promise<void> {
  const handle = await open(file, "r+");
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, at);
  byte[0] = (byte[0] ?? 0) ^ 0xff;
  await handle.write(byte, 0, 1, at);
  await handle.close();
}

const kept = async (folder: string) => {
  const store = await openEmbedded(folder);
  const [row] = await store.read((tx) => tx.run(statement("MATCH (n:Kept) RETURN count(n) AS n")));
  await store.close();
  return row?.n;
};

describe("row 3: a damaged database", () => {
  it.each<[string, RegExp, (log: string, folder: string) => Promise<void>]>([
    [
      "the end of its log cut off",
      /the last (commit is|\d commits are) missing/,
      async (log) => truncate(log, (await stat(log)).size - 60),
    ],
    [
      "half of its log cut off",
      /the last 1\d commits are missing/,
      async (log) => truncate(log, (await stat(log)).size >> 1),
    ],
    [
      "a byte in the middle of its log flipped",
      /is damaged/,
      async (log) => flip(log, Math.floor((await stat(log)).size / 2)),
    ],
    ["a byte at the start of its log flipped", /is damaged: put a backup/, async (log) => flip(log, 3)],
    ["its log emptied", /the last 30 commits are missing/, async (log) => truncate(log, 0)],
    ["its log removed", /the last 30 commits are missing/, async (log) => rm(log)],
    ["its file emptied", /is damaged: put a backup/, async (_, folder) => truncate(join(folder, DATABASE), 0)],
    [
      "its file and log removed",
      /the last 30 commits are missing/,
      async (log, folder) => {
        await rm(log);
        await rm(join(folder, DATABASE));
      },
    ],
  ])("with %s is refused, with what is lost, and again the second time", async (_, said, damage) => {
    const { folder, log } = await killedFolder();
    await damage(log, folder);
    for (let start = 0; start < 2; start++) {
      const failure = await failureOf(openStore({ kind: "embedded", folder }));
      expect(failure.code).toBe("unavailable");
      expect(failure.message).toMatch(said);
      expect(failure.message).not.toContain(folder);
    }
  });

  it("opens without what is lost once its keeper has removed the count of commits", async () => {
    const { folder, log } = await killedFolder();
    await truncate(log, (await stat(log)).size >> 1);
    await failureOf(openStore({ kind: "embedded", folder }));
    await rm(join(folder, "last-commit"));
    expect(await kept(folder)).toBeGreaterThan(5);
    expect(await kept(folder)).toBeLessThan(30);
  });

  it("opens whole when nothing is damaged, after a kill and after a proper end", async () => {
    const { folder } = await killedFolder();
    expect(await kept(folder)).toBe(30);
    expect(await kept(folder)).toBe(30);
  });

  it("opens an older copy of the whole folder", async () => {
    const { folder } = await killedFolder();
    const copy = await embeddedFolder();
    await cp(folder, copy, { recursive: true });
    const store = await openEmbedded(folder);
    await store.write((tx) => tx.run(statement("CREATE (:Kept)")));
    await store.close();
    expect(await kept(copy)).toBe(30);
  });

  it("with any byte of its file flipped is refused or serves the whole graph", async () => {
    const whole = await embeddedFolder();
    const store = await openEmbedded(whole);
    await store.write((tx) =>
      tx.run(
        statement(
          "UNWIND range(1, 3000) AS i CREATE (:A {i: i, name: 'name ' + toString(i)})-[:R {w: i}]->(:B {i: i})",
        ),
      ),
    );
    const hash = await canonicalHash(store);
    await store.close();
    const { size } = await stat(join(whole, DATABASE));
    const outcomes = { refused: 0, whole: 0 };
    for (let step = 0; step < 12; step++) {
      const folder = await embeddedFolder();
      await cp(whole, folder, { recursive: true });
      await flip(join(folder, DATABASE), Math.floor(((step + 0.37) * size) / 12));
      try {
        const opened = await openEmbedded(folder);
        expect(await canonicalHash(opened)).toBe(hash);
        await opened.close();
        outcomes.whole += 1;
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        expect(error.code).toBe("unavailable");
        outcomes.refused += 1;
      }
    }
    expect(outcomes.refused).toBeGreaterThan(2);
  });
});

/** What `npm start` prints on stderr and ends with, on a folder it cannot use. */
async function start(env: Record<string, string>, uid?: number): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    cwd: root,
    env: { PATH: process.env.PATH ?? "", PORT: "0", LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "ignore", "pipe"],
    ...(uid !== undefined && { uid }),
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said };
}

describe("a start that cannot open the local store", () => {
  it("says in one sentence, where the platform has no engine, that Neo4j is the way", async () => {
    const folder = await embeddedFolder();
    // The engine's own switch for where its binary is.
    const { code, said } = await start({
      CLEW_DATA: folder,
      NAPI_RS_NATIVE_LIBRARY_PATH: join(folder, "missing.node"),
    });
    expect(code).toBe(1);
    expect(said).toBe(
      `The local store has no engine for ${process.platform} ${process.arch}: start a Neo4j with "npm run neo4j", or set NEO4J_URI to one.\n`,
    );
  });

  it("keeps the code of what failed", async () => {
    vi.stubEnv("NAPI_RS_NATIVE_LIBRARY_PATH", "/missing.node");
    try {
      const failure = await failureOf(openStore({ kind: "embedded", folder: await embeddedFolder() }));
      expect(failure.code).toBe("unsupported");
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("row 5: says in one sentence that the data folder cannot be written", async () => {
    const folder = await embeddedFolder();
    await chmod(folder, 0o555);
    // The administrator may write everywhere, so another user tries.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    const { code, said } = await start({ CLEW_DATA: folder }, uid);
    expect(code).toBe(1);
    expect(said).toBe(
      "The data folder cannot be written (EACCES): give this user the right to write there, or set CLEW_DATA to another folder.\n",
    );
  });

  it.skipIf(process.platform !== "linux")("row 5: says so of a place where no folder can be made", async () => {
    const { code, said } = await start({ CLEW_DATA: "/proc/clew/data" });
    expect(code).toBe(1);
    expect(said).toMatch(/^The data folder cannot be written \(ENOENT\): [^\n]*\n$/);
  });

  it("row 5: says in one sentence that the data folder is a file", async () => {
    const file = join(await embeddedFolder(), "file");
    await writeFile(file, "");
    const failure = await failureOf(openStore({ kind: "embedded", folder: file }));
    expect(failure.message).toMatch(/^The data folder cannot be written \(EEXIST\): /);
    expect(failure.message).not.toContain(file);
  });
});
