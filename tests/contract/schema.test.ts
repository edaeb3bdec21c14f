import { expect, it } from "vitest";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

const GRAPH = statement(
  "CREATE (a:Entity:Person {id: 'a', name: 'Ana'}) CREATE (b:Entity:Person {id: 'b', born: 1970}) " +
    "CREATE (p:Entity:Place {id: 'p', name: 'Lima'}) CREATE (x {loose: true}) " +
    "CREATE (c:Claim:Evidence {id: 'c', type: 'LIVES_IN'}) CREATE (s:Source:Evidence {id: 's'}) CREATE (v:Clew:View {id: 'v'}) " +
    "CREATE (c)-[:SUBJECT]->(a) CREATE (c)-[:OBJECT]->(p) CREATE (a)-[:LIVES_IN]->(p) CREATE (b)-[:LIVES_IN]->(p) " +
    "CREATE (a)-[:KNOWS]->(b) CREATE (a)-[:KNOWS]->(a) CREATE (x)-[:NEAR]->(p) RETURN 1 AS x",
);

describeStores("schema", (open) => {
  it("is empty for an empty store", async () => {
    const store = await open();
    await expect
      .poll(() => store.schema(), { timeout: 20_000 })
      .toStrictEqual({
        labels: [],
        types: [],
        totals: { entities: 0, relationships: 0, claims: 0, sources: 0 },
      });
  });

  it("counts labels, types and layers, and lists property keys and the labels at the ends", async () => {
    const store = await open();
    await store.write((tx) => tx.run(GRAPH));
    await expect
      .poll(() => store.schema(), { timeout: 20_000 })
      .toStrictEqual({
        labels: [
          { label: "Entity", count: 3, properties: ["born", "id", "name"] },
          { label: "Evidence", count: 2, properties: ["id", "type"] },
          { label: "Person", count: 2, properties: ["born", "id", "name"] },
          { label: "Claim", count: 1, properties: ["id", "type"] },
          { label: "Clew", count: 1, properties: ["id"] },
          { label: "Place", count: 1, properties: ["id", "name"] },
          { label: "Source", count: 1, properties: ["id"] },
          { label: "View", count: 1, properties: ["id"] },
        ],
        types: [
          { type: "KNOWS", count: 2, from: ["Entity", "Person"], to: ["Entity", "Person"] },
          { type: "LIVES_IN", count: 2, from: ["Entity", "Person"], to: ["Entity", "Place"] },
          { type: "NEAR", count: 1, from: [], to: ["Entity", "Place"] },
          { type: "OBJECT", count: 1, from: ["Claim", "Evidence"], to: ["Entity", "Place"] },
          { type: "SUBJECT", count: 1, from: ["Claim", "Evidence"], to: ["Entity", "Person"] },
        ],
        totals: { entities: 4, relationships: 5, claims: 1, sources: 1 },
      });
  });

  it("forgets labels, types and keys that are gone, soon after this store's own write", async () => {
    const store = await open();
    await store.write((tx) => tx.run(GRAPH));
    await store.schema();
    await store.write((tx) => tx.run(statement("MATCH (n) WHERE NOT n:Place DETACH DELETE n")));
    await expect
      .poll(() => store.schema(), { timeout: 20_000 })
      .toStrictEqual({
        labels: [
          { label: "Entity", count: 1, properties: ["id", "name"] },
          { label: "Place", count: 1, properties: ["id", "name"] },
        ],
        types: [],
        totals: { entities: 1, relationships: 0, claims: 0, sources: 0 },
      });
  });

  it("row 37: gives labels, types and keys with any characters as they are", async () => {
    const store = await open();
    await store.write((tx) =>
      tx.run(
        statement("CREATE (:`Person of interest` {`first name`: 'Ana'})-[:`is \"near\"`]->(:`Ort ä`) RETURN 1 AS x"),
      ),
    );
    await expect.poll(async () => (await store.schema()).labels.length, { timeout: 20_000 }).toBe(2);
    const schema = await store.schema();
    expect(schema.labels.map(({ label }) => label).sort()).toStrictEqual(["Ort ä", "Person of interest"]);
    expect(schema.types).toStrictEqual([{ type: 'is "near"', count: 1, from: ["Person of interest"], to: ["Ort ä"] }]);
    expect(schema.labels.find(({ label }) => label === "Person of interest")?.properties).toStrictEqual(["first name"]);
  });
});
