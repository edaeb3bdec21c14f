import { beforeEach, describe, expect, it } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { emptyView } from "../../client/graph/canvas-view.ts";
import { createExplorerGraph, type ExplorerGraph } from "../../client/graph/explorer-graph.ts";
import type { LineKind } from "../../client/graph/line-kind.ts";
import { columnLooks } from "../../client/panels/table/column-looks.ts";
import { columnWindow, rowWindow, scrolledTo } from "../../client/panels/table/grid-window.ts";
import { rowFilter } from "../../client/panels/table/row-filter.ts";
import { ranksOf, sortedRows } from "../../client/panels/table/row-order.ts";
import { selectRow } from "../../client/panels/table/row-selection.ts";
import { tableCsv } from "../../client/panels/table/table-csv.ts";
import { viewTable } from "../../client/panels/table/view-table.ts";
import type { WireMap, WireValue } from "../../contract/values.ts";
import { clewOf, person } from "./clew-of.ts";

let graph: ExplorerGraph;

beforeEach(() => {
  graph = createExplorerGraph();
  const node = (id: string, label: string, properties: WireMap) => ({ id, labels: [label], properties });
  const tie = (id: string, type: string, start: string, end: string, properties: WireMap = {}) => {
    return { id, type, start, end, properties };
  };
  addSubgraph(graph, {
    nodes: [
      node("a", "Person", { name: "Águeda", born: 1931 }),
      node("b", "Person", { name: "Bo", born: { $type: "Integer", _value: "9007199254740993" } }),
      node("c", "Movie", { name: "Calm", note: "=1+1" }),
    ],
    relationships: [
      tie("1", "ACTED_IN", "a", "c", { claim: "k1", status: "disputed", origins: 2, pro: 1, con: 1 }),
      tie("2", "ACTED_IN", "b", "c", { origins: 7 }),
      tie("3", "ACTED_IN", "b", "a", { claim: "k2", status: "denied" }),
    ],
    truncated: false,
  });
});

const ALL = { hiddenLines: new Set<LineKind>(), filtered: null, path: null };
const entities = () => viewTable(graph, "entities", emptyView("light"));
const relationships = () => viewTable(graph, "relationships", emptyView("light"));

describe("the table of the view", () => {
  it("has every property once, and none that only repeats a column of its own", () => {
    expect(entities().columns.map(({ title }) => title)).toEqual(["Name", "Kind", "Degree", "born", "note"]);
    expect(tableCsv(entities(), ["a", "b", "c"]).split("\r\n")).toEqual([
      "Name,Kind,Degree,born,note",
      "Águeda,Person,2,1931,",
      "Bo,Person,2,9007199254740993,",
      "Calm,Movie,2,,'=1+1",
      "",
    ]);
  });

  it("has columns as wide as their widest text, however few or many letters that has", () => {
    const wide = (text: string) => (text === "Person" ? 150 : text === "Águeda" ? 5000 : 10);
    const { starts, numbers } = columnLooks(entities(), wide);
    const widths = starts.slice(1).map((end, at) => end - (starts[at] ?? 0));
    expect(widths).toEqual([280, 172, 64, 64, 64]);
    expect([...numbers]).toEqual([2, 3]);
  });

  it("counts a relationship of an entity with itself once, as the filter does", () => {
    const loop = { id: "4", type: "KNOWS", start: "a", end: "a", properties: {} };
    addSubgraph(graph, { nodes: [], relationships: [loop], truncated: false });
    expect(
      entities()
        .columns.find(({ key }) => key === "degree")
        ?.value("a"),
    ).toBe(3);
  });

  it("lists the relationships that are drawn; what nobody vouches for has no origins, whatever it says", () => {
    const table = relationships();
    expect(table.ids).toEqual(["1", "2"]);
    expect(tableCsv(table, table.ids).split("\r\n").slice(0, 3)).toEqual([
      "From,Type,To,Standing,Origins,origins,claim,con,pro,status",
      "Águeda,acted in,Calm,Disputed,2,2,k1,1,1,disputed",
      "Bo,acted in,Calm,Unsourced,0,7,,,,",
    ]);
    expect(viewTable(graph, "relationships", ALL).ids).toEqual(["1", "2", "3"]);
    const filtered = { nodes: new Set(graph.nodes().slice(0, 1)), edges: new Set(["2"]), hidesRest: true };
    expect(viewTable(graph, "relationships", { ...ALL, filtered }).ids).toEqual(["2"]);
    expect(viewTable(graph, "entities", { ...ALL, filtered }).ids).toEqual(graph.nodes().slice(0, 1));
  });

  it("takes no column of its own for a property that is called so", () => {
    graph.setNodeAttribute("a", "properties", { name: "Águeda", degree: 99, __proto__x: 1 });
    const keys = entities().columns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(sortedRows(entities(), { column: ".degree", descending: false })).toEqual(["a", "b", "c"]);
  });

  it("finds rows by all words in any column, whatever case and accents", () => {
    const find = rowFilter(entities());
    const ids = entities().ids;
    expect(find(ids, "agueda PERS")).toEqual(["a"]);
    expect(find(ids, " 1931 ")).toEqual(["a"]);
    expect(find(ids, "agueda movie")).toEqual([]);
    expect(find(ids, "  ")).toEqual(["a", "b", "c"]);
  });
});

describe("rows in order of a column", () => {
  const order = (values: readonly WireValue[]) => {
    const rank = ranksOf(values);
    return values.filter((_, index) => !Number.isNaN(rank[index])).sort((a, b) => rankOf(a) - rankOf(b));
    function rankOf(value: WireValue) {
      return rank[values.indexOf(value)] ?? 0;
    }
  };

  it("numbers and dates go by value, words with numbers in them as a person counts", () => {
    expect(order([10, 9, -3, 2.5])).toEqual([-3, 2.5, 9, 10]);
    expect(order(["2025-11", "-0044-03", "2025", "1999-12-31"])).toEqual(["-0044-03", "1999-12-31", "2025", "2025-11"]);
    expect(order(["2025-11-25T10:00", "2025-11-25T09:00", "2024"])).toEqual([
      "2024",
      "2025-11-25T09:00",
      "2025-11-25T10:00",
    ]);
    expect(order(["Room 10", "room 9", "Álamo", "Zoo", "alamo"])).toEqual([
      "alamo",
      "Álamo",
      "room 9",
      "Room 10",
      "Zoo",
    ]);
  });

  it("rows without a value come last either way, and equals keep their order", () => {
    const table = entities();
    expect(sortedRows(table, { column: ".born", descending: false })).toEqual(["a", "b", "c"]);
    expect(sortedRows(table, { column: ".born", descending: true })).toEqual(["b", "a", "c"]);
    expect(sortedRows(table, { column: "degree", descending: true })).toEqual(["a", "b", "c"]);
    expect(sortedRows(table, { column: "gone", descending: true })).toEqual(["a", "b", "c"]);
  });
});

describe("what of the table is drawn", () => {
  it("is what is in sight of ten thousand rows, wherever it is scrolled to", () => {
    expect(rowWindow(0, 300, 30, 10_000, 8)).toEqual({ first: 0, end: 18 });
    expect(rowWindow(150_000, 300, 30, 10_000, 8)).toEqual({ first: 4992, end: 5018 });
    expect(rowWindow(299_700, 300, 30, 10_000, 8)).toEqual({ first: 9982, end: 10_000 });
    // A filter that leaves three rows, before the scroll position has followed.
    expect(rowWindow(150_000, 300, 30, 3, 8)).toEqual({ first: 3, end: 3 });
    expect(columnWindow(0, 250, [0, 100, 200, 300, 400])).toEqual({ first: 0, end: 3 });
    expect(columnWindow(100, 100, [0, 100, 200, 300, 400])).toEqual({ first: 1, end: 2 });
    expect(columnWindow(350, 100, [0, 100, 200, 300, 400])).toEqual({ first: 3, end: 4 });
  });

  it("scrolls no further than brings a stretch into sight, clear of what covers the start", () => {
    expect(scrolledTo(100, 300, 150, 180)).toBe(100);
    expect(scrolledTo(100, 300, 60, 90)).toBe(60);
    expect(scrolledTo(100, 300, 390, 420)).toBe(120);
    expect(scrolledTo(100, 300, 150, 250, 80)).toBe(70);
    expect(scrolledTo(0, 100, 50, 300, 20)).toBe(30);
  });
});

it("rows select on the canvas: one alone, one more, all between", () => {
  const { clew } = clewOf({ nodes: [], relationships: [] });
  const ids = ["a", "b", "c", "d"];
  addSubgraph(clew.graph, { nodes: ids.map(person), relationships: [], truncated: false });
  const selected = () => [...clew.view.getState().selectedNodes];
  selectRow(clew, "entities", ids, "b", null, "alone");
  expect(selected()).toEqual(["b"]);
  selectRow(clew, "entities", ids, "d", "b", "range");
  expect(selected()).toEqual(["b", "c", "d"]);
  selectRow(clew, "entities", ids, "a", "b", "range");
  expect(selected()).toEqual(["a", "b"]);
  selectRow(clew, "entities", ids, "a", "b", "toggle");
  expect(selected()).toEqual(["b"]);
  selectRow(clew, "entities", ids, "d", "b", "toggle");
  expect(selected()).toEqual(["b", "d"]);
});
