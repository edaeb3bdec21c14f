import { expect, it } from "vitest";
import { MOST_ORDERED } from "../../contract/graph.ts";
import { newestDate } from "../../server/cypher/newest-date.ts";
import { describeServers } from "../support/servers.ts";
import { statement } from "../support/statement.ts";

/** Ana's neighbours; `others` are relationships that each has besides, `cited` those to evidence. */
const NEIGHBOURS = [
  { name: "Zoë", others: 3, cited: 0, on: "2019-05" },
  { name: "ábaco", others: 1, cited: 9, on: "2021-03-04" },
  { name: "Bruno", others: 5, cited: 0, on: "" },
  { name: "carla", others: 0, cited: 0, on: "2013/2020-12" },
  { name: "", others: 2, cited: 0, on: "" },
  { name: "Dora", others: 1, cited: 0, on: "" },
];
const GRAPH = [
  "CREATE (a:Person {name: 'Ana', born: '2025-01-01'}) RETURN 1 AS x",
  `MATCH (a:Person {name: 'Ana'}) UNWIND $rows AS row CREATE (a)-[r:KNOWS {on: row.on}]->(m:Friend {name: row.name}) RETURN count(*) AS n`,
  `UNWIND $rows AS row MATCH (m:Friend {name: row.name}) UNWIND range(1, row.others) AS i CREATE (m)-[:OWNS]->(:Thing) RETURN count(*) AS n`,
  `UNWIND $rows AS row MATCH (m:Friend {name: row.name}) UNWIND range(1, row.cited) AS i CREATE (:Evidence)-[:SUBJECT]->(m) RETURN count(*) AS n`,
  "MATCH (m:Friend {name: 'Dora'}) SET m.met = '2020' RETURN 1 AS x",
  `CREATE (h:Hub {name: 'hub'}) WITH h UNWIND range(1, ${MOST_ORDERED / 2}) AS i CREATE (h)-[:OWNS]->(:Leaf {name: toString(i)}) RETURN count(*) AS n`,
  `MATCH (h:Hub) UNWIND range(1, ${MOST_ORDERED / 2 + 1}) AS i CREATE (h)-[:HOLDS]->(:Leaf {name: toString(i)}) RETURN count(*) AS n`,
];

describeServers(
  "the order of neighbours",
  (served) => {
    const idOf = async (label: string): Promise<string> =>
      (await served().server.post("/api/cypher", { statement: `MATCH (n:${label}) RETURN n` })).body.values[0][0]._value
        .id;
    /** The neighbours' names, page by page. */
    const names = async (order: string, limit: number): Promise<string[]> => {
      const id = await idOf("Person");
      const found: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const { status, body } = await served().server.post("/api/expand", {
          ids: [id],
          order,
          limit,
          ...(cursor !== undefined && { cursor }),
        });
        expect(status).toBe(200);
        const nodes = new Map(body.nodes.map((node: { id: string }) => [node.id, node]));
        const page = body.relationships.map(({ end }: { end: string }) => nodes.get(end));
        found.push(...page.map(({ properties }: { properties: { name: string } }) => properties.name));
        expect(body.truncated).toBe(found.length < NEIGHBOURS.length);
        if (body.more.length === 0) return found;
        const [more] = body.more;
        expect(more).toStrictEqual({ id, total: NEIGHBOURS.length, shown: found.length, cursor: expect.any(String) });
        cursor = more.cursor;
      }
    };

    it.each([
      ["degree", ["Bruno", "Zoë", "", "ábaco", "Dora", "carla"]],
      ["name", ["ábaco", "Bruno", "carla", "Dora", "Zoë", ""]],
      ["recent", ["ábaco", "carla", "Dora", "Zoë", "Bruno", ""]],
    ])("by %s, in one page or in several", async (order, expected) => {
      for (const limit of [100, 4, 1]) expect(await names(order, limit)).toStrictEqual(expected);
    });

    it("as the store has them, unless another is asked for", async () => {
      const ids = [await idOf("Person")];
      const plain = await served().server.post("/api/expand", { ids, limit: 4 });
      const named = await served().server.post("/api/expand", { ids, limit: 4, order: "store" });
      expect(plain.body).toStrictEqual(named.body);
      expect((await names("store", 2)).sort()).toStrictEqual(NEIGHBOURS.map(({ name }) => name).sort());
    });

    it("keeps to its cursor, and refuses that of another order", async () => {
      const ids = [await idOf("Person")];
      const { body } = await served().server.post("/api/expand", { ids, order: "name", limit: 1 });
      const [{ cursor }] = body.more;
      for (const order of ["degree", "store", undefined]) {
        const refused = await served().server.post("/api/expand", { ids, cursor, ...(order && { order }) });
        expect([refused.status, refused.body.code]).toStrictEqual([400, "invalid-input"]);
      }
      expect((await served().server.post("/api/expand", { ids, order: "age" })).status).toBe(400);
    });

    it("is refused for more relationships than are put in order, until they are narrowed down", async () => {
      const ids = [await idOf("Hub")];
      const refused = await served().server.post("/api/expand", { ids, order: "name" });
      expect([refused.status, refused.body.code]).toStrictEqual([422, "too-big"]);
      expect(refused.body.detail).toContain("10,000");
      const begun = performance.now();
      const { status, body } = await served().server.post("/api/expand", {
        ids,
        order: "degree",
        types: ["OWNS"],
        limit: 2,
      });
      expect(performance.now() - begun).toBeLessThan(5000);
      expect([status, body.more[0].total]).toStrictEqual([200, MOST_ORDERED / 2]);
      expect(body.nodes.map(({ properties }: { properties: { name: string } }) => properties.name)).toStrictEqual([
        "hub",
        "1",
        "10",
      ]);
    });
  },
  {
    async graph(store) {
      for (const text of GRAPH) {
        await store.write((tx) => tx.run(statement(text), { rows: NEIGHBOURS }), { deadlineMs: 60_000 });
      }
    },
  },
);

it.each([
  [{}, ""],
  [{ a: "2019-01-02", b: "2019-01", c: "2018" }, "2019-01-02"],
  [{ a: { $type: "Date", _value: "2020-02-03" }, b: "2019-12-31" }, "2020-02-03"],
  [{ a: { $type: "ZonedDateTime", _value: "2020-02-03T10:00:00+01:00[Europe/Madrid]" } }, "2020-02-03T10:00:00"],
  [{ a: "2020-02-03T10:00:00+01:00[Europe/Madrid]" }, "2020-02-03T10:00:00"],
  [{ edtf: "2013-04/2019-01~" }, "2019-01"],
  [{ edtf: "[2013,2014]" }, "2014"],
  [{ a: "in 2019", b: "2019 people", c: 2019, d: "4020-01-01", e: ["2019-01-01"], f: "20190101" }, ""],
] as const)("the newest date of %j is %j", (properties, date) => {
  expect(newestDate(structuredClone(properties) as Parameters<typeof newestDate>[0])).toBe(date);
});
