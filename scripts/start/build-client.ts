import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Everything the page is built from, and by. */
const INPUTS = ["client", "contract", "vite.config.ts", "package-lock.json", "scripts/start/build-client.ts"];
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
  await runVite(root);
  await writeFile(join(folder, STAMP), stamp);
  return folder;
}

/** In a process of its own: what a build needs in memory, the server would keep for as long as it runs. */
async function runVite(root: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
  const build = spawn(process.execPath, [vite, "build", "--logLevel", "error"], {
    cwd: root,
    // Whoever starts it may run tests or develop: the page is React's production build all the same.
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", process.stderr, process.stderr],
  });
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error(`the page could not be built (vite ended with ${code}); what it says stands above.`);
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
