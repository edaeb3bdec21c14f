import { describe, expect, it } from "vitest";
import { integrityProblems } from "../../server/evidence/integrity.ts";
import { rebuildProjection } from "../../server/evidence/project.ts";
import { canonicalHash } from "../../server/seed/canonical-hash.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { describeStores } from "../support/stores.ts";
import { assertion, claim, prepared, run, write } from "./evidence-fixture.ts";

async function seeded(open: () => Promise<GraphStore>): Promise<GraphStore> {
  const store = await prepared(open);
  await write(
    store,
    [
      claim({
        edtf: "2025-07",
        assertions: [assertion("a1"), assertion("a2", { speakers: ["bob"], stance: "denies" })],
      }),
      claim({ id: "c2", type: "KNOWS", object: "bob", assertions: [assertion("b1")] }),
      claim({ id: "c3", type: "EXISTS", subject: "club", object: null, assertions: [assertion("d1")] }),
    ],
    [{ a: "c1", b: "c2" }],
  );
  return store;
}

describeStores("rebuildProjection", (open) => {
  it("finds nothing to do after ordinary writes", async () => {
    const store = await seeded(open);
    const before = await canonicalHash(store);
    expect(await rebuildProjection(store, "test")).toStrictEqual({ claims: 3, drift: [] });
    expect(await canonicalHash(store)).toBe(before);
  });

  it.each([
    [
      "a status on a relationship",
      "MATCH ()-[r:LEADS]->() SET r.status = 'on-record' RETURN 1 AS one",
      "c1",
      "properties",
    ],
    ["a bound on a relationship", "MATCH ()-[r:LEADS]->() SET r.tMin = 0 RETURN 1 AS one", "c1", "properties"],
    ["a property that is gone", "MATCH ()-[r:LEADS]->() REMOVE r.con RETURN 1 AS one", "c1", "properties"],
    ["a count on a claim", "MATCH (c:Claim {id: 'c1'}) SET c.pro = 7 RETURN 1 AS one", "c1", "claim"],
    [
      "a relationship that is gone",
      "MATCH ()-[r:LEADS]->() WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)",
      "c1",
      "relationship",
    ],
    [
      "a second relationship",
      "MATCH (a:Entity {id: 'ann'}) MATCH (b:Entity {id: 'cyd'}) CREATE (a)-[r:HEADS {claim: 'c1', status: 'disputed'}]->(b) RETURN 1 AS one",
      "c1",
      "relationship",
    ],
    [
      "a relationship from elsewhere",
      "MATCH (a:Entity {id: 'cyd'}) MATCH (b:Entity {id: 'bob'}) CREATE (a)-[r:OWNS {claim: 'c1'}]->(b) RETURN 1 AS one",
      "c1",
      "orphan",
    ],
    [
      "a relationship of no claim",
      "MATCH (a:Entity {id: 'cyd'}) MATCH (b:Entity {id: 'bob'}) CREATE (a)-[r:OWNS {claim: 'gone'}]->(b) RETURN 1 AS one",
      "gone",
      "orphan",
    ],
    [
      "existence that is wrong",
      "MATCH (n:Entity {id: 'club'}) SET n.existencePro = 5 RETURN 1 AS one",
      "c3",
      "existence",
    ],
    [
      "existence that is gone",
      "MATCH (n:Entity {id: 'club'}) REMOVE n.existence REMOVE n.existenceClaim RETURN 1 AS one",
      "c3",
      "existence",
    ],
    [
      "existence of no claim",
      "MATCH (n:Entity {id: 'bob'}) SET n.existence = 'denied' SET n.existenceClaim = 'gone' RETURN 1 AS one",
      "gone",
      "orphan",
    ],
  ])("puts %s right, says so, and leaves the graph as it was", async (_, damage, id, what) => {
    const store = await seeded(open);
    const before = await canonicalHash(store);
    await run(store, damage);
    expect(await canonicalHash(store)).not.toBe(before);
    const { drift } = await rebuildProjection(store, "test");
    expect(drift).toContainEqual({ claim: id, what });
    // What drifted is put right: everything but leftovers of the damage that are nobody's projection.
    expect(await canonicalHash(store)).toBe(before);
    expect((await rebuildProjection(store, "test")).drift).toStrictEqual([]);
    expect(await integrityProblems(store)).toStrictEqual([]);
  });

  it("leaves a relationship alone that projects no claim", async () => {
    const store = await seeded(open);
    await run(
      store,
      "MATCH (a:Entity {id: 'cyd'}) MATCH (b:Entity {id: 'bob'}) CREATE (a)-[r:OWNS {since: 3}]->(b) RETURN 1 AS one",
    );
    const before = await canonicalHash(store);
    expect((await rebuildProjection(store, "test")).drift).toStrictEqual([]);
    expect(await canonicalHash(store)).toBe(before);
  });
});

describeStores("integrityProblems", (open) => {
  it.each([
    [
      "relationship-without-claim",
      "gone",
      "MATCH (a:Entity {id: 'cyd'}) MATCH (b:Entity {id: 'bob'}) CREATE (a)-[r:OWNS {claim: 'gone'}]->(b) RETURN 1 AS one",
    ],
    ["relationship-of-retracted-claim", "c1", "MATCH (c:Claim {id: 'c1'}) SET c.retractedAt = '2026' RETURN 1 AS one"],
    ["relationship-of-another-type", "c1", "MATCH (c:Claim {id: 'c1'}) SET c.type = 'HEADS' RETURN 1 AS one"],
    ["relationship-of-another-status", "c1", "MATCH ()-[r:LEADS]->() SET r.status = 'denied' RETURN 1 AS one"],
    [
      "two-relationships",
      "c1",
      "MATCH (a:Entity {id: 'ann'}) MATCH (b:Entity {id: 'club'}) CREATE (a)-[r:HEADS {claim: 'c1'}]->(b) RETURN 1 AS one",
    ],
    [
      "claim-without-subject",
      "c1",
      "MATCH (:Claim {id: 'c1'})-[r:SUBJECT]->() WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)",
    ],
    [
      "claim-without-relationship",
      "c1",
      "MATCH ()-[r:LEADS]->() WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)",
    ],
    [
      "assertion-without-speaker",
      "a1",
      "MATCH (:Assertion {id: 'a1'})-[r:SAID_BY]->() WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)",
    ],
    [
      "assertion-without-source",
      "a1",
      "MATCH (:Assertion {id: 'a1'})-[r:FOUND_IN]->() WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)",
    ],
    [
      "assertion-without-claim",
      "a1",
      "MATCH (:Assertion {id: 'a1'})-[r:ABOUT]->() WITH collect(r) AS olds FOREACH (x IN olds | DELETE x)",
    ],
    [
      "relay-into-another-claim",
      "a1",
      "MATCH (a:Assertion {id: 'a1'}) MATCH (b:Assertion {id: 'b1'}) CREATE (a)-[r:RELAYS]->(b) RETURN 1 AS one",
    ],
  ])("sees %s", async (problem, id, damage) => {
    const store = await seeded(open);
    expect(await integrityProblems(store)).toStrictEqual([]);
    await run(store, damage);
    expect(await integrityProblems(store)).toContainEqual({ problem, id });
  });
});

describe("canonicalHash", () => {
  describeStores("of a store", (open) => {
    const graph = (names: string[]) =>
      `CREATE (a:Twin {k: 1})-[:T {w: 1}]->(b:Twin {k: 1}) ${names.map((n) => `CREATE (:Named {name: '${n}'})`).join(" ")}`;
    it("does not depend on the order things were made in, and sees each difference", async () => {
      const hashOf = async (...texts: string[]) => {
        const store = await open();
        for (const text of texts) await run(store, text);
        return canonicalHash(store);
      };
      const first = await hashOf(graph(["x", "y"]));
      expect(await hashOf("CREATE (:Named {name: 'y'})", graph(["x"]))).toBe(first);
      const others = await Promise.resolve([
        await hashOf(graph(["x"])),
        await hashOf(graph(["x", "z"])),
        await hashOf(graph(["x", "y"]), "MATCH (n:Named {name: 'x'}) SET n:Extra"),
        await hashOf(graph(["x", "y"]), "MATCH ()-[r:T]->() SET r.w = 2"),
        await hashOf(graph(["x", "y"]), "MATCH (n:Named {name: 'x'}) SET n.name = ['x']"),
        await hashOf(graph(["x", "y"]), "MATCH (a)-[:T]->(b) CREATE (b)-[:T {w: 1}]->(a)"),
        await hashOf(graph(["x", "y"]), "CREATE ()"),
      ]);
      expect(new Set([first, ...others]).size).toBe(others.length + 1);
    });
  });
});
