import { expect, it } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { commentOf, nameIn } from "../../client/state/cypher-text.ts";
import { expandGroups, expandNode, toggleExpansion } from "../../client/state/expand.ts";
import { hide } from "../../client/state/exploration.ts";
import { replayOf } from "../../client/state/replay.ts";
import { clewOf, person, tie } from "./clew-of.ts";

const STORED = {
  nodes: [..."abcd"].map(person),
  relationships: [tie("ab", "a", "b"), tie("ca", "c", "a"), tie("ad", "a", "d", "PAYS TO")],
};

it("tells how a view came about, step by step", async () => {
  const { clew } = clewOf(STORED);
  const replayed = () => replayOf(clew.history.store.getState(), "neo4j");
  expect(replayed()).toBeNull();
  addSubgraph(clew.graph, { nodes: [person("a")], relationships: [], truncated: false });
  const page = { limit: 1, order: "store" as const };
  await expandGroups(clew, "a", [{ type: "KNOWS", direction: "out", label: "Person", count: 1 }], page);
  await expandGroups(clew, "a", [{ type: "PAYS TO", direction: "out", label: "", count: 1 }], page);
  hide(clew, () => "Hide d", ["d"], []);
  expect(replayed()).toBe(`// 1. Expand a by knows, Person
MATCH (n)-[r:KNOWS]->(m)
WHERE elementId(n) IN ['a']
  AND (m:Person)
  AND NOT m:Evidence AND NOT m:Clew
RETURN n, r, m
UNION
// 2. Expand a by pays to
MATCH (n)-[r:\`PAYS TO\`]->(m)
WHERE elementId(n) IN ['a']
  AND NOT m:Evidence AND NOT m:Clew
RETURN n, r, m
// 3. Hide d (done to the view, not asked of the store)`);
  clew.history.goTo(1);
  expect(replayed()).not.toContain("UNION");
  await toggleExpansion(clew, "a");
  clew.history.undo();
  clew.history.undo();
  await expandNode(clew, ["a"], { limit: 1 });
  expect(replayed()).toContain("elementId(m) IN ['b']");
});

it("lets no name out of its quotes, and no words out of their line", () => {
  expect(nameIn("A`]->() DETACH DELETE n //", "embedded")).toBe("`A``]->() DETACH DELETE n //`");
  expect(nameIn("A\\u0060", "neo4j")).toBe("`A\\u005Cu0060`");
  expect(nameIn("A\\u0060", "embedded")).toBe("`A\\u0060`");
  expect(commentOf("one\ntwo\\u000Athree")).toBe("// one two/u000Athree");
});
