import { expect, it } from "vitest";
import { rowsAsCsv, rowsAsJson } from "../../client/state/rows-as-file.ts";
import type { WireValue } from "../../contract/values.ts";

const values: WireValue[][] = [
  ["plain", 12, null],
  ["=1+1", -5, { $type: "Integer", _value: "-9007199254740993" }],
  ["-cmd", -0.5, { $type: "Float", _value: "-3.0" }],
  ["+49 30", true, { $type: "Date", _value: "2025-11-24" }],
  ["@x", ["a", 1], { a: "=1" }],
  ["\t=1", "\r=1", "\n=1"],
];

it("row 34: cells of a result that begin like formulas are made text, numbers stay intact", () => {
  expect(rowsAsCsv({ fields: ["=name", "n", "more"], values })).toBe(
    [
      "'=name,n,more",
      "plain,12,",
      "'=1+1,-5,-9007199254740993",
      "'-cmd,-0.5,-3.0",
      "'+49 30,true,2025-11-24",
      `'@x,"[""a"",1]","{""a"":""=1""}"`,
      `"'\t=1","'\r=1","'\n=1"`,
      "",
    ].join("\r\n"),
  );
});

it("writes rows as JSON by field, each value as the store gave it", () => {
  const rows = JSON.parse(rowsAsJson({ fields: ["a", "b", "__proto__"], values })) as Record<string, WireValue>[];
  expect(rows.map((row) => Object.values(row))).toEqual(values);
  expect(Object.keys(rows[0] ?? {})).toEqual(["a", "b", "__proto__"]);
});
