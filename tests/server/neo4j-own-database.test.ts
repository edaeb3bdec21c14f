import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { emptyNeo4j } from "../support/empty-neo4j.ts";
import { startServer } from "../support/servers.ts";

const access = inject("neo4j");

/** Someone's own database: films, with whatever indexes they have, and nothing of Clew's. */
describe.skipIf(!access)("someone's own Neo4j", () => {
  let driver: Driver;
  let store: GraphStore;
  const run = async (text: string, parameters = {}) => {
    const session = driver.session();
    try {
      return (await session.run(text, parameters)).records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  };
  const names = async (text: string, label?: string) => {
    const found = await store.search(text, { limit: 10, ...(label && { label }) });
    return found.hits.map(({ node }) => node.properties.name ?? node.properties.title);
  };

  beforeAll(() => {
    if (access) driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password));
  });
  afterAll(() => driver?.close());
  beforeEach(async () => {
    if (!access) return;
    await emptyNeo4j(access);
    await run(
      `CREATE (:Person {name: 'Renée Zellweger', born: 1969}) CREATE (:Person {name: 'Tom Hanks', nicknames: ['Tommy', 'T. Häns']})
       CREATE (:Person {name: 'Tom'}) CREATE (:Movie {title: 'Jerry Maguire', tagline: 'The rest of his life begins now.'})
       CREATE (:Movie {title: 'The Straße'}) CREATE (:Evidence {name: 'Tom in evidence'})`,
    );
    // A store knows the indexes it found for half a minute: each test has its own.
    store = await openStore({ kind: "neo4j", ...access });
    return () => store.close();
  });

  const everything = async () => ({
    graph: await run("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)"),
    constraints: await run("SHOW CONSTRAINTS YIELD name"),
    indexes: await run("SHOW INDEXES YIELD name, type, labelsOrTypes, properties"),
  });

  it("is not written to by opening, searching, reading its schema and explaining", async () => {
    const before = await everything();
    await store.ready();
    await store.search("tom", { limit: 5 });
    await store.schema();
    await store.explain("CREATE (n:Person {name: 'x'})", {});
    expect(await everything()).toStrictEqual(before);
  });

  it("is not written to by whatever the page reads, the console included", async () => {
    const server = await startServer(store);
    const before = await everything();
    const { body } = await server.get("/api/search?q=tom");
    const ids = body.hits.map(({ node }: { node: { id: string } }) => node.id);
    const answers = [
      await server.get("/api/schema"),
      await server.get("/api/overview"),
      await server.get("/api/views"),
      await server.post("/api/expand", { ids, limit: 5 }),
      await server.post("/api/subgraph", { ids }),
      await server.post("/api/paths", { from: ids[0], to: ids[1] }),
      await server.post("/api/cypher", { statement: "MATCH (n) RETURN n" }),
      await server.post("/api/cypher/explain", { statement: "MATCH (n) RETURN n" }),
    ];
    expect(answers.map(({ status }) => status)).toStrictEqual(answers.map(() => 200));
    expect(await everything()).toStrictEqual(before);
    await server.close();
  });

  it("keeps what it calls a view itself apart from the views that are saved", async () => {
    const id = "plan-b";
    await run("CREATE (:View {id: $id, name: 'A view over the bay'})", { id });
    const server = await startServer(store);
    const document = {
      format: 1,
      nodes: [],
      camera: { x: 0, y: 0, ratio: 1 },
      selectedNodes: [],
      selectedEdges: [],
      hiddenEdges: [],
      hiddenLines: [],
    };
    const saved = await server.get(`/api/views/${id}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name: "Mine", document }),
    });
    expect([saved.status, saved.body.version]).toStrictEqual([200, 1]);
    expect(await run("MATCH (v:View {id: $id}) WHERE NOT v:Clew RETURN properties(v) AS it", { id })).toStrictEqual([
      { it: { id, name: "A view over the bay" } },
    ]);
    await server.close();
  });

  it("is looked through without an index, which the answer says; case, accents and lists included", async () => {
    const found = await store.search("tom", { limit: 10 });
    expect(found.hits.map(({ node }) => node.properties.name)).toStrictEqual(["Tom", "Tom Hanks"]);
    expect(found.notice).toMatch(/no full-text index.*npm run index/);
    expect(await names("RENEE")).toStrictEqual(["Renée Zellweger"]);
    expect(await names("hans")).toStrictEqual(["Tom Hanks"]);
    expect(await names("strasse")).toStrictEqual(["The Straße"]);
    expect(await names("life rest")).toStrictEqual(["Jerry Maguire"]);
    expect(await names("tom", "Movie")).toStrictEqual([]);
    expect(await names("(begins.*")).toStrictEqual(["Jerry Maguire"]);
    expect(await names("1969")).toStrictEqual([]);
  });

  it("is searched by its own full-text index, forgiving an accent that the index does not", async () => {
    await run("CREATE FULLTEXT INDEX people FOR (n:Person|Evidence) ON EACH [n.name, n.nicknames]");
    await run("CALL db.awaitIndexes(60)");
    expect(await names("renee")).toStrictEqual(["Renée Zellweger"]);
    expect((await names("tom"))[0]).toBe("Tom");
    expect((await store.search("tommy", { limit: 1 })).hits[0]?.matched).toStrictEqual({
      property: "nicknames",
      text: "Tommy",
    });
  });

  it.each(["TEXT", "RANGE"])("is searched by its own %s index, in other cases too", async (type) => {
    await run(`CREATE ${type} INDEX FOR (n:Person) ON (n.name)`);
    await run("CALL db.awaitIndexes(60)");
    await run("UNWIND range(1, 1000) AS i CREATE (:Person {name: 'Tom Ado ' + toString(i)})");
    const found = await store.search("tom", { limit: 3 });
    expect(found.hits[0]?.node.properties.name).toBe("Tom");
    expect(found.hits).toHaveLength(3);
    expect(found.truncated).toBe(true);
    expect(found.notice).toBeUndefined();
  });

  it("is searched by Clew's index alone once there is one, and that only ever grows", async () => {
    await store.migrate({ kind: "text-search", labels: ["Person"], properties: ["name"] });
    expect((await store.search("tom", { limit: 10 })).notice).toBeUndefined();
    expect(await names("maguire")).toStrictEqual([]);
    await store.migrate({ kind: "text-search", labels: ["Movie"], properties: ["title"] });
    expect(await names("maguire")).toStrictEqual(["Jerry Maguire"]);
    expect((await names("tom")).sort()).toStrictEqual(["Tom", "Tom Hanks"]);
    const [index] = await run("SHOW FULLTEXT INDEXES YIELD labelsOrTypes, properties");
    expect(index).toStrictEqual({ labelsOrTypes: ["Person", "Movie"], properties: ["name", "title"] });
  });
});
