import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockfile = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8")) as {
  packages: Record<string, Entry>;
};
const npmrc = readFileSync(new URL("../../.npmrc", import.meta.url), "utf8");

const entry = (name: string): Entry | undefined => lockfile.packages[`node_modules/${name}`];

/** The embedded engine's binaries, by the platform each is for. Written out here: the lockfile must match, not guide. */
const ENGINE = {
  "@grafeo-db/js-linux-x64-gnu": { os: ["linux"], cpu: ["x64"], libc: ["glibc"] },
  "@grafeo-db/js-linux-arm64-gnu": { os: ["linux"], cpu: ["arm64"], libc: ["glibc"] },
  "@grafeo-db/js-linux-arm64-musl": { os: ["linux"], cpu: ["arm64"], libc: ["musl"] },
  "@grafeo-db/js-darwin-x64": { os: ["darwin"], cpu: ["x64"] },
  "@grafeo-db/js-darwin-arm64": { os: ["darwin"], cpu: ["arm64"] },
  "@grafeo-db/js-win32-x64-msvc": { os: ["win32"], cpu: ["x64"] },
} as const;

/** Packages that bring a binary per platform, and how each names its packages for the platforms Clew is for. */
const TOOLS: Record<string, readonly string[]> = {
  esbuild: ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64", "win32-arm64"].map(
    (platform) => `@esbuild/${platform}`,
  ),
  rolldown: [
    "linux-x64-gnu",
    "linux-x64-musl",
    "linux-arm64-gnu",
    "linux-arm64-musl",
    "darwin-x64",
    "darwin-arm64",
    "win32-x64-msvc",
    "win32-arm64-msvc",
  ].map((platform) => `@rolldown/binding-${platform}`),
  lightningcss: [
    "linux-x64-gnu",
    "linux-x64-musl",
    "linux-arm64-gnu",
    "linux-arm64-musl",
    "darwin-x64",
    "darwin-arm64",
    "win32-x64-msvc",
    "win32-arm64-msvc",
  ].map((platform) => `lightningcss-${platform}`),
  "@biomejs/biome": [
    "linux-x64",
    "linux-x64-musl",
    "linux-arm64",
    "linux-arm64-musl",
    "darwin-x64",
    "darwin-arm64",
    "win32-x64",
    "win32-arm64",
  ].map((platform) => `@biomejs/cli-${platform}`),
  typescript: ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64", "win32-arm64"].map(
    (platform) => `@typescript/typescript-${platform}`,
  ),
};

describe("the lockfile installs on every platform", () => {
  test.each(Object.entries(ENGINE))("holds the embedded engine's %s with its platform", (name, platform) => {
    const { version, os, cpu, libc, optional } = entry(name) ?? {};
    expect({ version, os, cpu, ...(libc && { libc }), optional }).toEqual({
      version: entry("@grafeo-db/js")?.version,
      ...platform,
      optional: true,
    });
  });

  test.each(Object.entries(TOOLS))("holds a binary of %s for each", (name, binaries) => {
    for (const binary of binaries) {
      expect(entry(binary)?.version, binary).toBe(entry(name)?.optionalDependencies?.[binary]);
      expect(entry(binary), binary).toMatchObject({
        optional: true,
        os: [expect.any(String)],
        cpu: [expect.any(String)],
      });
    }
  });

  test("misses no optional dependency of any package", () => {
    const missing = Object.entries(lockfile.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => entry(name) === undefined && lockfile.packages[`${path}/node_modules/${name}`] === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });

  test("fixes the content of every package by its hash, but for the five entered by hand", () => {
    const loose = Object.entries(lockfile.packages)
      .filter(([path, { integrity }]) => path !== "" && !integrity?.startsWith("sha512-"))
      .map(([path]) => path.replace("node_modules/", ""));
    // Decision record 050 says why these have none.
    expect(loose.sort()).toEqual(
      Object.keys(ENGINE)
        .filter((name) => name !== "@grafeo-db/js-linux-x64-gnu")
        .sort(),
    );
  });
});

describe("installing runs and reaches nothing unexpected", () => {
  test("names no registry host", () => {
    expect(Object.values(lockfile.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    expect(JSON.stringify(lockfile)).not.toMatch(/"[^"]*https?:\/\/[^"]*\.tgz"/);
  });

  test("runs no install script, so no package reports home", () => {
    expect(npmrc).toMatch(/^ignore-scripts=true$/m);
  });
});
