import { describe, expect, it } from "vitest";
import { addSubgraph, setDegrees } from "../../client/graph/add-subgraph.ts";
import { groupKey, shownByGroup } from "../../client/graph/shown-neighbours.ts";
import { collapseNode, expandGroups, expandNode, toggleExpansion } from "../../client/state/expand.ts";
import { begun, WHOLE } from "../../client/state/expansions.ts";
import { MOST_ORDERED } from "../../contract/graph.ts";
import { clewOf, person, said, tie } from "./clew-of.ts";

/** Hub "h" knows a0 to a249, and is paid by b0 to b119: companies, which come last in the store. */
const HUB = {
  nodes: [
    person("h"),
    ...Array.from({ length: 250 }, (_, i) => person(`a${i}`)),
    ...Array.from({ length: 120 }, (_, i) => ({ ...person(`b${i}`), labels: ["Company"] })),
  ],
  relationships: [
    ...Array.from({ length: 250 }, (_, i) => tie(`ha${i}`, "h", `a${i}`)),
    ...Array.from({ length: 120 }, (_, i) => tie(`hb${i}`, `b${i}`, "h", "PAYS")),
  ],
};

/** The hub with those of its neighbours that `isShown` names, as a link would restore it. */
function shown(isShown: (id: string) => boolean) {
  const made = clewOf(HUB);
  const nodes = HUB.nodes.filter(({ id }) => id === "h" || isShown(id));
  addSubgraph(made.clew.graph, { nodes, relationships: HUB.relationships, truncated: false });
  return made;
}

const PAYERS = { types: ["PAYS"], direction: "in" as const, labels: ["Company"] };

describe("expanding", () => {
  it("brings the next page each time, until everything came", async () => {
    const { clew } = shown(() => false);
    await toggleExpansion(clew, "h");
    expect(clew.graph.order).toBe(101);
    expect(begun(clew.graph, clew.expansions.getState().byNode)).toEqual({ shown: 100, total: 370 });
    for (const order of [201, 301, 371]) {
      await expandNode(clew, ["h"]);
      expect(clew.graph.order).toBe(order);
    }
    expect(begun(clew.graph, clew.expansions.getState().byNode)).toBeNull();
    expect(said(clew)).toEqual([]);
    await toggleExpansion(clew, "h");
    expect(clew.graph.nodes()).toEqual(["h"]);
  });

  it("goes past pages that are shown already, as after a reload", async () => {
    const { clew, requests } = shown((id) => id.startsWith("a"));
    await toggleExpansion(clew, "h");
    expect(requests.map(({ cursor }) => cursor)).toEqual([undefined, "store 100", "store 200"]);
    expect(clew.graph.order).toBe(301);
    expect(clew.expansions.getState().byNode.get("h")?.get(WHOLE)?.rest).toEqual({
      total: 370,
      shown: 300,
      cursor: "store 300",
      order: "store",
    });
    await toggleExpansion(clew, "h");
    expect(clew.graph.order).toBe(251);
  });

  it("says that nothing is left only when nothing is", async () => {
    const { clew, requests } = shown(() => true);
    await toggleExpansion(clew, "h");
    expect(requests).toHaveLength(4);
    expect(said(clew)).toEqual(["h has no further neighbours to bring in."]);
    expect(clew.expansions.getState().byNode.size).toBe(0);
    expect(clew.history.store.getState().done).toEqual([]);
  });

  it("pages what was chosen by type by itself, and leaves the pages of the whole alone", async () => {
    const { clew } = shown(() => false);
    await expandNode(clew, ["h"], { ...PAYERS, limit: 50 });
    expect(clew.graph.order).toBe(51);
    await expandNode(clew, ["h"], { ...PAYERS, limit: 50 });
    expect(clew.graph.order).toBe(101);
    await expandNode(clew, ["h"]);
    // The first page of the whole, not one that begins where the chosen ones ended.
    expect(clew.graph.hasNode("a0")).toBe(true);
    await expandNode(clew, ["h"], { ...PAYERS, limit: 50 });
    expect(clew.graph.filterNodes((id) => id.startsWith("b"))).toHaveLength(120);
    const parts = [...(clew.expansions.getState().byNode.get("h") ?? [])];
    expect(parts.map(([key, { rest }]) => [key === WHOLE, rest !== null])).toEqual([
      [false, false],
      [true, true],
    ]);
    await expandNode(clew, ["h"], { ...PAYERS, limit: 50 });
    expect(said(clew)).toEqual(["h has no further neighbours of that kind."]);
    while (clew.graph.order < 371) {
      const before = clew.graph.order;
      await expandNode(clew, ["h"]);
      expect(clew.graph.order).toBeGreaterThan(before);
    }
  });

  it("can be undone page by page, and the page comes again", async () => {
    const { clew } = shown(() => false);
    await expandNode(clew, ["h"]);
    await expandNode(clew, ["h"]);
    clew.history.undo();
    expect(clew.graph.order).toBe(101);
    await expandNode(clew, ["h"]);
    expect(clew.graph.order).toBe(201);
    expect(clew.graph.hasNode("a199")).toBe(true);
  });

  it("lists the groups of a node with more than a page of neighbours, and brings none of them", async () => {
    const { clew, requests } = shown(() => false);
    setDegrees(clew.graph, new Map([["h", 370]]));
    await toggleExpansion(clew, "h");
    expect(requests).toEqual([]);
    expect(clew.page.getState()).toMatchObject({ details: { node: "h" }, askExpand: "h" });
    setDegrees(clew.graph, new Map([["h", 100]]));
    await toggleExpansion(clew, "h");
    expect(requests).toHaveLength(1);
  });

  it("opens groups page by page, and collapses each for itself", async () => {
    const { clew } = shown(() => false);
    const page = { limit: 50, order: "store" as const };
    const [known, paying] = [
      { type: "KNOWS", direction: "out" as const, label: "Person", count: 250 },
      { type: "PAYS", direction: "in" as const, label: "Company", count: 120 },
    ];
    const shownOf = () => [known, paying].map((group) => shownByGroup(clew.graph, "h").get(groupKey(group)) ?? 0);
    await expandGroups(clew, "h", [known, paying], page);
    await expandGroups(clew, "h", [paying], page);
    expect(shownOf()).toEqual([50, 100]);
    expect(begun(clew.graph, clew.expansions.getState().byNode)).toEqual({ shown: 150, total: 370 });
    collapseNode(clew, "h", PAYERS);
    expect(shownOf()).toEqual([50, 0]);
    clew.history.undo();
    expect(shownOf()).toEqual([50, 100]);
    // The page after those that came back, not the first again.
    await expandGroups(clew, "h", [paying], page);
    expect(shownOf()).toEqual([50, 120]);
    await toggleExpansion(clew, "h");
    expect(clew.graph.nodes()).toEqual(["h"]);
    expect(clew.history.store.getState().done.map(({ label }) => label())).toEqual([
      "Expand h by knows, Person",
      "Expand h by pays, Company",
      "Expand h by pays, Company",
      "Expand h by pays, Company",
      "Collapse h",
    ]);
  });

  it("begins anew in another order, and passes over what is shown", async () => {
    const { clew, requests } = shown(() => false);
    await expandNode(clew, ["h"], { limit: 10 });
    await expandNode(clew, ["h"], { limit: 10, order: "name" });
    await expandNode(clew, ["h"], { limit: 10, order: "name" });
    expect(requests.map(({ order, cursor }) => [order, cursor])).toEqual([
      [undefined, undefined],
      ["name", undefined],
      ["name", "name 10"],
    ]);
    expect(begun(clew.graph, clew.expansions.getState().byNode)).toEqual({ shown: clew.graph.order - 1, total: 370 });
    await toggleExpansion(clew, "h");
    expect(clew.graph.order).toBe(1);
  });

  it("asks for an order only where the server would give it", async () => {
    const { clew, requests } = shown(() => false);
    const group = { type: "KNOWS", direction: "out" as const, label: "Person" };
    const page = { limit: 50, order: "degree" as const };
    await expandGroups(clew, "h", [{ ...group, count: MOST_ORDERED }], page);
    await expandGroups(clew, "h", [{ ...group, count: MOST_ORDERED + 1 }], page);
    expect([...new Set(requests.map(({ order }) => order))]).toEqual(["degree", "store"]);
  });
});
