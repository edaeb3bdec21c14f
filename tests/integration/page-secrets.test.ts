import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const VITE = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
const CANARY = "canary-4711";
/** Every secret that Clew, its deployment or its shell may have in the environment. */
const SECRETS = {
  NEO4J_URI: `bolt://${CANARY}:7687`,
  NEO4J_USERNAME: `user-${CANARY}`,
  NEO4J_PASSWORD: `password-${CANARY}`,
  NPM_TOKEN: `token-${CANARY}`,
  CLEW_DATA: `/home/${CANARY}/.clew`,
  HOME: `/home/${CANARY}`,
};

let folder = "";
const files = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clew-page-"));
  const build = spawnSync(process.execPath, [VITE, "build", "--logLevel", "error", "--outDir", folder], {
    // The test's own NODE_ENV would make it a page for developing.
    env: { ...process.env, NODE_ENV: "production", ...SECRETS },
    encoding: "utf8",
  });
  if (build.status !== 0) throw new Error(`The page could not be built:\n${build.stderr}`);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) files.set(entry.name, await readFile(join(entry.parentPath, entry.name), "latin1"));
  }
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it("row 46: the page's files hold no secret of the environment that they were built in, nor a name of one", () => {
  expect(files.size).toBeGreaterThan(5);
  expect([...files.values()].some((text) => text.includes("/api/cypher"))).toBe(true);
  const found = [...files].flatMap(([name, text]) =>
    [CANARY, resolve("."), "NEO4J_PASSWORD", "process.env"]
      .filter((secret) => text.includes(secret))
      .map((secret) => [name, secret]),
  );
  expect(found).toStrictEqual([]);
});
