import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { build, preview } from "vite";
import { startClew } from "../processes/start-clew.ts";
import type { BenchStores } from "./bench-stores.ts";
import { measureExpansion } from "./expansion-block.ts";
import { atMost, type Figure, median, notMeasured } from "./figure.ts";

const ROUNDS = 3;
const SIZE = { width: 1440, height: 900 };
/** Moves of the mouse. Drawn in software each costs a good part of a second, which is not what is measured. */
const PAN_STEPS = 12;

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
  try {
    return [
      ...(await firstLoad(browser, stores)),
      ...(await largeGraph(browser, log)),
      ...(await measureExpansion(browser, stores, log)),
    ];
  } finally {
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

/** 10,000 nodes and 30,000 edges: Clew's canvas beside graphology and Sigma as they come. */
async function largeGraph(browser: Browser, log: (line: string) => void): Promise<Figure[]> {
  const root = fileURLToPath(new URL("../../tests/bench", import.meta.url));
  const outDir = fileURLToPath(new URL("../../.test/bench/page", import.meta.url));
  const input = fileURLToPath(new URL("../../tests/bench/canvas-bench.html", import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir, emptyOutDir: true, target: "es2022", rolldownOptions: { input } },
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: "error",
    preview: { host: "127.0.0.1", port: 0 },
    build: { outDir },
  });
  const url = server.resolvedUrls?.local[0] ?? "";
  const ratios: number[] = [];
  const pans: number[] = [];
  const plainPans: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const plain = await drawOnce(browser, `${url}canvas-bench.html?draw=plain`);
      const clew = await drawOnce(browser, `${url}canvas-bench.html?draw=clew`);
      ratios.push(clew.firstFrameMs / plain.firstFrameMs);
      pans.push(clew.panScriptMs);
      plainPans.push(plain.panScriptMs);
      log(
        `  first frame ${clew.firstFrameMs.toFixed(0)} ms, plain ${plain.firstFrameMs.toFixed(0)} ms; ` +
          `pan ${clew.panScriptMs.toFixed(2)} ms of script a frame, plain ${plain.panScriptMs.toFixed(2)} ms`,
      );
    }
  } finally {
    await server.close();
  }
  return [
    atMost("10,000 nodes, 30,000 edges: first frame / plain graphology and Sigma", ratios, 1.3, "times"),
    atMost(
      `10,000 nodes, 30,000 edges: script per frame while panning (plain: ${median(plainPans).toFixed(2)} ms)`,
      pans,
      2,
      "ms",
    ),
  ];
}

async function drawOnce(browser: Browser, url: string): Promise<{ firstFrameMs: number; panScriptMs: number }> {
  const page = await browser.newPage({ viewport: SIZE });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await page.goto(url);
  const firstFrameMs = await page.evaluate<number>("bench.firstFrame");
  await page.waitForTimeout(2000);
  const panScriptMs = await panScript(page, session);
  await page.close();
  return { firstFrameMs, panScriptMs };
}

/** Script per frame while the picture is dragged about by its free corner. */
async function panScript(page: Page, session: CDPSession): Promise<number> {
  const frames = () => page.evaluate<number>("bench.frames");
  await page.mouse.move(20, 20);
  await page.mouse.down();
  await page.mouse.move(30, 30);
  const [scriptBefore, framesBefore] = [await scriptSeconds(session), await frames()];
  for (let step = 0; step < PAN_STEPS; step += 1) {
    await page.mouse.move(30 + 3 * step, 30 + (step % 20));
    await page.waitForTimeout(8);
  }
  const [script, drawn] = [await scriptSeconds(session), await frames()];
  await page.mouse.up();
  return (1000 * (script - scriptBefore)) / (drawn - framesBefore);
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN;
}
