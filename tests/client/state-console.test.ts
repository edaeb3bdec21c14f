import { expect, it } from "vitest";
import { type Api, ApiProblem } from "../../client/api.ts";
import { createConsole } from "../../client/state/console.ts";
import { MOST_RUNS, titleOf } from "../../client/state/console-runs.ts";
import type { CypherOutput } from "../../contract/cypher.ts";

const OUTPUT: CypherOutput = {
  fields: ["n"],
  values: [[1]],
  graph: { nodes: [], relationships: [], truncated: false },
  truncated: false,
  counters: {},
  notifications: [],
  elapsedMs: 1,
};

/** A console whose server answers with one row, or as told; `asked` has every request. */
function consoleOf(selection: string[] = [], answer: (route: string, body: unknown) => unknown = () => OUTPUT) {
  const asked: [string, unknown][] = [];
  const api = async (route: string, { body }: { body?: unknown }, options?: { signal?: AbortSignal }) => {
    asked.push([route, body]);
    const given = await answer(route, body);
    if (options?.signal?.aborted) throw new ApiProblem("cancelled", "The request was stopped.");
    return given;
  };
  const cypher = createConsole(
    api as unknown as Api,
    () => selection,
    () => {},
  );
  return { cypher, asked, state: () => cypher.store.getState() };
}

it("opens a tab for each run, with what was sent", async () => {
  const { cypher, asked, state } = consoleOf(["n:1", "n:2"]);
  cypher.open("MATCH (n) WHERE elementId(n) IN $selection AND n.x = $x RETURN n", { x: "3" });
  await cypher.run();
  cypher.open("RETURN 1");
  await cypher.run();
  expect(asked[0]).toEqual([
    "cypher",
    { statement: state().runs[0]?.statement, parameters: { selection: ["n:1", "n:2"], x: 3 } },
  ]);
  expect(state().runs.map(({ id, result, running }) => ({ id, result, running }))).toEqual([
    { id: 1, result: OUTPUT, running: false },
    { id: 2, result: OUTPUT, running: false },
  ]);
  expect(state().current).toBe(2);
  expect(state().history.map(({ statement }) => statement)).toEqual([
    "RETURN 1",
    "MATCH (n) WHERE elementId(n) IN $selection AND n.x = $x RETURN n",
  ]);
});

it("sends nothing while a parameter has no value, and says which", async () => {
  const { cypher, asked, state } = consoleOf();
  cypher.open("RETURN $x, $y", { y: "1" });
  await cypher.run();
  expect(Object.keys(state().fieldProblems)).toEqual(["x"]);
  expect([asked, state().runs, state().history]).toEqual([[], [], []]);
});

it("has eight tabs at most: the oldest that is not kept goes, and where all are kept it says so", async () => {
  const { cypher, asked, state } = consoleOf();
  const ids = () => state().runs.map(({ id }) => id);
  for (let i = 0; i < MOST_RUNS; i += 1) await cypher.run();
  cypher.pin(1, true);
  await cypher.run();
  expect(ids()).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
  for (const id of ids()) cypher.pin(id, true);
  await cypher.run();
  expect(ids()).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
  expect(asked).toHaveLength(9);
  expect(state().refusal).toMatch(/8 results are kept/);
  cypher.close(4);
  expect(state().refusal).toBeNull();
  await cypher.run();
  expect(ids()).toEqual([1, 3, 5, 6, 7, 8, 9, 10]);
});

it("loads more of a run by running it again as it was sent, and keeps what is there where that fails", async () => {
  const cut = { ...OUTPUT, truncated: true, cutBy: "rows" as const };
  const more = { ...OUTPUT, values: [[1], [2]] };
  const answers: unknown[] = [cut, new ApiProblem("timeout", "Late."), more];
  const { cypher, asked, state } = consoleOf(["n:1"], () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  cypher.open("MATCH (n) WHERE elementId(n) IN $selection RETURN n");
  await cypher.run();
  cypher.open("something else");
  await cypher.loadMore(1);
  expect(state()).toMatchObject({ refusal: "More rows did not come. Late.", runs: [{ running: false, result: cut }] });
  const loading = cypher.loadMore(1);
  expect(state()).toMatchObject({ refusal: null, runs: [{ running: true, result: cut }] });
  await cypher.loadMore(1);
  await loading;
  expect(state().runs).toMatchObject([{ running: false, result: more, problem: null }]);
  const [first, ...again] = asked.map(([, body]) => body);
  expect(again).toEqual([
    { ...(first as object), rows: 100_000 },
    { ...(first as object), rows: 100_000 },
  ]);
});

it("leaves what is there where loading more is stopped", async () => {
  const { cypher, state } = consoleOf();
  await cypher.run();
  const loading = cypher.loadMore(1);
  cypher.stop();
  await loading;
  expect(state()).toMatchObject({ refusal: null, runs: [{ running: false, result: OUTPUT, problem: null }] });
});

it("shows the next tab when one is closed, else the one before", async () => {
  const { cypher, state } = consoleOf();
  for (let i = 0; i < 3; i += 1) await cypher.run();
  cypher.look(2);
  cypher.close(2);
  expect(state().current).toBe(3);
  cypher.close(1);
  expect(state().current).toBe(3);
  cypher.close(3);
  expect([state().current, state().runs]).toEqual([null, []]);
});

it("keeps a failure in its own tab, and stops a run whose tab is closed", async () => {
  let fail = true;
  const { cypher, state } = consoleOf([], () => {
    if (fail) throw new ApiProblem("cypher-syntax", "No.");
    return OUTPUT;
  });
  await cypher.run();
  fail = false;
  const running = cypher.run();
  expect(state().runs.map((run) => run.running)).toEqual([false, true]);
  cypher.close(2);
  await running;
  await cypher.run();
  expect(state().runs.map(({ id, problem }) => [id, problem?.code ?? null])).toEqual([
    [1, "cypher-syntax"],
    [3, null],
  ]);
});

it("asks for the plan of a run when it is looked at, once, and again after a failure", async () => {
  const root = { operator: "Return", details: "n", rows: 3, measured: null, children: [] };
  let broken = true;
  const { cypher, asked, state } = consoleOf([], (route) => {
    if (route === "cypher") return OUTPUT;
    if (broken) throw new ApiProblem("timeout", "Late.");
    return { kind: "read", plan: root, notifications: [] };
  });
  cypher.open("RETURN $x", { x: "1" });
  await cypher.run();
  cypher.open("something else");
  await cypher.explain(1);
  expect(state().runs[0]?.plan).toMatchObject({ state: "failed", problem: { code: "timeout" } });
  broken = false;
  await cypher.explain(1);
  await cypher.explain(1);
  expect(state().runs[0]?.plan).toEqual({ state: "there", root });
  expect(asked.slice(1)).toEqual(Array(2).fill(["explain", { statement: "RETURN $x", parameters: { x: 1 } }]));
});

it("profiles a run with what was sent then; a failure leaves the plan that was there, and stopping says nothing", async () => {
  const root = { operator: "Return", details: "n", rows: 3, measured: null, children: [] };
  const measures = { rows: 4, dbHits: 9, pageCacheHits: 2, pageCacheMisses: 0, ms: null };
  let broken = false;
  let stop = () => {};
  const { cypher, asked, state } = consoleOf([], (route, body) => {
    if (route === "cypher") return OUTPUT;
    const { profile = false } = body as { profile?: boolean };
    if (profile && broken) throw new ApiProblem("timeout", "Late.");
    if (profile) stop();
    return { kind: "read", plan: profile ? { ...root, measured: measures } : root, notifications: [] };
  });
  cypher.open("RETURN $x", { x: "1" });
  await cypher.run();
  cypher.open("something else");
  const profiling = cypher.profile(1);
  expect(state().runs[0]).toMatchObject({ form: "Plan", running: true, plan: { state: "measuring" } });
  await cypher.profile(1);
  await cypher.run();
  await profiling;
  expect(asked.slice(1)).toEqual([["explain", { statement: "RETURN $x", parameters: { x: 1 }, profile: true }]]);
  const measured = { running: false, result: OUTPUT, plan: { state: "there", root: { ...root, measured: measures } } };
  expect(state()).toMatchObject({ runs: [measured], refusal: null });

  broken = true;
  await cypher.profile(1);
  expect(state()).toMatchObject({ runs: [measured], refusal: "The statement was not profiled. Late." });
  broken = false;
  stop = () => cypher.stop();
  await cypher.profile(1);
  expect(state()).toMatchObject({ runs: [measured], refusal: null });

  await cypher.run();
  await cypher.profile(2);
  await expect.poll(() => state().runs[1]?.plan).toEqual({ state: "there", root });
});

/** Comments that a careless pattern would try to read in millions of ways. */
const RULED = `${"/".repeat(80)}\n${"/* */".repeat(80)} EXPLAIN RETURN 1`;

it("measures the plan of a statement that begins with PROFILE as soon as it is looked at, and of no other", async () => {
  const { cypher, asked } = consoleOf([], (route) =>
    route === "cypher"
      ? OUTPUT
      : {
          kind: "read",
          plan: { operator: "Return", details: "", rows: 1, measured: null, children: [] },
          notifications: [],
        },
  );
  for (const statement of ["// how\nprofile MATCH (n) RETURN n", "MATCH (n) RETURN n.profile", RULED]) {
    cypher.open(statement);
    await cypher.run();
  }
  for (const id of [1, 2, 3]) {
    cypher.look(id, "Plan");
    await expect.poll(() => cypher.store.getState().runs[id - 1]?.plan?.state).toBe("there");
  }
  const plans = asked
    .filter(([route]) => route === "explain")
    .map(([, body]) => (body as { profile?: boolean }).profile);
  expect(plans).toEqual([true, undefined, undefined]);
});

it("saves what stands in the editor, and calls a run by its query's name as long as it is that query", async () => {
  const { cypher, state } = consoleOf();
  cypher.open("RETURN $x", { x: "1", y: "of another statement" });
  cypher.save(" Mine ");
  expect(state().own).toEqual([{ id: state().savedId, name: "Mine", statement: "RETURN $x", fields: { x: "1" } }]);
  await cypher.run();
  expect(state().history).toMatchObject([{ statement: "RETURN $x", fields: { x: "1" } }]);
  cypher.store.setState({ statement: "RETURN $x + 1" });
  await cypher.run();
  expect(state().runs.map(({ title }) => title)).toEqual(["Mine", "RETURN $x + 1"]);
  cypher.save("");
  expect(state().own).toHaveLength(1);
});

it("opens a question that ships with its values in their fields", () => {
  const { cypher, state } = consoleOf();
  const parameters = { claim: "a-b", bad: ["retracted"], n: 3, text: "3" };
  cypher.openSaved({ id: "q", title: "Q", statement: "RETURN $claim\n", parameters });
  expect(state()).toMatchObject({
    statement: "RETURN $claim",
    fields: { claim: "a-b", bad: '["retracted"]', n: "3", text: '"3"' },
    savedId: "q",
  });
});

it("calls a statement by its first words that are no comment", () => {
  expect(titleOf("// who\n/* what */\nMATCH (n)\n  RETURN n")).toBe("MATCH (n) RETURN n");
  expect(titleOf(`RETURN '${"😀".repeat(40)}'`)).toHaveLength(8 + 23 * 2 + 1);
});
