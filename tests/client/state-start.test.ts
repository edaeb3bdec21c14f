import { afterEach, expect, it, vi } from "vitest";
import type { Api } from "../../client/api.ts";
import { decodeLink, isLink } from "../../client/state/deep-link.ts";
import { layOutAll } from "../../client/state/lay-out-all.ts";
import { keepAddress } from "../../client/state/link.ts";
import { start } from "../../client/state/start.ts";
import { select } from "../../client/state/view.ts";
import { clewOf, person, tie } from "./clew-of.ts";

vi.mock("../../client/state/lay-out-all.ts", () => ({ layOutAll: vi.fn() }));

const GRAPH = { nodes: ["a", "b"].map(person), relationships: [tie("ab", "a", "b")], truncated: false };

afterEach(() => {
  vi.unstubAllGlobals();
});

function opened() {
  const { clew } = clewOf(GRAPH);
  const answers: Record<string, unknown> = { overview: { ...GRAPH, total: 2 }, schema: { labels: [] } };
  const api = (async (name: never, request: never) => answers[name] ?? clew.api(name, request)) as Api;
  const address = { origin: "http://clew", pathname: "/", search: "", hash: "" };
  vi.stubGlobal("location", address);
  vi.stubGlobal("window", {
    history: { replaceState: (_state: unknown, _title: string, to: string) => Object.assign(address, { hash: to }) },
  });
  return { clew: { ...clew, api }, address };
}

it("keeps in the address what was done while the first layout ran, at the places it gave", async () => {
  const { clew, address } = opened();
  const end = keepAddress(clew);
  vi.mocked(layOutAll).mockImplementation(async ({ graph }) => {
    select(clew.view, { node: "a" });
    // The address is written meanwhile, with the places of before.
    await vi.waitFor(() => expect(isLink(address.hash)).toBe(true), 5000);
    graph.mergeNodeAttributes("a", { x: 123, y: 45 });
  });
  await start(clew, "");
  expect(clew.catalogue.getState().start).toBe("whole");
  await vi.waitFor(async () => {
    const { nodes, selectedNodes } = await decodeLink(address.hash);
    expect(nodes.find(({ id }) => id === "a")).toMatchObject({ x: 123, y: 45 });
    expect(selectedNodes).toEqual(["a"]);
  }, 5000);
  end();
});

it("leaves the address alone until somebody does something", async () => {
  const { clew, address } = opened();
  const end = keepAddress(clew);
  vi.mocked(layOutAll).mockImplementation(async () => {});
  await start(clew, "");
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(address.hash).toBe("");
  end();
});
