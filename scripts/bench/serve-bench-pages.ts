import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

/** The pages of `tests/bench`, built as Clew's own page is. */
export interface BenchPages {
  /** Address of their folder, with a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function serveBenchPages(): Promise<BenchPages> {
  const root = fileURLToPath(new URL("../../tests/bench", import.meta.url));
  const outDir = fileURLToPath(new URL("../../.test/bench/page", import.meta.url));
  const input = ["canvas-bench.html", "layout-bench.html"].map((name) => `${root}/${name}`);
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
  return { url: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
}
