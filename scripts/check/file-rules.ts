import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";

/** Longest file a reader should have to hold in mind (most are under 150 lines); tests list cases and may be longer. */
const MAX_LINES = { source: 400, test: 500 };

/** Names that say nothing of what is inside and so collect everything. */
const DRAWERS = /^(index|utils?|helpers?|common|misc|shared|types)\.(ts|tsx)$/;

/** Comments that switch a check off. Written in halves, so that this file does not break its own rule. */
const SILENCERS = new RegExp(
  ["biome-" + "ignore", "@ts-" + "ignore", "@ts-" + "nocheck", "eslint-" + "disable"].join("|"),
);

const CODE = /\.(ts|tsx)$/;

/** What each file of the repository breaks, one line each: `path: what, and what to do`. */
export async function brokenFileRules(root: string): Promise<string[]> {
  const run = promisify(execFile);
  // Tracked files, and new ones that are not ignored: what the next commit could hold.
  const { stdout } = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    maxBuffer: 16 * 1024 * 1024,
  });
  const paths = stdout.split("\0").filter((path) => CODE.test(path) || path === "package-lock.json");
  const broken = await Promise.all(
    paths.map(async (path) => {
      const text = await readFile(join(root, path), "utf8").catch(() => null);
      return text === null ? [] : brokenIn(path, text);
    }),
  );
  return broken.flat();
}

/** The rules for one file, given its path from the root and its text. */
export function brokenIn(path: string, text: string): string[] {
  if (path === "package-lock.json") {
    return /"resolved":/.test(text)
      ? [`${path}: names a registry host. Run npm with the project's .npmrc, which leaves "resolved" out.`]
      : [];
  }
  const broken: string[] = [];
  const max = path.startsWith("tests/") ? MAX_LINES.test : MAX_LINES.source;
  const lines = text.split("\n").length - 1;
  if (lines > max) broken.push(`${path}: ${lines} lines, at most ${max}. Split it by what it does.`);
  if (DRAWERS.test(basename(path))) broken.push(`${path}: the name says nothing. Name it for its main export.`);
  const at = text.split("\n").findIndex((line) => SILENCERS.test(line));
  if (at >= 0) broken.push(`${path}:${at + 1}: switches a check off. Fix what it complains of.`);
  return broken;
}
