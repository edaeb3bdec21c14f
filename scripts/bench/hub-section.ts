import type { StoreSettings } from "../../server/store/open-store.ts";
import { startClew } from "../processes/start-clew.ts";
import type { BenchStores } from "./bench-stores.ts";
import { apiCaller, closedLoop } from "./closed-loop.ts";
import { atMost, type Figure, median } from "./figure.ts";
import { HUB_DEGREE, SMALL_DEGREE } from "./generated-graph.ts";

const ROUNDS = 3;
const REQUESTS = 20;

/** What a hub costs: the first page of its relationships beside that of a small node, and the counts of its neighbours. */
export async function hubSection(stores: BenchStores, log: (line: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const kind of ["neo4j", "embedded"] satisfies StoreSettings["kind"][]) {
    const { environment, ids } = await stores.filled(kind);
    const clew = await startClew(environment);
    const api = apiCaller(clew.url);
    const expand = (id: string) =>
      closedLoop(1, Array.from({ length: REQUESTS }), () =>
        api.call({ path: "/api/expand", body: { ids: [id], limit: 200 } }),
      );
    const counts = () =>
      closedLoop(1, [0, 1, 2], () => api.call({ path: `/api/nodes/${encodeURIComponent(ids.hub)}/neighbourhood` }));
    try {
      const first = await counts();
      await expand(ids.hub);
      await expand(ids.small);
      const ratios: number[] = [];
      const counted: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const [hub, small] = [median(await expand(ids.hub)), median(await expand(ids.small))];
        ratios.push(hub / small);
        counted.push(Math.max(...(await counts())));
        log(
          `  ${kind}: hub ${hub.toFixed(1)} ms, small ${small.toFixed(1)} ms, counts ${counted.at(-1)?.toFixed(0)} ms`,
        );
      }
      figures.push(
        atMost(`${kind}: expand (limit 200) of ${HUB_DEGREE} neighbours / of ${SMALL_DEGREE}`, ratios, 3, "times"),
        atMost(`${kind}: neighbourhood counts of that node, the first time`, [first[0] ?? Number.NaN], 1000, "ms"),
        atMost(`${kind}: neighbourhood counts of that node, slowest of three`, counted, 1000, "ms"),
      );
    } finally {
      api.close();
      await clew.stop();
    }
  }
  return figures;
}
