import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EdgeFans } from "../../client/canvas/edge-fans.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { matchesOf } from "../../client/graph/filter.ts";
import { basisValues } from "../../client/graph/look/basis-values.ts";
import { entitiesIn, groupsIn } from "../../client/graph/stand-in.ts";
import { goTo } from "../../client/state/bring.ts";
import type { Clew } from "../../client/state/clew.ts";
import { countsOf } from "../../client/state/counts.ts";
import { decodeLink, encodeLink } from "../../client/state/deep-link.ts";
import { describeNode, sentenceOf } from "../../client/state/describe.ts";
import { expandNode, toggleExpansion } from "../../client/state/expand.ts";
import { hide, showHidden } from "../../client/state/exploration.ts";
import { groupByLabel, groupTogether, openGroups, renameGroup } from "../../client/state/groups.ts";
import { linkedView, restore } from "../../client/state/link.ts";
import { outlineRows } from "../../client/state/outline-rows.ts";
import { viewDocument, viewOf } from "../../client/state/view-document.ts";
import { viewDocumentSchema } from "../../contract/views.ts";
import { clewOf, person, said, tie } from "./clew-of.ts";

const place = (id: string) => ({ id, labels: ["Place"], properties: { name: id } });

/** A chain a-b-c-d with b-d twice, a place at its end, and x that is in the store only. */
const STORED = {
  nodes: [...["a", "b", "c", "d", "x"].map(person), place("p"), place("q")],
  relationships: [
    tie("ab", "a", "b"),
    tie("bc", "b", "c"),
    tie("cd", "c", "d"),
    tie("bd", "b", "d"),
    tie("db", "d", "b"),
    tie("dp", "d", "p"),
    tie("qa", "q", "a"),
    tie("xa", "x", "a"),
    tie("xb", "x", "b"),
    tie("bx", "b", "x"),
  ],
};

function opened(): Clew {
  const { clew } = clewOf(STORED);
  const ids = ["a", "b", "c", "d", "p", "q"];
  const nodes = STORED.nodes.filter(({ id }) => ids.includes(id));
  addSubgraph(clew.graph, { nodes, relationships: STORED.relationships, truncated: false });
  return clew;
}

const theGroup = ({ graph }: Clew): string => {
  const [group, another] = groupsIn(graph);
  if (group === undefined || another !== undefined) throw new Error("There is not one group.");
  return group;
};

/** All that is drawn and where, with the group under a name of its own. */
function picture({ graph }: Clew) {
  const name = (id: string) => (id.startsWith("group:") ? graph.getNodeAttribute(id, "label") : id);
  return {
    nodes: graph.mapNodes((id, { x, y, pinned, held }) => [name(id), x, y, pinned, held?.nodes.length ?? 0]).sort(),
    edges: graph.mapEdges((id, _, start, end) => `${id}: ${name(start)} ${name(end)}`).sort(),
  };
}

const lines = (clew: Clew) => picture(clew).edges;

beforeEach(() => void vi.stubGlobal("requestAnimationFrame", () => 0));
afterEach(() => vi.unstubAllGlobals());

describe("a group", () => {
  it("stands for its members, takes over their ties to others and moves nothing else", () => {
    const clew = opened();
    const before = picture(clew);
    groupTogether(clew, ["a", "b", "c"]);
    expect(lines(clew)).toEqual([
      "bd: b and others d",
      "cd: b and others d",
      "db: d b and others",
      "dp: d p",
      "qa: q b and others",
    ]);
    const after = picture(clew).nodes;
    expect(after.filter(([name]) => name !== "b and others")).toEqual(
      before.nodes.filter(([name]) => ["d", "p", "q"].includes(String(name))),
    );
    expect(clew.view.getState().selectedNodes).toEqual(new Set([theGroup(clew)]));
    expect(sentenceOf(clew, "qa")).toBe("q knows a");
  });

  it("has one line to each neighbour, which stands for all relationships with it", () => {
    const clew = opened();
    groupTogether(clew, ["a", "b", "c"]);
    const fans = new EdgeFans(clew.graph, () => true);
    fans.rebuild();
    for (const id of ["bd", "cd", "db"]) expect(fans.placeOf(id)).toEqual({ bend: 0, bundle: ["bd", "cd", "db"] });
    expect(fans.placeOf("qa").bundle).toBeNull();
    openGroups(clew, groupsIn(clew.graph));
    fans.rebuild();
    expect(fans.placeOf("bd").bundle).toBeNull();
  });

  it("puts everything back exactly where it was when it is opened, and when it is undone", () => {
    const clew = opened();
    clew.graph.setNodeAttribute("b", "pinned", true);
    const before = picture(clew);
    groupTogether(clew, ["a", "b", "c"]);
    const grouped = picture(clew);
    clew.graph.mergeNodeAttributes(theGroup(clew), { x: 500, y: -500 });
    openGroups(clew, groupsIn(clew.graph));
    expect(picture(clew)).toEqual(before);
    expect(clew.view.getState().selectedNodes).toEqual(new Set(["a", "b", "c"]));
    clew.history.undo();
    expect(lines(clew)).toEqual(grouped.edges);
    expect(clew.graph.getNodeAttribute(theGroup(clew), "x")).toBe(500);
    clew.history.undo();
    expect(picture(clew)).toEqual(before);
    clew.history.redo();
    expect(picture(clew)).toEqual(grouped);
    expect(clew.history.store.getState().done.map(({ label }) => label())).toEqual(["Group b and others"]);
  });

  it("merges the groups that are put into it, and undo takes them apart again", () => {
    const clew = opened();
    groupTogether(clew, ["a", "b"]);
    const first = picture(clew);
    groupTogether(clew, [theGroup(clew), "c"]);
    expect(
      clew.graph
        .getNodeAttribute(theGroup(clew), "held")
        ?.nodes.map(({ id }) => id)
        .sort(),
    ).toEqual(["a", "b", "c"]);
    clew.history.undo();
    expect(picture(clew)).toEqual(first);
    clew.history.redo();
    openGroups(clew, [theGroup(clew)]);
    expect(lines(clew)).toEqual(lines(opened()));
  });

  it("can be hidden and shown again as it is, and neighbours hidden meanwhile come back with their own ties", () => {
    const clew = opened();
    groupTogether(clew, ["a", "b"]);
    const grouped = picture(clew);
    hide(clew, () => "Hide", [theGroup(clew)], []);
    expect(lines(clew)).toEqual(["cd: c d", "dp: d p"]);
    showHidden(clew);
    expect(picture(clew)).toEqual(grouped);
    hide(clew, () => "Hide", ["d"], ["bc"]);
    openGroups(clew, [theGroup(clew)]);
    showHidden(clew);
    expect(lines(clew)).toEqual(lines(opened()));
    clew.history.goTo(1);
    expect(picture(clew)).toEqual(grouped);
    clew.history.goTo(0);
    expect(lines(clew)).toEqual(lines(opened()));
  });

  it("takes ties that were hidden by hand back among what it holds, and gives them out again", () => {
    const clew = opened();
    hide(clew, () => "Hide", [], ["ab"]);
    groupTogether(clew, ["a", "b"]);
    showHidden(clew);
    expect(lines(clew)).not.toContain("ab: a b");
    openGroups(clew, [theGroup(clew)]);
    expect(lines(clew)).toContain("ab: a b");
    clew.history.goTo(2);
    openGroups(clew, [theGroup(clew)]);
    expect(lines(clew)).not.toContain("ab: a b");
  });

  it("keeps its members in it while a neighbour is expanded, and the new ties lead to it, with a way back", async () => {
    const clew = opened();
    groupTogether(clew, ["a", "b"]);
    const grouped = picture(clew);
    await goTo(clew, person("x"));
    expect(lines(clew).filter((line) => line.includes("x"))).toEqual([
      "bx: b and others x",
      "xa: x b and others",
      "xb: x b and others",
    ]);
    await expandNode(clew, ["x"]);
    expect(said(clew)).toContain("x has no further neighbours to bring in.");
    openGroups(clew, [theGroup(clew)]);
    expect(lines(clew)).toContain("xa: x a");
    clew.history.goTo(1);
    expect(picture(clew)).toEqual(grouped);
  });

  it("comes back from being hidden when an expansion reaches what it holds", async () => {
    const clew = opened();
    groupTogether(clew, ["b", "c"]);
    hide(clew, () => "Hide", [theGroup(clew)], []);
    await expandNode(clew, ["d"]);
    expect(lines(clew)).toContain("cd: b and others d");
    expect(clew.graph.hasNode("b")).toBe(false);
    clew.history.undo();
    expect(groupsIn(clew.graph)).toEqual([]);
  });

  it("does not hold again what is drawn by itself or in another group by the time it is shown again", async () => {
    const clew = opened();
    groupTogether(clew, ["a", "b", "c"]);
    const [first = ""] = groupsIn(clew.graph);
    hide(clew, () => "Hide", [first], []);
    await goTo(clew, person("a"));
    hide(clew, () => "Hide", ["b"], []);
    groupTogether(clew, ["c", "d"]);
    hide(clew, () => "Hide", groupsIn(clew.graph), []);
    showHidden(clew);
    expect(
      clew.graph
        .nodes()
        .filter((id) => !id.startsWith("group:"))
        .sort(),
    ).toEqual(["a", "b", "p", "q"]);
    expect(
      entitiesIn(clew.graph)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["a", "b", "c", "d", "p", "q"]);
    clew.history.goTo(0);
    expect(picture(clew)).toEqual(picture(opened()));
  });

  it("is opened by E and by going to what it holds, which says so", async () => {
    const clew = opened();
    groupTogether(clew, ["a", "b"]);
    await toggleExpansion(clew, theGroup(clew));
    expect(clew.graph.hasNode("a")).toBe(true);
    clew.history.undo();
    await goTo(clew, person("a"));
    expect(said(clew)).toContain("Opened the group b and others.");
    expect(clew.view.getState().selectedNodes).toEqual(new Set(["a"]));
    expect(clew.page.getState().announcement).toBe("Opened the group b and others. a selected");
  });

  it("keeps what an expansion brought when that is collapsed", async () => {
    const clew = opened();
    await goTo(clew, person("x"));
    hide(clew, () => "Hide", ["a", "b"], []);
    clew.view.setState({ hidden: { nodes: [], edges: [] } });
    await expandNode(clew, ["x"]);
    groupTogether(clew, ["a", "c"]);
    await toggleExpansion(clew, "x");
    expect(clew.page.getState().announcement).toBe("Collapsed x: 1 entity taken away, 1 stays in a group");
    expect(clew.graph.hasNode("b")).toBe(false);
    openGroups(clew, [theGroup(clew)]);
    expect(clew.graph.hasNode("a")).toBe(true);
  });

  it("gets another name as one step, made harmless", () => {
    const clew = opened();
    groupTogether(clew, ["a", "b"]);
    renameGroup(clew, theGroup(clew), `The\u202e two${"!".repeat(500)}`);
    expect(clew.graph.getNodeAttribute(theGroup(clew), "label")).toMatch(/^The\ufffd two!{91}…$/);
    renameGroup(clew, theGroup(clew), "   ");
    clew.history.undo();
    expect(clew.graph.getNodeAttribute(theGroup(clew), "label")).toBe("b and others");
  });
});

describe("what is kept of groups", () => {
  it("opens as it was from a link, and what a group holds where it stood", async () => {
    const clew = opened();
    const loose = picture(clew);
    groupTogether(clew, ["a", "b"]);
    hide(clew, () => "Hide", [], ["qa"]);
    const kept = await decodeLink((await encodeLink(linkedView(clew))) ?? "");
    const { clew: other } = clewOf(STORED);
    await restore(other, kept, null);
    expect(lines(other)).toEqual(lines(clew).filter((line) => !line.startsWith("qa")));
    expect(other.view.getState().selectedNodes).toEqual(new Set([theGroup(clew)]));
    expect(linkedView(other).groups).toEqual(kept.groups);
    openGroups(other, groupsIn(other.graph));
    showHidden(other);
    const near = ([id, x, y]: unknown[]) => [id, Math.round(Number(x)), Math.round(Number(y))];
    expect(picture(other).nodes.map(near)).toEqual(loose.nodes.map(near));
    expect(lines(other)).toEqual(loose.edges);
  });

  it("is a document of the views with the keys of what groups hold, also one that is opened as a step", async () => {
    const clew = opened();
    groupTogether(clew, ["a", "b"]);
    const document = viewDocument(clew, linkedView(clew));
    expect(viewDocumentSchema.parse(document)).toEqual(document);
    expect(document.groups?.map(({ name, members }) => [name, members])).toEqual([["b and others", ["a", "b"]]]);
    expect(document.nodes.find(({ id }) => id === "a")?.key).toEqual({ label: "Person", property: "name", value: "a" });
    const before = picture(clew);
    await restore(clew, { ...viewOf(document), groups: undefined }, () => "Open");
    expect(groupsIn(clew.graph)).toEqual([]);
    clew.history.undo();
    expect(picture(clew)).toEqual(before);
  });
});

describe("what is read off the picture", () => {
  it("counts what groups hold, and finds it by filters and rules", () => {
    const clew = opened();
    groupTogether(clew, ["a", "b", "p"]);
    const counts = countsOf(clew);
    expect([counts.nodes, counts.inGroups, counts.edges]).toEqual([6, { nodes: 3, groups: 1 }, 6]);
    expect([...counts.byKind]).toEqual([
      ["Person", 4],
      ["Place", 2],
    ]);
    const group = theGroup(clew);
    const places = matchesOf(clew.graph, [{ test: "kind", kinds: ["Place"] }], new Map());
    expect([...places.nodes].sort()).toEqual([group, "q"].sort());
    const kinds = basisValues(clew.graph, { by: "kind" });
    expect(kinds.of.get("c")).toBe("Person");
    expect(kinds.of.has(group)).toBe(false);
  });

  it("lists groups first in the outline, by their own name and by what they hold", () => {
    const clew = opened();
    groupTogether(clew, ["a", "b"]);
    const rows = outlineRows(clew.graph, "", new Set(), new Set());
    expect(rows.slice(0, 2)).toMatchObject([
      { type: "group", kind: null, count: 1 },
      { type: "node", id: theGroup(clew) },
    ]);
    renameGroup(clew, theGroup(clew), "Both");
    expect(outlineRows(clew.graph, "a", new Set(), new Set()).map((row) => row.type)).toEqual(["group", "node"]);
    expect(outlineRows(clew.graph, "zz", new Set(), new Set())).toEqual([]);
    expect(describeNode(clew, theGroup(clew))).toBe("Both, group of 2 entities, Person, 4 relationships");
  });
});

describe("grouping by label", () => {
  it("makes a group of each kind that has several, in one step, and leaves groups alone", () => {
    const clew = opened();
    groupTogether(clew, ["a", "b"]);
    groupByLabel(clew, clew.graph.nodes());
    const held = (id: string) => clew.graph.getNodeAttribute(id, "held")?.nodes.length;
    expect(groupsIn(clew.graph).map((id) => [clew.graph.getNodeAttribute(id, "label"), held(id)])).toEqual([
      ["b and others", 2],
      ["Person", 2],
      ["Place", 2],
    ]);
    clew.history.undo();
    expect(groupsIn(clew.graph)).toHaveLength(1);
    clew.history.undo();
    expect(lines(clew)).toEqual(lines(opened()));
  });

  it("says so where nobody belongs together", () => {
    const clew = opened();
    groupByLabel(clew, ["a", "p"]);
    expect(said(clew)).toEqual(["Group by label: no two entities belong together."]);
    expect(clew.history.store.getState().done).toEqual([]);
  });
});
