import { expect, it, vi } from "vitest";
import {
  deleteOwnQuery,
  type OwnQuery,
  readQueries,
  saveOwnQuery,
  withRenamed,
  withSaved,
} from "../../client/state/own-queries.ts";
import { clewOf, said } from "./clew-of.ts";

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
  expect(names()).toEqual(["a", "b"]);
  clew.history.redo();
  expect(names()).toEqual(["b"]);
  clew.console.setOwn([query("2", "b"), query("3", "a")]);
  clew.history.undo();
  expect(clew.console.store.getState().own).toEqual([query("1", "a (2)"), query("2", "b"), query("3", "a")]);
});

it("saves over a query as a step that can be taken back", () => {
  const { clew } = clewOf({ nodes: [], relationships: [] });
  const { store, setOwn, open } = clew.console;
  const statements = () => store.getState().own.map(({ statement }) => statement);
  setOwn([query("1", "a"), query("2", "b")]);
  open("RETURN 2");
  saveOwnQuery(clew, "c");
  expect(clew.history.store.getState().done).toEqual([]);
  saveOwnQuery(clew, " a ");
  expect(statements()).toEqual(["RETURN 2", "RETURN $x", "RETURN 2"]);
  clew.history.undo();
  expect(statements()).toEqual(["RETURN $x", "RETURN $x", "RETURN 2"]);
  clew.history.redo();
  expect(statements()).toEqual(["RETURN 2", "RETURN $x", "RETURN 2"]);
});

it("says where the browser does not keep them", () => {
  const { clew } = clewOf({ nodes: [], relationships: [] });
  vi.stubGlobal("localStorage", { getItem: () => null, setItem() {} });
  clew.console.setOwn([query("1", "a")]);
  expect(said(clew)).toEqual([]);
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem() {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  clew.console.setOwn([query("1", "a"), query("2", "b")]);
  expect(said(clew)[0]).toMatch(/^This browser does not keep your queries/);
});
