import { expect, it } from "vitest";
import type { SchemaChange } from "../../server/store/graph-store.ts";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

const CHANGES: SchemaChange[] = [
  { kind: "unique-node", label: "Unique", property: "id" },
  { kind: "unique-node", label: "Odd `label`", property: "odd key \\u0060" },
  { kind: "unique-relationship", type: "LEADS", property: "claim" },
  { kind: "range-index", label: "Claim", properties: ["tMin", "tMax"] },
  { kind: "text-search", labels: ["Unique", "Other"], properties: ["name", "aliases"] },
];

describeStores("migrations", (open) => {
  it("row 26: can be applied again and again", async () => {
    const store = await open();
    for (const change of CHANGES) await store.migrate(change);
    for (const change of CHANGES) await store.migrate(change);
    expect(await store.read((tx) => tx.run(statement("MATCH (n) RETURN count(n) AS n")))).toStrictEqual([{ n: 0 }]);
  });

  it("refuses a second node with the same unique value, and keeps nothing of that transaction", async () => {
    const store = await open();
    await store.migrate({ kind: "unique-node", label: "Unique", property: "id" });
    const create = statement("CREATE (n:Unique {id: $id})");
    await store.write((tx) => tx.run(create, { id: "a" }));
    const failure = await failureOf(
      store.write(async (tx) => {
        await tx.run(create, { id: "b" });
        await tx.run(create, { id: "a" });
      }),
    );
    expect(failure.code).toBe("duplicate");
    expect(await store.read((tx) => tx.run(statement("MATCH (n:Unique) RETURN n.id AS id")))).toStrictEqual([
      { id: "a" },
    ]);
  });

  it("lets one of many writers at once take a unique value", async () => {
    const store = await open();
    await store.migrate({ kind: "unique-node", label: "Unique", property: "id" });
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () =>
        store
          .write((tx) => tx.run(statement("CREATE (n:Unique {id: 'same'})")))
          .then(
            () => "written",
            (error) => (error as { code: string }).code,
          ),
      ),
    );
    expect(outcomes.sort()).toStrictEqual([...Array(11).fill("duplicate"), "written"]);
  });

  it("enforces uniqueness on relationships, where the store declares it", async () => {
    const store = await open();
    await store.ready();
    await store.migrate({ kind: "unique-relationship", type: "LEADS", property: "claim" });
    const twice = store.write((tx) =>
      tx.run(
        statement("CREATE (a) CREATE (b) CREATE (a)-[:LEADS {claim: 'c'}]->(b) CREATE (a)-[:LEADS {claim: 'c'}]->(b)"),
      ),
    );
    if (store.info.capabilities.relationshipConstraints) expect((await failureOf(twice)).code).toBe("duplicate");
    else await twice;
  });

  it("refuses to delete a node that still has relationships", async () => {
    const store = await open();
    await store.write((tx) => tx.run(statement("CREATE (:Bound {id: 1})-[:R]->(:Bound {id: 2})")));
    const failure = await failureOf(store.write((tx) => tx.run(statement("MATCH (n:Bound {id: 1}) DELETE n"))));
    expect(failure.code).toBe("still-connected");
    expect(await store.read((tx) => tx.run(statement("MATCH (n:Bound) RETURN count(n) AS n")))).toStrictEqual([
      { n: 2 },
    ]);
  });
});
