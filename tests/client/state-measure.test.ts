import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { basisValues } from "../../client/graph/look/basis-values.ts";
import { measure } from "../../client/graph/metrics/measure.ts";
import type { Clew } from "../../client/state/clew.ts";
import { graphChanged } from "../../client/state/exploration.ts";
import { conditionInWords, subjectInWords } from "../../client/state/filter-words.ts";
import { setCondition } from "../../client/state/filters.ts";
import { linkedView, restore } from "../../client/state/link.ts";
import { hasRules, lookBy, resetLook } from "../../client/state/look.ts";
import { basisOf, measurePicture, nameOfMetric, topOf } from "../../client/state/measures.ts";
import { viewDocument, viewOf } from "../../client/state/view-document.ts";
import type { FilterCondition, ViewFilter } from "../../contract/view-filter.ts";
import { viewDocumentSchema } from "../../contract/views.ts";
import { clewOf, person, said, tie } from "./clew-of.ts";

/** A worker that does nothing by itself: the test says what it would. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  asked: Parameters<typeof measure> | null = null;
  ended = false;
  constructor() {
    super();
    FakeWorker.made.push(this);
  }
  postMessage({ problem, metric }: { problem: Parameters<typeof measure>[0]; metric: Parameters<typeof measure>[1] }) {
    this.asked = [problem, metric];
  }
  terminate() {
    this.ended = true;
  }
  say(data: unknown) {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
  answer() {
    if (!this.asked) throw new Error("Nobody asked this worker for anything.");
    this.say({ answer: measure(...this.asked) });
  }
}

beforeEach(() => {
  FakeWorker.made = [];
  vi.stubGlobal("Worker", FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

const STAR = {
  nodes: ["a", "b", "c", "d"].map(person),
  relationships: [tie("1", "a", "b"), tie("2", "c", "a")],
  truncated: false,
};

/** A star about `a`, and who stands apart. */
function star() {
  const { clew } = clewOf(STAR);
  addSubgraph(clew.graph, STAR);
  graphChanged(clew);
  const before = JSON.stringify(clew.graph.export());
  return { clew, same: () => JSON.stringify(clew.graph.export()) === before };
}

const latest = () => {
  const worker = FakeWorker.made.at(-1);
  if (!worker) throw new Error("No worker was made.");
  return worker;
};

it("measures in a worker, tells how far it is, and keeps the result", async () => {
  const { clew, same } = star();
  const { measures, busy, graph } = clew;
  const work = measurePicture(clew, "betweenness");
  expect(busy.getState().works.map(({ label }) => label)).toEqual(["Measuring betweenness of 4 entities"]);
  expect(measures.getState().running?.done).toBe(null);
  latest().say({ done: 0.5 });
  expect(measures.getState().running).toMatchObject({ metric: "betweenness", done: 0.5 });
  latest().answer();
  await work;
  expect(measures.getState().running).toBe(null);
  expect(busy.getState().works).toEqual([]);
  expect(latest().ended).toBe(true);
  const basis = basisOf(measures.getState(), nameOfMetric("betweenness"));
  expect(basis && topOf(graph, basisValues(graph, basis), 2)).toEqual([
    { id: "a", value: "0.333", share: 1 },
    { id: "b", value: "0", share: 0 },
  ]);
  expect(clew.page.getState().announcement).toBe("Betweenness of 4 entities measured. Highest: a, 0.333.");
  expect(same()).toBe(true);
});

it.each(["the panel", "the loading bar"])("stopped from %s, ends the worker and says nothing", async (where) => {
  const { clew, same } = star();
  const work = measurePicture(clew, "closeness");
  if (where === "the panel") clew.measures.getState().running?.stop();
  else clew.busy.getState().works[0]?.stop();
  await work;
  expect(latest().ended).toBe(true);
  expect(clew.measures.getState()).toMatchObject({ running: null, taken: new Map() });
  expect(clew.busy.getState().works).toEqual([]);
  expect(said(clew)).toEqual([]);
  expect(same()).toBe(true);
  latest().answer();
  expect(clew.measures.getState().taken.size).toBe(0);
});

it("a second measurement stops the first", async () => {
  const { clew } = star();
  const first = measurePicture(clew, "closeness");
  const [slow] = FakeWorker.made;
  const second = measurePicture(clew, "degree");
  await first;
  expect(slow?.ended).toBe(true);
  expect(clew.measures.getState().running?.metric).toBe("degree");
  latest().answer();
  await second;
  expect([...clew.measures.getState().taken.keys()]).toEqual(["degree"]);
});

it("a worker that crashes, or cannot answer, is said and the picture kept", async () => {
  const { clew, same } = star();
  const crash = measurePicture(clew, "degree");
  latest().dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
  await crash;
  const failure = measurePicture(clew, "eigenvector");
  latest().say({ failure: "failed to converge." });
  await failure;
  const unsettled = measurePicture(clew, "pagerank");
  latest().say({ unsettled: true });
  await unsettled;
  expect(said(clew)).toEqual([
    "Degree: This could not be measured: out of memory. The picture is as it was.",
    "Eigenvector: This could not be measured: failed to converge. The picture is as it was.",
    "PageRank: This could not be measured: its values do not settle. Hide all but one connected part, or measure degree instead. The picture is as it was.",
  ]);
  expect(clew.measures.getState()).toMatchObject({ running: null, taken: new Map() });
  expect(same()).toBe(true);
  const again = measurePicture(clew, "degree");
  latest().answer();
  await again;
  expect(clew.measures.getState().taken.get("degree")?.values.get("a")).toBe(2);
});

it("a view keeps its rules, and measures anew when it is opened", async () => {
  const { clew } = star();
  const work = measurePicture(clew, "degree");
  latest().answer();
  await work;
  const basis = basisOf(clew.measures.getState(), nameOfMetric("degree"));
  if (!basis) throw new Error("Nothing was measured.");
  lookBy(clew, "size", basis);
  lookBy(clew, "colour", { by: "property", property: "name" });
  const kept = linkedView(clew);
  expect(kept.look).toEqual({
    size: { by: "metric", name: "degree" },
    colour: { by: "property", name: "name" },
    icon: null,
    caption: null,
    namedIcons: [],
    named: ["a", "b", "c", "d"],
  });

  const { clew: other } = clewOf(STAR);
  await restore(other, viewOf(viewDocumentSchema.parse(viewDocument(clew, kept))), () => "Open it");
  expect(other.view.getState().rules).toMatchObject({ size: null, colour: { by: "property" } });
  latest().answer();
  await vi.waitFor(() => expect(other.view.getState().rules.size).not.toBe(null));
  expect(linkedView(other).look).toEqual(kept.look);
  const sizes = ({ graph }: typeof clew) => graph.mapNodes((_, { size }) => size);
  expect(sizes(other)).toEqual(sizes(clew));
  other.history.undo();
  expect(other.view.getState()).toMatchObject({ rules: { size: null, colour: null }, look: null });
});

const UNRULED = { colour: null, icon: null, caption: null, named: [], namedIcons: [] };

/** A page on which a view sized by its degree was opened, and is being measured. */
async function opened() {
  const { clew } = star();
  const look = { size: { by: "metric" as const, name: "degree" }, ...UNRULED };
  await restore(clew, { ...linkedView(clew), look }, () => "Open it");
  return { clew, look };
}

it("rules that are set while an opened view is measured stay, and those that wait too", async () => {
  const { clew } = await opened();
  lookBy(clew, "colour", { by: "kind" });
  latest().answer();
  await vi.waitFor(() => expect(clew.view.getState().rules.size).toMatchObject({ by: "metric" }));
  expect(clew.view.getState().rules.colour).toEqual({ by: "kind" });

  const { clew: other } = await opened();
  lookBy(other, "size", { by: "property", property: "name" });
  latest().answer();
  await vi.waitFor(() => expect(other.measures.getState().running).toBe(null));
  expect(other.view.getState().rules.size).toEqual({ by: "property", property: "name" });
});

it("a rule that waits for its measure is saved, and comes back with undo and redo", async () => {
  const { clew, look } = await opened();
  expect(linkedView(clew).look).toEqual(look);
  clew.history.undo();
  latest().answer();
  await vi.waitFor(() => expect(clew.measures.getState().running).toBe(null));
  expect(linkedView(clew).look).toBe(undefined);
  clew.history.redo();
  expect(linkedView(clew).look).toEqual(look);
  latest().answer();
  await vi.waitFor(() => expect(clew.view.getState().rules.size).toMatchObject({ by: "metric" }));
  resetLook(clew);
  expect(linkedView(clew).look).toBe(undefined);
});

it("a rule whose measure is stopped is kept, and that is said once", async () => {
  const { clew, look } = await opened();
  clew.history.undo();
  clew.history.redo();
  clew.measures.getState().running?.stop();
  await vi.waitFor(() => expect(said(clew)).toHaveLength(1));
  expect(said(clew)[0]).toBe("The size by degree waits, as that was not measured. It is kept with the view.");
  expect(linkedView(clew).look).toEqual(look);
  expect(hasRules(clew.view.getState())).toBe(true);
});

/** A page that is filtered by how many relationships each has, and on which that is being measured. */
async function filtered() {
  const { clew } = star();
  const filter: ViewFilter = { rest: "hidden", conditions: [{ test: "metric", metric: "degree", from: 1, to: null }] };
  await restore(clew, { ...linkedView(clew), filter }, () => "Open it");
  return clew;
}
const passed = ({ view }: Clew) => [...(view.getState().filtered?.nodes ?? [])].sort();

it("a view that is filtered by a metric asks for nothing by it until that is measured, and follows each measurement", async () => {
  const clew = await filtered();
  expect(passed(clew)).toEqual(["a", "b", "c", "d"]);
  latest().answer();
  await vi.waitFor(() => expect(passed(clew)).toEqual(["a", "b", "c"]));
  addSubgraph(clew.graph, { nodes: [person("e")], relationships: [tie("3", "e", "d")], truncated: false });
  graphChanged(clew);
  expect(passed(clew)).toEqual(["a", "b", "c"]);
  const again = measurePicture(clew, "degree");
  latest().answer();
  await again;
  expect(passed(clew)).toEqual(["a", "b", "c", "d", "e"]);
});

it("what everything on the canvas has a value of is not measured again for a filter; by undo neither", async () => {
  const clew = await filtered();
  latest().answer();
  await vi.waitFor(() => expect(passed(clew)).toEqual(["a", "b", "c"]));
  const made = FakeWorker.made.length;
  clew.history.undo();
  clew.history.redo();
  await vi.waitFor(() => expect(passed(clew)).toEqual(["a", "b", "c"]));
  expect(FakeWorker.made).toHaveLength(made);
});

it("a filter whose measure is stopped is kept, and that is said once", async () => {
  const clew = await filtered();
  clew.measures.getState().running?.stop();
  await vi.waitFor(() => expect(said(clew)).toHaveLength(1));
  expect(said(clew)[0]).toBe("The filter by degree waits, as that was not measured. It is kept with the view.");
  expect(linkedView(clew).filter?.conditions).toEqual([{ test: "metric", metric: "degree", from: 1, to: null }]);
  expect(passed(clew)).toHaveLength(4);
});

it("communities are filtered by, and said by their numbers", async () => {
  const { clew } = star();
  const work = measurePicture(clew, "components");
  latest().answer();
  await work;
  const condition: FilterCondition = { test: "group", metric: "components", groups: ["2"] };
  setCondition(clew, condition);
  expect(passed(clew)).toEqual(["d"]);
  expect(clew.history.store.getState().done.at(-1)?.label()).toBe("Filter by components");
  expect(conditionInWords(condition)).toBe("Component 2");
  clew.history.undo();
  expect(clew.view.getState().filtered).toBe(null);
});

it("a filter by a metric that this version does not know asks for nothing and keeps its name", async () => {
  const { clew } = star();
  const filter: ViewFilter = { rest: "faded", conditions: [{ test: "metric", metric: "__proto__", from: 1, to: 2 }] };
  await restore(clew, { ...linkedView(clew), filter }, null);
  expect(FakeWorker.made).toEqual([]);
  expect(passed(clew)).toHaveLength(4);
  expect(filter.conditions.map(subjectInWords)).toEqual(["__proto__"]);
});

it("a rule by a metric that this version does not know is left out", async () => {
  const { clew } = star();
  const look = { size: { by: "metric" as const, name: "__proto__" }, ...UNRULED };
  await restore(clew, { ...linkedView(clew), look }, null);
  expect(FakeWorker.made).toEqual([]);
  expect(clew.view.getState().look).toBe(null);
});
