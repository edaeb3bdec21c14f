import { beforeAll, expect, it } from "vitest";
import { type RouteName, routes } from "../../contract/routes.ts";
import type { GraphNode, Relationship } from "../../contract/values.ts";
import { type Answer, describeServers } from "../support/servers.ts";

/** The body of an answer that must be a 200 of the route, whole and with nothing besides what the contract says. */
function bodyOf(name: RouteName, answer: Answer): Answer["body"] {
  expect([answer.status, answer.type]).toStrictEqual([200, "application/json"]);
  const { output } = routes[name];
  expect(output.parse(answer.body)).toStrictEqual(answer.body);
  return answer.body;
}

const namesOf = (nodes: readonly GraphNode[]) => nodes.map(({ properties }) => properties.name).sort();
const idsOf = (elements: readonly { id: string }[]) => elements.map(({ id }) => id).sort();

describeServers("the routes over the article's graph", (served) => {
  let maduro: GraphNode;
  const get = async (name: RouteName, path: string) => bodyOf(name, await served().server.get(path));
  const post = async (name: RouteName, path: string, body: unknown) =>
    bodyOf(name, await served().server.post(path, body));
  const search = async (q: string, more = "") => get("search", `/api/search?q=${encodeURIComponent(q)}${more}`);
  const node = async (q: string): Promise<GraphNode> => (await search(q)).hits[0].node;

  beforeAll(async () => {
    maduro = await node("nicolas maduro");
  });

  it("GET /api/health/live and ready", async () => {
    expect(await get("live", "/api/health/live")).toStrictEqual({ status: "ok" });
    expect(await get("ready", "/api/health/ready")).toStrictEqual({ status: "ok" });
    expect((await served().server.get("/api/health/ready", { method: "HEAD" })).status).toBe(200);
  });

  it("GET /api/schema", async () => {
    const { store, labels, types, totals } = await get("schema", "/api/schema");
    expect(store).toStrictEqual(JSON.parse(JSON.stringify(served().store.info)));
    expect(store.kind).toBe(served().kind);
    expect(totals).toStrictEqual({ entities: 38, relationships: 70, claims: 71, sources: 2 });
    expect(labels[0]).toMatchObject({ label: "Evidence" });
    expect(labels.find(({ label }: { label: string }) => label === "Entity")).toStrictEqual({
      label: "Entity",
      count: 38,
      properties: [
        "aliases",
        "description",
        "existence",
        "existenceClaim",
        "existenceCon",
        "existencePro",
        "id",
        "name",
      ],
    });
    expect(types.find(({ type }: { type: string }) => type === "LEADS")).toMatchObject({
      count: 2,
      from: ["Entity", "Person"],
    });
  });

  it("GET /api/search: best first, every score a number, within its limit and label", async () => {
    const { hits, truncated } = await search("maduro", "&limit=3");
    const [best, ...others] = hits.map((hit: { node: GraphNode }) => hit.node.properties.name);
    expect(best).toBe("Nicolás Maduro");
    expect(others.sort()).toStrictEqual(["Address of 25 Nov", "Government of Venezuela"]);
    expect(truncated).toBe(true);
    expect(hits[0].matched).toStrictEqual({ property: "name", text: "Nicolás Maduro" });
    const scores = hits.map(({ score }: { score: number }) => score);
    expect(scores).toStrictEqual([...scores].sort((a: number, b: number) => b - a));
    const labelled = await search("maduro", "&label=Organization");
    expect(namesOf(labelled.hits.map((hit: { node: GraphNode }) => hit.node))).toContain("Government of Venezuela");
    for (const hit of labelled.hits) expect(hit.node.labels).toContain("Organization");
    expect(await search("no such thing anywhere")).toStrictEqual({ hits: [], truncated: false });
  });

  it("GET /api/nodes/:id", async () => {
    expect(await get("node", `/api/nodes/${encodeURIComponent(maduro.id)}`)).toStrictEqual(maduro);
    expect(maduro).toMatchObject({ labels: ["Entity", "Person"], properties: { id: "nicolas-maduro" } });
  });

  it("GET /api/nodes/:id/neighbourhood, which adds up to the degree that expand and degrees give", async () => {
    const { groups, degree } = await get("neighbourhood", `/api/nodes/${encodeURIComponent(maduro.id)}/neighbourhood`);
    expect(groups[0]).toStrictEqual({ type: "LEADS", direction: "out", label: "Organization", count: 2 });
    expect(groups.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(degree);
    expect(await post("degrees", "/api/degrees", { ids: [maduro.id] })).toStrictEqual({
      degrees: [{ id: maduro.id, degree }],
    });
    const all = await post("expand", "/api/expand", { ids: [maduro.id] });
    expect(all.relationships).toHaveLength(degree);
  });

  it("POST /api/expand: pages join to the whole, with every field of the table", async () => {
    const whole = await post("expand", "/api/expand", { ids: [maduro.id], limit: 1000 });
    expect([whole.truncated, whole.more]).toStrictEqual([false, []]);
    const found = new Set<string>();
    let cursor: string | undefined;
    for (let page = 0; page < 10; page += 1) {
      const request = { ids: [maduro.id], types: [], direction: "both", labels: [], limit: 4, layer: "domain" };
      const { relationships, more, truncated } = await post("expand", "/api/expand", {
        ...request,
        ...(cursor && { cursor }),
      });
      for (const { id } of relationships) found.add(id);
      expect(truncated).toBe(more.length > 0);
      if (more.length === 0) break;
      expect(more).toStrictEqual([
        { id: maduro.id, total: whole.relationships.length, shown: found.size, cursor: expect.any(String) },
      ]);
      cursor = more[0].cursor;
    }
    expect([...found].sort()).toStrictEqual(idsOf(whole.relationships));
    const leads = await post("expand", "/api/expand", { ids: [maduro.id], types: ["LEADS"], direction: "out" });
    expect(leads.relationships.map(({ type }: Relationship) => type)).toStrictEqual(["LEADS", "LEADS"]);
    const people = await post("expand", "/api/expand", {
      ids: [leads.nodes[1].id],
      labels: ["Person"],
      direction: "in",
    });
    expect(namesOf(people.nodes)).toContain("Nicolás Maduro");
    const evidence = await post("expand", "/api/expand", { ids: [maduro.id], layer: "evidence", limit: 5 });
    for (const { id, labels } of evidence.nodes) if (id !== maduro.id) expect(labels).toContain("Evidence");
  });

  it("GET /api/relationships/:id", async () => {
    const { relationships } = await post("expand", "/api/expand", { ids: [maduro.id], types: ["GAVE"] });
    const [gave] = relationships as [Relationship];
    const path = `/api/relationships/${encodeURIComponent(gave.id)}`;
    expect(await get("relationship", path)).toStrictEqual(gave);
    expect(gave).toMatchObject({ type: "GAVE", start: maduro.id, properties: { claim: "maduro-gave-address" } });
  });

  it("POST /api/subgraph: what the nodes induce, without ids that are gone", async () => {
    const { nodes, relationships } = await post("expand", "/api/expand", { ids: [maduro.id] });
    const induced = await post("subgraph", "/api/subgraph", { ids: [...idsOf(nodes), "n:999999", "nonsense"] });
    expect(idsOf(induced.nodes)).toStrictEqual(idsOf(nodes));
    expect(idsOf(induced.relationships)).toEqual(expect.arrayContaining(idsOf(relationships)));
    expect(induced.truncated).toBe(false);
    expect(await post("subgraph", "/api/subgraph", { ids: [maduro.id, maduro.id] })).toStrictEqual({
      nodes: [maduro],
      relationships: [],
      truncated: false,
    });
  });

  it("POST /api/subgraph: of some of the nodes, what ties them to any", async () => {
    const { nodes } = await post("expand", "/api/expand", { ids: [maduro.id] });
    const ids = idsOf(nodes);
    const induced = await post("subgraph", "/api/subgraph", { ids });
    const of = ids.filter((id) => id !== maduro.id).slice(0, 2);
    const ties = induced.relationships.filter(({ start, end }: Relationship) => of.includes(start) || of.includes(end));
    const ends = ties.flatMap(({ start, end }: Relationship) => [start, end]);
    const found = await post("subgraph", "/api/subgraph", { ids, of: [...of, "nonsense"] });
    expect(idsOf(found.relationships)).toStrictEqual(idsOf(ties));
    expect(idsOf(found.relationships).length).toBeLessThan(induced.relationships.length);
    expect(new Set(idsOf(found.nodes))).toStrictEqual(new Set([...of, ...ends]));
  });

  it("GET /api/overview: the whole domain, or nothing of it", async () => {
    const whole = await get("overview", "/api/overview");
    expect([whole.nodes.length, whole.relationships.length, whole.total, whole.truncated]).toStrictEqual([
      38,
      70,
      38,
      false,
    ]);
    expect(await get("overview", "/api/overview?limit=10")).toStrictEqual({
      nodes: [],
      relationships: [],
      truncated: true,
      total: 38,
    });
  });

  it("POST /api/paths: walks only the statuses that are asked for", async () => {
    const trump = await node("donald trump");
    const request = { from: maduro.id, to: trump.id, maxLength: 4, limit: 5, types: [], direction: "both" };
    const { paths, subgraph } = await post("paths", "/api/paths", request);
    expect(paths.length).toBeGreaterThan(0);
    for (const { nodes, relationships } of paths) {
      expect([nodes[0], nodes.at(-1), nodes.length]).toStrictEqual([maduro.id, trump.id, relationships.length + 1]);
    }
    expect(new Set(paths.flatMap(({ nodes }: { nodes: string[] }) => nodes)).size).toBe(subgraph.nodes.length);
    const statuses = ["single-origin", "corroborated", "on-record"];
    const sound = await post("paths", "/api/paths", { ...request, statuses });
    for (const { properties } of sound.subgraph.relationships) expect(statuses).toContain(properties.status);
    const none = await post("paths", "/api/paths", { ...request, types: ["NO_SUCH_TYPE"] });
    expect(none.paths).toStrictEqual([]);
  });

  it("POST /api/cypher: rows, and every node and relationship in them with its ends", async () => {
    const answer = await post("cypher", "/api/cypher", {
      statement:
        "MATCH (p:Entity {id: $id})-[r:LEADS]->(o) RETURN p.name AS name, r AS r, size($list) AS n, $big AS big ORDER BY o.id LIMIT 1",
      parameters: { id: "nicolas-maduro", list: [1, 2], big: { $type: "Integer", _value: "9007199254740993" } },
      mode: "read",
    });
    expect(answer.fields).toStrictEqual(["name", "r", "n", "big"]);
    const [[name, relationship, n, big]] = answer.values;
    expect([name, n, big]).toStrictEqual(["Nicolás Maduro", 2, { $type: "Integer", _value: "9007199254740993" }]);
    expect(relationship).toMatchObject({ $type: "Relationship", _value: { type: "LEADS", start: maduro.id } });
    expect(answer.graph.relationships).toStrictEqual([relationship._value]);
    expect(idsOf(answer.graph.nodes)).toStrictEqual([relationship._value.start, relationship._value.end].sort());
    expect([answer.truncated, answer.graph.truncated, answer.counters]).toStrictEqual([false, false, {}]);
    expect(answer.elapsedMs).toBeGreaterThan(0);
  });

  it("POST /api/cypher/explain", async () => {
    const read = await post("explain", "/api/cypher/explain", {
      statement: "MATCH (n:Person) RETURN n",
      parameters: {},
    });
    expect(read.kind).toBe("read");
    expect(JSON.stringify(read.plan)).toMatch(/Scan/);
    expect((await post("explain", "/api/cypher/explain", { statement: "CREATE (n)" })).kind).toBe("write");
  });

  it("GET /api/claims/:id: the ledger", async () => {
    const ledger = await get("claim", "/api/claims/maduro-gave-address");
    expect(ledger.claim).toMatchObject({
      id: "maduro-gave-address",
      type: "GAVE",
      status: "single-origin",
      pro: 1,
      con: 0,
    });
    expect(ledger.subject).toStrictEqual(maduro);
    expect(ledger.object.properties.id).toBe("address-25-november");
    expect(ledger.for.length).toBeGreaterThan(0);
    for (const id of ledger.for) expect(idsOf(ledger.assertions)).toContain(id);
    for (const { source } of ledger.assertions) expect(source.title).not.toBe("");
  });

  it("GET /api/queries: every question runs as it is saved", async () => {
    const { queries } = await get("savedQueries", "/api/queries");
    expect(queries).toHaveLength(8);
    for (const { statement, parameters } of queries) {
      const answer = await post("cypher", "/api/cypher", { statement, parameters });
      expect(answer.truncated).toBe(false);
    }
  });

  it.each([
    [
      "/api/nodes/none",
      "/api/nodes/none/neighbourhood",
      "/api/relationships/none",
      "/api/claims/none",
      "/api/nothing",
      "/nothing",
    ],
  ])("answers 404 for what is not there", async (...paths) => {
    for (const path of paths) {
      const { status, type, body } = await served().server.get(path);
      expect([path, status, type, body.code]).toStrictEqual([path, 404, "application/problem+json", "not-found"]);
    }
    const paths404 = await served().server.post("/api/paths", { from: maduro.id, to: "none" });
    expect([paths404.status, paths404.body.code]).toStrictEqual([404, "not-found"]);
  });
});
