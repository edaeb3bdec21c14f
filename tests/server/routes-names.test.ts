import { beforeAll, expect, it, vi } from "vitest";
import { canonicalHash } from "../../server/seed/canonical-hash.ts";
import { escapeName, NameError } from "../../server/store/escape-name.ts";
import { describeServers } from "../support/servers.ts";
import { statement } from "../support/statement.ts";

// Each name makes texts that Neo4j has not planned yet.
vi.setConfig({ testTimeout: 120_000 });

/** Texts that would do harm if one of them were ever taken for Cypher, a path or markup. */
const HOSTILE = [
  "`",
  "``",
  "a`b``c",
  "`}) DETACH DELETE n //",
  "A`) SET n.x = 1 WITH n MATCH (m:`B",
  "]-() DELETE r //",
  "\\",
  "\\`",
  "\\u0060",
  "\\u0060) DETACH DELETE n //",
  "'",
  '"',
  "' OR 1=1 //",
  "$id",
  "{}",
  "/* */",
  "//",
  ";",
  "A|B",
  "A:B",
  "!A",
  "%",
  "*",
  " ",
  "\n",
  "\t\r",
  "\0",
  "a\0b",
  "\ud800",
  "💥",
  "n\u0303",
  "\u202eabc",
  "\u2028",
  "<img src=x onerror=alert(1)>",
  "=1+1",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "toString",
  "Evidence",
  "MATCH",
  "日本語",
  "x".repeat(500),
];
const writable = HOSTILE.filter((name) => {
  try {
    escapeName(name);
    return name !== "Evidence";
  } catch (error) {
    if (error instanceof NameError) return false;
    throw error;
  }
});

describeServers(
  "any text as a label, type, key or id",
  (served) => {
    let hash = "";
    beforeAll(async () => {
      hash = await canonicalHash(served().store);
    });

    it("row 37: each route that takes one answers 200 or 400, and the graph stays as it is", async () => {
      const { server } = served();
      const odd: unknown[] = [];
      const { body } = await server.post("/api/cypher", { statement: "MATCH (n:Start) RETURN n" });
      const { id } = body.graph.nodes[0];
      for (const name of HOSTILE) {
        const answers = await Promise.all([
          server.get(`/api/search?q=x&label=${encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, "\ufffd"))}`),
          server.get(`/api/search?q=${encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, "\ufffd"))}`),
          server.post("/api/expand", { ids: [id], types: [name] }),
          server.post("/api/expand", { ids: [id], labels: [name], layer: "all" }),
          server.post("/api/expand", { ids: [name] }),
          server.post("/api/expand", { ids: [id], cursor: name.slice(0, 200) }),
          server.post("/api/paths", { from: id, to: id, types: [name] }),
          server.post("/api/subgraph", { ids: [name.slice(0, 200)] }),
          server.post("/api/cypher", {
            statement: "RETURN $p AS p, keys($m) AS k",
            parameters: { p: name, m: { [name]: 1 } },
          }),
        ]);
        const statuses = answers.map(({ status }) => status);
        if (!statuses.every((status) => status === 200 || status === 400)) odd.push([name, statuses]);
      }
      expect(odd).toStrictEqual([]);
      expect(await canonicalHash(served().store)).toBe(hash);
    });

    it("row 37: what can be a name is found by it, whole, in every route", async () => {
      const { server } = served();
      expect(writable.length).toBeGreaterThan(30);
      const { body } = await server.post("/api/cypher", { statement: "MATCH (n:Start) RETURN n" });
      const { id } = body.graph.nodes[0];
      const { labels, types } = (await server.get("/api/schema")).body;
      for (const name of writable) {
        const byType = (await server.post("/api/expand", { ids: [id], types: [name] })).body;
        expect([name, byType.relationships.map(({ type }: { type: string }) => type)]).toStrictEqual([name, [name]]);
        const byLabel = (await server.post("/api/expand", { ids: [id], labels: [name] })).body;
        expect(byLabel.relationships).toStrictEqual(byType.relationships);
        const node = byLabel.nodes.find((one: { id: string }) => one.id !== id);
        expect(node).toMatchObject({ labels: [name] });
        expect(Object.keys(node.properties)).toStrictEqual([name]);
        expect(labels.find(({ label }: { label: string }) => label === name)).toStrictEqual({
          label: name,
          count: 1,
          properties: [name],
        });
        expect(types.find(({ type }: { type: string }) => type === name)).toMatchObject({
          type: name,
          count: 1,
          to: [name],
        });
      }
    });
  },
  {
    graph: (store) =>
      store.write(async (tx) => {
        await tx.run(statement("CREATE (n:Start {name: 'start'}) RETURN 1 AS x"));
        for (const name of writable) {
          const quoted = escapeName(name);
          await tx.run(statement(`MATCH (n:Start) CREATE (n)-[:${quoted}]->(:${quoted} {${quoted}: 1}) RETURN 1 AS x`));
        }
      }),
  },
);
