import fc from "fast-check";
import { expect, it } from "vitest";
import { type WireMap, type WireValue, wireFloat, wireInteger } from "../../contract/values.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { nodeOf, relationshipOf } from "../support/elements.ts";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

const STORED = statement("CREATE (n:Value) SET n.value = $value RETURN n.value AS value");
const ECHOED = statement("RETURN $value AS value");
const AS_PROPERTIES = statement("CREATE (n:Value) SET n = $properties RETURN n AS n");

/** Values that every store keeps, as a property and as a parameter. */
const EVERYWHERE: Record<string, WireValue> = {
  true: true,
  false: false,
  zero: 0,
  "a negative integer": -42,
  "the largest safe integer": Number.MAX_SAFE_INTEGER,
  "an integer beyond 2^53": { $type: "Integer", _value: "9007199254740993" },
  "the largest integer": { $type: "Integer", _value: "9223372036854775807" },
  "the smallest integer": { $type: "Integer", _value: "-9223372036854775808" },
  "a fraction": 0.1,
  "a whole float": { $type: "Float", _value: "3.0" },
  "minus zero as a float": { $type: "Float", _value: "-0.0" },
  "a huge float": { $type: "Float", _value: "1e+300" },
  "the smallest float": 5e-324,
  infinity: { $type: "Float", _value: "Infinity" },
  "minus infinity": { $type: "Float", _value: "-Infinity" },
  "not a number": { $type: "Float", _value: "NaN" },
  "an empty string": "",
  "Unicode beyond the basic plane": "Curaçao 🇻🇪 𝒳 \u202eabc\u202c",
  "a combining accent, kept apart": "e\u0301",
  "quotes, backslashes and line ends": "'\"`\\ \r\n\t\u2028",
  "a string that looks like a date": "2025-07-25",
  "a list of integers": [1, 2, 3],
  "a list of floats": [0.5, { $type: "Float", _value: "2.0" }],
  "a list of strings": ["Nicolás", "", "b"],
  "an empty list": [],
};

const TEMPORAL: Record<string, WireValue> = {
  date: { $type: "Date", _value: "2025-07-25" },
  "a date before the common era": { $type: "Date", _value: "-0044-03-15" },
  "a far date": { $type: "Date", _value: "+12025-01-01" },
  "a local time with nanoseconds": { $type: "LocalTime", _value: "23:59:59.123456789" },
  "a time with an offset": { $type: "Time", _value: "10:15:30+05:45" },
  "a local date and time": { $type: "LocalDateTime", _value: "2025-07-25T00:00:00.000000001" },
  "a date and time with an offset": { $type: "OffsetDateTime", _value: "2025-07-25T10:15:30-04:00" },
  "a date and time in UTC": { $type: "OffsetDateTime", _value: "2025-07-25T10:15:30Z" },
  "a date and time in a zone": { $type: "ZonedDateTime", _value: "2025-07-25T10:15:30-04:00[America/Caracas]" },
  "the second of two equal clock readings": {
    $type: "ZonedDateTime",
    _value: "2025-10-26T02:30:00+01:00[Europe/Paris]",
  },
  "a duration": { $type: "Duration", _value: "P1Y2M10DT2H30M5.000000001S" },
  "a negative duration": { $type: "Duration", _value: "P-1M-1DT-0.5S" },
  "an empty duration": { $type: "Duration", _value: "PT0S" },
  "a list of dates": [
    { $type: "Date", _value: "2025-07-25" },
    { $type: "Date", _value: "2025-11-24" },
  ],
};

const SPATIAL: Record<string, WireValue> = {
  "a place on earth": { $type: "Point", _value: "SRID=4326;POINT (-66.9 10.5)" },
  "a place with a height": { $type: "Point", _value: "SRID=4979;POINT Z (-66.9 10.5 900.25)" },
  "a point in the plane": { $type: "Point", _value: "SRID=7203;POINT (1.0 -2.5)" },
  "a point in space": { $type: "Point", _value: "SRID=9157;POINT Z (1.0 2.0 3.0)" },
};

const KEYS = [
  "_id",
  "_labels",
  "_type",
  "_source",
  "_target",
  "id",
  "labels",
  "type",
  "start",
  "end",
  "__proto__",
  "constructor",
  "toString",
  "$type",
  "with space",
  "`tick`",
  "naïve 🜁",
  "\\u0060",
];

describeStores("values", (open, under) => {
  const stored = async (store: GraphStore, value: WireValue) =>
    (await store.write((tx) => tx.run(STORED, { value })))[0]?.value;
  const echoed = async (store: GraphStore, value: WireValue) =>
    (await store.read((tx) => tx.run(ECHOED, { value })))[0]?.value;

  const keeps = (values: Record<string, WireValue>) => {
    for (const [name, value] of Object.entries(values)) {
      it(`keeps ${name} as a property`, async () => {
        expect(await stored(await open(), value)).toStrictEqual(value);
      });
      it(`keeps ${name} as a parameter`, async () => {
        expect(await echoed(await open(), value)).toStrictEqual(value);
      });
    }
  };
  keeps(EVERYWHERE);

  const keepsOrRefuses = (values: Record<string, WireValue>, capability: "temporalValues" | "spatialValues") => {
    for (const [name, value] of Object.entries(values)) {
      it(`keeps ${name} as a property, or refuses it as declared`, async () => {
        const store = await open();
        await store.ready();
        if (store.info.capabilities[capability]) {
          expect(await stored(store, value)).toStrictEqual(value);
          expect(await echoed(store, value)).toStrictEqual(value);
        } else {
          expect((await failureOf(stored(store, value))).code).toBe("unsupported");
          expect((await failureOf(echoed(store, value))).code).toBe("unsupported");
        }
      });
    }
  };
  keepsOrRefuses(TEMPORAL, "temporalValues");
  keepsOrRefuses(SPATIAL, "spatialValues");

  it("keeps bytes, or refuses them", async () => {
    const store = await open();
    const value: WireValue = { $type: "Base64", _value: "AAH/gH8=" };
    if (under.kind === "neo4j") expect(await stored(store, value)).toStrictEqual(value);
    else expect((await failureOf(stored(store, value))).code).toBe("unsupported");
  });

  it("reads null and nested lists and maps back as they were given", async () => {
    const value: WireMap = { list: [1, [null, "two", { three: 3 }]], nothing: null, deep: { a: { b: [] } } };
    expect(await echoed(await open(), value)).toStrictEqual(value);
  });

  it("keeps a map's own $type key apart from a tagged value", async () => {
    const value: WireValue = { $type: "Map", _value: { $type: "Integer", _value: "1" } };
    expect(await echoed(await open(), value)).toStrictEqual(value);
  });

  it.each(KEYS)("row 33: keeps a property and a map key named %j", async (key) => {
    const store = await open();
    const properties = Object.fromEntries([
      [key, "kept"],
      ["other", 1],
    ]);
    const rows = await store.write((tx) =>
      tx.run(AS_PROPERTIES, { properties: key === "$type" ? { $type: "Map", _value: properties } : properties }),
    );
    const kept = nodeOf(rows[0]?.n).properties;
    expect(Object.entries(kept).sort()).toStrictEqual(Object.entries(properties).sort());
    expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
  });

  it("gives nodes, relationships and paths their ids, labels, type, ends and properties", async () => {
    const store = await open();
    const [row] = await store.write((tx) =>
      tx.run(
        statement(
          "CREATE (a:Person:Entity {name: 'Ana'}) CREATE (b:Place {name: 'Lima'}) CREATE (a)-[r:LIVES_IN {since: 1999}]->(b) " +
            "WITH a, r, b MATCH p = (b)<-[:LIVES_IN]-(a) RETURN a AS a, r AS r, b AS b, p AS p",
        ),
      ),
    );
    const a = nodeOf(row?.a).id;
    const b = nodeOf(row?.b).id;
    const r = relationshipOf(row?.r).id;
    const ana = { id: a, labels: ["Entity", "Person"], properties: { name: "Ana" } };
    const lima = { id: b, labels: ["Place"], properties: { name: "Lima" } };
    const livesIn = { id: r, type: "LIVES_IN", start: a, end: b, properties: { since: 1999 } };
    expect(row).toStrictEqual({
      a: { $type: "Node", _value: ana },
      b: { $type: "Node", _value: lima },
      r: { $type: "Relationship", _value: livesIn },
      p: { $type: "Path", _value: { nodes: [lima, ana], relationships: [livesIn] } },
    });
    expect(new Set([a, b, r]).size).toBe(3);
  });

  it("gives counts and sums of integers as plain numbers", async () => {
    const store = await open();
    const rows = await store.read((tx) =>
      tx.run(statement("UNWIND [1, 2, 3] AS x RETURN count(*) AS n, sum(x) AS total, size([1, 2]) AS size")),
    );
    expect(rows).toStrictEqual([{ n: 3, total: 6, size: 2 }]);
  });

  it("takes an integral number as an Integer, so that LIMIT and list positions work", async () => {
    const store = await open();
    const rows = await store.read((tx) =>
      tx.run(statement("UNWIND [10, 20, 30] AS x RETURN x AS x, [7, 8, 9][$at] AS y ORDER BY x LIMIT $limit"), {
        limit: 2,
        at: 1,
      }),
    );
    expect(rows).toStrictEqual([
      { x: 10, y: 8 },
      { x: 20, y: 8 },
    ]);
  });

  it("refuses a map as a property, and a list of different types, and keeps nothing", async () => {
    const store = await open();
    for (const value of [{ a: 1 }, [1, "two"], [[1], [2]]] satisfies WireValue[]) {
      expect((await failureOf(stored(store, value))).code).toBe("invalid-value");
    }
    expect(await store.read((tx) => tx.run(statement("MATCH (n:Value) RETURN count(n) AS n")))).toStrictEqual([
      { n: 0 },
    ]);
  });

  it.each([
    { $type: "Integer", _value: "9223372036854775808" },
    { $type: "Date", _value: "2025-02-30" },
    { $type: "Duration", _value: "P" },
  ] satisfies WireValue[])("refuses %j as a parameter", async (value) => {
    const { code } = await failureOf(echoed(await open(), value));
    expect(["invalid-value", "unsupported"]).toContain(code);
  });

  it("keeps any integer, float and string through a property and back", async () => {
    const store = await open();
    const scalar = fc.oneof(
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(wireInteger),
      fc.double().map(wireFloat),
      fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.replaceAll(/\p{Surrogate}/gu, "")),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(scalar, { minLength: 1, maxLength: 30 }), async (values) => {
        const rows = await store.write((tx) =>
          tx.run(statement("UNWIND $values AS v CREATE (n:Value) SET n.value = v RETURN n.value AS value"), { values }),
        );
        expect(rows.map((row) => row.value)).toStrictEqual(values);
      }),
      { numRuns: 30 },
    );
  });

  it("reads any nested value back as it was given", async () => {
    const store = await open();
    const { value } = fc.letrec<{ value: WireValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(wireInteger),
        fc.double().map(wireFloat),
        fc.string(),
        fc.constant(null),
        fc.boolean(),
        fc.array(tie("value"), { maxLength: 4 }),
        fc
          .dictionary(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...KEYS)), tie("value"), { maxKeys: 4 })
          .map((map): WireValue => (Object.hasOwn(map, "$type") ? { $type: "Map", _value: map } : map)),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 10 }), async (values) => {
        expect(await echoed(store, values)).toEqual(values);
      }),
      { numRuns: 40 },
    );
  });
});
