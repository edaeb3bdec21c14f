import type { PathsOutput } from "../../contract/paths.ts";
import type { StoreSettings } from "../../server/store/open-store.ts";
import { startClew } from "../processes/start-clew.ts";
import type { BenchStores } from "./bench-stores.ts";
import { apiCaller, closedLoop } from "./closed-loop.ts";
import { atMost, type Figure, percentile } from "./figure.ts";
import { numbers, PEOPLE } from "./generated-graph.ts";

const ROUNDS = 3;
const REQUESTS = 60;

/** Shortest paths of up to seven steps between people chosen at random; the disputed third of the ties is left out. */
export async function pathsSection(stores: BenchStores, log: (line: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const kind of ["neo4j", "embedded"] satisfies StoreSettings["kind"][]) {
    const { environment, ids } = await stores.filled(kind);
    const random = numbers(3);
    const person = () => ids.people[Math.floor(random() * PEOPLE)] ?? "";
    const asked = Array.from({ length: REQUESTS }, () => ({ from: person(), to: person() }));
    const clew = await startClew(environment);
    const api = apiCaller(clew.url);
    const lengths: number[] = [];
    const run = () =>
      closedLoop(1, asked, async (ends) => {
        const { paths } = (await api.call({
          path: "/api/paths",
          body: { ...ends, maxLength: 7, statuses: ["single-origin", "corroborated"] },
        })) as PathsOutput;
        lengths.push(paths[0]?.relationships.length ?? 0);
      });
    try {
      await run();
      const p95: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const took = await run();
        p95.push(percentile(took, 95));
        log(`  ${kind}: p50 ${percentile(took, 50).toFixed(1)} ms, p95 ${percentile(took, 95).toFixed(1)} ms`);
      }
      const found = lengths.filter((length) => length > 0);
      const share = Math.round((100 * found.length) / lengths.length);
      figures.push(
        atMost(
          `${kind}: paths of up to 7, p95 (${share}% joined, by ${Math.min(...found)} to ${Math.max(...found)} steps)`,
          p95,
          250,
          "ms",
        ),
      );
    } finally {
      api.close();
      await clew.stop();
    }
  }
  return figures;
}
