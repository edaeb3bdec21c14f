import { setTimeout } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { StoreError } from "../../server/store/store-error.ts";
import { embeddedFolder, openEmbedded } from "../support/embedded-folder.ts";
import { enginePid, enginePids } from "../support/engine-pids.ts";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";

// Each test starts several processes, which takes a busy machine long.
vi.setConfig({ testTimeout: 90_000 });

/** Takes the engine some tenths of a second, without much memory. */
const SLOW = statement(
  "UNWIND range(1, 600) AS a UNWIND range(1, 600) AS b WITH a, b WHERE a * b = 360000 RETURN count(*) AS n",
);
const WHOLE = 20;
const WRITE = statement(`UNWIND range(1, ${WHOLE}) AS i CREATE (:Part {write: $write, i: i})`);
const WRITES = statement("MATCH (p:Part) RETURN p.write AS write, count(*) AS n ORDER BY write");

const kill = (pid = enginePid()) => process.kill(pid, "SIGKILL");
const count = async (store: GraphStore, label: string) =>
  (await store.read((tx) => tx.run(statement(`MATCH (n:${label}) RETURN count(n) AS n`))))[0]?.n;

it("row 1: reads whose process is killed are run again, and give one answer each", async () => {
  const store = await openEmbedded(await embeddedFolder());
  const before = enginePid();
  const reads = Array.from({ length: 4 }, () => store.read((tx) => tx.run(SLOW), { deadlineMs: 25_000 }));
  await setTimeout(100);
  kill(before);
  expect(await Promise.all(reads)).toStrictEqual(Array.from({ length: 4 }, () => [{ n: 1 }]));
  expect(enginePid()).not.toBe(before);
});

it("row 1: a read whose process is killed each time is given up with a sentence, and the next read is fine", async () => {
  const store = await openEmbedded(await embeddedFolder());
  let reading = true;
  const killing = (async () => {
    while (reading) {
      await setTimeout(100);
      for (const pid of enginePids()) kill(pid);
    }
  })();
  const failure = await failureOf(
    store.read(
      async (tx) => {
        await tx.run(SLOW);
        await tx.run(SLOW);
      },
      { deadlineMs: 20_000 },
    ),
  );
  reading = false;
  await killing;
  expect(failure.code).toBe("unavailable");
  expect(failure.message).toMatch(/process of the local store ended/);
  expect(await store.read((tx) => tx.run(statement("RETURN 1 AS x")))).toStrictEqual([{ x: 1 }]);
});

it("row 1: a write whose process is killed before its commit is run again as a whole, and is there once", async () => {
  const store = await openEmbedded(await embeddedFolder());
  let runs = 0;
  await store.write(async (tx) => {
    runs += 1;
    await tx.run(WRITE, { write: 1 });
    if (runs === 1) kill();
    await tx.run(SLOW);
  });
  expect(runs).toBe(2);
  expect(await store.read((tx) => tx.run(WRITES))).toStrictEqual([{ write: 1, n: WHOLE }]);
});

it("row 1: whenever the process is killed among writes, each is wholly there or not at all, and no acknowledged one is lost", async () => {
  const store = await openEmbedded(await embeddedFolder());
  const acknowledged: number[] = [];
  const refused: string[] = [];
  let writing = true;
  const killing = (async () => {
    for (let kills = 0; kills < 8; kills++) {
      await setTimeout(150 + 137 * (kills % 4));
      for (const pid of enginePids()) kill(pid);
    }
    writing = false;
  })();
  for (let write = 1; writing; write++) {
    try {
      await store.write((tx) => tx.run(WRITE, { write }));
      acknowledged.push(write);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      refused.push(error.code);
    }
  }
  await killing;
  const rows = await store.read((tx) => tx.run(WRITES));
  expect(acknowledged.length).toBeGreaterThan(8);
  expect(rows.filter(({ n }) => n !== WHOLE)).toStrictEqual([]);
  const kept = new Set(rows.map(({ write }) => write));
  expect(acknowledged.filter((write) => !kept.has(write))).toStrictEqual([]);
  expect(refused.filter((code) => code !== "unavailable")).toStrictEqual([]);
});

it("row 1: after a kill, search, schema, and a console query know what was written before and after it", async () => {
  const store = await openEmbedded(await embeddedFolder());
  await store.write((tx) => tx.run(statement("CREATE (:Person {name: 'Ana Before'})")));
  kill();
  await store.write((tx) => tx.run(statement("CREATE (:Person {name: 'Ana After'})")));
  const found = await store.search("ana", { limit: 5 });
  expect(found.hits.map(({ node }) => node.properties.name)).toStrictEqual(["Ana After", "Ana Before"]);
  expect((await store.schema()).totals.entities).toBe(2);
  const rows: unknown[] = [];
  for await (const row of await store.stream("MATCH (p:Person) RETURN p.name ORDER BY p.name", {})) rows.push(row);
  expect(rows).toStrictEqual([["Ana After"], ["Ana Before"]]);
});

it("a console query whose rows are lost with the process says to run it again, and then runs", async () => {
  const store = await openEmbedded(await embeddedFolder());
  const text = "UNWIND range(1, 20000) AS x RETURN x AS x, 'some text to fill the batches with' AS filler";
  const read = async (onRow: (seen: number) => void) => {
    let seen = 0;
    for await (const _ of await store.stream(text, {})) onRow(++seen);
    return seen;
  };
  const failure = await failureOf(
    read((seen) => {
      if (seen === 50) kill();
    }),
  );
  expect(failure.code).toBe("unavailable");
  expect(failure.message).toMatch(/run the query again/);
  expect(await read(() => undefined)).toBe(20_000);
});

it("a process that is killed while nothing is asked is started again by the next call", async () => {
  const store = await openEmbedded(await embeddedFolder());
  await store.write((tx) => tx.run(statement("CREATE (:Kept)")));
  kill();
  await setTimeout(100);
  expect(enginePids()).toStrictEqual([]);
  expect(await count(store, "Kept")).toBe(1);
});

it("a call that runs out of time while the process starts does not end it for the others", async () => {
  const store = await openEmbedded(await embeddedFolder());
  await store.write((tx) => tx.run(statement("CREATE (:Kept)")));
  kill();
  const impatient = failureOf(store.read((tx) => tx.run(statement("RETURN 1 AS x")), { deadlineMs: 20 }));
  const patient = count(store, "Kept");
  expect((await impatient).code).toBe("timeout");
  expect(await patient).toBe(1);
});
