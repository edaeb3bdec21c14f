import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startClew } from "../processes/start-clew.ts";
import type { BenchStores } from "./bench-stores.ts";
import { apiCaller, closedLoop } from "./closed-loop.ts";
import { atMost, type Figure, notMeasured } from "./figure.ts";
import { residentMegabytes } from "./process-memory.ts";

const ROUNDS = 3;
const BUILT_PAGE = fileURLToPath(new URL("../../dist", import.meta.url));

/** How long `npm start` takes to its ready line, and what it then holds in memory, on the article's graph. */
export async function startSection(stores: BenchStores, log: (line: string) => void): Promise<Figure[]> {
  const first: number[] = [];
  const again: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const environment = { CLEW_DATA: await stores.folder(`seed-${round}`) };
    // What a fresh clone lacks: the built page and the store.
    await rm(BUILT_PAGE, { recursive: true, force: true });
    const fresh = await startClew(environment);
    first.push(fresh.startedInMs / 1000);
    await fresh.stop();
    const clew = await startClew(environment);
    again.push(clew.startedInMs / 1000);
    await sendRequests(clew.url);
    const megabytes = clew.process.pid === undefined ? null : residentMegabytes(clew.process.pid);
    if (megabytes !== null) memory.push(megabytes);
    await clew.stop();
    log(`  first ${first.at(-1)?.toFixed(1)} s, again ${again.at(-1)?.toFixed(1)} s, ${memory.at(-1)?.toFixed(0)} MB`);
  }
  return [
    atMost("npm start to ready, built and seeded", again, 3, "s"),
    atMost("npm start to ready, first start (builds the page, seeds the store)", first, 30, "s"),
    memory.length === ROUNDS
      ? atMost("memory of server and store process after 600 requests", memory, 400, "MB")
      : notMeasured("memory of server and store process", "only Linux tells", "at most 400 MB"),
  ];
}

/** Requests of each kind, so that memory is that of a server in use. */
async function sendRequests(url: string): Promise<void> {
  const api = apiCaller(url);
  const { nodes } = (await api.call({ path: "/api/overview?limit=300" })) as { nodes: { id: string }[] };
  const calls = Array.from({ length: 200 }, (_, index) => nodes[index % nodes.length]?.id ?? "").flatMap((id) => [
    { path: `/api/nodes/${encodeURIComponent(id)}` },
    { path: "/api/search?q=maduro" },
    { path: "/api/expand", body: { ids: [id], limit: 100 } },
  ]);
  await closedLoop(4, calls, (call) => api.call(call));
  api.close();
}
