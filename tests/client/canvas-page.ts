import { type Browser, chromium, type Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { findChromium } from "../support/find-chromium.ts";
import { reportMissing } from "../support/missing.ts";
import type { CanvasDemo } from "./canvas-demo.ts";

declare global {
  interface Window {
    readonly demo: CanvasDemo;
  }
}

const executablePath = await findChromium((line) => console.error(line));
if (executablePath === null) reportMissing("the canvas in a browser. Install Chromium, or set CHROMIUM_PATH to one.");

export const hasChromium = executablePath !== null;

/** The demo page, served by Vite from the sources, in a real Chromium. */
export class CanvasPages {
  readonly #server: ViteDevServer;
  readonly #browser: Browser;
  /** What pages threw or logged as errors since they were last asked. */
  readonly errors: string[] = [];

  private constructor(server: ViteDevServer, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  static async start(): Promise<CanvasPages> {
    const server = await createServer({
      root: new URL("../..", import.meta.url).pathname,
      configFile: false,
      cacheDir: ".test/vite-canvas",
      logLevel: "error",
      server: { host: "127.0.0.1", port: 0, hmr: false },
      optimizeDeps: {
        // What the worker needs is not found from the page: found when it starts, it would make it start anew.
        entries: ["tests/client/canvas-demo.html", "client/graph/layout/layout-worker.ts"],
        include: ["sigma", "sigma/rendering", "sigma/utils", "graphology"],
      },
    });
    await server.listen();
    const browser = await chromium.launch({
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--use-gl=angle",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--ignore-gpu-blocklist",
      ],
    });
    return new CanvasPages(server, browser);
  }

  /** The demo with a graph laid out and drawn. */
  async open(query: string, size = { width: 1140, height: 734 }): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: size });
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
    await page.goto(`${this.#server.resolvedUrls?.local[0]}tests/client/canvas-demo.html?${query}`);
    await page.waitForFunction("window.demo !== undefined");
    await page.evaluate("demo.ready");
    await drawn(page);
    return page;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}

/** Waits until what was changed is on the page. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)))),
  );
}
