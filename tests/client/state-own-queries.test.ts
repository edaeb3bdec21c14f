import { expect, it } from "vitest";
import { deleteOwnQuery, type OwnQuery, readQueries, withRenamed, withSaved } from "../../client/state/own-queries.ts";
import { clewOf } from "./clew-of.ts";

const query = (id: string, name: string): OwnQuery => ({ id, name, statement: "RETURN $x", fields: { x: "1" } });

it("saves over the query of the same name, else as the last", () => {
  const two = withSaved([query("1", "a")], query("2", "b"));
  expect(two.map(({ name }) => name)).toEqual(["a", "b"]);
  expect(withSaved(two, { ...query("1", "a"), statement: "RETURN 2" }).map(({ statement }) => statement)).toEqual([
    "RETURN 2",
    "RETURN $x",
  ]);
});

it("renames, but to no name that another has", () => {
  const two = [query("1", "a"), query("2", "b")];
  expect(withRenamed(two, "1", " c ")?.map(({ name }) => name)).toEqual(["c", "b"]);
  expect(withRenamed(two, "1", "a")?.map(({ name }) => name)).toEqual(["a", "b"]);
  expect(withRenamed(two, "1", "b")).toBeNull();
  expect(withRenamed(two, "1", "  ")).toBeNull();
});

it("leaves out what was kept and is no query", () => {
  const good = query("1", "a");
  const bad = [null, "x", {}, { ...good, name: "" }, { ...good, statement: 1 }, { ...good, fields: null }];
  expect(readQueries(JSON.stringify([...bad, good]))).toEqual([good]);
  expect(readQueries("no JSON")).toEqual([]);
});

it("deletes as a step that can be taken back", () => {
  const { clew } = clewOf({ nodes: [], relationships: [] });
  const names = () => clew.console.store.getState().own.map(({ name }) => name);
  clew.console.setOwn([query("1", "a"), query("2", "b")]);
  deleteOwnQuery(clew, query("1", "a"));
  expect(names()).toEqual(["b"]);
  clew.history.undo();
  expect(names().sort()).toEqual(["a", "b"]);
  clew.history.redo();
  expect(names()).toEqual(["b"]);
});
