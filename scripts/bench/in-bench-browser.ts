import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { type Figure, notMeasured } from "./figure.ts";
import { serveBenchPages } from "./serve-bench-pages.ts";

/** Measures in a Chromium, on the bench's own pages at `url`; says so where there is no Chromium. */
export async function inBenchBrowser(
  what: string,
  measure: (browser: Browser, url: string) => Promise<Figure[]>,
): Promise<Figure[]> {
  const executablePath = [process.env.CHROMIUM_PATH, chromium.executablePath(), "/usr/bin/chromium"].find(
    (path) => path !== undefined && path !== "" && existsSync(path),
  );
  if (executablePath === undefined) {
    return [notMeasured(what, "there is no Chromium; set CHROMIUM_PATH to one", "see the issue")];
  }
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-first-run"],
  });
  const pages = await serveBenchPages();
  try {
    return await measure(browser, pages.url);
  } finally {
    await pages.close();
    await browser.close();
  }
}
