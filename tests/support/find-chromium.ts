import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { runCommand } from "../../scripts/neo4j/run-command.ts";

const INSTALL_MS = 10 * 60_000;
const PROGRAMS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The path of a Chromium: `CHROMIUM_PATH`, Playwright's own, one installed on this machine; else it is fetched by
 * Playwright, or by apt-get for root. Null when none of it works.
 */
export async function findChromium(log: (line: string) => void): Promise<string | null> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return executable(CHROMIUM_PATH);
  const found = installed();
  if (found) return found;
  log("There is no Chromium: fetching Playwright's …");
  await runCommand(process.execPath, [join("node_modules", "playwright-core", "cli.js"), "install", "chromium"], {
    timeoutMs: INSTALL_MS,
  });
  const fetched = installed();
  if (fetched || process.getuid?.() !== 0) return fetched;
  log("Playwright's Chromium could not be fetched: installing one by apt-get …");
  await runCommand("apt-get", ["update"], { timeoutMs: INSTALL_MS });
  await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { timeoutMs: INSTALL_MS });
  return installed();
}

function installed(): string | null {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => PROGRAMS.map((name) => join(folder, name)));
  for (const path of [chromium.executablePath(), ...PLACES, ...onPath]) {
    const found = executable(path);
    if (found) return found;
  }
  return null;
}

function executable(path: string): string | null {
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return null;
  }
}
