import { expect, it } from "vitest";
import { type HistoryEntry, readHistory, searched, withRun } from "../../client/state/statement-history.ts";

const entry = (statement: string, at = 0, fields = {}): HistoryEntry => ({ statement, fields, at });

it("has what was run last first, and the same statement with the same values once", () => {
  let history: HistoryEntry[] = [];
  history = withRun(history, entry("RETURN 1", 1));
  history = withRun(history, entry("RETURN $x", 2, { x: "1" }));
  history = withRun(history, entry("RETURN $x", 3, { x: "2" }));
  history = withRun(history, entry("RETURN 1", 4));
  expect(history.map(({ statement, fields, at }) => [statement, fields, at])).toEqual([
    ["RETURN 1", {}, 4],
    ["RETURN $x", { x: "2" }, 3],
    ["RETURN $x", { x: "1" }, 2],
  ]);
});

it("keeps some hundreds, and no more text than a browser holds", () => {
  let history: HistoryEntry[] = [];
  for (let i = 0; i < 400; i += 1) history = withRun(history, entry(`RETURN ${i}`, i));
  expect(history).toHaveLength(300);
  expect(history[0]?.statement).toBe("RETURN 399");
  const long = withRun(history, entry("x".repeat(499_990), 500));
  expect(long.map(({ at }) => at)).toEqual([500]);
  expect(withRun(history, entry("x".repeat(600_000), 500))).toEqual([]);
});

it("is searched by words, in the values too", () => {
  const history = [entry("MATCH (n:Person)\nRETURN n"), entry("MATCH (n) WHERE n.name = $x", 0, { x: "Maduro" })];
  expect(searched(history, "person match")).toEqual([history[0]]);
  expect(searched(history, "maduro")).toEqual([history[1]]);
  expect(searched(history, " ")).toEqual(history);
  expect(searched(history, "place")).toEqual([]);
});

it("leaves out what was kept and is no entry", () => {
  const good = entry("RETURN 1", 1, { a: "b" });
  const bad = [null, 1, {}, { ...good, at: "now" }, { ...good, fields: { a: 1 } }, { ...good, fields: [] }];
  expect(readHistory(JSON.stringify([...bad, good]))).toEqual([good]);
  for (const text of ["", "{", "{}", "null"]) expect(readHistory(text)).toEqual([]);
});
