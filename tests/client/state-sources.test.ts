import { expect, it } from "vitest";
import { type Api, ApiProblem } from "../../client/api.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import type { Clew } from "../../client/state/clew.ts";
import { lineOf, sourcesBehind, unreadNote } from "../../client/state/sources-behind.ts";
import type { Ledger } from "../../contract/evidence.ts";
import { clewOf, person, tie } from "./clew-of.ts";

const signal = new AbortController().signal;

/** A page with `count` claims drawn and one that is left out, whose API answers by `answer`. */
function pageWith(count: number, answer: (claims: readonly string[]) => readonly (string | null)[][]) {
  const { clew } = clewOf({ nodes: [], relationships: [] });
  const ties = Array.from({ length: count }, (_, index) => ({
    ...tie(`r${index}`, "a", "b"),
    properties: { claim: `c${index}`, status: "single-origin", pro: 1, con: 0, origins: 1 },
  }));
  const denied = { ...tie("denied", "a", "b"), properties: { claim: "left-out", status: "denied", pro: 0, con: 1 } };
  addSubgraph(clew.graph, {
    nodes: ["a", "b"].map(person),
    relationships: [...ties, denied, tie("unsourced", "a", "b")],
    truncated: false,
  });
  const asked: string[][] = [];
  const api = async (_: string, { body }: { body: { parameters: { claims: string[] } } }) => {
    asked.push(body.parameters.claims);
    return { fields: ["id", "title", "url", "edtf"], values: answer(body.parameters.claims) };
  };
  const page: Clew = { ...clew, api: api as unknown as Api };
  return { page, asked };
}

const TIMES = ["s2", "Times", "https://example.org/t", "2025-11-29"];
const WIRE = ["s1", "A wire", null, null];

it("asks for the sources of the claims that are drawn, in batches, and lists each once, by title", async () => {
  const { page, asked } = pageWith(1100, () => [TIMES, WIRE]);
  const behind = await sourcesBehind(page, signal);
  expect(asked.map(({ length }) => length)).toEqual([500, 500, 100]);
  expect(new Set(asked.flat()).size).toBe(1100);
  expect(asked.flat()).not.toContain("left-out");
  expect(behind.sources.map(lineOf)).toEqual(["A wire", "Times, 2025-11-29, https://example.org/t"]);
  expect(unreadNote(behind)).toBeNull();
});

it("lists what was read before where the store does not answer, and says what is missing", async () => {
  const { page } = pageWith(3, () => {
    throw new ApiProblem("store-unavailable", "The store does not answer.");
  });
  const source = { id: "s1", title: "A wire", url: null, edtf: null, reliability: "B" as const, publishers: [] };
  const assertions = [
    { source, retractedAt: null },
    { source: { ...source, id: "s9", title: "Taken back" }, retractedAt: "2025-11-30T00:00:00Z" },
  ];
  page.ledgers.set("c1", { assertions } as unknown as Ledger);
  const behind = await sourcesBehind(page, signal);
  expect(behind.sources.map(lineOf)).toEqual(["A wire"]);
  expect(unreadNote(behind)).toMatch(/2 claims: their sources are missing/);
});

it("row 35: a source's words are one harmless line", () => {
  const line = lineOf({ id: "s", title: "safe\u202Egnp.exe\n<img>", url: "javascript:alert(1)", edtf: null });
  expect(line).toBe("safe\uFFFDgnp.exe <img>, javascript:alert(1)");
});
