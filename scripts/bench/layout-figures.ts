import type { Browser } from "playwright-core";
import { atMost, type Figure, notMeasured } from "./figure.ts";

const ROUNDS = 3;

/** What the page measured once. */
export interface LayoutTimes {
  /** Of Clew's layout, s, and the score it ended with. */
  readonly seconds: number;
  readonly score: number;
  /** Of ForceAtlas2 until it had a score of `good`, s, or until it was given up. */
  readonly plainSeconds: number;
  readonly good: number;
}

/** Clew's layout beside graphology's ForceAtlas2, both in the browser. */
export async function layoutFigures(browser: Browser, url: string, log: (line: string) => void): Promise<Figure[]> {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(`${url}layout-bench.html`);
  const ratios: number[] = [];
  const what = "10,000 nodes, 30,000 edges: laid out to show communities / by plain ForceAtlas2";
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { seconds, score, plainSeconds, good } = await page.evaluate<LayoutTimes>(`layoutBench(${11 + round})`);
      log(
        `  layout: Clew ${seconds.toFixed(1)} s for ${score.toFixed(2)}, ForceAtlas2 ${plainSeconds.toFixed(1)} s for ${good}`,
      );
      if (score < good)
        return [notMeasured(what, `the layout reached ${score.toFixed(2)}, not ${good}`, "at most 0.33 times")];
      ratios.push(seconds / plainSeconds);
    }
  } finally {
    await page.close();
  }
  return [atMost(what, ratios, 0.33, "times")];
}
