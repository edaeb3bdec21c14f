import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type RunningClew, startClew } from "../../scripts/processes/start-clew.ts";
import { enginePids } from "../support/engine-pids.ts";
import { TcpProxy } from "../support/tcp-proxy.ts";
import { closeBrowser, openPage, type Theme } from "./browser-page.ts";
import { seededNeo4j } from "./clews.ts";

/** A Clew whose store can be taken away and given back. */
interface Losing {
  readonly clew: RunningClew;
  takeAway(): Promise<void>;
  giveBack(): Promise<void>;
  end(): Promise<void>;
}

async function losingNeo4j(): Promise<Losing> {
  const settings = await seededNeo4j();
  const proxy = new TcpProxy(settings.NEO4J_URI ?? "");
  await proxy.listen();
  return {
    clew: await startClew({ ...settings, NEO4J_URI: proxy.uri }),
    takeAway: () => proxy.refuse(),
    giveBack: () => proxy.listen(),
    end: () => proxy.refuse().catch(() => {}),
  };
}

async function losingLocalStore(): Promise<Losing> {
  const folder = await mkdtemp(join(tmpdir(), "clew-gone-"));
  const clew = await startClew({ CLEW_DATA: folder });
  let killing: Promise<void> | undefined;
  let gone = false;
  // It is started anew each time, and is gone for as long as it is killed again and again.
  const kill = async () => {
    while (gone) {
      for (const pid of enginePids(clew.process.pid)) process.kill(pid, "SIGKILL");
      await setTimeout(50);
    }
  };
  const giveBack = async () => {
    gone = false;
    await killing;
  };
  return {
    clew,
    takeAway: async () => {
      expect(enginePids(clew.process.pid)).toHaveLength(1);
      gone = true;
      killing = kill();
    },
    giveBack,
    end: async () => {
      await giveBack();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const STORES = [
  { name: "local store", start: losingLocalStore, here: true },
  { name: "Neo4j", start: losingNeo4j, here: inject("neo4j") !== null },
];

for (const { name, start, here } of STORES) {
  describe.skipIf(!here || !inject("chromium"))(`the store goes away and comes back [${name}]`, () => {
    let losing: Losing;
    beforeAll(async () => {
      losing = await start();
    });
    afterAll(async () => {
      await closeBrowser();
      await losing?.clew.stop();
      await losing?.end();
    });

    test.each<Theme>(["light", "dark"])(
      "row 11: the page shows a banner, keeps the picture and recovers by itself (%s)",
      async (theme) => {
        const { clew } = losing;
        const { page, canvas, counts, screenshot, close } = await openPage(clew.url, { theme });
        const shown = await counts();
        expect(shown.entities).toBeGreaterThan(20);
        await losing.takeAway();
        await page.keyboard.press("/");
        await page.keyboard.type("maduro");
        const banner = page.getByRole("region", { name: "The store does not answer" });
        await banner.waitFor({ timeout: 30_000 });
        expect(await counts()).toEqual(shown);
        const ready = await fetch(`${clew.url}/api/health/ready`);
        expect([ready.status, (await fetch(`${clew.url}/api/health/live`)).status]).toEqual([503, 200]);
        expect(ready.headers.get("retry-after")).toMatch(/^\d+$/);
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
        await screenshot(`store-gone-${name.replace(" ", "-")}-${theme}`);

        await losing.giveBack();
        await banner.waitFor({ state: "detached", timeout: 60_000 });
        expect(await counts()).toEqual(shown);
        await canvas.focus();
        await page.keyboard.press("/");
        await page.keyboard.type("maduro");
        await page.getByRole("option").first().waitFor();
        // The local store's search does not ask its process.
        const counted = await fetch(`${clew.url}/api/cypher`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ statement: "MATCH (n) RETURN count(n) > 20 AS kept" }),
        });
        expect(await counted.json()).toMatchObject({ values: [[true]] });
        await close();
      },
    );
  });
}
