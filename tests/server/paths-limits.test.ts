import { expect, it } from "vitest";
import { findPaths } from "../../server/cypher/find-paths.ts";
import { TooFar } from "../../server/cypher/path-search.ts";
import { describeServers } from "../support/servers.ts";
import { statement } from "../support/statement.ts";

const TIES = 6;

/**
 * From each of the two ends `TIES` relationships to a decoy, made before the two ways that join them; and two people with
 * 5,001 relationships between them.
 */
const GRAPH = [
  `CREATE (a:End {name: 'a'}) CREATE (b:End {name: 'b'}) CREATE (d:Decoy) CREATE (e:Decoy)
   CREATE (one:Middle {name: 'one'}) CREATE (two:Middle {name: 'two'})
   WITH a, b, d, e, one, two UNWIND range(1, ${TIES}) AS i CREATE (a)-[:TIE]->(d) CREATE (b)-[:TIE]->(e)
   WITH DISTINCT a, b, one, two
   CREATE (a)-[:KNOWS]->(one) CREATE (one)-[:KNOWS]->(b) CREATE (a)-[:KNOWS]->(two) CREATE (two)-[:KNOWS]->(b)
   RETURN 1 AS x`,
  "CREATE (c:Pair {name: 'c'}) CREATE (d:Pair {name: 'd'}) WITH c, d UNWIND range(1, 5001) AS i CREATE (c)-[:TIE]->(d) RETURN count(*) AS n",
];

describeServers(
  "paths within limits",
  (served) => {
    const ids = async (label: string): Promise<string[]> => {
      const { body } = await served().server.post("/api/cypher", {
        statement: `MATCH (n:${label}) RETURN n ORDER BY n.name`,
      });
      return body.values.map(([node]: [{ _value: { id: string } }]) => node._value.id);
    };

    it("counts every relationship walked, so that a search that was cut never passes for a whole one", async () => {
      const [from = "", to = ""] = await ids("End");
      const walk = { types: [], direction: "both", statuses: null, through: [], avoid: new Set<string>() } as const;
      const request = { from, to, maxLength: 6, limit: 10, mode: "all-shortest", ...walk } as const;
      const search = (steps: number) => served().store.read((tx) => findPaths(tx, request, steps));
      const whole = 2 * (TIES + 2);
      expect((await search(whole))?.paths).toHaveLength(2);
      for (let steps = 1; steps < whole; steps += 1) {
        await expect(search(steps), `${steps} steps`).rejects.toBeInstanceOf(TooFar);
      }
    });

    it("says when there are more paths than were asked for", async () => {
      const [from, to] = await ids("End");
      const some = await served().server.post("/api/paths", { from, to, limit: 1 });
      expect([some.body.paths.length, some.body.subgraph.truncated]).toStrictEqual([1, true]);
      const all = await served().server.post("/api/paths", { from, to, limit: 2 });
      expect([all.body.paths.length, all.body.subgraph.truncated]).toStrictEqual([2, false]);
    });

    it("says when there are more relationships side by side than were asked for", async () => {
      const [from, to] = await ids("Pair");
      const { body } = await served().server.post("/api/paths", { from, to, limit: 3 });
      expect([body.paths.length, body.subgraph.relationships.length, body.subgraph.truncated]).toStrictEqual([
        3,
        3,
        true,
      ]);
    });
  },
  {
    async graph(store) {
      for (const text of GRAPH) await store.write((tx) => tx.run(statement(text)));
    },
  },
);
