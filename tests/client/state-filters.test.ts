import { beforeEach, describe, expect, it, vi } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import type { Clew } from "../../client/state/clew.ts";
import { countsOf } from "../../client/state/counts.ts";
import { decodeLink, encodeLink } from "../../client/state/deep-link.ts";
import { hide } from "../../client/state/exploration.ts";
import { boundInWords, conditionInWords } from "../../client/state/filter-words.ts";
import {
  clearFilter,
  filteredInWords,
  filterGesture,
  removeCondition,
  setCondition,
  setRest,
  withMissing,
} from "../../client/state/filters.ts";
import { linkedView, restore } from "../../client/state/link.ts";
import { selectAll } from "../../client/state/view.ts";
import { type FilterCondition, MOST_CONDITIONS, viewFilterSchema } from "../../contract/view-filter.ts";
import { viewDocumentSchema } from "../../contract/views.ts";
import { clewOf, person, said, tie } from "./clew-of.ts";

const GRAPH = {
  nodes: [...["a", "b", "c"].map(person), { id: "town", labels: ["Place"], properties: { name: "Town" } }],
  relationships: [tie("ab", "a", "b"), tie("ba", "b", "a", "OWES"), tie("bc", "b", "c"), tie("at", "a", "town")],
  truncated: false,
};
const PEOPLE: FilterCondition = { test: "kind", kinds: ["Person"] };
const degree = (from: number): FilterCondition => ({ test: "degree", from, to: null });

function opened() {
  const { clew } = clewOf(GRAPH);
  addSubgraph(clew.graph, GRAPH);
  return clew;
}
const labels = (clew: Clew) => clew.history.store.getState().done.map(({ label }) => label());
const shown = ({ view }: Clew) => {
  const { filtered } = view.getState();
  return filtered && { nodes: [...filtered.nodes], edges: [...filtered.edges], hidesRest: filtered.hidesRest };
};
const name = { of: "entity", property: "name" } as const;
const places = ({ graph }: Clew) => graph.mapNodes((id, { x, y, pinned }) => ({ id, x, y, pinned }));

beforeEach(() => {
  vi.stubGlobal("location", { origin: "http://clew", pathname: "/", search: "", hash: "" });
});

describe("a filter", () => {
  it("is made of labelled steps, each taken back exactly", () => {
    const clew = opened();
    const before = { places: places(clew), shown: shown(clew) };
    setCondition(clew, PEOPLE);
    setCondition(clew, degree(3));
    setRest(clew, "hidden");
    removeCondition(clew, "kind");
    clearFilter(clew);
    expect(labels(clew)).toEqual([
      "Filter by kind",
      "Filter by number of relationships",
      "Hide what is filtered out",
      "Remove the filter by kind",
      "Remove the filter",
    ]);
    const after = [
      { nodes: ["a", "b", "c"], edges: ["ab", "ba", "bc"], hidesRest: false },
      { nodes: ["a", "b"], edges: ["ab", "ba"], hidesRest: false },
      { nodes: ["a", "b"], edges: ["ab", "ba"], hidesRest: true },
      { nodes: ["a", "b"], edges: ["ab", "ba"], hidesRest: true },
      null,
    ];
    for (let steps = 5; steps > 0; steps -= 1) {
      clew.history.goTo(steps);
      expect(shown(clew), `after ${steps}`).toEqual(after[steps - 1]);
    }
    clew.history.goTo(0);
    expect({ places: places(clew), shown: shown(clew) }).toEqual(before);
    clew.history.goTo(3);
    expect(shown(clew)).toEqual(after[2]);
  });

  it("takes all changes of one drag as one step, and does them again", () => {
    const clew = opened();
    const gesture = filterGesture();
    for (const from of [1, 2, 3]) setCondition(clew, degree(from), gesture);
    expect(labels(clew)).toEqual(["Filter by number of relationships"]);
    clew.history.undo();
    expect(clew.view.getState().filter).toBeNull();
    clew.history.redo();
    expect(clew.view.getState().filter?.conditions).toEqual([degree(3)]);
    setCondition(clew, degree(2), gesture);
    setCondition(clew, degree(1), filterGesture());
    expect(labels(clew)).toHaveLength(2);
    clew.history.undo();
    expect(clew.view.getState().filter?.conditions).toEqual([degree(2)]);
  });

  it("follows the graph: what comes and goes is filtered, too", () => {
    const clew = opened();
    setCondition(clew, degree(3));
    expect(shown(clew)?.nodes).toEqual(["a", "b"]);
    hide(clew, () => "Hide", [], ["ba"]);
    expect(shown(clew)?.nodes).toEqual([]);
    expect(filteredInWords(clew)).toBe("0 of 4 entities, 0 of 3 relationships");
    clew.history.undo();
    expect(shown(clew)?.nodes).toEqual(["a", "b"]);
  });

  it("that hides the rest counts only what is left, and lets go of what is gone", () => {
    const clew = opened();
    selectAll(clew.view, ["a", "town"], ["at", "ab"]);
    clew.view.setState({ focusedNode: "town" });
    setCondition(clew, PEOPLE);
    expect(countsOf(clew)).toMatchObject({ nodes: 4, edges: 4 });
    expect(clew.view.getState().selectedNodes.size).toBe(2);
    setRest(clew, "hidden");
    expect(countsOf(clew)).toMatchObject({ nodes: 3, edges: 3, byKind: new Map([["Person", 3]]) });
    const { selectedNodes, selectedEdges, focusedNode } = clew.view.getState();
    expect([[...selectedNodes], [...selectedEdges], focusedNode]).toEqual([["a"], ["ab"], null]);
  });

  it("is kept in a link and in a saved view, and opened from both as a step", async () => {
    const clew = opened();
    setCondition(clew, PEOPLE);
    setCondition(clew, { test: "values", of: "entity", property: "name", values: ["a"], missing: true });
    setRest(clew, "hidden");
    const link = linkedView(clew);
    expect((await decodeLink((await encodeLink(link)) ?? "")).filter).toEqual(link.filter);
    const { nodes, ...rest } = link;
    const document = { format: 1, nodes, ...rest };
    expect(viewDocumentSchema.parse(document)).toEqual(document);

    const other = opened();
    setCondition(other, degree(3));
    const before = shown(other);
    await restore(other, link, () => "Open");
    expect(shown(other)).toEqual(shown(clew));
    other.history.undo();
    expect(shown(other)).toEqual(before);
    other.history.redo();
    expect(shown(other)).toEqual(shown(clew));
    await restore(other, { ...link, filter: undefined }, () => "Open");
    expect(shown(other)).toBeNull();
  });
});

describe("a filter made by hand", () => {
  const property = { of: "entity", property: "p", missing: false } as const;
  it.each([
    ["no condition", { rest: "faded", conditions: [] }],
    ["an unknown test", { rest: "faded", conditions: [{ test: "script", text: "x" }] }],
    ["an extra key", { rest: "faded", conditions: [{ ...PEOPLE, also: 1 }] }],
    ["an unknown way for the rest", { rest: "gone", conditions: [PEOPLE] }],
    ["a bound that is no number", { rest: "faded", conditions: [{ test: "degree", from: "1", to: null }] }],
    ["an endless bound", { rest: "faded", conditions: [{ test: "degree", from: Number.POSITIVE_INFINITY, to: null }] }],
    ["more conditions than fit", { rest: "faded", conditions: Array(21).fill(PEOPLE) }],
    [
      "more values than fit",
      { rest: "faded", conditions: [{ ...property, test: "values", values: Array(101).fill("v") }] },
    ],
    ["a text too long", { rest: "faded", conditions: [{ ...property, test: "contains", text: "x".repeat(301) }] }],
  ])("is refused with %s", (_, filter) => {
    expect(viewFilterSchema.safeParse(filter).success).toBe(false);
  });
});

describe("a condition in words", () => {
  const range = { test: "range", of: "entity", property: "p", missing: false } as const;
  const day = (text: string) => Date.parse(text) / 86_400_000;
  it.each<[string, FilterCondition]>([
    ["Person or No label", { test: "kind", kinds: ["Person", ""] }],
    ["A, B or 2 more", { test: "kind", kinds: ["A", "B", "C", "D"] }],
    ["took part in", { test: "type", types: ["TOOK_PART_IN"] }],
    ["at least 3", degree(3)],
    ["1999 to 12,000 or none", { ...range, scale: "number", from: 1999, to: 12_000, missing: true }],
    ["1960 to 1969", { ...range, scale: "date", from: day("1960-01-01"), to: day("1969-12-31") }],
    ["Feb 2020", { ...range, scale: "date", from: day("2020-02-01"), to: day("2020-02-29") }],
    ["at most 3 Mar 2020", { ...range, scale: "date", from: null, to: day("2020-03-03") }],
    ["none", { ...range, test: "values", values: [], missing: true }],
    ["has “<img>”", { ...range, test: "contains", text: "<img>" }],
  ])("is %s", (words, condition) => {
    expect(conditionInWords(condition)).toBe(words);
  });

  it("tells a day that both begins and ends nothing in full", () => {
    expect(boundInWords(day("2020-12-31"), "date", "low")).toBe("31 Dec 2020");
    expect(boundInWords(day("2020-01-01"), "date", "high")).toBe("1 Jan 2020");
  });
});

it("letting what has no value through leaves the rest of a condition as it is", () => {
  const contains = { test: "contains", ...name, text: "a", missing: false } as const;
  expect(withMissing(contains, name, true)).toEqual({ ...contains, missing: true });
  expect(withMissing({ ...contains, missing: true }, name, false)).toEqual(contains);
  const none: FilterCondition = { test: "values", ...name, values: [], missing: true };
  expect(withMissing(null, name, true)).toEqual(none);
  expect(withMissing(none, name, false)).toBe(null);
});

it("a condition too many is refused, seen and heard", () => {
  const clew = opened();
  const of = (property: string): FilterCondition => ({
    test: "values",
    of: "entity",
    property,
    values: [],
    missing: true,
  });
  for (let index = 0; index < MOST_CONDITIONS; index += 1) setCondition(clew, of(`p${index}`));
  const before = clew.view.getState().filter;
  setCondition(clew, of("one more"));
  expect(clew.view.getState().filter).toBe(before);
  expect(said(clew)).toEqual(["A filter has at most 20 conditions: remove one first."]);
});
