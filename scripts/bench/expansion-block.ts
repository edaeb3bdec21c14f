import type { Browser } from "playwright-core";
import { openStore } from "../../server/store/open-store.ts";
import { startClew } from "../processes/start-clew.ts";
import type { BenchStores } from "./bench-stores.ts";
import { atMost, type Figure } from "./figure.ts";
import { traceMainThread } from "./main-thread.ts";

const ROUNDS = 3;
const LEAVES = 400;
const BROUGHT = 200;

/**
 * How long the page stands still while 200 neighbours come in: the most CPU time that one task of its main thread takes.
 * Waiting does not count: without a GPU the page waits for each picture to be drawn in software.
 */
export async function measureExpansion(
  browser: Browser,
  stores: BenchStores,
  log: (line: string) => void,
): Promise<Figure[]> {
  const folder = await stores.folder("star");
  const store = await openStore({ kind: "embedded", folder });
  await store.write((tx) =>
    tx.run(
      {
        name: "bench-star",
        text: "CREATE (c:Person {name: 'Centre'}) WITH c UNWIND $names AS name CREATE (c)-[:KNOWS]->(:Person {name: name})",
      },
      { names: Array.from({ length: LEAVES }, (_, index) => `Leaf ${index}`) },
    ),
  );
  await store.close();
  const clew = await startClew({ CLEW_DATA: folder, CLEW_SEED: "off" });
  const longest: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      // The page asks for 100 at a time; the figure is for 200.
      await page.route("**/api/expand", (route) =>
        route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), limit: BROUGHT }) }),
      );
      await page.goto(clew.url, { waitUntil: "networkidle" });
      await page.getByRole("combobox").first().fill("Centre");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await page.waitForTimeout(1500);
      // So many are not brought unasked: the key lists their one kind.
      await page.keyboard.press("e");
      const bring = page.getByRole("button", { name: /: knows, Person$/ });
      await bring.waitFor();
      await page.waitForTimeout(1000);
      const traced = await traceMainThread(await page.context().newCDPSession(page));
      const answered = page.waitForResponse("**/api/expand");
      await bring.click();
      const { nodes } = (await (await answered).json()) as { nodes: unknown[] };
      if (nodes.length < BROUGHT) throw new Error(`Only ${nodes.length} entities came.`);
      await page.waitForTimeout(4000);
      longest.push((await traced()).longestTaskMs);
      await page.close();
    }
  } finally {
    await clew.stop();
  }
  log(`  longest tasks while ${BROUGHT} entities come in: CPU ${longest.map((ms) => ms.toFixed(0)).join(", ")} ms`);
  return [atMost(`longest task of the page while ${BROUGHT} neighbours come in, CPU time`, longest, 100, "ms")];
}
