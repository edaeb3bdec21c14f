import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { startClew } from "../../scripts/processes/start-clew.ts";
import { openStore } from "../../server/store/open-store.ts";
import { type GraphData, writeGraph } from "../integration/data-sets/graph-data.ts";
import { readDonations } from "../integration/data-sets/read-donations.ts";
import { readLesMiserables } from "../integration/data-sets/read-les-miserables.ts";
import { readMovies } from "../integration/data-sets/read-movies.ts";
import { findChromium } from "../support/find-chromium.ts";
import { showDonations, showLesMiserables, showMovies, showSeed } from "./home-scenes.ts";
import { smallerPng } from "./smaller-png.ts";

/**
 * Takes the pictures of the README anew, or those whose data set is named:
 * `node --import tsx tests/pictures/home-pictures.ts [seed] [les-miserables] [movies] [party-donations]`.
 */

/** A data set on a local store of its own, and how a user gets from its first picture to a telling one. */
interface HomePicture {
  readonly name: string;
  /** None: the article, with which an empty store begins. */
  readonly data?: GraphData;
  readonly show: (page: Page) => Promise<void>;
  readonly themes: readonly ("light" | "dark")[];
}

const PICTURES: readonly HomePicture[] = [
  { name: "seed", show: showSeed, themes: ["light", "dark"] },
  { name: "les-miserables", data: readLesMiserables(), show: showLesMiserables, themes: ["light", "dark"] },
  { name: "movies", data: readMovies(), show: showMovies, themes: ["light"] },
  { name: "party-donations", data: readDonations(), show: showDonations, themes: ["light"] },
];
const IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));

const executablePath = await findChromium(console.error);
if (!executablePath) throw new Error("There is no Chromium: install one, or set CHROMIUM_PATH to one.");
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-first-run"],
});
const wanted = process.argv.slice(2);
for (const picture of PICTURES) {
  if (wanted.length === 0 || wanted.includes(picture.name)) await take(browser, picture);
}
await browser.close();

async function take(browser: Browser, { name, data, show, themes }: HomePicture): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "clew-picture-"));
  if (data) {
    const store = await openStore({ kind: "embedded", folder });
    await store.ready();
    await writeGraph(store, data);
    await store.close();
  }
  const clew = await startClew({ CLEW_DATA: folder, ...(data && { CLEW_SEED: "off" }) });
  try {
    for (const theme of themes) {
      const page = await browser.newPage({
        viewport: { width: 1440, height: 900 },
        colorScheme: theme,
        reducedMotion: "reduce",
      });
      await page.goto(clew.url);
      await page.locator("[data-canvas]:not([data-start=loading])").waitFor();
      await page.waitForLoadState("networkidle");
      await show(page);
      // The camera and what is drawn over the lines come to rest.
      await page.waitForTimeout(1200);
      await writeFile(`${IMAGES}${name}${theme === "dark" ? "-dark" : ""}.png`, smallerPng(await page.screenshot()));
      await page.close();
    }
  } finally {
    await clew.stop();
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`${name} taken`);
}
