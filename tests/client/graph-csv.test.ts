import fc from "fast-check";
import { expect, it } from "vitest";
import { csvOf } from "../../client/graph/csv.ts";

it("row 34: a cell that begins like a formula is made text, in the header too", () => {
  const formulas = [
    "=1+1",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "-",
    "-5-cmd|' /C calc'!A0",
    "+49 30",
  ];
  for (const formula of formulas) {
    for (const csv of [csvOf([[formula]]), csvOf([["name"], [formula]])]) {
      const cell = csv.replace(/^name\r\n/, "").slice(0, -2);
      expect(cell.replace(/^"/, ""), formula).toMatch(/^'/);
      expect(parse(csv).at(-1)).toEqual([`'${formula}`]);
    }
  }
});

it("row 34: numbers stay numbers, and other text is not touched", () => {
  const numbers = ["-5", "0", "12.50", "-1.5e-7", "-9007199254740993", "1e+21"];
  expect(csvOf([numbers])).toBe(`${numbers.join(",")}\r\n`);
  expect(csvOf([["Nicolás Maduro", "a-b", "1=1", ""]])).toBe("Nicolás Maduro,a-b,1=1,\r\n");
});

it("whatever stands in a cell, it stays in its cell and its row", () => {
  const cell = fc.string({ unit: fc.constantFrom(..."ab,;\"'\r\n\t=+-@1é") });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const back = parse(csvOf(rows));
      expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      for (const [index, row] of rows.entries()) {
        for (const [at, text] of row.entries()) expect([text, `'${text}`]).toContain(back[index]?.[at]);
      }
    }),
  );
});

/** A reader of RFC 4180 that is as plain as can be. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = "", end] of csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
