import { expect, it } from "vitest";
import { EmbeddedSearch } from "../../server/store/embedded/embedded-search.ts";
import type { EngineAnswer, EngineRequest } from "../../server/store/embedded/engine-protocol.ts";
import type { GraphStore, Tx } from "../../server/store/graph-store.ts";

const SLICE = 400;
const NODES = 3 * SLICE;

/** An engine with one name per node, which can be stopped before it answers a request, or made to fail. */
function engine() {
  const names = Array.from({ length: NODES }, (_, node) => `old ${node}`);
  let intercept: (request: EngineRequest) => Promise<void> = async () => undefined;
  const ask = async (request: EngineRequest): Promise<EngineAnswer> => {
    await intercept(request);
    if (request.op !== "texts") return { kind: "done" };
    const wanted =
      "nodes" in request ? request.nodes : Array.from({ length: request.count }, (_, at) => request.from + at);
    const nodes = wanted
      .filter((node) => node < NODES)
      .map((node) => ({ node, labels: [], texts: [["name", names[node] ?? ""]] as const }));
    return { kind: "texts", nodes, end: NODES };
  };
  const tx = {
    run: async (_: unknown, { ids = [] }: { ids?: string[] } = {}) =>
      ids.map((id) => ({
        n: { $type: "Node", _value: { id, labels: [], properties: { name: names[Number(id.slice(2))] } } },
      })),
  } as unknown as Tx;
  const read = ((work: (tx: Tx) => Promise<unknown>) => work(tx)) as GraphStore["read"];
  const search = new EmbeddedSearch({ ask }, read);
  return {
    search,
    names,
    /** Stops before the slice that begins at a node; `until` is what must happen before it goes on. */
    before(from: number, until: () => void) {
      intercept = async (request) => {
        if (request.op !== "texts" || !("from" in request) || request.from !== from || request.count === 0) return;
        intercept = async () => undefined;
        until();
      };
    },
    failOnce() {
      intercept = async () => {
        intercept = async () => undefined;
        throw new Error("The engine failed.");
      };
    },
    async found(text: string): Promise<unknown[]> {
      return (await search.search(text, { limit: 10 })).hits.map(({ node }) => node.properties.name);
    },
  };
}

it("indexes anew when more was written than can be listed while the index was being built", async () => {
  const { search, names, before, found } = engine();
  before(2 * SLICE, () => {
    names[3] = "written meanwhile";
    search.changed(null);
  });
  expect(await found("written")).toStrictEqual(["written meanwhile"]);
});

it("indexes what was written, and listed, while the index was being built", async () => {
  const { search, names, before, found } = engine();
  before(2 * SLICE, () => {
    names[3] = "written meanwhile";
    search.changed([3]);
  });
  expect(await found("written")).toStrictEqual(["written meanwhile"]);
});

it("forgets no change when the engine fails while it is being looked at", async () => {
  const { search, names, failOnce, found } = engine();
  expect(await found("old 3")).toContain("old 3");
  names[3] = "written since";
  search.changed([3]);
  failOnce();
  await expect(found("written")).rejects.toThrow("The engine failed.");
  expect(await found("written")).toStrictEqual(["written since"]);
});
