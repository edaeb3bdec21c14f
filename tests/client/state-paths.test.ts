import { expect, it } from "vitest";
import type { Api } from "../../client/api.ts";
import { pathsInWords, searchedInWords } from "../../client/state/follow-path.ts";
import { addable, pathsBetween, withAdded, withRemoved } from "../../client/state/path-question.ts";
import { createPaths } from "../../client/state/paths.ts";
import { pathsInput } from "../../contract/paths.ts";
import { clewOf } from "./clew-of.ts";

const plain = pathsBetween("a", "b");

it("what is passed is not avoided, and neither is an end", () => {
  expect(addable(plain, "through", ["a", "c", "b", "d"])).toEqual(["c", "d"]);
  const through = withAdded(plain, "through", ["c", "d"]);
  expect(addable(through, "through", ["c", "e"])).toEqual(["e"]);
  const avoiding = withAdded(through, "avoid", addable(through, "avoid", ["c"]));
  expect([avoiding.through, avoiding.avoid]).toEqual([["d"], ["c"]]);
  expect(withRemoved(avoiding, "avoid", "c").avoid).toEqual([]);
});

it("no more is passed than the server takes", () => {
  const ids = [..."cdefghij"];
  const full = withAdded(plain, "through", addable(plain, "through", ids));
  expect(full.through).toEqual([..."cdefg"]);
  expect(addable(full, "through", ids)).toEqual([]);
});

it("asks for the mode, the number, what is passed and what is avoided", async () => {
  const asked: unknown[] = [];
  const api = async (_: string, { body }: { body: unknown }) => {
    asked.push(body);
    return { paths: [], subgraph: { nodes: [], relationships: [], truncated: false } };
  };
  const paths = createPaths(api as unknown as Api);
  await paths.ask({ ...withAdded(plain, "avoid", ["x"]), through: ["c"], mode: "k-shortest", k: 7 });
  await paths.ask(plain);
  expect(asked.map((body) => pathsInput.parse(body))).toMatchObject([
    { mode: "k-shortest", limit: 7, through: ["c"], avoid: ["x"] },
    { mode: "all-shortest", limit: 50, through: [], avoid: [] },
  ]);
});

it("tells what was found, and what was looked through", () => {
  const path = (length: number) => ({ nodes: [], relationships: Array.from({ length }, (_, index) => `r${index}`) });
  const answer = (...lengths: number[]) => ({
    paths: lengths.map(path),
    subgraph: { nodes: [], relationships: [], truncated: false },
  });
  expect(pathsInWords(answer())).toBe("No path");
  expect(pathsInWords(answer(2))).toBe("1 shortest path of 2 relationships");
  expect(pathsInWords(answer(1, 1))).toBe("2 shortest paths of 1 relationship");
  expect(pathsInWords(answer(2, 3, 5))).toBe("3 paths of 2 to 5 relationships");
  const { clew } = clewOf({ nodes: [], relationships: [] });
  clew.paths.store.setState({ question: { ...plain, through: ["c"], avoid: ["d", "e", "f", "g"] } });
  expect(searchedInWords(clew)).toMatch(/^paths of up to 6 relationships; through .*; past .* and others$/);
});
