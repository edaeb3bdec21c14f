import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it, vi } from "vitest";
import { CONSOLE_LIMITS } from "../../server/cypher/run-console.ts";
import { describeServers, type ServedStore, startServer } from "../support/servers.ts";
import { statement } from "../support/statement.ts";

vi.setConfig({ testTimeout: 90_000 });

const NODES = 60;
/** So many nodes, each joined with every other: paths of any length are too many to list. */
const GRAPH = statement(
  `UNWIND range(1, ${NODES}) AS i CREATE (n:Knot {i: i}) WITH collect(n) AS ns UNWIND ns AS a UNWIND ns AS b WITH a, b WHERE a.i < b.i CREATE (a)-[:TIED]->(b) RETURN count(*) AS n`,
);
const ENDLESS =
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN a AS clewEndless";
const ONE = { statement: "MATCH (n:Knot) RETURN count(n) AS n" };

/** How many queries with the text `clewEndless` run in the database, or whether the engine's process is the same. */
async function underWay({ kind, store }: ServedStore): Promise<string> {
  if (kind === "embedded") {
    const pgrep = promisify(execFile)("pgrep", ["-P", String(process.pid), "-f", "engine-process"]);
    return pgrep.then(
      ({ stdout }) => stdout.trim(),
      () => "none",
    );
  }
  const text =
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'clewEndless' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n";
  const [row] = await store.read((tx) => tx.run(statement(text)));
  return `${row?.n} running`;
}

describeServers(
  "heavy requests",
  (served) => {
    const expectFine = async () => {
      const { status, body } = await served().server.post("/api/cypher", ONE);
      expect([status, body.detail, body.values]).toStrictEqual([200, undefined, [[NODES]]]);
    };

    it("row 15: cancels the query in the database when its caller leaves", async () => {
      const { server, kind } = served();
      const idle = await underWay(served());
      const caller = new AbortController();
      const left = server.post("/api/cypher", { statement: ENDLESS }, { signal: caller.signal }).catch(() => "left");
      if (kind === "neo4j") await expect.poll(() => underWay(served()), { timeout: 10_000 }).toBe("1 running");
      else await new Promise((resolve) => setTimeout(resolve, 1500));
      caller.abort();
      expect(await left).toBe("left");
      // Nothing but its end stops a query of the local store's engine: another process takes over.
      if (kind === "neo4j") await expect.poll(() => underWay(served()), { timeout: 10_000 }).toBe(idle);
      else await expect.poll(() => underWay(served()), { timeout: 10_000 }).not.toBe(idle);
      await expectFine();
      await expect.poll(() => server.logs()).toMatch(/"path":"\/api\/cypher","status":499/);
    });

    it("row 15: a call that is over before the database is there harms none that waits for it", async () => {
      const { server, store } = served();
      const caller = new AbortController();
      const slow = server.post("/api/cypher", { statement: ENDLESS }, { signal: caller.signal }).catch(() => "left");
      await new Promise((resolve) => setTimeout(resolve, 1000));
      caller.abort();
      expect(await slow).toBe("left");
      // The local store ends the process of that query, and starts another for these.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const hasty = Array.from({ length: 4 }, () =>
        store.read((tx) => tx.run(statement(ENDLESS)), { deadlineMs: 30 }).catch(({ code }) => code),
      );
      // A database that is quick to begin a stream is late with its first row.
      const streamed = (async () => {
        for await (const _ of await store.stream(ENDLESS, {}, { deadlineMs: 30 })) return "a row";
        return "an end";
      })().catch(({ code }) => code);
      expect(await Promise.all([...hasty, streamed])).toStrictEqual(Array.from({ length: 5 }, () => "timeout"));
      await expectFine();
    });

    it("row 17: cuts 10^7 rows at the cap, says so, and holds no more in memory", async () => {
      const before = process.memoryUsage().rss;
      const { status, body } = await served().server.post("/api/cypher", {
        statement: "UNWIND range(1, 10000000) AS x RETURN x, 'row ' + toString(x) AS label",
      });
      expect([status, body.truncated, body.cutBy, body.values.length]).toStrictEqual([200, true, "rows", 10_000]);
      expect(body.values.at(-1)).toStrictEqual([10_000, "row 10000"]);
      // All of the rows would be more than 1 GB here.
      expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
      await expectFine();
    });

    it("row 17: gives more rows where more are asked for, up to a cap that is always there", async () => {
      const ask = async (rows: number, most: number) =>
        (await served().server.post("/api/cypher", { statement: `UNWIND range(1, ${most}) AS x RETURN x`, rows })).body;
      const cut = await ask(25_000, 10_000_000);
      expect([cut.truncated, cut.cutBy, cut.values.length]).toStrictEqual([true, "rows", 25_000]);
      const whole = await ask(100_000, 25_000);
      expect([whole.truncated, whole.cutBy, whole.values.length]).toStrictEqual([false, undefined, 25_000]);
      expect((await ask(100_001, 1)).code).toBe("invalid-input");
    });

    it("row 17: cuts rows by their size too", async () => {
      const { body } = await served().server.post("/api/cypher", {
        statement: "UNWIND range(1, 9000) AS x RETURN x, $filler AS filler",
        parameters: { filler: "x".repeat(20_000) },
      });
      expect([body.truncated, body.cutBy]).toStrictEqual([true, "bytes"]);
      expect(body.values.length).toBeGreaterThan(100);
      expect(JSON.stringify(body).length).toBeLessThan(17_000_000);
    });

    it("row 18: ends a cartesian product and [*] at the console's timeout, and the next query is fine", async () => {
      const impatient = await startServer(served().store, { rows: 1000, bytes: 1_000_000, ms: 1500 });
      const runaways = [
        "MATCH (a:Knot), (b:Knot), (c:Knot), (d:Knot), (e:Knot) WHERE a.i + b.i + c.i + d.i + e.i < 0 RETURN a",
        "MATCH p = (a:Knot)-[*]->(b:Knot) WHERE a.i > b.i RETURN p",
        ENDLESS,
      ];
      for (const text of runaways) {
        const begun = performance.now();
        const { status, body } = await impatient.post("/api/cypher", { statement: text });
        // The local store may need so much memory for it that it is ended for that.
        expect([text, ["timeout", "too-big"].includes(body.code), [504, 422].includes(status)]).toStrictEqual([
          text,
          true,
          true,
        ]);
        expect(performance.now() - begun).toBeLessThan(8000);
        await expectFine();
      }
      await impatient.close();
    });

    it("row 47: live while it drains, and ready no more, with the reason", async () => {
      const draining = await startServer(served().store);
      const slow = draining.post("/api/cypher", { statement: ENDLESS });
      await new Promise((resolve) => setTimeout(resolve, 300));
      const drained = draining.lifecycle.drain(1500);
      expect((await draining.get("/api/health/live")).status).toBe(200);
      for (const path of ["/api/health/ready", "/api/schema", "/"]) {
        const { status, headers, body } = await draining.get(path);
        expect([path, status, body.code]).toStrictEqual([path, 503, "store-unavailable"]);
        expect(body.detail).toContain("stopping");
        expect(headers.get("retry-after")).toMatch(/^\d+$/);
      }
      const begun = performance.now();
      await drained;
      expect(performance.now() - begun).toBeLessThan(4000);
      expect((await slow).body.code).toBe("cancelled");
      await draining.close();
      await expectFine();
    });
  },
  // A busy machine takes long for 10^7 rows.
  { graph: (store) => store.write((tx) => tx.run(GRAPH)), consoleLimits: { ...CONSOLE_LIMITS, ms: 60_000 } },
);
