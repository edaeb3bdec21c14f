import type { Browser, CDPSession, Page } from "playwright-core";
import { atMost, type Figure, median } from "./figure.ts";

const ROUNDS = 3;
const SIZE = { width: 1440, height: 900 };
/** Moves of the mouse. Drawn in software each costs a good part of a second, which is not what is measured. */
const PAN_STEPS = 12;
const HOVERS = 20;
const RESTYLINGS = 5;

/** How many nodes and edges are drawn, and as what: Clew's canvas, or graphology and Sigma as they come. */
interface Drawn {
  readonly draw: "clew" | "plain";
  readonly nodes: number;
  readonly edges: number;
  /** Whether hovers and new styles are measured too: each is drawn, which in software takes tens of seconds of 50,000. */
  readonly looks: boolean;
}

/** One drawing, measured. Script is what the page's JavaScript takes, without drawing in software. */
interface Measured {
  readonly firstFrameMs: number;
  readonly panMs: number;
  /** Of one change of the style of every node; NaN where that is not measured. */
  readonly restyleMs: number;
  /** Of one node pointed at; NaN where that is not measured, and for plain Sigma, which highlights no neighbours. */
  readonly hoverMs: number;
  /** JavaScript's memory and its buffers. */
  readonly megabytes: number;
}

type Rounds = readonly { readonly plain: Measured; readonly clew: Measured }[];

const ratios = (all: Rounds, what: keyof Measured) => all.map(({ clew, plain }) => clew[what] / plain[what]);
const ofClew = (all: Rounds, what: keyof Measured) => all.map(({ clew }) => clew[what]);

/** Clew's canvas beside graphology and Sigma as they come, on the same data in the same browser. */
export async function middlingFigures(browser: Browser, pages: string, log: (line: string) => void): Promise<Figure[]> {
  const all = await rounds(browser, pages, { nodes: 10_000, edges: 30_000, looks: true }, log);
  const plainPan = median(all.map(({ plain }) => plain.panMs)).toFixed(2);
  const what = "10,000 nodes, 30,000 edges";
  return [
    atMost(`${what}: first frame / plain graphology and Sigma`, ratios(all, "firstFrameMs"), 1.3, "times"),
    atMost(`${what}: script per frame while panning (plain: ${plainPan} ms)`, ofClew(all, "panMs"), 2, "ms"),
    atMost(`${what}: the same / plain`, ratios(all, "panMs"), 1.1, "times"),
    atMost(`${what}: script of a hover with its neighbours`, ofClew(all, "hoverMs"), 3, "ms"),
    atMost(`${what}: script of a new style of all nodes / plain`, ratios(all, "restyleMs"), 1.2, "times"),
  ];
}

/** The same of five times as much. */
export async function largeFigures(browser: Browser, pages: string, log: (line: string) => void): Promise<Figure[]> {
  const all = await rounds(browser, pages, { nodes: 50_000, edges: 150_000, looks: false }, log);
  const what = "50,000 nodes, 150,000 edges";
  return [
    atMost(`${what}: script per frame while panning / plain`, ratios(all, "panMs"), 1.2, "times"),
    atMost(`${what}: memory / plain`, ratios(all, "megabytes"), 1.3, "times"),
  ];
}

async function rounds(
  browser: Browser,
  pages: string,
  size: Omit<Drawn, "draw">,
  log: (line: string) => void,
): Promise<Rounds> {
  const url = `${pages}canvas-bench.html`;
  const all = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const plain = await drawOnce(browser, url, { draw: "plain", ...size });
    const clew = await drawOnce(browser, url, { draw: "clew", ...size });
    all.push({ plain, clew });
    const both = (name: keyof Measured) => `${clew[name].toFixed(2)} / ${plain[name].toFixed(2)}`;
    log(
      `  ${size.nodes.toLocaleString("en")} nodes, Clew / plain: first frame ${both("firstFrameMs")} ms, pan ${both("panMs")} ms, ` +
        `style ${both("restyleMs")} ms, hover ${both("hoverMs")} ms, memory ${both("megabytes")} MB`,
    );
  }
  return all;
}

async function drawOnce(browser: Browser, url: string, { draw, nodes, edges, looks }: Drawn): Promise<Measured> {
  const page = await browser.newPage({ viewport: SIZE });
  page.setDefaultTimeout(180_000);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await page.goto(`${url}?draw=${draw}&nodes=${nodes}&edges=${edges}`);
  const firstFrameMs = await page.evaluate<number>("bench.firstFrame");
  await page.waitForTimeout(2000);
  const megabytes = await memory(session);
  const panMs = await panScript(page, session);
  // Of each alone, so that the one into which the collector of garbage falls does not speak for all.
  const each = async (times: number, what: (index: number) => string) => {
    const taken: number[] = [];
    for (let index = 0; index < times; index += 1) {
      const before = await scriptSeconds(session);
      await page.evaluate(what(index));
      taken.push(1000 * ((await scriptSeconds(session)) - before));
    }
    return median(taken);
  };
  const hoverMs = draw === "clew" && looks ? await each(HOVERS, (index) => `bench.hover(${37 * index})`) : Number.NaN;
  const restyleMs = looks ? await each(RESTYLINGS, (turn) => `bench.restyle(${turn})`) : Number.NaN;
  await page.close();
  return { firstFrameMs, panMs, restyleMs, hoverMs, megabytes };
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

/** MB that are left once what nobody holds is gone: the heap, and the buffers beside it. */
async function memory(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
  return (usedSize + backingStorageSize) / 1e6;
}
