import type { Browser, Page } from "playwright-core";
import type { ViewDocument } from "../../contract/views.ts";
import { startClew } from "../processes/start-clew.ts";
import type { BenchStores } from "./bench-stores.ts";
import { EDGES, fillCrowd, HIDDEN, HUB, NODES } from "./crowded-view.ts";
import { atMost, type Figure } from "./figure.ts";
import { inBenchBrowser } from "./in-bench-browser.ts";
import { type MainThread, traceMainThread } from "./main-thread.ts";

const ROUNDS = 3;
const VIEW = "crowd";
/** Until all that follows a step is over: the address is kept, the small picture is drawn, newcomers stand. */
const SETTLED_MS = 4000;

/** What the hands do to a view of 10,000 entities takes of the page's main thread. */
export function crowdSection(stores: BenchStores, log: (line: string) => void): Promise<Figure[]> {
  return inBenchBrowser("a view of 10,000 entities", async (browser) => {
    const folder = await stores.folder("crowd");
    const view = await fillCrowd(folder);
    const clew = await startClew({ CLEW_DATA: folder, CLEW_SEED: "off" });
    try {
      await saveView(clew.url, view);
      return [...(await stepFigures(browser, clew.url, log)), ...(await layoutFigures(browser, clew.url, log))];
    } finally {
      await clew.stop();
    }
  });
}

async function saveView(url: string, document: ViewDocument): Promise<void> {
  const response = await fetch(`${url}/api/views/${VIEW}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Crowd", document }),
  });
  if (!response.ok) throw new Error(`The view was not saved: ${await response.text()}`);
}

const STEPS = ["expand", "collapse", "undo", "redo"] as const;

async function stepFigures(browser: Browser, url: string, log: (line: string) => void): Promise<Figure[]> {
  const rounds: Record<(typeof STEPS)[number], MainThread>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await openCrowd(browser, url);
    await page.getByRole("combobox").first().fill(HUB);
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator("[data-canvas]").focus();
    // So many are not brought unasked: the key lists their kinds.
    await page.keyboard.press("e");
    const bring = page.getByRole("button", { name: /: owns, Company$/ });
    await bring.waitFor();
    await page.getByLabel("At most").fill(String(HIDDEN));
    await page.waitForTimeout(SETTLED_MS);
    const expand = await during(page, NODES + HIDDEN, () => bring.click());
    await page.locator("[data-canvas]").focus();
    const collapse = await during(page, NODES, () => page.keyboard.press("e"));
    const undo = await during(page, NODES + HIDDEN, () => page.keyboard.press("Control+z"));
    const redo = await during(page, NODES, () => page.keyboard.press("Control+Shift+z"));
    const steps = { expand, collapse, undo, redo };
    rounds.push(steps);
    log(`  ${STEPS.map((step) => `${step} ${inWords(steps[step])}`).join(", ")}`);
    await page.close();
  }
  const what = `${HIDDEN} entities in a view of ${NODES.toLocaleString("en")}: script, CPU time, to`;
  return STEPS.map((step) =>
    atMost(
      `${what} ${step}`,
      rounds.map((steps) => steps[step].scriptMs),
      100,
      "ms",
    ),
  );
}

async function layoutFigures(browser: Browser, url: string, log: (line: string) => void): Promise<Figure[]> {
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await openCrowd(browser, url);
    await page.locator("[data-canvas]").focus();
    await page.keyboard.press("a");
    const arrange = page.getByRole("button", { name: /^Arrange [\d,]+ entities$/ });
    await arrange.waitFor();
    await page.waitForTimeout(SETTLED_MS);
    const traced = await traceMainThread(await page.context().newCDPSession(page));
    await arrange.click();
    await page
      .locator(".unseen[role=status]", { hasText: /entities arranged: by ties$/ })
      .waitFor({ state: "attached" });
    await page.waitForTimeout(SETTLED_MS);
    const thread = await traced();
    longest.push(thread.longestTaskMs);
    log(`  layout ${inWords(thread)}`);
    await page.close();
  }
  const what = `${NODES.toLocaleString("en")} nodes, ${EDGES.toLocaleString("en")} edges laid out`;
  return [atMost(`${what}: longest task of the page, from the press to the picture, CPU time`, longest, 50, "ms")];
}

async function openCrowd(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}/#saved=${VIEW}`, { waitUntil: "networkidle" });
  await shows(page, NODES);
  await page.waitForTimeout(SETTLED_MS);
  return page;
}

/** Waits until the canvas says that it shows so many. */
async function shows(page: Page, nodes: number): Promise<void> {
  await page.locator(`[data-canvas][aria-label^="Graph of ${nodes.toLocaleString("en")} entities"]`).waitFor();
}

/** What a step takes, until the view shows so many entities and everything that follows is over. */
async function during(page: Page, nodes: number, step: () => Promise<void>): Promise<MainThread> {
  const traced = await traceMainThread(await page.context().newCDPSession(page));
  await step();
  await shows(page, nodes);
  await page.waitForTimeout(SETTLED_MS);
  return traced();
}

function inWords({ scriptMs, longestTaskMs }: MainThread): string {
  return `${scriptMs.toFixed(0)} ms of script (longest task ${longestTaskMs.toFixed(0)} ms)`;
}
