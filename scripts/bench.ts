import { readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { apiSection } from "./bench/api-section.ts";
import { BenchStores } from "./bench/bench-stores.ts";
import { crowdSection } from "./bench/crowd-section.ts";
import { type Figure, markdownTable } from "./bench/figure.ts";
import { hubSection } from "./bench/hub-section.ts";
import { largeSection, layoutSection, pageSection } from "./bench/page-section.ts";
import { pathsSection } from "./bench/paths-section.ts";
import { searchSection } from "./bench/search-section.ts";
import { startSection } from "./bench/start-section.ts";
import { stopSignal } from "./processes/stop-signal.ts";

/**
 * `npm run bench`: every figure Clew promises, measured; `npm run bench -- api paths` only those sections. Prints tables,
 * and with `--write` puts them into docs/performance.md. Ends with 1 when a figure is missed.
 */
type Section = (stores: BenchStores, log: (line: string) => void) => Promise<Figure[]>;
const SECTIONS: Record<string, { readonly title: string; readonly run: Section }> = {
  start: { title: "Starting", run: startSection },
  page: { title: "The page", run: pageSection },
  crowd: { title: "A view of 10,000 entities", run: crowdSection },
  large: { title: "50,000 nodes", run: largeSection },
  layout: { title: "The layout", run: layoutSection },
  api: { title: "The API beside the driver", run: apiSection },
  hub: { title: "Hubs", run: hubSection },
  paths: { title: "Paths", run: pathsSection },
  search: { title: "Search", run: searchSection },
};
const REPORT = new URL("../docs/performance.md", import.meta.url);

const { values, positionals } = parseArgs({ options: { write: { type: "boolean" } }, allowPositionals: true });
const unknown = positionals.filter((name) => SECTIONS[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(", ")}. Sections: ${Object.keys(SECTIONS).join(", ")}.`);
  process.exit(2);
}

const log = (line: string) => console.error(line);
const stop = stopSignal();
const stores = new BenchStores(log, stop);
stop.addEventListener("abort", () => void stores.close().finally(() => process.exit(130)));
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
let missed = 0;
try {
  for (const [name, { title, run }] of Object.entries(SECTIONS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    log(`${title} …`);
    const figures = await run(stores, log);
    missed += figures.filter(({ met }) => !met).length;
    const table = markdownTable(figures);
    console.log(`\n${title}\n${table}\n`);
    if (values.write) await write(name, `${table}\n\nOn ${machine}, ${new Date().toISOString().slice(0, 10)}.`);
  }
} finally {
  await stores.close();
}
if (missed > 0) console.log(`${missed} missed.`);
process.exitCode = missed > 0 ? 1 : 0;

/** Puts a section's table between its marks in the report. */
async function write(name: string, text: string): Promise<void> {
  const report = await readFile(REPORT, "utf8");
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const from = report.indexOf(begin);
  const to = report.indexOf(end);
  if (from < 0 || to < 0) throw new Error(`docs/performance.md has no marks for the section ${name}.`);
  await writeFile(REPORT, `${report.slice(0, from + begin.length)}\n${text}\n${report.slice(to)}`);
}
