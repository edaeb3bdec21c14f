import { describe, expect, it } from "vitest";
import { addSubgraph, setDegrees } from "../../client/graph/add-subgraph.ts";
import { captionOf, typeInWords } from "../../client/graph/caption.ts";
import { countElements } from "../../client/graph/counts.ts";
import { createExplorerGraph } from "../../client/graph/explorer-graph.ts";
import { neighbourInDirection } from "../../client/graph/neighbour-in-direction.ts";
import { nodeSize } from "../../client/graph/node-size.ts";
import { plainText } from "../../client/graph/plain-text.ts";
import { hiddenNeighbours, removeElements } from "../../client/graph/remove-elements.ts";
import { standingOf } from "../../client/graph/standing.ts";
import type { GraphNode } from "../../contract/values.ts";
import { articleLikeSubgraph, oddSubgraph } from "./canvas-fixture.ts";

const node = (id: string, properties: GraphNode["properties"], labels = ["Person"]): GraphNode => ({
  id,
  labels,
  properties,
});

describe("captionOf", () => {
  it.each<[string, GraphNode["properties"], string]>([
    ["the name before anything else", { title: "B", name: "A" }, "A"],
    ["the title where there is no name", { title: "B", other: "C" }, "B"],
    ["a key that ends like a label", { born: 1964, companyName: "ACME" }, "ACME"],
    ["the first short text", { prose: "x".repeat(500), motto: "short" }, "short"],
    ["a number that is a name", { name: 42 }, "42"],
    ["the id where nothing speaks", { amount: 3, list: ["a"] }, "n1"],
    ["the id where the name is empty", { name: "", title: " \t " }, "n1"],
  ])("takes %s", (_what, properties, expected) => {
    expect(captionOf(node("n1", properties))).toBe(expected);
  });

  it("is never empty, whatever the id", () => {
    expect(captionOf(node("", {}))).toBe("(no name)");
  });

  it("passes over keys of the object's prototype", () => {
    const properties = JSON.parse('{"__proto__": {"name": "polluted"}, "title": "own"}');
    expect(captionOf(node("n1", properties))).toBe("own");
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });
});

describe("plainText", () => {
  it("shows control and direction characters instead of obeying them (row 35)", () => {
    expect(plainText("a\u202Egnp.exe")).toBe("a\uFFFDgnp.exe");
    expect(plainText("a\u0000b\u2066c\u200Fd")).toBe("a\uFFFDb\uFFFDc\uFFFDd");
    expect(plainText("<img src=x onerror=alert(1)>")).toBe("<img src=x onerror=alert(1)>");
  });

  it("cuts 10,000 characters, between code points", () => {
    expect(plainText("x".repeat(10_000))).toBe(`${"x".repeat(199)}…`);
    expect(Array.from(plainText("😀".repeat(10_000)))).toHaveLength(200);
    expect(plainText("😀".repeat(10_000))).not.toMatch(/\p{Cs}/u);
  });

  it("makes one line of several", () => {
    expect(plainText("  one\r\n\ttwo  ")).toBe("one two");
  });
});

describe("typeInWords", () => {
  it.each([
    ["TOOK_PART_IN", "took part in"],
    ["ACTED_IN", "acted in"],
    ["actedIn", "acted in"],
    ["", "related to"],
  ])("%s is %s", (type, words) => {
    expect(typeInWords(type)).toBe(words);
  });
});

describe("standingOf", () => {
  it("reads a projection whole", () => {
    const properties = {
      claim: "c1",
      status: "disputed",
      pro: 2,
      con: 3,
      origins: 5,
      anonymous: true,
      hedged: true,
      marks: ["hedge-lost", "no such mark"],
    };
    expect(standingOf(properties)).toEqual({ ...properties, marks: ["hedge-lost"] });
  });

  it("vouches for nothing that has no claim, whatever else it says", () => {
    expect(standingOf({ status: "on-record", pro: 9, origins: 9 })).toEqual({
      claim: null,
      status: "unsourced",
      pro: 0,
      con: 0,
      origins: 0,
      anonymous: false,
      hedged: false,
      marks: [],
    });
  });

  it("counts nothing where a count is not one", () => {
    const { pro, con, origins } = standingOf({ claim: "c", pro: -1, con: "7", origins: 1.5 });
    expect([pro, con, origins]).toEqual([0, 0, 0]);
  });
});

describe("addSubgraph", () => {
  it("returns exactly what was new, and leaves places and pins alone", () => {
    const graph = createExplorerGraph();
    const all = articleLikeSubgraph();
    const first = addSubgraph(graph, { ...all, nodes: all.nodes.slice(0, 10) });
    expect(first.nodes).toEqual(all.nodes.slice(0, 10).map(({ id }) => id));
    graph.mergeNodeAttributes("trump", { x: 12, y: 34, pinned: true });
    const second = addSubgraph(graph, all);
    expect(second.nodes).toEqual(all.nodes.slice(10).map(({ id }) => id));
    expect([...first.edges, ...second.edges].sort()).toEqual(all.relationships.map(({ id }) => id).sort());
    expect(graph.getNodeAttributes("trump")).toMatchObject({ x: 12, y: 34, pinned: true });
    expect(addSubgraph(graph, all)).toEqual({ nodes: [], edges: [] });
  });

  it("leaves out a relationship whose end is not on the canvas", () => {
    const graph = createExplorerGraph();
    const added = addSubgraph(graph, {
      nodes: [node("a", {})],
      relationships: [{ id: "r", type: "T", start: "a", end: "gone", properties: {} }],
      truncated: false,
    });
    expect(added).toEqual({ nodes: ["a"], edges: [] });
  });

  it("sizes nodes by degree, the store's where it is known", () => {
    const graph = createExplorerGraph();
    addSubgraph(graph, articleLikeSubgraph());
    expect(graph.getNodeAttribute("wola", "size")).toBe(nodeSize(1));
    expect(graph.getNodeAttribute("cartel", "size")).toBe(nodeSize(6));
    setDegrees(
      graph,
      new Map([
        ["wola", 40],
        ["not here", 3],
      ]),
    );
    expect(graph.getNodeAttribute("wola", "size")).toBe(24);
    expect(hiddenNeighbours(graph, "wola")).toBe(39);
  });

  it("survives ids and keys that are names of the prototype", () => {
    const graph = createExplorerGraph();
    const nodes = ["__proto__", "constructor", "toString"].map((id) => node(id, { name: id }, ["constructor"]));
    const added = addSubgraph(graph, {
      nodes,
      relationships: [{ id: "hasOwnProperty", type: "__proto__", start: "__proto__", end: "toString", properties: {} }],
      truncated: false,
    });
    expect(added.nodes).toEqual(["__proto__", "constructor", "toString"]);
    expect(countElements(graph, { hiddenLines: new Set(), filtered: null, path: null }).byKind.get("constructor")).toBe(
      3,
    );
  });
});

describe("removeElements", () => {
  it("takes the edges with their nodes and shrinks who stays", () => {
    const graph = createExplorerGraph();
    addSubgraph(graph, articleLikeSubgraph());
    const gone = removeElements(graph, { nodes: ["cartel", "not here"] });
    expect(gone.nodes).toEqual(["cartel"]);
    expect([...gone.edges].sort()).toEqual(
      articleLikeSubgraph()
        .relationships.filter(({ start, end }) => start === "cartel" || end === "cartel")
        .map(({ id }) => id)
        .sort(),
    );
    expect(graph.getNodeAttribute("trafficking", "size")).toBe(nodeSize(2));
  });
});

describe("countElements", () => {
  it("counts lines, statuses and kinds once, for all who show them", () => {
    const graph = createExplorerGraph();
    addSubgraph(graph, oddSubgraph());
    const counts = countElements(graph, { hiddenLines: new Set(["denied", "retracted"]), filtered: null, path: null });
    expect(counts.nodes).toBe(8);
    expect(counts.edges + counts.hiddenEdges).toBe(graph.size);
    expect(counts.hiddenEdges).toBe(2);
    expect(counts.byLine).toEqual({
      "on-record": 3,
      corroborated: 1,
      "single-origin": 7,
      anonymous: 2,
      disputed: 2,
      unsourced: 0,
      denied: 1,
      retracted: 1,
    });
    expect(Object.values(counts.byStatus).reduce((a, b) => a + b)).toBe(graph.size);
    expect([...counts.byKind]).toEqual([
      ["Event", 1],
      ["Group", 1],
      ["Movie", 1],
      ["Organization", 1],
      ["Person", 2],
      ["Place", 1],
      ["Topic", 1],
    ]);
  });
});

describe("neighbourInDirection", () => {
  it("prefers a neighbour that lies that way, then any node, then none", () => {
    const graph = createExplorerGraph();
    addSubgraph(graph, {
      nodes: ["a", "b", "c", "d"].map((id) => node(id, {})),
      relationships: [{ id: "r", type: "T", start: "a", end: "b", properties: {} }],
      truncated: false,
    });
    const places = { a: [0, 0], b: [200, 20], c: [50, 0], d: [0, 100] } as const;
    for (const [id, [x, y]] of Object.entries(places)) graph.mergeNodeAttributes(id, { x, y });
    expect(neighbourInDirection(graph, "a", "right")).toBe("b");
    expect(neighbourInDirection(graph, "a", "up")).toBe("d");
    expect(neighbourInDirection(graph, "a", "left")).toBeNull();
    expect(neighbourInDirection(graph, "gone", "left")).toBeNull();
  });
});
