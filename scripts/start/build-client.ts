import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Everything the page is built from. */
const INPUTS = ["client", "contract", "vite.config.ts", "package-lock.json"];
const STAMP = ".clew-inputs";

/**
 * Builds the page if it is missing or was built from other files, and gives the folder it is in. A build is known by the
 * names, sizes and times of its inputs, so that a start with nothing changed reads no file of the page's source.
 */
export async function buildClient(root: string): Promise<string> {
  const folder = join(root, "dist", "client");
  const stamp = await stampOf(root);
  const built = await readFile(join(folder, STAMP), "utf8").catch(() => null);
  if (built === stamp && existsSync(join(folder, "index.html"))) return folder;
  process.stderr.write("Building the page…\n");
  const { build } = await import("vite");
  await build({
    root: join(root, "client"),
    configFile: join(root, "vite.config.ts"),
    logLevel: "warn",
    mode: "production",
  });
  await writeFile(join(folder, STAMP), stamp);
  return folder;
}

async function stampOf(root: string): Promise<string> {
  const hash = createHash("sha256");
  for (const input of INPUTS) await addTo(hash, join(root, input), input);
  return hash.digest("hex");
}

async function addTo(hash: ReturnType<typeof createHash>, path: string, name: string): Promise<void> {
  const info = await stat(path).catch(() => null);
  if (!info) return;
  if (!info.isDirectory()) {
    hash.update(`${name}\0${info.size}\0${Math.trunc(info.mtimeMs)}\n`);
    return;
  }
  const entries = (await readdir(path)).sort();
  for (const entry of entries) await addTo(hash, join(path, entry), `${name}/${entry}`);
}
