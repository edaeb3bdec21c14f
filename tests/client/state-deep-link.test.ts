import { describe, expect, it } from "vitest";
import { BadLink, decodeLink, encodeLink, isLink, type LinkedView, MOST_LINKED } from "../../client/state/deep-link.ts";

const VIEW: LinkedView = {
  nodes: [
    { id: "n:1", x: 12.5, y: -340.25, pinned: true },
    { id: "Ünïcode/<img>#?&", x: 0, y: 0, pinned: false },
  ],
  camera: { x: 1, y: 2, ratio: 0.5 },
  selectedNodes: ["n:1"],
  selectedEdges: ["r:9"],
  hiddenEdges: ["r:7"],
  hiddenLines: ["denied", "retracted"],
};

async function packed(json: string): Promise<string> {
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `#view=1.${Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url")}`;
}

const withGroups = (groups: string) => `{"n":[["a",0,0,0],["b",0,0,0]],"c":null,"s":[],"e":[],"h":[],"g":[${groups}]}`;

describe("a deep link", () => {
  it("restores exactly the view that it was made from", async () => {
    const hash = await encodeLink(VIEW);
    expect(isLink(hash ?? "")).toBe(true);
    expect(await decodeLink(hash ?? "")).toEqual(VIEW);
    const look: LinkedView["look"] = {
      size: { by: "metric", name: "degree" },
      colour: null,
      icon: { by: "kind", name: "" },
      caption: { by: "property", name: "age" },
      named: ["a"],
      namedIcons: ["Person"],
    };
    expect(await decodeLink((await encodeLink({ ...VIEW, look })) ?? "")).toEqual({ ...VIEW, look });
    const groups = [
      { id: "group:1-2", name: "<b>", x: 1, y: 2, pinned: true, members: VIEW.nodes.map(({ id }) => id) },
    ];
    expect(await decodeLink((await encodeLink({ ...VIEW, groups })) ?? "")).toEqual({ ...VIEW, groups });
  });

  it("is not made for more than it can carry", async () => {
    const nodes = Array.from({ length: MOST_LINKED + 1 }, (_, i) => ({
      id: `n:${i}`,
      x: i,
      y: i,
      pinned: false,
    }));
    expect(await encodeLink({ ...VIEW, nodes })).toBeNull();
    const ids = nodes.map(({ id }) => id);
    for (const key of ["selectedNodes", "selectedEdges", "hiddenEdges"]) {
      expect(await encodeLink({ ...VIEW, [key]: ids }), key).toBeNull();
      const hash = await encodeLink({ ...VIEW, [key]: ids.slice(1) });
      expect(await decodeLink(hash ?? ""), key).toMatchObject({ [key]: ids.slice(1) });
    }
  });

  it("opens a link that was made before hidden relationships were in it", async () => {
    const json = '{"n":[["a",1,2,0]],"c":null,"s":[],"e":[],"h":[]}';
    expect(await decodeLink(await packed(json))).toMatchObject({ nodes: [{ id: "a" }], hiddenEdges: [] });
  });

  it("opens a link that was made before icons and captions by rule were in it", async () => {
    const json =
      '{"n":[],"c":null,"s":[],"e":[],"h":[],"l":{"size":null,"colour":{"by":"kind","name":""},"named":["Person"]}}';
    const none = { size: null, icon: null, caption: null, namedIcons: [] };
    const look = { ...none, colour: { by: "kind", name: "" }, named: ["Person"] };
    expect(await decodeLink(await packed(json))).toMatchObject({ look });
  });

  it("says that it is cut off, wherever it is cut", async () => {
    const hash = (await encodeLink(VIEW)) ?? "";
    for (let length = "#view=1.".length; length < hash.length - 1; length += 3) {
      await expect(decodeLink(hash.slice(0, length))).rejects.toThrow(BadLink);
    }
  });

  it.each([
    ["another version", "#view=2.AAAA"],
    ["no base64", "#view=1.%%%"],
    ["no deflate", "#view=1.AAAA"],
  ])("is refused with a sentence: %s", async (_, hash) => {
    await expect(decodeLink(hash)).rejects.toThrow(/ /);
    await expect(decodeLink(hash)).rejects.toBeInstanceOf(BadLink);
  });

  it.each([
    ["no JSON", "{"],
    ["a wrong shape", "[]"],
    ["an extra key", '{"n":[],"c":null,"s":[],"e":[],"h":[],"x":1}'],
    ["a position that is no number", '{"n":[["a","1",2,0]],"c":null,"s":[],"e":[],"h":[]}'],
    ["a position beyond reach", '{"n":[["a",1e300,2,0]],"c":null,"s":[],"e":[],"h":[]}'],
    ["a ratio of nought", '{"n":[],"c":[0,0,0],"s":[],"e":[],"h":[]}'],
    ["a group without members", withGroups('["group:1","A",0,0,0,[]]')],
    ["a group of who is not there", withGroups('["group:1","A",0,0,0,[2]]')],
    ["one that is twice in a group", withGroups('["group:1","A",0,0,0,[0,0]]')],
    ["groups that overlap", withGroups('["group:1","A",0,0,0,[0,1]],["group:2","B",0,0,0,[1]]')],
    ["two groups of one id", withGroups('["group:1","A",0,0,0,[0]],["group:1","B",0,0,0,[1]]')],
    ["a group that claims an entity's id", withGroups('["b","A",0,0,0,[0]]')],
    ["a group with too long a name", withGroups(`["group:1","${"A".repeat(201)}",0,0,0,[0]]`)],
    ["a group without a name", withGroups('["group:1"," ",0,0,0,[0]]')],
    ["an unknown status", '{"n":[],"c":null,"s":[],"e":[],"h":["__proto__"]}'],
  ])("is refused when made by hand with %s", async (_, json) => {
    await expect(decodeLink(await packed(json))).rejects.toBeInstanceOf(BadLink);
  });

  it("row 33: __proto__ in it changes nothing", async () => {
    const json = '{"n":[],"c":null,"s":[],"e":[],"h":[],"__proto__":{"polluted":1}}';
    await decodeLink(await packed(json)).catch(() => {});
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("is not unpacked to the end when it is a bomb", async () => {
    const hash = await packed(`"${"0".repeat(30_000_000)}"`);
    expect(hash.length).toBeLessThan(100_000);
    await expect(decodeLink(hash)).rejects.toThrow("unpacks to more");
  });
});
