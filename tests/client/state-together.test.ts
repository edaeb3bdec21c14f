import { beforeEach, describe, expect, it, vi } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { groupsIn } from "../../client/graph/stand-in.ts";
import { addWithWay } from "../../client/state/add-with-way.ts";
import { addToCanvas, goTo, goToEntity } from "../../client/state/bring.ts";
import type { Clew } from "../../client/state/clew.ts";
import { cypherOfPath } from "../../client/state/cypher-of-path.ts";
import { decodeLink, encodeLink } from "../../client/state/deep-link.ts";
import { expandNode } from "../../client/state/expand.ts";
import { hide } from "../../client/state/exploration.ts";
import { setCondition, setRest } from "../../client/state/filters.ts";
import { groupTogether, openGroups } from "../../client/state/groups.ts";
import { linkedView, restore } from "../../client/state/link.ts";
import { lookBy } from "../../client/state/look.ts";
import { addNote, pointNote, shownNotes } from "../../client/state/notes.ts";
import { replayOf } from "../../client/state/replay.ts";
import { clewOf, person, said, tie } from "./clew-of.ts";

const place = (id: string) => ({ id, labels: ["Place"], properties: { name: id } });

/** A chain a-b-c-d to the place p; x is in the store only, tied to a and b. */
const STORED = {
  nodes: [...["a", "b", "c", "d", "x"].map(person), place("p")],
  relationships: [
    tie("ab", "a", "b"),
    tie("bc", "b", "c"),
    tie("cd", "c", "d"),
    tie("dp", "d", "p"),
    tie("xa", "x", "a"),
    tie("bx", "b", "x"),
  ],
};

function opened(ids = ["a", "b", "c", "d", "p"]) {
  const stored = clewOf(STORED);
  const nodes = STORED.nodes.filter(({ id }) => ids.includes(id));
  addSubgraph(stored.clew.graph, { nodes, relationships: STORED.relationships, truncated: false });
  return stored;
}

function grouped({ clew }: { clew: Clew }, ids: readonly string[]): string {
  groupTogether(clew, ids);
  const [group = ""] = clew.view.getState().selectedNodes;
  return group;
}

const hidePlaces = (clew: Clew) => {
  setCondition(clew, { test: "kind", kinds: ["Person"] });
  setRest(clew, "hidden");
};

beforeEach(() => void vi.stubGlobal("requestAnimationFrame", () => 0));

describe("notes and groups", () => {
  it("a link keeps the note on an entity that a group holds, and the arrow to one", async () => {
    const { clew } = opened();
    const note = addNote(clew, "Ask", { node: "a", dx: 1, dy: 2 });
    pointNote(clew, note?.id ?? "", { node: "b" });
    const noted = clew.view.getState().notes;
    grouped({ clew }, ["a", "b"]);
    expect(shownNotes(clew)).toEqual([]);
    const { clew: other } = clewOf(STORED);
    await restore(other, await decodeLink((await encodeLink(linkedView(clew))) ?? ""), null);
    openGroups(other, groupsIn(other.graph));
    expect(shownNotes(other)).toEqual(noted);
  });
});

describe("filters and groups", () => {
  it("a group that opens selects only what is drawn of it, and so does whoever goes to an entity", async () => {
    const { clew } = opened();
    const group = grouped({ clew }, ["d", "p"]);
    hidePlaces(clew);
    openGroups(clew, [group]);
    expect(clew.view.getState().selectedNodes).toEqual(new Set(["d"]));
    await goTo(clew, place("p"));
    goToEntity(clew, "p");
    expect(clew.view.getState().selectedNodes).toEqual(new Set(["d"]));
    expect(said(clew)).toEqual(["p is on the canvas, but the filter hides it."]);
  });

  it("what was drawn for a path alone is let go of with the path", () => {
    const { clew } = opened();
    hidePlaces(clew);
    clew.view.setState({ path: { nodes: new Set(["d", "p"]), edges: new Set(["dp"]) } });
    clew.view.setState({ selectedNodes: new Set(["d", "p"]), focusedNode: "p" });
    clew.view.setState({ path: null });
    const { selectedNodes, focusedNode } = clew.view.getState();
    expect([selectedNodes, focusedNode]).toEqual([new Set(["d"]), null]);
  });
});

it("a group takes no part in a size rule: it neither lacks a value nor stretches the scale", () => {
  const { clew } = opened();
  const group = grouped({ clew }, ["a", "b"]);
  const values = new Map([
    [group, 90],
    ["c", 1],
    ["d", 3],
  ]);
  lookBy(clew, "size", { by: "metric", measurement: { metric: "degree", values, bridges: [], modularity: null } });
  expect(clew.view.getState().look?.size).toEqual({ kind: "numbers", scale: "number", least: 1, most: 3, missing: 1 });
});

describe("hidden groups", () => {
  it("stay hidden where the store does not answer", async () => {
    const { clew, fail } = opened(["a", "b", "c"]);
    const group = grouped({ clew }, ["a", "b"]);
    hide(clew, () => "Hide", [group], []);
    const expanding = expandNode(clew, ["c"]);
    // The neighbours come, what ties them to the rest does not.
    fail(new Error("gone"));
    await expanding;
    expect(clew.graph.nodes()).toEqual(["c"]);
    await expandNode(clew, ["c"]);
    expect(clew.graph.nodes().sort()).toEqual(["c", "d", group]);
  });

  it("do not come back for whom they held once and who was hidden without them since", async () => {
    const { clew } = opened();
    hide(clew, () => "Hide", [grouped({ clew }, ["a", "b"])], []);
    await goTo(clew, person("a"));
    hide(clew, () => "Hide", ["b"], []);
    await expandNode(clew, ["a"]);
    expect(groupsIn(clew.graph)).toEqual([]);
    expect(clew.graph.nodes()).toContain("b");
  });
});

it("what a view kept in a group is counted each time that the group is opened", async () => {
  const { clew } = opened();
  grouped({ clew }, ["a", "b"]);
  const { clew: other } = clewOf(STORED);
  await restore(other, linkedView(clew), null);
  const counted = () => vi.waitFor(() => expect(other.graph.getNodeAttribute("a", "degree")).toBe(2));
  openGroups(other, groupsIn(other.graph));
  await counted();
  other.history.undo();
  other.history.redo();
  await counted();
});

describe("what leads to a group", () => {
  it("is called by its own name, and asked for by its own ends", async () => {
    const { clew } = opened();
    grouped({ clew }, ["a", "b"]);
    await addWithWay(clew, person("x"));
    expect(clew.history.store.getState().done.at(-1)?.label()).toBe("Add x with the way to a");
    const statement = replayOf(clew.history.store.getState(), "neo4j");
    expect(statement).toContain("['x', 'b']");
    expect(statement).not.toContain("group:");
    const path = { nodes: ["c", "b", "x"], relationships: ["bc", "bx"] };
    expect(cypherOfPath(clew.graph, path, "neo4j")).toContain("(n0)<-[r1]-(n1)-[r2]->(n2)");
  });
});

it("adding to the canvas keeps the expansion that came meanwhile, also when it is taken back", async () => {
  const { clew } = opened(["c"]);
  const adding = addToCanvas(clew, { nodes: [person("x")], relationships: [], truncated: false }, null);
  clew.expansions.setState({ byNode: new Map([["c", new Map()]]) });
  await adding;
  clew.history.undo();
  expect([...clew.expansions.getState().byNode.keys()]).toEqual(["c"]);
});
