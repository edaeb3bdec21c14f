import type { Browser } from "playwright-core";
import { startClew } from "../processes/start-clew.ts";
import type { BenchStores } from "./bench-stores.ts";
import { largeFigures, middlingFigures } from "./canvas-figures.ts";
import { measureExpansion } from "./expansion-block.ts";
import { atMost, type Figure } from "./figure.ts";
import { inBenchBrowser } from "./in-bench-browser.ts";
import { layoutFigures } from "./layout-figures.ts";

const SIZE = { width: 1440, height: 900 };

/** What the page's script weighs and takes, in a real browser. */
export function pageSection(stores: BenchStores, log: (line: string) => void): Promise<Figure[]> {
  return inBenchBrowser("the page", async (browser, url) => [
    ...(await firstLoad(browser, stores)),
    ...(await middlingFigures(browser, url, log)),
    ...(await measureExpansion(browser, stores, log)),
  ]);
}

/** What it takes of 50,000 nodes: some ten minutes, as each frame of plain Sigma's takes many seconds in software. */
export function largeSection(_stores: BenchStores, log: (line: string) => void): Promise<Figure[]> {
  return inBenchBrowser("50,000 nodes", (browser, url) => largeFigures(browser, url, log));
}

/** How soon a layout shows communities. */
export function layoutSection(_stores: BenchStores, log: (line: string) => void): Promise<Figure[]> {
  return inBenchBrowser("the layout", (browser, url) => layoutFigures(browser, url, log));
}

/** Script that the browser fetches until the first picture stands, as compressed on the wire. */
async function firstLoad(browser: Browser, stores: BenchStores): Promise<Figure[]> {
  const clew = await startClew({ CLEW_DATA: await stores.folder("first-load") });
  const page = await browser.newPage({ viewport: SIZE });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const scripts = new Set<string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.mimeType.includes("javascript")) scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(clew.url, { waitUntil: "networkidle" });
  await page.waitForTimeout(2000);
  await page.close();
  await clew.stop();
  return [atMost("first load: script on the wire", [bytes / 1000], 400, "kB")];
}
