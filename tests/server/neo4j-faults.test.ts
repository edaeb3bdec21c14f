import { setMaxListeners } from "node:events";
import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { freePort } from "../../scripts/neo4j/port-in-use.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { emptyNeo4j } from "../support/empty-neo4j.ts";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";
import { TcpProxy } from "../support/tcp-proxy.ts";

const ONE = statement("RETURN 1 AS x");
const ENDLESS = statement(
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN a AS a",
);
const neo4j = inject("neo4j");

const timed = async <T>(call: Promise<T>): Promise<{ value: T; ms: number }> => {
  const begun = performance.now();
  return { value: await call, ms: performance.now() - begun };
};

describe("a Neo4j that is not there", () => {
  it("row 11: opens, says so within the deadline, and signs no credential or address into the message", async () => {
    const store = await openStore({
      kind: "neo4j",
      uri: `bolt://127.0.0.1:${await freePort()}`,
      username: "someone",
      password: "canary-secret",
    });
    for (const call of [() => store.ready(), () => store.read((tx) => tx.run(ONE)), () => store.schema()]) {
      const { value: failure, ms } = await timed(failureOf(call()));
      expect(failure.code).toBe("unavailable");
      expect(failure.message).not.toMatch(/canary|someone|127\.0\.0\.1/);
      expect(ms).toBeLessThan(3000);
    }
    expect(store.info.label).toBe("Neo4j");
    await store.close();
  });

  it("row 12: gives up at the deadline on a server that accepts and never says anything", async () => {
    const blackHole = createServer(() => {});
    const port = await new Promise<number>((resolve) =>
      blackHole.listen(0, "127.0.0.1", () => resolve((blackHole.address() as { port: number }).port)),
    );
    const store = await openStore({ kind: "neo4j", uri: `bolt://127.0.0.1:${port}`, username: "a", password: "b" });
    const { value: failure, ms } = await timed(failureOf(store.read((tx) => tx.run(ONE), { deadlineMs: 1500 })));
    expect(["timeout", "unavailable"]).toContain(failure.code);
    expect(ms).toBeLessThan(2500);
    expect((await timed(store.close())).ms).toBeLessThan(3000);
    blackHole.close();
  });

  it("names an address that is none of Neo4j's at once", async () => {
    await expect(
      openStore({ kind: "neo4j", uri: "http://localhost:7474", username: "a", password: "b" }),
    ).rejects.toThrow(/http/);
  });
});

describe.skipIf(!neo4j)("a Neo4j behind a bad line", () => {
  let proxy: TcpProxy;
  let store: GraphStore;

  beforeEach(async () => {
    if (!neo4j) return;
    await emptyNeo4j(neo4j);
    proxy = new TcpProxy(neo4j.uri);
    await proxy.listen();
    store = await openStore({ kind: "neo4j", ...neo4j, uri: proxy.uri });
    await store.ready();
  });
  afterEach(async () => {
    await store.close();
    await proxy.refuse().catch(() => {});
  });

  it("row 8: runs a read again when its connection drops, and gives one answer", async () => {
    proxy.dropAll();
    expect(await store.read((tx) => tx.run(ONE))).toStrictEqual([{ x: 1 }]);
    let runs = 0;
    const rows = await store.read(async (tx) => {
      runs += 1;
      const first = await tx.run(ONE);
      if (runs === 1) proxy.dropAll();
      return [...first, ...(await tx.run(ONE))];
    });
    expect(rows).toStrictEqual([{ x: 1 }, { x: 1 }]);
    expect(runs).toBe(2);
  });

  it("row 9: applies a write once although the connection drops in COMMIT", async () => {
    await store.migrate({ kind: "unique-node", label: "Operation", property: "id" });
    let drops = 0;
    let runs = 0;
    const work = () =>
      store.write(async (tx) => {
        runs += 1;
        const [done] = await tx.run(statement("MATCH (o:Operation {id: 'op'}) RETURN o.result AS result"));
        if (done) return done.result;
        const [made] = await tx.run(statement("CREATE (o:Operation {id: 'op', result: 7}) RETURN o.result AS result"));
        // The next thing sent is COMMIT.
        proxy.onClientBytes(() => {
          proxy.onClientBytes(undefined);
          drops += 1;
          return "drop";
        });
        return made?.result;
      });
    expect(await work()).toBe(7);
    expect(drops).toBe(1);
    expect(runs).toBe(2);
    expect(await store.read((tx) => tx.run(statement("MATCH (o:Operation) RETURN count(o) AS n")))).toStrictEqual([
      { n: 1 },
    ]);
  });

  it("row 11: fails fast while the server is gone, and recovers by itself", async () => {
    await proxy.refuse();
    const { value: failure, ms } = await timed(failureOf(store.read((tx) => tx.run(ONE))));
    expect(failure.code).toBe("unavailable");
    expect(ms).toBeLessThan(3000);
    expect((await failureOf(store.ready())).code).toBe("unavailable");
    await proxy.listen();
    await store.ready();
    expect(await store.read((tx) => tx.run(ONE))).toStrictEqual([{ x: 1 }]);
  });

  it("row 12: times out on a silent server, and its connections do not stay in the pool", async () => {
    proxy.goSilent();
    const calls = Array.from({ length: 60 }, () =>
      timed(failureOf(store.read((tx) => tx.run(ONE), { deadlineMs: 800 }))),
    );
    for (const { value: failure, ms } of await Promise.all(calls)) {
      expect(["timeout", "unavailable", "busy"]).toContain(failure.code);
      expect(ms).toBeLessThan(2500);
    }
    expect(proxy.stuck).toBeGreaterThan(10);
    proxy.passAgain();
    // What was swallowed is lost: the old connections stay stuck, and new ones must take over.
    await expect
      .poll(
        () =>
          store.ready({ deadlineMs: 1000 }).then(
            () => "ready",
            () => "not yet",
          ),
        { timeout: 15_000 },
      )
      .toBe("ready");
    // Given up 5 s after the calls' deadline, also those that were in the midst of the handshake.
    await expect.poll(() => proxy.stuck, { timeout: 15_000 }).toBe(0);
    const reads = Array.from({ length: 60 }, () => store.read((tx) => tx.run(ONE)));
    expect(await Promise.all(reads)).toStrictEqual(Array.from({ length: 60 }, () => [{ x: 1 }]));
    expect(proxy.open).toBeLessThanOrEqual(50);
  });

  it("row 13: needs no round trip more than a bare statement to read on a slow line, and one to write", async () => {
    await store.read((tx) => tx.run(ONE));
    proxy.delay(100);
    const reading = await timed(store.read((tx) => tx.run(ONE)));
    expect(reading.ms).toBeGreaterThan(190);
    expect(reading.ms).toBeLessThan(360);
    // One round trip for BEGIN with the statement, one for COMMIT.
    const writing = await timed(store.write((tx) => tx.run(ONE)));
    expect(writing.ms).toBeGreaterThan(390);
    expect(writing.ms).toBeLessThan(560);
  });

  it("row 14: refuses fast when too much is under way, and is fine afterwards", async () => {
    const controller = new AbortController();
    setMaxListeners(0, controller.signal);
    const long = Array.from({ length: 70 }, () =>
      failureOf(store.read((tx) => tx.run(ENDLESS), { signal: controller.signal, deadlineMs: 20_000 })),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { value: failure, ms } = await timed(failureOf(store.read((tx) => tx.run(ONE))));
    expect(failure.code).toBe("busy");
    expect(ms).toBeLessThan(4500);
    controller.abort();
    const codes = (await Promise.all(long)).map(({ code }) => code);
    expect(codes.filter((code) => code !== "cancelled" && code !== "busy")).toStrictEqual([]);
    await expect.poll(() => store.read((tx) => tx.run(ONE)), { timeout: 5000 }).toStrictEqual([{ x: 1 }]);
  });

  it("row 15: ends the query in the database when it is cancelled, and when a reader leaves", async () => {
    const controller = new AbortController();
    const long = failureOf(store.read((tx) => tx.run(ENDLESS), { signal: controller.signal, deadlineMs: 20_000 }));
    const stream = await store.stream(ENDLESS.text.replace("= -1", "> 0"), {}, { deadlineMs: 20_000 });
    for await (const _ of stream) break;
    const others = statement(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'range(1, 100000)' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n",
    );
    const running = async () => (await store.read((tx) => tx.run(others)))[0]?.n;
    await expect.poll(running, { timeout: 3000 }).toBe(1);
    controller.abort();
    expect((await long).code).toBe("cancelled");
    await expect.poll(running, { timeout: 3000 }).toBe(0);
  });
});
