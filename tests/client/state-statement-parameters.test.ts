import { describe, expect, it } from "vitest";
import { fieldText, parametersIn, readField, readFields } from "../../client/state/statement-parameters.ts";
import type { WireValue } from "../../contract/values.ts";

describe("the parameters of a statement", () => {
  it.each([
    ["MATCH (n {name: $name}) WHERE n.x > $min AND n.y > $min RETURN n", ["name", "min"]],
    ["RETURN $años, $`a b`, $`tick``ed`, $1, $a_b", ["años", "a b", "tick`ed", "1", "a_b"]],
    ["RETURN '$no', \"$no\", `$no`, 'it\\'s $no' // $no\n/* $no */", []],
    ["MATCH (n:$any($labels)) RETURN n.a$b, [$all, $any]", ["labels", "all", "any"]],
    ["MATCH (n) WHERE elementId(n) IN $selection RETURN n", ["selection"]],
    ["RETURN 'open $no", ["no"]],
    ["RETURN $", []],
  ])("are found in %j", (statement, names) => {
    expect(parametersIn(statement)).toEqual(names);
  });
});

describe("a field", () => {
  it.each<[string, WireValue]>([
    ["Maduro", "Maduro"],
    [" 12 ", 12],
    ["true", true],
    ["null", null],
    ['"12"', "12"],
    ['""', ""],
    ['["a", 1]', ["a", 1]],
    ['{"a": 1}', { a: 1 }],
    ["3.0", { $type: "Float", _value: "3.0" }],
    ["3.5", 3.5],
    ["9007199254740993", { $type: "Integer", _value: "9007199254740993" }],
    ['{"$type": "Date", "_value": "2025-11-24"}', { $type: "Date", _value: "2025-11-24" }],
    ["2025-11-24", "2025-11-24"],
  ])("with %j is read as a value", (text, value) => {
    expect(readField(text)).toMatchObject({ value });
  });

  it.each(["", "  ", "[1, 2", '{"a"}', '"open'])("with %j says what is wrong", (text) => {
    expect(readField(text)).toHaveProperty("problem");
  });

  it("gives back each value that it was filled with", () => {
    const values: WireValue[] = ["Maduro", "12", "true", " x ", "[", '"', "", "a\nb", 12, -0.5, null, false, ["a"]];
    values.push({ a: [1] }, { $type: "Integer", _value: "9007199254740993" }, { $type: "Float", _value: "3.0" });
    for (const value of values) expect(readField(fieldText(value)), fieldText(value)).toMatchObject({ value });
  });
});

describe("the fields of a statement", () => {
  it("give the parameters that it uses and no other, with the selection's ids", () => {
    const statement = "MATCH (n) WHERE elementId(n) IN $selection AND n.x = $x RETURN n";
    const texts = { x: "1", other: "2", selection: "mine" };
    expect(readFields(statement, texts, ["n:1", "n:2"])).toEqual({ parameters: { selection: ["n:1", "n:2"], x: 1 } });
    expect(readFields("RETURN 1", texts, ["n:1"])).toEqual({ parameters: {} });
  });

  it("say which of them is empty or wrong", () => {
    const read = readFields("RETURN $a, $b, $c", { a: "1", c: "[" }, []);
    expect("problems" in read && Object.keys(read.problems)).toEqual(["b", "c"]);
  });

  it("row 33: take a parameter called __proto__ for a parameter", () => {
    const texts = JSON.parse('{"__proto__": "x"}') as Record<string, string>;
    expect(readFields("RETURN $__proto__, $constructor", texts, [])).toEqual({
      problems: { constructor: expect.any(String) },
    });
    const read = readFields("RETURN $__proto__", texts, []);
    expect("parameters" in read && Object.entries(read.parameters)).toEqual([["__proto__", "x"]]);
  });
});
