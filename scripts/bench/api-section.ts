import neo4j from "neo4j-driver";
import { expand } from "../../server/cypher/expand.ts";
import { NODE } from "../../server/cypher/node-statements.ts";
import { inducedSubgraph } from "../../server/cypher/subgraph.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { startClew } from "../processes/start-clew.ts";
import type { BenchStores } from "./bench-stores.ts";
import { type ApiCall, apiCaller, closedLoop } from "./closed-loop.ts";
import { atMost, type Figure, percentile } from "./figure.ts";
import { nameOf, numbers, PEOPLE } from "./generated-graph.ts";
import { recordStatements, replay, type Sent } from "./recorded-statements.ts";

const CLIENTS = 8;
const REQUESTS = 1600;
const ROUNDS = 3;
/** Requests of each kind whose statements are recorded; the rounds walk through them again and again. */
const DISTINCT = 40;

/** A request to the API, and the same asked of the store as the route does. */
interface Pair {
  readonly call: ApiCall;
  readonly work: (store: GraphStore) => Promise<unknown>;
}

/** What the API costs beside the statements it sends: the same ones, by the driver alone, with eight clients each. */
export async function apiSection(stores: BenchStores, log: (line: string) => void): Promise<Figure[]> {
  const { settings, environment, ids } = await stores.filled("neo4j");
  if (settings.kind !== "neo4j") throw new Error("The API is compared on Neo4j.");
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password));
  const store = await openStore(settings);
  const random = numbers(2);
  const person = () => ids.people[Math.floor(random() * PEOPLE)] ?? "";
  const kinds: Record<string, () => Pair> = {
    node: () => {
      const id = person();
      return {
        call: { path: `/api/nodes/${encodeURIComponent(id)}` },
        work: (through) => through.read((tx) => tx.run(NODE, { id })),
      };
    },
    search: () => {
      const q = nameOf(Math.floor(random() * PEOPLE));
      return {
        call: { path: `/api/search?q=${encodeURIComponent(q)}&limit=20` },
        work: (through) => through.search(q, { limit: 20 }),
      };
    },
    expand: () => {
      const id = person();
      return {
        call: { path: "/api/expand", body: { ids: [id], limit: 200 } },
        work: (through) =>
          through.read((tx) =>
            expand(tx, {
              ids: [id],
              types: [],
              direction: "both",
              labels: [],
              layer: "domain",
              limit: 200,
              skip: 0,
              order: "store",
            }),
          ),
      };
    },
    subgraph: () => {
      const some = Array.from({ length: 50 }, person);
      return {
        call: { path: "/api/subgraph", body: { ids: some } },
        work: (through) => through.read((tx) => inducedSubgraph(tx, some)),
      };
    },
  };
  const clew = await startClew(environment);
  const api = apiCaller(clew.url);
  const figures: Figure[] = [];
  try {
    for (const [name, make] of Object.entries(kinds)) {
      const pairs = Array.from({ length: DISTINCT }, make);
      const recorded: Sent[][] = [];
      for (const { work } of pairs) recorded.push(await recordStatements(driver, () => work(store)));
      const indexes = Array.from({ length: REQUESTS }, (_, index) => index % DISTINCT);
      const raw = () => closedLoop(CLIENTS, indexes, (index) => replay(driver, recorded[index] ?? []));
      const ours = () => closedLoop(CLIENTS, indexes, (index) => api.call(pairs[index]?.call ?? { path: "" }));
      await raw();
      await ours();
      const p50: number[] = [];
      const p95: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const [plain, through] = [await raw(), await ours()];
        p50.push(percentile(through, 50) / percentile(plain, 50));
        p95.push(percentile(through, 95) / percentile(plain, 95));
        log(
          `  ${name}: driver ${percentile(plain, 50).toFixed(1)} / ${percentile(plain, 95).toFixed(1)} ms, ` +
            `API ${percentile(through, 50).toFixed(1)} / ${percentile(through, 95).toFixed(1)} ms`,
        );
      }
      const statements = recorded[0]?.length ?? 0;
      figures.push(
        atMost(`${name}, p50: API / driver alone (${statements} statements)`, p50, 1.5, "times"),
        atMost(`${name}, p95: API / driver alone`, p95, 2, "times"),
      );
    }
  } finally {
    api.close();
    await clew.stop();
    await store.close();
    await driver.close();
  }
  return figures;
}
