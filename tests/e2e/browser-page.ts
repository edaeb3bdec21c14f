import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { inject } from "vitest";

const SCREENSHOTS = fileURLToPath(new URL("../../.test/screenshots/", import.meta.url));

export type Theme = "light" | "dark";

/** Clew in a real Chromium. Whatever the browser's console or the page complains of is kept in `problems`. */
export interface BrowserPage {
  readonly page: Page;
  readonly problems: string[];
  /** The canvas; its accessible name counts what it shows. */
  readonly canvas: Locator;
  /** Entities and relationships on the canvas, by its accessible name. */
  counts(): Promise<{ entities: number; relationships: number }>;
  /** Keeps a picture of the page in `.test/screenshots`, to be looked at. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

let browser: Promise<Browser> | undefined;

function launch(): Promise<Browser> {
  const executablePath = inject("chromium");
  if (!executablePath) throw new Error("There is no Chromium for this run of the tests.");
  browser ??= chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-first-run"],
  });
  return browser;
}

/** Ends the browser that `openPage` started. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** Opens Clew and waits for its first picture, or for the words that stand in its place. */
export async function openPage(
  url: string,
  {
    theme = "light",
    width = 1440,
    height = 900,
    hasTouch = false,
    locale = "en-US",
  }: { theme?: Theme; width?: number; height?: number; hasTouch?: boolean; locale?: string } = {},
): Promise<BrowserPage> {
  const context: BrowserContext = await (await launch()).newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    hasTouch,
    locale,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    // Drawing without a GPU is slow, and the driver says so; that is no complaint about the page.
    if (message.text().includes("GL Driver Message (OpenGL, Performance")) return;
    if (["error", "warning"].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  const canvas = page.locator("[data-canvas]");
  await page.locator("[data-canvas]:not([data-start=loading])").waitFor();
  await settled(page);
  return {
    page,
    problems,
    canvas,
    counts: async () => {
      // The first two numbers, in whatever language and with its thousands set off.
      const name = (await canvas.getAttribute("aria-label")) ?? "";
      const [entities, relationships] = (name.match(/\d[\d.,]*(?<=\d)/g) ?? []).map((text) =>
        Number(text.replaceAll(/[.,]/g, "")),
      );
      return { entities: entities ?? Number.NaN, relationships: relationships ?? Number.NaN };
    },
    screenshot: async (name) => {
      await mkdir(SCREENSHOTS, { recursive: true });
      await settled(page);
      await page.screenshot({ path: `${SCREENSHOTS}${name}.png` });
    },
    close: () => context.close(),
  };
}

/** Waits until nothing is on its way to the page and it has drawn twice. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 300)))),
  );
}
