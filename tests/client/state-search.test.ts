import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Api, ApiProblem } from "../../client/api.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { createExplorerGraph } from "../../client/graph/explorer-graph.ts";
import { findNodes } from "../../client/graph/find-nodes.ts";
import { createSearch } from "../../client/state/search.ts";
import type { GraphNode } from "../../contract/values.ts";

const node = (id: string, labels: string[], properties: GraphNode["properties"] = { name: id }): GraphNode => ({
  id,
  labels,
  properties,
});
const PEOPLE = Array.from({ length: 30 }, (_, i) => node(`Ann ${i}`, ["Entity", "Person"]));
const FIRMS = Array.from({ length: 4 }, (_, i) => node(`Anna ${i}`, ["Company"]));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A search over a store with `nodes`, of which some are on the canvas. */
function searchOf(nodes: readonly GraphNode[], shown: readonly GraphNode[] = []) {
  const asked: unknown[] = [];
  const api = async (_route: string, { query }: { query: { q: string; limit: string; label?: string } }) => {
    asked.push([query.limit, query.label]);
    if (query.q === "gone") throw new ApiProblem("store-unavailable", "No store.");
    const found = nodes.filter(({ labels }) => query.label === undefined || labels.includes(query.label));
    const hits = found.map((one) => ({ node: one, score: 1, matched: { property: "name", text: one.id } }));
    return { hits: hits.slice(0, Number(query.limit)), truncated: hits.length > Number(query.limit) };
  };
  const graph = createExplorerGraph();
  addSubgraph(graph, { nodes: [...shown], relationships: [], truncated: false });
  const search = createSearch(api as unknown as Api, graph);
  const type = async (text: string) => {
    search.type(text);
    await vi.runAllTimersAsync();
  };
  return { search, asked, type, state: () => search.store.getState() };
}

it("counts what is found by label, whatever of it is listed", async () => {
  const { type, asked, state } = searchOf([...PEOPLE, ...FIRMS]);
  await type("ann");
  expect(state()).toMatchObject({ truncated: true, facetsCut: false });
  expect(state().hits).toHaveLength(12);
  expect(state().facets).toEqual([
    { label: "Person", count: 30 },
    { label: "Company", count: 4 },
  ]);
  expect(asked).toEqual([
    ["12", undefined],
    ["100", undefined],
  ]);
});

it("asks once where the answer is whole, and says where even the counts are not", async () => {
  const few = searchOf(FIRMS);
  await few.type("ann");
  expect([few.asked, few.state().facets]).toEqual([[["12", undefined]], [{ label: "Company", count: 4 }]]);
  const many = searchOf([...PEOPLE, ...PEOPLE, ...PEOPLE, ...PEOPLE]);
  await many.type("ann");
  expect(many.state()).toMatchObject({ facets: [{ label: "Person", count: 100 }], facetsCut: true });
});

it("narrows to a label in the store, keeps to it while one types, and lets go of it", async () => {
  const { search, type, asked, state } = searchOf([...PEOPLE, ...FIRMS]);
  await type("ann");
  search.narrow({ label: "Company" });
  await vi.runAllTimersAsync();
  expect(state().hits.map(({ node: { id } }) => id)).toEqual(FIRMS.map(({ id }) => id));
  expect(state().facets.map(({ label }) => label)).toEqual(["Person", "Company"]);
  await type("anna");
  expect(asked.at(-2)).toEqual(["12", "Company"]);
  search.narrow(null);
  await vi.runAllTimersAsync();
  expect(state().truncated).toBe(true);
  search.clear();
  expect(state()).toMatchObject({ narrowing: null, hits: [], facets: [] });
});

it("finds on the canvas without the store", async () => {
  const { search, type, asked, state } = searchOf(PEOPLE, FIRMS);
  search.narrow("canvas");
  await type("Anna 1");
  expect(state()).toMatchObject({ searching: false, truncated: false, hits: [{ node: { id: "Anna 1" } }] });
  expect(asked).toEqual([]);
});

it("shows a failure in place of hits", async () => {
  const { type, state } = searchOf(PEOPLE);
  await type("gone");
  expect(state()).toMatchObject({ hits: [], searching: false, problem: { code: "store-unavailable" } });
});

it("finds words in names first, then in any text, whatever their case and accents", () => {
  const graph = createExplorerGraph();
  const nodes = [
    node("1", ["Person"], { name: "Nicolás Maduro", aliases: ["El Presidente"] }),
    node("2", ["Person"], { name: "Cilia", about: `${"x".repeat(300)} wife of nicolas maduro` }),
    node("3", ["Person"], { name: "Maduro, Nicolás", age: 61 }),
  ];
  addSubgraph(graph, { nodes, relationships: [], truncated: false });
  const found = (text: string, limit = 10) => findNodes(graph, text, limit).hits.map((hit) => hit.node.id);
  expect(found("NICOLAS MADURO")).toEqual(["1", "3", "2"]);
  expect(found("presidente")).toEqual(["1"]);
  expect(found("61")).toEqual([]);
  expect(found("  ")).toEqual([]);
  expect(findNodes(graph, "maduro", 2).truncated).toBe(true);
  expect(findNodes(graph, "wife", 2).hits[0]?.matched).toEqual({
    property: "about",
    text: expect.stringContaining("wife of nicolas"),
  });
});
