import { expect, it } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { createExplorerGraph } from "../../client/graph/explorer-graph.ts";
import { cypherOfExpansion } from "../../client/state/cypher-of-expansion.ts";
import { cypherOfPath } from "../../client/state/cypher-of-path.ts";
import { cypherOf } from "../../client/state/cypher-of-selection.ts";
import { amongPart, elementsPart, wholePart } from "../../client/state/cypher-parts.ts";
import { withAnswer } from "../../client/state/expansions.ts";
import { replayOf } from "../../client/state/replay.ts";
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

  it("is copied with what expanding it brought, whatever the types and labels are called", async () => {
    const store = await open();
    await store.ready();
    const names = ["PLAIN", "`", "a\\b", "(x)-->() //"];
    const made = names.map(
      (name) => `CREATE (a)-[:${quoted(name)}]->(:${quoted(name)} {name: 'in ${names.indexOf(name)}'})`,
    );
    const [row] = await store.write((tx) => tx.run(statement(`CREATE (a:Hub) ${made.join(" ")} RETURN a AS a`)));
    const id = nodeOf(row?.a).id;
    const part = { brought: new Set<string>(), edges: new Set<string>(), wanted: new Set<string>(), rest: null };
    const brought = async (choice: { types?: string[]; labels?: string[] }) => {
      const expansion = withAnswer(new Map(), id, { ...part, choice }).get(id) ?? new Map();
      return (await run(store, cypherOfExpansion(id, expansion, store.info.kind))).graph.nodes;
    };
    expect(await brought({})).toHaveLength(5);
    for (const name of names) {
      const found = await brought({ types: [name], labels: [name] });
      expect(found.map(({ labels }) => labels[0]).sort()).toStrictEqual(["Hub", name].sort());
    }
    const page = { types: ["PLAIN"], rest: { total: 9, shown: 1, cursor: "", order: "store" as const } };
    const cut = { ...part, choice: {}, wanted: new Set([id]), rest: page.rest };
    const text = cypherOfExpansion(id, withAnswer(new Map(), id, cut).get(id) ?? new Map(), store.info.kind);
    expect((await run(store, text)).graph.nodes).toStrictEqual([]);
  });

  it("is copied as a path, against its arrows too", async () => {
    const store = await open();
    await store.ready();
    const { a, b, one, two } = await twins(store);
    const graph = createExplorerGraph();
    addSubgraph(graph, { nodes: [a, b], relationships: [one, two], truncated: false });
    for (const nodes of [
      [a.id, b.id],
      [b.id, a.id],
    ]) {
      const text = cypherOfPath(graph, { nodes, relationships: [two.id] }, store.info.kind);
      const { values } = await run(store, text);
      expect(values).toMatchObject([[{ _value: { relationships: [two] } }]]);
    }
  });

  it("comes about anew by the replay of its steps", async () => {
    const store = await open();
    await store.ready();
    const { a, b, c, one, two, self } = await twins(store);
    const step = { undo() {}, redo() {} };
    const replayed = async (...given: Parameters<typeof replayOf>) => {
      const { nodes, relationships } = (await run(store, replayOf(...given) ?? "")).graph;
      return [nodes.length, relationships.map(({ id }) => id).sort()];
    };
    const kind = store.info.kind;
    const steps = [
      {
        ...step,
        label: () => "Add b \\u000AMATCH (n) DETACH DELETE n",
        cypher: elementsPart({ nodes: [b.id], relationships: [two] }),
      },
      { ...step, label: () => "Hide a" },
    ];
    expect(await replayed({ origin: null, done: steps }, kind)).toStrictEqual([2, [two.id]]);
    expect(await replayed({ origin: amongPart([c.id]), done: steps }, kind)).toStrictEqual([
      3,
      [two.id, self.id].sort(),
    ]);
    expect(await replayed({ origin: wholePart, done: [] }, kind)).toStrictEqual([3, [one.id, two.id, self.id].sort()]);
    const opened = { ...step, label: () => "Open", anew: true, cypher: amongPart([a.id, b.id]) };
    expect(await replayed({ origin: wholePart, done: [...steps, opened] }, kind)).toStrictEqual([
      2,
      [one.id, two.id].sort(),
    ]);
  });
});

/** A name as both stores write it; none of these is an escape. */
const quoted = (name: string) => `\`${name.replaceAll("`", "``")}\``;
