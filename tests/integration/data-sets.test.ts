import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CypherOutput } from "../../contract/cypher.ts";
import type { PathsOutput } from "../../contract/paths.ts";
import type { SchemaOutput, SearchOutput } from "../../contract/routes.ts";
import { type RunningClew, startClew } from "../../scripts/processes/start-clew.ts";
import type { StoreSettings } from "../../server/store/open-store.ts";
import { describeStores } from "../support/stores.ts";
import { type GraphData, writeGraph } from "./data-sets/graph-data.ts";
import { readDonations } from "./data-sets/read-donations.ts";
import { readLesMiserables } from "./data-sets/read-les-miserables.ts";
import { readMovies } from "./data-sets/read-movies.ts";

/** What was worked out for a data set without Clew. */
interface Expected {
  readonly graph: {
    readonly nodes: number;
    readonly edges: number;
    readonly labels: Readonly<Record<string, number>>;
    readonly relationshipTypes: Readonly<Record<string, number>>;
    readonly topDegree: readonly { readonly id: string; readonly out: number; readonly in: number }[];
    readonly degrees: readonly { readonly id: string; readonly out: number; readonly in: number }[];
    readonly shortestPaths: readonly {
      readonly from: string;
      readonly to: string;
      readonly undirected: number;
      readonly directed: number | null;
      readonly distinctShortestNodePaths: number;
    }[];
  };
  readonly sumOfPayments?: number;
}

const expectedOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}/expected.json`, import.meta.url), "utf8")) as Expected;

/** The file has neither labels nor types: the reader gives every node and every tie the same. */
function expectedOfLesMiserables(): Expected {
  const { graph } = expectedOf("les-miserables");
  return { graph: { ...graph, labels: { Person: graph.nodes }, relationshipTypes: { APPEARS_WITH: graph.edges } } };
}

/** Clew's own settings for a store. */
const settingsOf = (store: StoreSettings): Record<string, string> =>
  store.kind === "embedded"
    ? { CLEW_DATA: store.folder, CLEW_SEED: "off" }
    : { NEO4J_URI: store.uri, NEO4J_USERNAME: store.username, NEO4J_PASSWORD: store.password };

describe.each([
  { name: "movies", read: readMovies, expected: expectedOf("movies") },
  { name: "party-donations", read: readDonations, expected: expectedOf("party-donations") },
  { name: "les-miserables", read: readLesMiserables, expected: expectedOfLesMiserables() },
])("any property graph works: $name", ({ read, expected: { graph: expected, sumOfPayments } }) => {
  const data: GraphData = read();

  describeStores("through the API", (open, under) => {
    let clew: RunningClew;
    let ids: Map<string, string>;

    beforeAll(async () => {
      ids = await writeGraph(await open(), data);
      await under.close();
      clew = await startClew(settingsOf(await under.settings()));
    }, 120_000);
    afterAll(async () => {
      expect(await clew?.stop()).toBe(0);
    });

    const get = async <T>(path: string): Promise<T> => {
      const response = await fetch(`${clew.url}${path}`);
      expect(response.status, path).toBe(200);
      return (await response.json()) as T;
    };
    const post = async <T>(path: string, body: unknown): Promise<T> => {
      const response = await fetch(`${clew.url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      const answer = await response.json();
      expect(response.status, JSON.stringify(answer)).toBe(200);
      return answer as T;
    };
    const id = (key: string) => ids.get(key) ?? "";

    test("the ready line counts its entities", () => {
      expect(clew.readyLine).toMatch(new RegExp(`\\b${expected.nodes} entities\\)$`));
    });

    test("the schema has every label and type with its count", async () => {
      const schema = await get<SchemaOutput>("/api/schema");
      expect(Object.fromEntries(schema.labels.map(({ label, count }) => [label, count]))).toEqual(expected.labels);
      expect(Object.fromEntries(schema.types.map(({ type, count }) => [type, count]))).toEqual(
        expected.relationshipTypes,
      );
      expect(schema.totals).toEqual({
        entities: expected.nodes,
        relationships: expected.edges,
        claims: 0,
        sources: 0,
      });
    });

    test.each([...expected.topDegree, ...expected.degrees])(
      "the neighbourhood of $id counts $out out, $in in",
      async (row) => {
        const { groups, degree } = await get<{ groups: { direction: string; count: number }[]; degree: number }>(
          `/api/nodes/${encodeURIComponent(id(row.id))}/neighbourhood`,
        );
        const sum = (direction: string) =>
          groups.filter((group) => group.direction === direction).reduce((total, group) => total + group.count, 0);
        expect({ out: sum("out"), in: sum("in"), degree }).toEqual({
          out: row.out,
          in: row.in,
          degree: row.out + row.in,
        });
      },
    );

    test("expanding the busiest node brings each of its relationships once, page by page", async () => {
      const [busiest] = expected.topDegree;
      const total = (busiest?.out ?? 0) + (busiest?.in ?? 0);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await post<{
          relationships: { id: string }[];
          more: { total: number; shown: number; cursor: string }[];
        }>("/api/expand", { ids: [id(busiest?.id ?? "")], limit: 5, ...(cursor && { cursor }) });
        seen.push(...page.relationships.map((relationship) => relationship.id));
        cursor = page.more[0]?.cursor;
        if (cursor) expect(page.more[0]).toMatchObject({ total, shown: seen.length });
      } while (cursor && seen.length <= total);
      expect([seen.length, new Set(seen).size]).toEqual([total, total]);
    });

    test.each(expected.shortestPaths)("from $from to $to the shortest paths have $undirected steps", async (row) => {
      const asked = { from: id(row.from), to: id(row.to), maxLength: 10, limit: 100 };
      const { paths } = await post<PathsOutput>("/api/paths", asked);
      expect(new Set(paths.map((path) => path.relationships.length))).toEqual(new Set([row.undirected]));
      expect(new Set(paths.map((path) => path.nodes.join(" "))).size).toBe(row.distinctShortestNodePaths);
      const directed = await post<PathsOutput>("/api/paths", { ...asked, direction: "out" });
      expect(directed.paths[0]?.relationships.length ?? null).toBe(row.directed);
    });

    test("a node is found by its name, and stands for what the file says", async () => {
      const sample = data.nodes.find(({ properties }) => properties.name ?? properties.title);
      const text = String(sample?.properties.name ?? sample?.properties.title);
      const { hits } = await get<SearchOutput>(`/api/search?q=${encodeURIComponent(text)}`);
      expect(hits[0]?.node).toEqual({
        id: id(sample?.key ?? ""),
        labels: [sample?.label],
        properties: sample?.properties,
      });
    });

    test("the whole graph is the first picture", async () => {
      const { nodes, relationships, truncated } = await get<{
        nodes: unknown[];
        relationships: unknown[];
        truncated: boolean;
      }>("/api/overview?limit=300");
      expect([nodes.length, relationships.length, truncated]).toEqual([expected.nodes, expected.edges, false]);
    });

    if (sumOfPayments !== undefined) {
      test("the payments add up in Cypher", async () => {
        const { values } = await post<CypherOutput>("/api/cypher", {
          statement: "MATCH ()-[p:Payment]->() RETURN count(p) AS payments, sum(p.amountEur) AS total",
        });
        expect(values).toEqual([[290, expect.closeTo(sumOfPayments, 2)]]);
      });
    }
  });
});
