import { expect, it } from "vitest";
import { cypherOf } from "../../client/state/cypher-of-selection.ts";

it("names entities and relationships by their ids, as the store's elementId gives them", () => {
  const chosen = { nodes: ["n:3", "n:6"], relationships: [{ id: "r:3:288", start: "n:3" }] };
  expect(cypherOf(chosen, "embedded")).toBe(`MATCH (n)
WHERE elementId(n) IN ['n:3', 'n:6']
RETURN n AS element
UNION ALL
MATCH (n)-[r]->(m)
WHERE elementId(n) IN ['n:3']
  AND elementId(r) IN ['e:288']
RETURN r AS element`);
  expect(cypherOf({ nodes: [], relationships: [{ id: "5:x:1", start: "4:x:2" }] }, "neo4j")).toBe(`MATCH (n)-[r]->(m)
WHERE elementId(n) IN ['4:x:2']
  AND elementId(r) IN ['5:x:1']
RETURN r AS element`);
});

it("gives nothing for nothing, and lets no id out of its quotes", () => {
  expect(cypherOf({ nodes: [], relationships: [] }, "neo4j")).toBeNull();
  expect(cypherOf({ nodes: ["a'] DELETE n //", "b\\"], relationships: [] }, "neo4j")).toContain(
    "['a\\'] DELETE n //', 'b\\\\']",
  );
});
