import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WireMap, WireValue } from "../../contract/values.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";

let folder: string;
let store: GraphStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clew-embedded-"));
  store = await openStore({ kind: "embedded", folder });
  await store.write((tx) =>
    tx.run(
      statement(
        "CREATE (a:Person {name: 'Ana', age: 30})-[:KNOWS {w: 1}]->(b:Person {name: 'Bob', age: 40})-[:KNOWS]->(:Person {name: 'Cy'}), " +
          "(b)-[:KNOWS {w: 3}]->(a)",
      ),
    ),
  );
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(text: string, parameters: WireMap = {}) {
  const stream = await store.stream(text, parameters);
  const rows: WireValue[][] = [];
  for await (const row of stream) rows.push(row);
  return { rows, warnings: (await stream.summary()).notifications.map(({ title }) => title) };
}

describe("row 52: what the local store cannot do is declared unsupported", () => {
  it.each<[string, WireMap?]>([
    ["MATCH p = shortestPath((a)-[*]-(b)) WHERE all(r IN relationships(p) WHERE r.w > 0) RETURN p"],
    ["MATCH p = allShortestPaths((a)-[r:KNOWS* WHERE r.w > 0]-(b)) RETURN p"],
    ["RETURN datetime('2025-11-25T10:00:00[Europe/Paris]') AS t"],
    ["RETURN datetime($t) AS t", { t: "2025-11-25T10:00:00[Europe/Paris]" }],
    ["UNWIND $rows AS row RETURN datetime(row.t) AS t", { rows: [{ t: "2025-11-25T10:00:00[America/New_York]" }] }],
    ["RETURN datetime({year: 2025, timezone: 'Europe/Paris'}) AS t"],
    ["RETURN localdatetime('2025-11-25T10:00:00.123456') AS t"],
    ["RETURN 2 ^ 3 ^ 2 AS x"],
    ["RETURN 1 = '1' AS x"],
    ["RETURN date('2025-11-25').year AS y"],
    ["RETURN round(2.345, 2) AS x"],
    ["RETURN [1, 2, 3][-2..] AS x"],
    ["RETURN [1, 2, 3][..-1] AS x"],
    ["UNWIND 1 AS x RETURN x"],
    ["UNWIND $x AS x RETURN x", { x: "one" }],
    ["MATCH (n:Person|Org) RETURN n"],
    ["MATCH (n:Person&Boss) RETURN n"],
    ["MATCH (n:!Person) RETURN n"],
    ["MATCH (n:%) RETURN n"],
    ["MATCH (a)-[:!KNOWS]->(b) RETURN a"],
    ["MATCH (n) WHERE n:Person|Org RETURN n"],
    ["MATCH (n:$($label)) RETURN n", { label: "Person" }],
    ["MATCH ((a)-[:KNOWS]->(b)){1,3} RETURN a"],
    ["MATCH (a)-[:KNOWS]->+(b) RETURN b"],
    ["MATCH (a)-->{1,2}(b) RETURN b"],
    ["MATCH p = SHORTEST 1 (a)-[:KNOWS]-(b) RETURN p"],
    ["RETURN COLLECT { MATCH (n) RETURN n } AS ns"],
    ["MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x"],
    ["MATCH (n) CALL (n) { RETURN 1 AS x } IN 2 CONCURRENT TRANSACTIONS RETURN x"],
    ["MATCH (n:Person WHERE n.age > 30) RETURN n"],
    ["RETURN 1 IS :: INTEGER AS x"],
    ["MATCH (n:Person) USING INDEX n:Person(name) WHERE n.name = 'Ana' RETURN n"],
    ["RETURN point({x: 1, y: 2}) AS p"],
    ["RETURN point.distance($a, $b) AS d", { a: 1, b: 2 }],
    ["RETURN duration.between(date('2020-01-01'), date('2021-01-01')) AS d"],
    ["RETURN duration.inDays(date('2020-01-01'), date('2021-01-01')) AS d"],
    ["RETURN date.truncate('year', date('2020-05-05')) AS d"],
    ["RETURN datetime.fromepoch(0, 0) AS d"],
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ["LOAD CSV WITH HEADERS FROM 'http://127.0.0.1/' AS line RETURN line"],
    ["CALL dbms.components()"],
    ["CALL dbms.components() YIELD name RETURN name"],
    ["CALL db.schema.visualization()"],
    ["CALL db.schema.nodeTypeProperties()"],
    ["CALL db.schema.relTypeProperties()"],
    ["CALL db.index.fulltext.queryNodes('x', 'ana')"],
    ["CALL db.info()"],
    ["CALL grafeo.procedures()"],
    ["CALL `grafeo`.`procedures`()"],
    ["MATCH (n) CALL db.ping() YIELD success RETURN n"],
    ["CALL apoc.meta.stats()"],
    ["RETURN apoc.version() AS v"],
    ["RETURN gds.version() AS v"],
    ["SHOW INDEXES"],
    ["SHOW PROCEDURES"],
    ["SHOW DATABASES"],
    ["SHOW USERS"],
    ["USE neo4j MATCH (n) RETURN n"],
  ])("%s", async (text, parameters = {}) => {
    for (const attempt of [store.stream(text, parameters), store.explain(text, parameters)]) {
      const failure = await failureOf(attempt);
      expect(failure.code).toBe("unsupported");
      expect(failure.message).toMatch(/The local store .*Neo4j has it \(NEO4J_URI\)\.$/);
    }
  });

  it.each(["RETURN randomUUID() AS x", "RETURN isEmpty('') AS x", "MATCH (n) RETURN n LIMIT toInteger(2)"])(
    "%s, which the engine itself has not got",
    async (text) => {
      const failure = await failureOf(run(text));
      expect(["unsupported", "unknown-name"]).toContain(failure.code);
      expect(failure.message).toMatch(/The local store does not have it; Neo4j may \(NEO4J_URI\)\.$/);
    },
  );

  it.each<[string, WireMap, WireValue[][]]>([
    ["CALL db.labels() YIELD label RETURN label", {}, [["Person"]]],
    ["CALL db.relationshipTypes()", {}, [["KNOWS"]]],
    [
      "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey",
      {},
      [["age"], ["name"], ["w"]],
    ],
    ["MATCH p = shortestPath((a {name: 'Ana'})-[*]->(b {name: 'Cy'})) RETURN length(p) AS l", {}, [[2]]],
    ["RETURN '[Europe/Paris]' AS text", {}, [["[Europe/Paris]"]]],
    ["UNWIND [[1, 2]] AS xs UNWIND xs AS x RETURN x", {}, [[1], [2]]],
    ["UNWIND $xs AS x RETURN x", { xs: [1, 2] }, [[1], [2]]],
    ["MATCH (n) WHERE n:Person OR n:Org RETURN count(n) AS n", {}, [[3]]],
    ["MATCH (n) WHERE any(x IN [n.age] WHERE x = 30) RETURN n.name AS name", {}, [["Ana"]]],
    ["RETURN [1, 2, 3][-1] AS x", {}, [[3]]],
    ["RETURN 'load csv' AS use, 'call dbms.components()' AS x", {}, [["load csv", "call dbms.components()"]]],
  ])("%s is none of them", async (text, parameters, rows) => {
    expect((await run(text, parameters)).rows).toStrictEqual(rows);
  });
});

describe("row 52: what the engine answers otherwise than Neo4j", () => {
  it.each<[string, WireValue]>([
    ["MATCH (n:Nothing) RETURN sum(n.age)", 0],
    ["RETURN sum(null) AS s", 0],
    ["MATCH (n:Person) RETURN sum(DISTINCT n.age) + 1 AS s", 71],
    ["MATCH (n:Person) WITH sum(n.age) AS s RETURN s", 70],
    ["RETURN round(-2.5) AS x", -2],
    ["RETURN round(2.5) AS x", 3],
    ["MATCH (n:Person) RETURN round(sum(n.age) / 40.0) AS x", 2],
    ["RETURN round(null) AS x", null],
  ])("is put right: %s", async (text, value) => {
    expect((await run(text)).rows).toStrictEqual([[value]]);
  });

  it("orders by a sum that it returns", async () => {
    const { rows } = await run("MATCH (n:Person) RETURN n.name AS name, sum(n.age) AS s ORDER BY s DESC, name");
    expect(rows).toStrictEqual([
      ["Bob", 40],
      ["Ana", 30],
      ["Cy", 0],
    ]);
  });

  const digits = "Numbers compared with text";
  const unknown = "Missing values in all(), any(), none() or single()";
  const sums = "Sums of different types";
  const numbers = "Numbers instead of nodes or relationships";
  it.each<[string, string, WireMap?]>([
    ["MATCH (n:Person) WHERE n.age = '30' RETURN n.name", digits],
    ["MATCH (n:Person {age: '30'}) RETURN n.name", digits],
    ["MATCH (n:Person) WHERE n.age IN ['30'] RETURN n.name", digits],
    ["MATCH (n:Person) WHERE n.age < $age RETURN n.name", digits, { age: "50" }],
    ["MATCH (n:Person) WHERE n.age IN $ages RETURN n.name", digits, { ages: ["30"] }],
    ["WITH 30 AS a, '30' AS b RETURN a = b AS x", digits],
    ["MATCH p = ()-[*2]->() WHERE none(r IN relationships(p) WHERE r.w > 5) RETURN count(p)", unknown],
    ["MATCH p = ()-[*2]->() WHERE single(r IN relationships(p) WHERE r.w > 0) RETURN count(p)", unknown],
    ["MATCH p = ()-[*2]->() WHERE NOT any(r IN relationships(p) WHERE r.w > 5) RETURN count(p)", unknown],
    ["RETURN all(x IN [1, null] WHERE x > 0) AS x", unknown],
    ["MATCH (n:Person) RETURN n.age + ' years' AS age", sums],
    ["RETURN [1, 2] + 3 AS xs", sums],
    ["MATCH (n:Person) RETURN CASE WHEN n.age > 30 THEN n END AS n", numbers],
    ["MATCH (n:Person) RETURN coalesce(n, 1)", numbers],
    ["MATCH (n:Person) RETURN max(n)", numbers],
    ["MATCH (n:Person) WITH collect(n) AS a MATCH (m:Person) WITH a, collect(m) AS b RETURN a + b AS all", numbers],
    ["MATCH (n:Person) WITH collect(n) AS ns RETURN [x IN ns WHERE x.age > 30] AS old", numbers],
    ["MATCH ()-[r:KNOWS]->() WITH CASE WHEN true THEN r END AS q RETURN q", numbers],
    ["MATCH ()-[r:KNOWS]->() WITH coalesce(r, null) AS q WITH q AS z RETURN z", numbers],
  ])("is warned of: %s", async (text, title, parameters) => {
    expect((await run(text, parameters)).warnings).toStrictEqual([title]);
  });

  it.each([
    "MATCH (n:Person) WHERE n.age = 30 RETURN n",
    "MATCH (n:Person {name: 'Ana'}) RETURN n",
    "MATCH p = ()-[*2]->() WHERE all(r IN relationships(p) WHERE r.w > 0) RETURN p",
    "MATCH p = ()-[*2]->() WHERE none(r IN relationships(p) WHERE coalesce(r.w, 0) > 5) RETURN p",
    "MATCH (n:Person) RETURN n.name + '!' AS loud",
    "MATCH (n:Person) RETURN count(n) + 1 AS more, collect(n) AS ns",
    "MATCH (n:Person) WITH collect(n) AS ns RETURN [x IN ns WHERE x.age > 30 | x.age] AS ages",
    "MATCH (n:Person) WITH collect(n) AS ns UNWIND ns AS n RETURN n, count(*) AS times",
    "MATCH (n:Person) RETURN coalesce(n.age, 0) AS age",
    "MATCH p = ()-->() UNWIND nodes(p) AS n RETURN n, id(n)",
  ])("is not warned of where it is right: %s", async (text) => {
    expect((await run(text)).warnings).toStrictEqual([]);
  });
});

describe("what no property can be", () => {
  it.each<[string, string, WireMap?]>([
    ["CREATE (n:X {x: {a: 1}})", "a map"],
    ["CREATE (n:X {x: [1, 'a']})", "a list of different types"],
    ["CREATE (n:X {x: [[1]]})", "a list of lists or maps"],
    ["CREATE (n:X {x: [1, null]})", "a list with null in it"],
    ["CREATE (n:X) SET n.x = {a: 1}", "a map"],
    ["CREATE (n:X) SET n.x = [1, 2.5]", "a list of different types"],
    ["CREATE (n:X) SET n += {x: {a: 1}}", "a map"],
    ["CREATE (n:X) SET n = {x: [true, 'a']}", "a list of different types"],
    ["CREATE (n:X {x: $x})", "a map", { x: { a: 1 } }],
    ["MERGE (n:X {x: $x})", "null in a MERGE", { x: null }],
    ["MERGE (n:X {x: null})", "null in a MERGE"],
    ["UNWIND $rows AS row MERGE (n:X {x: row.x})", "null in a MERGE", { rows: [{ x: 1 }, { x: null }] }],
  ])("%s is refused, as Neo4j refuses it", async (text, what, parameters) => {
    const failure = await failureOf(store.write((tx) => tx.run(statement(text), parameters)));
    expect(failure.code).toBe("invalid-value");
    expect(failure.message).toContain(`A property cannot be ${what}`);
    expect((await run("MATCH (n:X) RETURN count(n) AS n")).rows).toStrictEqual([[0]]);
  });

  it("takes lists of one type and maps that are no property", async () => {
    const written = store.write(async (tx) => {
      await tx.run(statement("CREATE (n:Y {x: [1, -2], y: ['a'], z: []}) SET n += {w: [1.5], v: [true, false]}"));
      await tx.run(statement("WITH {a: [1, 'a']} AS m CREATE (n:Y {x: m.a[0]}) SET n.y = size([1, 'a'])"));
      await tx.run(statement("MERGE (n:Y {x: coalesce($x, 3)})"), { x: null });
      return tx.run(statement("MATCH (n:Y) WITH count(n) AS n MATCH (m:Y) DETACH DELETE m RETURN n AS n LIMIT 1"));
    });
    expect(await written).toStrictEqual([{ n: 3 }]);
  });
});
