import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { WireMap, WireValue } from "../../contract/values.ts";
import { CONSOLE_LIMITS, runConsole } from "../../server/cypher/run-console.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { enginePid } from "../support/engine-pids.ts";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";

vi.setConfig({ testTimeout: 90_000 });

let folder: string;
let store: GraphStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clew-embedded-"));
  store = await openStore({ kind: "embedded", folder });
  // A ring of 300 with chords: enough paths for an endless enumeration.
  await store.write(async (tx) => {
    await tx.run(statement("UNWIND range(0, 299) AS i CREATE (:Stop {i: i})"));
    await tx.run(
      statement(
        "MATCH (a:Stop) UNWIND [1, 7, 31] AS step MATCH (b:Stop {i: (a.i + step) % 300}) CREATE (a)-[:NEXT]->(b)",
      ),
    );
  });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (text: string, limits = CONSOLE_LIMITS, parameters: WireMap = {}) =>
  runConsole(store, text, parameters, { signal: new AbortController().signal, limits });

/** The most memory that the engine's process has had, in MB, where the platform tells. */
async function enginePeak(): Promise<number> {
  const status = await readFile(`/proc/${enginePid()}/status`, "utf8").catch(() => "VmHWM: 0 kB");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

it.each([
  "UNWIND range(1, 10000000) AS x RETURN x",
  "UNWIND range(1, 10000000) AS x RETURN x AS n, 'row ' + toString(x) AS text",
  "UNWIND range(1, 10000000) AS x WITH x WHERE x > 0 RETURN x",
])("row 17: %s is cut at the cap, in bounded memory, long before its deadline", async (text) => {
  const before = await enginePeak();
  const own = process.memoryUsage().rss;
  const answer = await ask(text);
  expect(answer.values).toHaveLength(CONSOLE_LIMITS.rows);
  expect(answer.values.at(-1)?.[0]).toBe(CONSOLE_LIMITS.rows);
  expect(answer.truncated).toBe(true);
  expect(answer.elapsedMs).toBeLessThan(CONSOLE_LIMITS.ms / 2);
  // The whole list takes 800 MB.
  expect((await enginePeak()) - before).toBeLessThan(300);
  expect(process.memoryUsage().rss - own).toBeLessThan(100_000_000);
});

it.each([
  "MATCH (a),(b),(c),(d) RETURN count(*)",
  "MATCH p=()-[*]-() RETURN count(p)",
  "MATCH p=(a)-[*]->(b) WHERE a.i = 1 AND b.i = 2 RETURN p ORDER BY length(p) DESC",
])("row 18: %s is ended by its timeout, and the next query is fine", async (text) => {
  const limits = { ...CONSOLE_LIMITS, ms: 3000 };
  const begun = performance.now();
  const { code, message } = await failureOf(ask(text, limits));
  // Paths without end take memory without end: that limit may come first.
  expect(["timeout", "too-big"]).toContain(code);
  if (code === "timeout") expect(message).toMatch(/^The local store did not answer within [23](\.\d)? s\.$/);
  expect(performance.now() - begun).toBeLessThan(limits.ms + 2500);
  expect((await ask("MATCH (a:Stop) RETURN count(a) AS n")).values).toStrictEqual([[300]]);
});

it("says of paths that take more memory than a search may have what to do about it", async () => {
  const limits = { ...CONSOLE_LIMITS, ms: 25_000 };
  const { code, message } = await failureOf(ask("MATCH p=()-[*]-() RETURN count(p)", limits));
  expect(code).toBe("too-big");
  expect(message).toContain("give the pattern an upper bound");
});

describe("a long range, which is taken in blocks, has the numbers that it has in one piece", () => {
  it.each<[string, WireMap, WireValue[]]>([
    ["UNWIND range(1, 1000000) AS x RETURN count(x), min(x), max(x), count(DISTINCT x)", {}, [1e6, 1, 1e6, 1e6]],
    ["UNWIND range(7, $n) AS x RETURN count(x), min(x), max(x), count(DISTINCT x)", { n: 1234 }, [1228, 7, 1234, 1228]],
    ["UNWIND range($a, $b) AS x RETURN count(x), min(x), max(x), sum(x)", { a: -300, b: 300 }, [601, -300, 300, 0]],
    ["UNWIND range($a, $b) AS x RETURN count(x), min(x), max(x)", { a: 5, b: 5 }, [1, 5, 5]],
    ["UNWIND range($a, $b) AS x RETURN count(x), min(x), max(x)", { a: 5, b: 4 }, [0, null, null]],
    ["UNWIND range($a, $b) AS x RETURN count(x), min(x), max(x)", { a: 900, b: 4 }, [0, null, null]],
    ["UNWIND range(1, 200000) AS a WITH a WHERE a < 3 UNWIND range(1, $b) AS b RETURN count(*)", { b: 300 }, [600]],
  ])("%s", async (text, parameters, row) => {
    expect((await ask(text, CONSOLE_LIMITS, parameters)).values).toStrictEqual([row]);
  });

  it("shows no column of its own", async () => {
    expect((await ask("UNWIND range(1, $n) AS x RETURN *", CONSOLE_LIMITS, { n: 2 })).fields).toStrictEqual(["x"]);
  });
});
