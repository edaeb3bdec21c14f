import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { CachedSchema } from "../../server/store/neo4j/cached-schema.ts";
import { readSchema } from "../../server/store/neo4j/neo4j-schema.ts";
import { openStore } from "../../server/store/open-store.ts";
import { StoreError } from "../../server/store/store-error.ts";
import { emptyNeo4j } from "../support/empty-neo4j.ts";
import { statement } from "../support/statement.ts";

const access = inject("neo4j");

describe.skipIf(!access)("the schema of a Neo4j", () => {
  let store: GraphStore;
  beforeAll(async () => {
    if (!access) return;
    await emptyNeo4j(access);
    store = await openStore({ kind: "neo4j", ...access });
  });
  afterAll(() => store?.close());

  it("is empty, and the same without the counters, on an empty database", async () => {
    const empty = { labels: [], types: [], totals: { entities: 0, relationships: 0, claims: 0, sources: 0 } };
    expect(await store.read((tx) => readSchema(tx, true))).toStrictEqual(empty);
    expect(await store.read((tx) => readSchema(tx, false))).toStrictEqual(empty);
  });

  it("is the same for a user who may not read the counters", async () => {
    await store.write((tx) =>
      tx.run(
        statement(
          "CREATE (a:Person:Entity {name: 'a'})-[:KNOWS]->(b:Person {age: 1}) CREATE (a)-[:LIVES_IN]->(:Place {name: 'p'}) " +
            "CREATE ({loose: 1})-[:KNOWS]->(b) CREATE (:Claim:Evidence {id: 'c'})-[:SUBJECT]->(a) CREATE (a)-[:KNOWS]->(a) " +
            "CREATE (:Source:Evidence:Clew {id: 's'})-[:ODD]->(:View:Clew {id: 'v'})",
        ),
      ),
    );
    const counted = await store.read((tx) => readSchema(tx, false));
    expect(await store.read((tx) => readSchema(tx, true))).toStrictEqual(counted);
    expect(counted.totals).toStrictEqual({ entities: 4, relationships: 4, claims: 1, sources: 1 });
    expect(counted.types[0]).toStrictEqual({
      type: "KNOWS",
      count: 3,
      from: ["Entity", "Person"],
      to: ["Entity", "Person"],
    });
  });

  it("samples the keys of a label with very many nodes, and counts all of them", async () => {
    await store.write(
      (tx) =>
        tx.run(
          statement(
            "UNWIND range(1, 25000) AS i CREATE (n:Many {id: i}) SET n[CASE i % 2 WHEN 0 THEN 'even' ELSE 'odd' END] = true",
          ),
        ),
      { deadlineMs: 30_000 },
    );
    const { labels } = await store.read((tx) => readSchema(tx, true));
    expect(labels[0]).toStrictEqual({ label: "Many", count: 25_000, properties: ["even", "id", "odd"] });
  });
});

describe("the schema kept for a while", () => {
  const schemaOf = (entities: number) => ({
    labels: [{ label: "Many", count: entities, properties: [] }],
    types: [],
    totals: { entities, relationships: 0, claims: 0, sources: 0 },
  });

  it("is read once for many callers, and anew after each write, on a graph of any size", async () => {
    let readings = 0;
    const cached = new CachedSchema(async () => {
      readings += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return schemaOf(1_000_000 + readings);
    });
    expect(await Promise.all([cached.get(), cached.get()])).toStrictEqual([schemaOf(1_000_001), schemaOf(1_000_001)]);
    for (const nth of [2, 3]) {
      cached.invalidate();
      expect(await cached.get()).toStrictEqual(schemaOf(1_000_000 + nth));
      expect(await cached.get()).toStrictEqual(schemaOf(1_000_000 + nth));
    }
    expect(readings).toBe(3);
  });

  it("is read again by the next caller when a reading failed", async () => {
    let readings = 0;
    const cached = new CachedSchema(async () => {
      readings += 1;
      if (readings === 1) throw new StoreError("unavailable", "gone");
      return schemaOf(readings);
    });
    await expect(cached.get()).rejects.toThrow("gone");
    expect(await cached.get()).toStrictEqual(schemaOf(2));
  });
});
