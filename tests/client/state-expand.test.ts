import { describe, expect, it } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { expandNode, toggleExpansion } from "../../client/state/expand.ts";
import { begun, WHOLE } from "../../client/state/expansions.ts";
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
    expect(begun(clew.expansions.getState().byNode)).toEqual({ shown: 100, total: 370 });
    for (const order of [201, 301, 371]) {
      await expandNode(clew, ["h"]);
      expect(clew.graph.order).toBe(order);
    }
    expect(begun(clew.expansions.getState().byNode)).toBeNull();
    expect(said(clew)).toEqual([]);
    await toggleExpansion(clew, "h");
    expect(clew.graph.nodes()).toEqual(["h"]);
  });

  it("goes past pages that are shown already, as after a reload", async () => {
    const { clew, requests } = shown((id) => id.startsWith("a"));
    await toggleExpansion(clew, "h");
    expect(requests.map(({ cursor }) => cursor)).toEqual([undefined, "100", "200"]);
    expect(clew.graph.order).toBe(301);
    expect(clew.expansions.getState().byNode.get("h")?.rests.get(WHOLE)).toMatchObject({ shown: 300, total: 370 });
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
    expect([...(clew.expansions.getState().byNode.get("h")?.rests.keys() ?? [])]).toEqual([WHOLE]);
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
});
