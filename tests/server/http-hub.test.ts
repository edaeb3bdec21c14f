import { expect, it, vi } from "vitest";
import { describeServers } from "../support/servers.ts";
import { statement } from "../support/statement.ts";

vi.setConfig({ testTimeout: 60_000 });

const NEIGHBOURS = 100_000;
const BATCH = 10_000;

describeServers(
  "a node with 100,000 neighbours",
  (served) => {
    const hub = async (): Promise<string> =>
      (await served().server.post("/api/cypher", { statement: "MATCH (h:Hub) RETURN h" })).body.graph.nodes[0].id;

    it("row 19: is summed up in numbers", async () => {
      const { server } = served();
      const id = await hub();
      const { status, body, text } = await server.get(`/api/nodes/${encodeURIComponent(id)}/neighbourhood`);
      expect([status, body]).toStrictEqual([
        200,
        { groups: [{ type: "OWNS", direction: "out", label: "Leaf", count: NEIGHBOURS }], degree: NEIGHBOURS },
      ]);
      expect(text.length).toBeLessThan(200);
      expect((await server.post("/api/degrees", { ids: [id] })).body).toStrictEqual({
        degrees: [{ id, degree: NEIGHBOURS }],
      });
    });

    it("row 19: is brought in pages, none twice and never all at once", async () => {
      const { server } = served();
      const id = await hub();
      const seen = new Set<string>();
      let cursor: string | undefined;
      for (const shown of [100, 200, 300]) {
        const { status, body } = await server.post("/api/expand", { ids: [id], ...(cursor && { cursor }) });
        expect([status, body.truncated, body.relationships.length, body.nodes.length]).toStrictEqual([
          200,
          true,
          100,
          101,
        ]);
        expect(body.more).toStrictEqual([{ id, total: NEIGHBOURS, shown, cursor: expect.any(String) }]);
        for (const relationship of body.relationships) seen.add(relationship.id);
        expect(seen.size).toBe(shown);
        ({ cursor } = body.more[0]);
      }
      const largest = await server.post("/api/expand", { ids: [id], limit: 1000 });
      expect(largest.body.relationships).toHaveLength(1000);
      for (const limit of [1001, NEIGHBOURS, 0, -1]) {
        expect((await server.post("/api/expand", { ids: [id], limit })).status).toBe(400);
      }
    });

    it("row 19: costs what it shows, in a subgraph and a path too", async () => {
      const { server } = served();
      const id = await hub();
      const { body } = await server.post("/api/expand", { ids: [id], limit: 2 });
      const [one, two] = body.nodes
        .filter((node: { id: string }) => node.id !== id)
        .map((node: { id: string }) => node.id);
      const begun = performance.now();
      expect((await server.post("/api/subgraph", { ids: [id, one, two] })).body.relationships).toHaveLength(2);
      for (const of of [[id], [one, two]]) {
        const { body: ties } = await server.post("/api/subgraph", { ids: [id, one, two], of });
        expect(ties.nodes.map((node: { id: string }) => node.id).sort()).toStrictEqual([id, one, two].sort());
        expect(ties.relationships).toHaveLength(2);
      }
      const { paths } = (await server.post("/api/paths", { from: one, to: two })).body;
      expect(paths.map(({ nodes }: { nodes: string[] }) => nodes)).toStrictEqual([[one, id, two]]);
      expect(performance.now() - begun).toBeLessThan(10_000);
    });
  },
  {
    async graph(store) {
      const fill = statement(
        `MATCH (h:Hub) UNWIND range($from, $from + ${BATCH} - 1) AS i CREATE (h)-[:OWNS]->(:Leaf {i: i}) RETURN count(*) AS n`,
      );
      await store.write((tx) => tx.run(statement("CREATE (h:Hub {name: 'hub'}) RETURN 1 AS x")));
      for (let from = 0; from < NEIGHBOURS; from += BATCH) {
        await store.write((tx) => tx.run(fill, { from }), { deadlineMs: 60_000 });
      }
    },
  },
);
