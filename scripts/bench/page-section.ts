import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { startClew } from "../processes/start-clew.ts";
import type { BenchStores } from "./bench-stores.ts";
import { canvasFigures } from "./canvas-figures.ts";
import { measureExpansion } from "./expansion-block.ts";
import { atMost, type Figure, notMeasured } from "./figure.ts";
import { layoutFigures } from "./layout-figures.ts";
import { serveBenchPages } from "./serve-bench-pages.ts";

const SIZE = { width: 1440, height: 900 };

/** What the page's script weighs and takes, in a real browser. */
export async function pageSection(stores: BenchStores, log: (line: string) => void): Promise<Figure[]> {
  const executablePath = [process.env.CHROMIUM_PATH, chromium.executablePath(), "/usr/bin/chromium"].find(
    (path) => path !== undefined && path !== "" && existsSync(path),
  );
  if (executablePath === undefined) {
    return [notMeasured("the page", "there is no Chromium; set CHROMIUM_PATH to one", "see the issue")];
  }
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-first-run"],
  });
  const pages = await serveBenchPages();
  try {
    return [
      ...(await firstLoad(browser, stores)),
      ...(await canvasFigures(browser, pages.url, log)),
      ...(await layoutFigures(browser, pages.url, log)),
      ...(await measureExpansion(browser, stores, log)),
    ];
  } finally {
    await pages.close();
    await browser.close();
  }
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
