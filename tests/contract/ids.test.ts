import { expect, it } from "vitest";
import type { Relationship } from "../../contract/values.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { nodeOf, relationshipOf } from "../support/elements.ts";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

const BY_ID = statement("MATCH (n) WHERE ID(n) = $id RETURN ID(n) AS id, n AS n", {
  idParameters: { id: "node" },
  idColumns: ["id"],
});
const BY_IDS = statement("MATCH (n) WHERE ID(n) IN $ids RETURN ID(n) AS id ORDER BY id", {
  idParameters: { ids: "nodes" },
  idColumns: ["id"],
});

async function triangle(store: GraphStore) {
  const [row] = await store.write((tx) =>
    tx.run(
      statement(
        "CREATE (a:T {name: 'a'}) CREATE (b:T {name: 'b'}) CREATE (c:T {name: 'c'}) " +
          "CREATE (a)-[ab:AB {w: 1}]->(b) CREATE (b)-[bc:BC]->(c) CREATE (a)-[again:AB {w: 2}]->(b) CREATE (c)-[self:SELF]->(c) " +
          "RETURN a AS a, b AS b, c AS c, ab AS ab, bc AS bc, again AS again, self AS self",
      ),
    ),
  );
  return {
    a: nodeOf(row?.a),
    b: nodeOf(row?.b),
    c: nodeOf(row?.c),
    ab: relationshipOf(row?.ab),
    bc: relationshipOf(row?.bc),
    again: relationshipOf(row?.again),
    self: relationshipOf(row?.self),
  };
}

describeStores("ids", (open) => {
  it("finds a node by the id that it was given with", async () => {
    const store = await open();
    const { b } = await triangle(store);
    expect(await store.read((tx) => tx.run(BY_ID, { id: b.id }))).toStrictEqual([
      { id: b.id, n: { $type: "Node", _value: b } },
    ]);
  });

  it("finds many, and leaves out those it does not know", async () => {
    const store = await open();
    const { a, c } = await triangle(store);
    const rows = await store.read((tx) => tx.run(BY_IDS, { ids: [a.id, "no such id", c.id, "", "n:99999999"] }));
    expect(rows.map((row) => row.id).sort()).toStrictEqual([a.id, c.id].sort());
  });

  it.each(["no such id", "", "4:x:1", "n:99999999", "n:-1", "n:1e3", "999999999999999999999", "Ω"])(
    "row 42: finds nothing, and does not fail, for the id %j",
    async (id) => {
      const store = await open();
      await triangle(store);
      expect(await store.read((tx) => tx.run(BY_ID, { id }))).toStrictEqual([]);
      expect(await store.read((tx) => tx.relationships([id]))).toStrictEqual([]);
    },
  );

  it("leaves ID( alone inside strings, comments and quoted names", async () => {
    const store = await open();
    const rows = await store.read((tx) =>
      tx.run(
        statement("WITH 'ID(n)' AS text, 1 AS `ID(n)` /* ID(x) */ RETURN text AS text, `ID(n)` AS number // ID(y)"),
      ),
    );
    expect(rows).toStrictEqual([{ text: "ID(n)", number: 1 }]);
  });

  it("gives relationships by their ids, with ends and properties; unknown ones are left out", async () => {
    const store = await open();
    const { ab, again, self, bc } = await triangle(store);
    const found = await store.read((tx) => tx.relationships([bc.id, "no such id", ab.id, self.id, again.id, ab.id]));
    const byId = (x: Relationship, y: Relationship) => (x.id < y.id ? -1 : 1);
    expect(found.sort(byId)).toStrictEqual([ab, again, bc, self].sort(byId));
  });

  it("gives no relationship for a node's id, and no node for a relationship's", async () => {
    const store = await open();
    const { a, ab } = await triangle(store);
    expect(await store.read((tx) => tx.relationships([a.id]))).toStrictEqual([]);
    expect(await store.read((tx) => tx.run(BY_ID, { id: ab.id }))).toStrictEqual([]);
  });

  it("gives no relationships for no ids", async () => {
    const store = await open();
    expect(await store.read((tx) => tx.relationships([]))).toStrictEqual([]);
  });

  it("gives ids in lists of an id column", async () => {
    const store = await open();
    const { a, b, c } = await triangle(store);
    const [row] = await store.read((tx) =>
      tx.run(statement("MATCH (n:T) RETURN collect(ID(n)) AS ids", { idColumns: ["ids"] })),
    );
    expect([...((row?.ids ?? []) as string[])].sort()).toStrictEqual([a.id, b.id, c.id].sort());
  });
});
