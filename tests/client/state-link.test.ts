import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "../../client/api.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import type { Clew } from "../../client/state/clew.ts";
import { encodeLink, isLink, type LinkedView, MOST_LINKED } from "../../client/state/deep-link.ts";
import { hide, showHidden } from "../../client/state/exploration.ts";
import { keepAddress, linkedView, linkToView, restore } from "../../client/state/link.ts";
import { followLink } from "../../client/state/start.ts";
import { toggleLine } from "../../client/state/toggle-line.ts";
import { clewOf, person, said, tie } from "./clew-of.ts";

const GRAPH = {
  nodes: ["a", "b", "c"].map(person),
  relationships: [tie("ab", "a", "b"), tie("ba", "b", "a"), tie("bc", "b", "c")],
  truncated: false,
};

function opened(stored = GRAPH) {
  const made = clewOf(stored);
  addSubgraph(made.clew.graph, stored);
  return made;
}

const LINK: LinkedView = {
  nodes: ["a", "b"].map((id, index) => ({ id, x: index, y: 0, pinned: false })),
  camera: { x: 1, y: 2, ratio: 3 },
  selectedNodes: ["a"],
  selectedEdges: [],
  hiddenEdges: [],
  hiddenLines: [],
};

const edges = ({ graph }: Clew) => graph.edges().sort();

beforeEach(() => {
  const address = { origin: "http://clew", pathname: "/", search: "", hash: "" };
  vi.stubGlobal("location", address);
  vi.stubGlobal("window", {
    history: {
      replaceState(_state: unknown, _title: string, to: string) {
        address.hash = to.startsWith("#") ? to : "";
      },
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a link", () => {
  it("keeps away what was hidden between two that are shown, and can show it again", async () => {
    const { clew } = opened();
    hide(clew, () => "Hide", ["c"], ["ba"]);
    expect(linkedView(clew).hiddenEdges).toEqual(["ba"]);
    const link = linkedView(clew);
    const { clew: other } = clewOf(GRAPH);
    await restore(other, link, null);
    expect(other.graph.nodes()).toEqual(["a", "b"]);
    expect(edges(other)).toEqual(["ab"]);
    expect(linkedView(other)).toEqual(link);
    showHidden(other);
    expect(edges(other)).toEqual(["ab", "ba"]);
  });

  it("does not bring what was hidden in the view before it", async () => {
    const { clew } = opened();
    hide(clew, () => "Hide", ["c"], []);
    await restore(clew, LINK, null);
    expect(clew.view.getState().hidden).toEqual({ nodes: [], edges: [] });
    showHidden(clew);
    expect(clew.graph.nodes()).toEqual(["a", "b"]);
  });

  it("opened as a step, gives way to what was shown before, and comes back", async () => {
    const { clew } = opened();
    const drawn = clew.graph.edges();
    await restore(clew, LINK, () => "Open");
    clew.history.undo();
    expect(clew.graph.edges()).toEqual(drawn);
    hide(clew, () => "Hide", ["c"], ["ba"]);
    const before = linkedView(clew);
    await restore(clew, LINK, () => "Open");
    const after = linkedView(clew);
    expect(after).not.toEqual(before);
    clew.history.undo();
    expect(linkedView(clew)).toEqual(before);
    showHidden(clew);
    expect(clew.graph.hasNode("c")).toBe(true);
    clew.history.undo();
    clew.history.goTo(0);
    expect(clew.graph.order).toBe(3);
    clew.history.goTo(1);
    expect(linkedView(clew)).toEqual(before);
  });

  it("moves a canvas that stands there already to its place", async () => {
    const { clew } = opened();
    const jumpTo = vi.fn();
    const fit = vi.fn();
    vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frame());
    clew.canvas.current = { jumpTo, fit } as unknown as NonNullable<Clew["canvas"]["current"]>;
    await restore(clew, LINK, null);
    expect(jumpTo).toHaveBeenCalledExactlyOnceWith(LINK.camera);
    expect(fit).not.toHaveBeenCalled();
    await restore(clew, { ...LINK, camera: null }, null);
    expect(fit).toHaveBeenCalledOnce();
  });
});

describe("kinds of line", () => {
  it("are left out and shown again, a step each", () => {
    const { clew } = opened();
    const before = clew.view.getState().hiddenLines;
    toggleLine(clew, "disputed");
    toggleLine(clew, "denied");
    const after = clew.view.getState().hiddenLines;
    expect([after.has("disputed"), after.has("denied")]).toEqual([true, false]);
    expect(clew.history.store.getState().done.map(({ label }) => label())).toEqual([
      "Leave out disputed",
      "Show denied only",
    ]);
    clew.history.goTo(0);
    expect(clew.view.getState().hiddenLines).toBe(before);
    clew.history.goTo(2);
    expect(clew.view.getState().hiddenLines).toEqual(after);
  });
});

describe("the address", () => {
  it("follows the view, and lets go of it where it is too large to be kept", async () => {
    const many = { ...GRAPH, nodes: Array.from({ length: MOST_LINKED + 1 }, (_, i) => person(`p${i}`)) };
    const { clew } = opened(many);
    const end = keepAddress(clew);
    hide(clew, () => "Hide", ["p0"], []);
    await vi.waitFor(() => expect(isLink(location.hash)).toBe(true), 5000);
    showHidden(clew);
    await vi.waitFor(() => expect(location.hash).toBe(""), 5000);
    expect(said(clew)).toEqual([
      "This view is too large for the address, and this browser has no room to keep it. Reloading the page will not bring it back.",
    ]);
    clew.toasts.setState({ toasts: [] });
    clew.view.setState({ hiddenLines: new Set() });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(said(clew)).toEqual([]);
    expect(await linkToView(clew)).toBeNull();
    end();
  });
});

describe("a view too large for the address", () => {
  it("is kept in this browser, and brought back by a reload", async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    const many = { ...GRAPH, nodes: Array.from({ length: MOST_LINKED + 1 }, (_, i) => person(`p${i}`)) };
    const { clew } = opened(many);
    const end = keepAddress(clew);
    clew.graph.mergeNodeAttributes("p7", { x: 123, pinned: true });
    clew.view.setState({ hiddenLines: new Set(), touched: true });
    await vi.waitFor(() => expect(location.hash).toBe("#draft"), 5000);
    end();
    const { clew: reloaded } = clewOf(many);
    await followLink(reloaded, location.hash);
    expect(linkedView(reloaded)).toEqual(linkedView(clew));
    kept.clear();
    await followLink(reloaded, location.hash);
    expect(said(reloaded)).toEqual(["This browser does not have the view any more that stood here."]);
    expect(reloaded.graph.order).toBe(MOST_LINKED + 1);
  });
});

describe("following a link on a page that stands", () => {
  it("shows what it describes", async () => {
    const { clew } = opened();
    await followLink(clew, (await encodeLink(LINK)) ?? "");
    expect(clew.graph.nodes()).toEqual(["a", "b"]);
    expect(clew.catalogue.getState().start).toBe("linked");
    expect(said(clew)).toEqual([]);
  });

  it("says why it was not opened when the store is gone, and changes nothing", async () => {
    const { clew, fail } = opened();
    fail(new ApiProblem("store-unavailable", "Neo4j does not answer."));
    await followLink(clew, (await encodeLink(LINK)) ?? "");
    expect(said(clew)).toEqual(["The link was not opened. Neo4j does not answer."]);
    expect(clew.graph.order).toBe(3);
    expect(clew.busy.getState().works).toEqual([]);
  });

  it("says that a link is damaged", async () => {
    const { clew } = opened();
    await followLink(clew, "#view=1.AAAA");
    expect(said(clew)).toEqual(["This link is cut off or damaged. Ask for it again; nothing was changed."]);
    expect(clew.graph.order).toBe(3);
  });
});
