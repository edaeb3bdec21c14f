import { expect, it } from "vitest";
import type { WireValue } from "../../contract/values.ts";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

const ROWS = "UNWIND range(1, $n) AS x RETURN x AS x, 'row ' + toString(x) AS label";

describeStores("stream", (open) => {
  it("gives fields, rows in order, and a summary after the last", async () => {
    const store = await open();
    const stream = await store.stream(ROWS, { n: 3 });
    expect(stream.fields).toStrictEqual(["x", "label"]);
    const rows: WireValue[][] = [];
    for await (const row of stream) rows.push(row);
    expect(rows).toStrictEqual([
      [1, "row 1"],
      [2, "row 2"],
      [3, "row 3"],
    ]);
    expect((await stream.summary()).counters).toStrictEqual({});
  });

  it("names the columns as the analyst wrote them", async () => {
    const store = await open();
    await store.write((tx) => tx.run(statement("CREATE (:Person {name: 'Ana'})")));
    const stream = await store.stream("MATCH (p:Person) RETURN p.name, count(*), toUpper(p.name) AS `Big name`", {});
    expect(stream.fields).toStrictEqual(["p.name", "count(*)", "Big name"]);
    const rows: WireValue[][] = [];
    for await (const row of stream) rows.push(row);
    expect(rows).toStrictEqual([["Ana", 1, "ANA"]]);
  });

  it("row 17: reads only as much of 10^7 rows as is asked for, then is left early", async () => {
    const store = await open();
    const before = process.memoryUsage().heapUsed;
    const begun = performance.now();
    const stream = await store.stream(ROWS, { n: 10_000_000 }, { deadlineMs: 30_000 });
    let seen = 0;
    for await (const row of stream) {
      seen += 1;
      expect(row[0]).toBe(seen);
      if (seen === 1000) break;
    }
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
    await stream.summary();
    expect(await store.read((tx) => tx.run(statement("RETURN 1 AS x")))).toStrictEqual([{ x: 1 }]);
  });

  it("keeps the store's notifications for a reader who leaves early", async () => {
    const store = await open();
    const text = "UNWIND range(1, 100000) AS x OPTIONAL MATCH (n:NoSuchLabel) RETURN x AS x, n AS n";
    const stream = await store.stream(text, {});
    for await (const _ of stream) break;
    const left = await stream.summary();
    expect(left.counters).toStrictEqual({});
    const whole = await store.stream(text.replace("100000", "1"), {});
    for await (const _ of whole);
    expect(left.notifications).toStrictEqual((await whole.summary()).notifications);
    if (store.info.kind === "neo4j") expect(left.notifications[0]?.description).toContain("NoSuchLabel");
  });

  it("row 16: does not run ahead of a slow reader", async () => {
    const store = await open();
    const stream = await store.stream("UNWIND range(1, $n) AS x RETURN x AS x, $filler AS filler", {
      n: 200_000,
      filler: "x".repeat(2000),
    });
    const before = process.memoryUsage().rss;
    let seen = 0;
    for await (const _ of stream) {
      seen += 1;
      if (seen % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      if (seen === 10_000) break;
    }
    expect(seen).toBe(10_000);
    // All of it would be 400 MB.
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  it("throws a syntax error with its position before the first row", async () => {
    const store = await open();
    const failure = await failureOf(store.stream("MATCH (n)\nRETRN n", {}));
    expect(failure.code).toBe("syntax");
    expect(failure.position).toMatchObject({ line: 2, column: 1, offset: 10 });
  });

  it("throws what fails on the way to the reader, who then has the rows before it", async () => {
    const store = await open();
    const rows: WireValue[][] = [];
    const reading = (async () => {
      const stream = await store.stream("UNWIND [2, 1, 0] AS x RETURN 10 / x AS y", {});
      for await (const row of stream) rows.push(row);
    })();
    expect((await failureOf(reading)).code).toBe("failed");
  });

  it("row 38: runs in READ mode", async () => {
    const store = await open();
    const reading = (async () => {
      for await (const _ of await store.stream("CREATE (n:Sneaked) RETURN n", {}));
    })();
    expect((await failureOf(reading)).code).toBe("write-in-read");
    expect(await store.read((tx) => tx.run(statement("MATCH (n) RETURN count(n) AS n")))).toStrictEqual([{ n: 0 }]);
  });

  it("row 18: ends at its deadline, also in the middle of reading", async () => {
    const store = await open();
    const reading = (async () => {
      for await (const _ of await store.stream(ROWS, { n: 10_000_000 }, { deadlineMs: 400 })) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    expect((await failureOf(reading)).code).toBe("timeout");
  });

  it("row 15: is cancelled by its signal before and between rows", async () => {
    const store = await open();
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);
    const reading = (async () => {
      const slow = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN a AS a";
      for await (const _ of await store.stream(slow, {}, { signal: controller.signal, deadlineMs: 20_000 }));
    })();
    expect((await failureOf(reading)).code).toBe("cancelled");
  });

  it("gives nodes and relationships as the application sees them", async () => {
    const store = await open();
    await store.write((tx) => tx.run(statement("CREATE (:A {n: 1})-[:R {w: 0.5}]->(:B)")));
    const rows: WireValue[][] = [];
    for await (const row of await store.stream("MATCH (a:A)-[r:R]->(b:B) RETURN a, r, b", {})) rows.push(row);
    const [known] = await store.read((tx) =>
      tx.run(statement("MATCH (a:A)-[r:R]->(b:B) RETURN a AS a, r AS r, b AS b")),
    );
    expect(rows).toStrictEqual([[known?.a, known?.r, known?.b]]);
    expect(known?.r).toMatchObject({ $type: "Relationship", _value: { type: "R", properties: { w: 0.5 } } });
  });
});
