import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type RunningClew, startClew } from "../../scripts/processes/start-clew.ts";
import { TcpProxy } from "../support/tcp-proxy.ts";
import { closeBrowser, openPage, type Theme } from "./browser-page.ts";
import { seededNeo4j } from "./clews.ts";

describe.skipIf(!inject("neo4j") || !inject("chromium"))("the database goes away and comes back", () => {
  let proxy: TcpProxy;
  let clew: RunningClew;

  beforeAll(async () => {
    const settings = await seededNeo4j();
    proxy = new TcpProxy(settings.NEO4J_URI ?? "");
    await proxy.listen();
    clew = await startClew({ ...settings, NEO4J_URI: proxy.uri });
  });
  afterAll(async () => {
    await closeBrowser();
    await clew?.stop();
    await proxy?.refuse().catch(() => {});
  });

  test.each<Theme>(["light", "dark"])(
    "row 11: the page shows a banner, keeps the picture and recovers by itself (%s)",
    async (theme) => {
      const { page, canvas, counts, screenshot, close } = await openPage(clew.url, { theme });
      const shown = await counts();
      expect(shown.entities).toBeGreaterThan(20);
      await proxy.refuse();
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
      await screenshot(`store-gone-${theme}`);

      await proxy.listen();
      await banner.waitFor({ state: "detached", timeout: 60_000 });
      expect(await counts()).toEqual(shown);
      await canvas.focus();
      await page.keyboard.press("/");
      await page.keyboard.type("maduro");
      await page.getByRole("option").first().waitFor();
      await close();
    },
  );
});
