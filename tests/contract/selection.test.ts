import { expect, it } from "vitest";
import { cypherOf } from "../../client/state/cypher-of-selection.ts";
import { CONSOLE_LIMITS, runConsole } from "../../server/cypher/run-console.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { nodeOf, relationshipOf } from "../support/elements.ts";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

/** Two entities with parallel relationships that are alike in everything but their ids, and a third apart. */
async function twins(store: GraphStore) {
  const [row] = await store.write((tx) =>
    tx.run(
      statement(
        "CREATE (a:T {name: 'a'}) CREATE (b:T {name: 'b'}) CREATE (c:T {name: 'c'}) " +
          "CREATE (a)-[one:AB]->(b) CREATE (a)-[two:AB]->(b) CREATE (c)-[self:SELF]->(c) " +
          "RETURN a AS a, b AS b, c AS c, one AS one, two AS two, self AS self",
      ),
    ),
  );
  const [a, b, c] = [row?.a, row?.b, row?.c].map(nodeOf);
  const [one, two, self] = [row?.one, row?.two, row?.self].map(relationshipOf);
  if (!a || !b || !c || !one || !two || !self) throw new Error("The store did not give what was made.");
  return { a, b, c, one, two, self };
}

const run = (store: GraphStore, text: string, parameters = {}) =>
  runConsole(store, text, parameters, { signal: new AbortController().signal, limits: CONSOLE_LIMITS });

describeStores("what is selected, in the console", (open) => {
  it("is found by elementId(n) IN $selection, and its relationships from there", async () => {
    const store = await open();
    const { a, b, c } = await twins(store);
    const selection = [a.id, c.id];
    const text = "MATCH (n) WHERE elementId(n) IN $selection RETURN n.name AS name, elementId(n) AS id ORDER BY name";
    const { values } = await run(store, text, { selection });
    expect(values).toStrictEqual([
      ["a", a.id],
      ["c", c.id],
    ]);
    const ties =
      "MATCH (n)-[r]->(m) WHERE elementId(n) IN $selection RETURN type(r) AS type, m.name AS name ORDER BY type";
    expect((await run(store, ties, { selection: [a.id, b.id] })).values).toStrictEqual([
      ["AB", "b"],
      ["AB", "b"],
    ]);
    expect((await run(store, ties, { selection: [] })).values).toStrictEqual([]);
  });

  it("is copied as a statement that returns exactly these, of twins the one that was chosen", async () => {
    const store = await open();
    await store.ready();
    const { a, b, c, one, two, self } = await twins(store);
    const elements = async (nodes: (typeof a)[], relationships: (typeof one)[]) => {
      const text = cypherOf({ nodes: nodes.map(({ id }) => id), relationships }, store.info.kind);
      const { values } = await run(store, text ?? "");
      return values.map(([element]) => element);
    };
    const wrapped = (element: typeof a | typeof one) =>
      "labels" in element ? { $type: "Node", _value: element } : { $type: "Relationship", _value: element };
    expect(await elements([c, a], [])).toEqual(expect.arrayContaining([a, c].map(wrapped)));
    expect(await elements([], [two])).toStrictEqual([wrapped(two)]);
    const all = await elements([b], [one, self]);
    expect(all).toHaveLength(3);
    expect(all).toEqual(expect.arrayContaining([b, one, self].map(wrapped)));
  });
});
