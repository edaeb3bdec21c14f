import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeExistingName, escapeName, MAX_NAME_LENGTH, NameError } from "../../server/store/escape-name.ts";
import { describeStores } from "../support/stores.ts";

describe("escapeName", () => {
  it.each([
    ["LEADS", "`LEADS`"],
    ["is a", "`is a`"],
    ["a`b", "`a``b`"],
    ["`", "````"],
    ["C:\\temp", "`C:\\temp`"],
    ["名前 🧵", "`名前 🧵`"],
  ])("writes %j as %s", (name, written) => {
    expect(escapeName(name)).toBe(written);
  });

  it.each([
    ["nothing", ""],
    ["NUL", "a\0b"],
    ["a Unicode escape of a backtick", "a\\u0060) DETACH DELETE n //"],
    ["a Unicode escape in capitals", "a\\U00000060"],
    ["half a surrogate pair", "a\ud800"],
    ["more than the longest name", "x".repeat(MAX_NAME_LENGTH + 1)],
  ])("refuses %s", (_, name) => {
    expect(() => escapeName(name)).toThrow(NameError);
  });

  it("row 37: leaves no way out of the backticks, whatever the name", () => {
    const name = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[`\\u006'"(){};/*\n a-z]{1,20}$/));
    fc.assert(
      fc.property(name, (text) => {
        let written: string;
        try {
          written = escapeName(text);
        } catch (error) {
          expect(error).toBeInstanceOf(NameError);
          return;
        }
        expect(written).toMatch(/^`(?:[^`]|``)+`$/);
        expect(written).not.toMatch(/\\u/i);
        expect(written.slice(1, -1).replaceAll("``", "`")).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([
  ["a`b", "`a``b`"],
  ["C:\\temp", "`C:\\u005Ctemp`"],
  ["\\u0060) DETACH DELETE n //", "`\\u005Cu0060) DETACH DELETE n //`"],
])("row 37: a name that a Neo4j already has, %j, is written as %s", (name, written) => {
  expect(escapeExistingName(name)).toBe(written);
});

describeStores("escapeName in statements", (open) => {
  const names = ["a`b", "`", "``) DETACH DELETE n //", "'\"\\", "x;y", "a\nb", "// c", "/* c */", "名前 🧵", "$p", " "];
  it.each(names)("row 37: %j comes back as label, type and key, and nothing else happens", async (name) => {
    const store = await open();
    const quoted = escapeName(name);
    await store.write((tx) =>
      tx.run({
        name: "test",
        text: `CREATE (:Start)-[:${quoted} {k: 1}]->(n:${quoted}) SET n.${quoted} = 7 RETURN 1 AS one`,
      }),
    );
    const rows = await store.read((tx) =>
      tx.run({
        name: "test",
        text: "MATCH (:Start)-[r]->(n) RETURN type(r) AS type, labels(n) AS labels, keys(n) AS keys, properties(n) AS props",
      }),
    );
    expect(rows).toStrictEqual([{ type: name, labels: [name], keys: [name], props: { [name]: 7 } }]);
  });
});
