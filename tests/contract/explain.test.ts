import { expect, it } from "vitest";
import type { PlanOperator } from "../../contract/cypher.ts";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

function operatorsOf(plan: PlanOperator | null): PlanOperator[] {
  return plan ? [plan, ...plan.children.flatMap(operatorsOf)] : [];
}

describeStores("explain", (open) => {
  it.each([
    ["MATCH (n) RETURN n", "read"],
    ["MATCH (n:Person {name: $name}) RETURN n", "read"],
    ["CREATE (n) RETURN n", "write"],
    ["MATCH (n) SET n.x = 1", "write"],
    ["MATCH (n) DETACH DELETE n", "write"],
    ["MERGE (n:A {id: 1}) RETURN n", "write"],
    ["/* MATCH */ MATCH (n) WITH n FOREACH (x IN [1] | CREATE (:Sneaked))", "write"],
  ] as const)("row 38: tells what %j does, without doing it", async (text, kind) => {
    const store = await open();
    const explanation = await store.explain(text, { name: "Ana" });
    expect(explanation.kind).toBe(kind);
    expect(await store.read((tx) => tx.run(statement("MATCH (n) RETURN count(n) AS n")))).toStrictEqual([{ n: 0 }]);
  });

  it.each(["EXPLAIN CREATE (n:Sneaked)", "PROFILE CREATE (n:Sneaked)", "// x\n profile create (n:Sneaked)"])(
    "row 38: does not run %j",
    async (text) => {
      const store = await open();
      expect((await store.explain(text, {})).kind).toBe("write");
      expect(await store.read((tx) => tx.run(statement("MATCH (n) RETURN count(n) AS n")))).toStrictEqual([{ n: 0 }]);
    },
  );

  it.each(["CREATE (:Sneaked); CREATE (:Sneaked)", "RETURN 1 AS x; CREATE (:Sneaked)"])(
    "row 38: runs no part of the two statements %j",
    async (text) => {
      const store = await open();
      expect((await failureOf(store.explain(text, {}))).code).toBe("syntax");
      expect(await store.read((tx) => tx.run(statement("MATCH (n) RETURN count(n) AS n")))).toStrictEqual([{ n: 0 }]);
    },
  );

  it("draws a plan, where the store declares plans", async () => {
    const store = await open();
    await store.ready();
    const { plan } = await store.explain("MATCH (n:Person) RETURN n.name ORDER BY n.name", {});
    if (!store.info.capabilities.plans) return expect(plan).toBeNull();
    const operators = operatorsOf(plan).map(({ operator }) => operator);
    expect(operatorsOf(plan).map(({ measured }) => measured)).toStrictEqual(operators.map(() => null));
    expect(operators.length).toBeGreaterThan(2);
    expect(operators.join(" ")).toMatch(/Scan/);
    expect(operators.join(" ")).not.toContain("@");
    // The local store's planner does not say how many rows it expects.
    if (store.info.kind === "embedded") expect(plan?.rows).toBeNull();
    else expect(plan?.rows).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ["MATCH (n)\n  RETRN n", { line: 2, column: 3, offset: 12 }],
    ["RETRN 1", { line: 1, column: 1, offset: 0 }],
  ])("gives the position of the error in %j as the analyst sees it", async (text, position) => {
    const failure = await failureOf((await open()).explain(text, {}));
    expect(failure.code).toBe("syntax");
    expect(failure.position).toStrictEqual(position);
    expect(failure.message).not.toMatch(/\n|EXPLAIN/);
  });

  it("names a variable that is not defined, at its place", async () => {
    const failure = await failureOf((await open()).explain("MATCH (n) RETURN m", {}));
    expect(["syntax", "unknown-name"]).toContain(failure.code);
    expect(failure.message).toContain("m");
  });
});

describeStores("profile", (open) => {
  const PEOPLE = statement("UNWIND range(1, 30) AS n CREATE (:Person {n: n})");
  const count = statement("MATCH (n) RETURN count(n) AS n");

  it("tells what every operator did, to the last row", async () => {
    const store = await open();
    await store.write((tx) => tx.run(PEOPLE));
    const text = "MATCH (p:Person) WHERE p.n > $least UNWIND range(1, 100) AS x RETURN p.n AS n, x ORDER BY n";
    const { kind, plan } = await store.profile(text, { least: 20 });
    expect(kind).toBe("read");
    const operators = operatorsOf(plan);
    expect(operators.length).toBeGreaterThan(3);
    for (const { measured, operator, details } of operators) {
      expect(measured?.rows, operator).toBeGreaterThanOrEqual(1);
      expect(`${operator} ${details}`).not.toMatch(/rows=|time|^Total/);
    }
    expect(plan?.measured?.rows).toBe(1000);
    // Ten people are left by the filter, whatever a store calls it.
    expect(operators.map(({ measured }) => measured?.rows)).toContain(10);
    const hits = operators.map(({ measured }) => measured?.dbHits ?? null);
    if (store.info.kind === "embedded") {
      // Its engine counts no hits, and tells the time.
      expect(hits.every((one) => one === null)).toBe(true);
      expect(plan?.measured?.ms).toBeGreaterThanOrEqual(0);
    } else {
      expect(hits.reduce((sum: number, one) => sum + (one ?? 0), 0)).toBeGreaterThan(30);
      expect(operators.every(({ rows }) => rows !== null)).toBe(true);
    }
  });

  it("measures more rows than the console shows, and gives none of them", async () => {
    const { plan } = await (await open()).profile("UNWIND range(1, 120000) AS x RETURN x", {});
    expect(plan?.measured?.rows).toBe(120_000);
  });

  it.each(["EXPLAIN MATCH (n) RETURN n", "PROFILE MATCH (n) RETURN n", "// x\n MATCH (n) RETURN n"])(
    "measures %j",
    async (text) => {
      expect((await (await open()).profile(text, {})).plan?.measured?.rows).toBe(0);
    },
  );

  it.each(["CREATE (n:Sneaked)", "PROFILE CREATE (n:Sneaked) RETURN n", "MATCH (n) SET n.x = 1"])(
    "row 38: runs %j in READ mode, which writes nothing",
    async (text) => {
      const store = await open();
      expect((await failureOf(store.profile(text, {}))).code).toBe("write-in-read");
      expect(await store.read((tx) => tx.run(count))).toStrictEqual([{ n: 0 }]);
    },
  );

  const ENDLESS =
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n";

  it("row 18: ends at its deadline", async () => {
    const begun = performance.now();
    expect((await failureOf((await open()).profile(ENDLESS, {}, { deadlineMs: 400 }))).code).toBe("timeout");
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it("row 15: is cancelled by its signal", async () => {
    const store = await open();
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);
    const profiling = store.profile(ENDLESS, {}, { signal: controller.signal, deadlineMs: 20_000 });
    expect((await failureOf(profiling)).code).toBe("cancelled");
    expect((await store.read((tx) => tx.run(count))).length).toBe(1);
  });

  it("gives the position of an error as the analyst sees it, and what fails on the way", async () => {
    const store = await open();
    const malformed = await failureOf(store.profile("MATCH (n)\n  RETRN n", {}));
    expect([malformed.code, malformed.position]).toStrictEqual(["syntax", { line: 2, column: 3, offset: 12 }]);
    const failure = await failureOf(store.profile("UNWIND [2, 1, 0] AS x RETURN 10 / x AS y", {}));
    expect(failure.code).toBe("failed");
  });
});
