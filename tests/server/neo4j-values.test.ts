import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { WireValue } from "../../contract/values.ts";
import { wireValueSchema } from "../../contract/values.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { fromNeo4j, toNeo4j } from "../../server/store/neo4j/neo4j-values.ts";
import { openStore } from "../../server/store/open-store.ts";
import { StoreError } from "../../server/store/store-error.ts";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";

const zones = [
  "America/Caracas",
  "America/St_Johns",
  "America/Argentina/Buenos_Aires",
  "Europe/Paris",
  "Europe/Dublin",
  "Africa/Casablanca",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Etc/GMT+12",
];

const access = inject("neo4j");

const pad = (value: number, width: number) => String(value).padStart(width, "0");
const fraction = fc
  .integer({ min: 0, max: 999_999_999 })
  .map((nanos) => (nanos === 0 ? "" : `.${pad(nanos, 9).replace(/0+$/, "")}`));
const year = fc.integer({ min: -999_999, max: 999_999 }).map((value) => {
  const digits = pad(Math.abs(value), 4);
  return value < 0 ? `-${digits}` : digits.length > 4 ? `+${digits}` : digits;
});
const date = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${pad(m, 2)}-${pad(d, 2)}`);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }), fraction)
  .map(([h, m, s, rest]) => `${pad(h, 2)}:${pad(m, 2)}:${pad(s, 2)}${rest}`);
const offset = fc.integer({ min: -18 * 60, max: 18 * 60 }).map((minutes) => {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60), 2)}:${pad(size % 60, 2)}`;
});
const float = fc.double({ noNaN: true, noDefaultInfinity: true });
const floatText = (value: number) => {
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
};
const tagged = ($type: string, text: fc.Arbitrary<string>) =>
  text.map((_value) => ({ $type, _value }) as unknown as WireValue);

const values = fc.oneof(
  tagged("Date", date),
  tagged("LocalTime", time),
  tagged(
    "Time",
    fc.tuple(time, offset).map(([t, o]) => t + o),
  ),
  tagged(
    "LocalDateTime",
    fc.tuple(date, time).map(([d, t]) => `${d}T${t}`),
  ),
  tagged(
    "OffsetDateTime",
    fc.tuple(date, time, offset).map(([d, t, o]) => `${d}T${t}${o}`),
  ),
  tagged(
    "Point",
    fc.tuple(float, float).map(([x, y]) => `SRID=7203;POINT (${floatText(x)} ${floatText(y)})`),
  ),
  tagged(
    "Point",
    fc.tuple(float, float, float).map((at) => `SRID=9157;POINT Z (${at.map(floatText).join(" ")})`),
  ),
  tagged(
    "Base64",
    fc.uint8Array().map((bytes) => Buffer.from(bytes).toString("base64")),
  ),
);

describe("values of Neo4j", () => {
  it("are, once read, what the contract's schema accepts", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(wireValueSchema.parse(fromNeo4j(toNeo4j(value)))).toStrictEqual(value);
      }),
    );
  });

  it.each([
    ["P1Y", "P1Y"],
    ["P14M", "P1Y2M"],
    ["P1W", "P7D"],
    ["PT90M", "PT1H30M"],
    ["-P1DT1H", "P-1DT-1H"],
    ["PT-0.000000001S", "PT-0.000000001S"],
    ["PT1H-1S", "PT59M59S"],
    ["P0D", "PT0S"],
    ["PT9223372036854775807S", "PT2562047788015215H30M7S"],
  ])("read the duration %s as %s", (text, shown) => {
    expect(fromNeo4j(toNeo4j({ $type: "Duration", _value: text }))).toStrictEqual({ $type: "Duration", _value: shown });
  });

  it.each([
    { $type: "Date", _value: "2025-02-29" },
    { $type: "Date", _value: "2025-13-01" },
    { $type: "Time", _value: "24:00:00Z" },
    { $type: "Time", _value: "10:00:00+19:00" },
    { $type: "ZonedDateTime", _value: "2025-07-01T10:00:00+02:00[Mars/Olympus]" },
    { $type: "Duration", _value: "P0.5D" },
    { $type: "Duration", _value: "PT99999999999999999999S" },
    { $type: "Point", _value: "SRID=4326;POINT Z (1 2 3)" },
    { $type: "Point", _value: "SRID=1;POINT (1 2)" },
    { $type: "Integer", _value: "9223372036854775808" },
    { $type: "Float", _value: "three" },
    { $type: "Node", _value: { id: "1", labels: [], properties: {} } },
    "half a pair: \ud800",
  ] as WireValue[])("refuse %j as a parameter", (value) => {
    expect(() => toNeo4j(value)).toThrow(StoreError);
    expect(() => toNeo4j([{ nested: value }])).toThrow(expect.objectContaining({ code: "invalid-value" }));
  });
});

describe.skipIf(!access)("values of a real Neo4j", () => {
  let store: GraphStore;
  beforeAll(async () => {
    if (access) store = await openStore({ kind: "neo4j", ...access });
  });
  afterAll(() => store?.close());
  const echo = async (value: WireValue) =>
    (await store.read((tx) => tx.run(statement("RETURN $value AS value"), { value })))[0]?.value;

  it("come back as they were given: temporal, spatial and binary", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(values, { maxLength: 60 }), async (list) => {
        expect(await echo(list)).toStrictEqual(list);
      }),
      { numRuns: 60 },
    );
  });

  it("keep the instant and the zone", async () => {
    const given = zones.map(
      (zone): WireValue => ({ $type: "ZonedDateTime", _value: `2025-07-25T10:15:30.5Z[${zone}]` }),
    );
    const read = (await echo(given)) as { _value: string }[];
    for (const [index, zone] of zones.entries()) {
      const [, local, zoned, named] = /^(.*?)(Z|[+-]\d{2}:\d{2})\[(.*)\]$/.exec(read[index]?._value ?? "") ?? [];
      expect(named).toBe(zone);
      expect(new Date(`${local}${zoned}`).toISOString()).toBe("2025-07-25T10:15:30.500Z");
    }
  });

  it("are refused with a clear code where the server does not know the zone", async () => {
    // Known to newer zone tables only; the server's Java may have it as well.
    const value: WireValue = { $type: "ZonedDateTime", _value: "2025-07-25T10:15:30-03:00[America/Coyhaique]" };
    const answer = await echo(value).catch((error) => (error instanceof StoreError ? error.code : error));
    expect([value, "invalid-value"]).toContainEqual(answer);
  });

  it("are the ones that Cypher itself makes", async () => {
    const [row] = await store.read((tx) =>
      tx.run(
        statement(
          "RETURN date('2025-07-25') AS d, duration({months: 14, days: 3, seconds: 3661, nanoseconds: 5}) AS u, " +
            "datetime('1880-01-01T00:00:00[Europe/Paris]') AS old, point({longitude: -66.9, latitude: 10.5}) AS p, " +
            "localtime('10:15') AS t, 0.1 + 0.2 AS f, 9223372036854775807 AS big, 2.0 AS two",
        ),
      ),
    );
    expect(row).toStrictEqual({
      d: { $type: "Date", _value: "2025-07-25" },
      u: { $type: "Duration", _value: "P1Y2M3DT1H1M1.000000005S" },
      old: { $type: "ZonedDateTime", _value: "1880-01-01T00:00:00+00:09:21[Europe/Paris]" },
      p: { $type: "Point", _value: "SRID=4326;POINT (-66.9 10.5)" },
      t: { $type: "LocalTime", _value: "10:15:00" },
      f: 0.30000000000000004,
      big: { $type: "Integer", _value: "9223372036854775807" },
      two: { $type: "Float", _value: "2.0" },
    });
  });

  it("are reached by the routing scheme and by the name of the database too", async () => {
    const routed = await openStore({
      kind: "neo4j",
      ...access,
      uri: access?.uri.replace("bolt:", "neo4j:") ?? "",
      username: access?.username ?? "",
      password: access?.password ?? "",
      database: "neo4j",
    });
    try {
      await routed.ready();
      const rows = await routed.write((tx) => tx.run(statement("CREATE (n:Routed) DELETE n RETURN 1 AS one")));
      expect(rows).toStrictEqual([{ one: 1 }]);
    } finally {
      await routed.close();
    }
  });

  it("say so when the database of that name is not there", async () => {
    const other = await openStore({
      kind: "neo4j",
      uri: access?.uri ?? "",
      username: access?.username ?? "",
      password: access?.password ?? "",
      database: "nosuch",
    });
    try {
      const failure = await failureOf(other.ready());
      expect(failure.code).toBe("no-database");
      expect(failure.message).toContain("NEO4J_DATABASE");
    } finally {
      await other.close();
    }
  });
});
