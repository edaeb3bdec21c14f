import { expect, it } from "vitest";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

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
    const operators: string[] = [];
    const walk = (operator: typeof plan) => {
      if (!operator) return;
      operators.push(operator.operator);
      for (const child of operator.children) walk(child);
    };
    walk(plan);
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
