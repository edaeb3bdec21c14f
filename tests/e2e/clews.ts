import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { type RunningClew, startClew } from "../../scripts/processes/start-clew.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore, type StoreSettings } from "../../server/store/open-store.ts";
import { emptyNeo4j } from "../support/empty-neo4j.ts";
import type { Neo4jAccess } from "../support/neo4j-access.ts";
import { closeBrowser } from "./browser-page.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

type Suite = (url: () => string, clew: () => RunningClew, store: "local" | "neo4j") => void;

/** What a store begins with: the article's graph, or what `fill` writes. */
interface Beginning {
  readonly fill?: (store: GraphStore) => Promise<unknown>;
}

/** Runs the same suite on a Clew on each store: `url()` is its address. */
export function describeClews(name: string, suite: Suite, beginning: Beginning = {}): void {
  describeLocalClew(`${name} [local store]`, suite, beginning);
  describeNeo4jClew(`${name} [Neo4j]`, suite, beginning);
}

/** The same on Neo4j alone: for what the page does on that store only. */
export function describeNeo4jClew(name: string, suite: Suite, { fill }: Beginning = {}): void {
  describe.skipIf(!inject("neo4j") || !inject("chromium"))(name, () => {
    run("neo4j", suite, async () => startClew(await (fill ? filledNeo4j(fill) : seededNeo4j())));
  });
}

/** The same on the local store alone: for what the page does whatever the store. */
export function describeLocalClew(name: string, suite: Suite, { fill }: Beginning = {}): void {
  describe.skipIf(!inject("chromium"))(name, () => {
    let folder = "";
    run("local", suite, async () => {
      folder = await mkdtemp(join(tmpdir(), "clew-e2e-"));
      if (fill) await fillStore({ kind: "embedded", folder }, fill);
      return startClew({ CLEW_DATA: folder, ...(fill && { CLEW_SEED: "off" }) });
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));
  });
}

/** Empties the test's Neo4j, seeds it by `npm run seed`'s own script, and gives Clew's settings for it. */
export async function seededNeo4j(): Promise<Record<string, string>> {
  const { settings } = await emptiedNeo4j();
  const seed = spawn(process.execPath, ["--import", "tsx", "scripts/seed.ts"], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  seed.stdout.on("data", (chunk: Buffer) => (output += chunk));
  seed.stderr.on("data", (chunk: Buffer) => (output += chunk));
  const [code] = await once(seed, "close");
  if (code !== 0) throw new Error(`npm run seed ended with ${code}:\n${output}`);
  return settings;
}

async function filledNeo4j(fill: NonNullable<Beginning["fill"]>): Promise<Record<string, string>> {
  const { access, settings } = await emptiedNeo4j();
  await fillStore({ kind: "neo4j", ...access }, fill);
  return settings;
}

async function emptiedNeo4j(): Promise<{ access: Neo4jAccess; settings: Record<string, string> }> {
  const access = inject("neo4j");
  if (!access) throw new Error("There is no Neo4j for this run of the tests.");
  await emptyNeo4j(access);
  const settings = { NEO4J_URI: access.uri, NEO4J_USERNAME: access.username, NEO4J_PASSWORD: access.password };
  return { access, settings };
}

async function fillStore(settings: StoreSettings, fill: NonNullable<Beginning["fill"]>): Promise<void> {
  const store = await openStore(settings);
  await store.ready();
  await fill(store);
  await store.close();
}

function run(store: "local" | "neo4j", suite: Suite, start: () => Promise<RunningClew>): void {
  let clew: RunningClew;
  beforeAll(async () => {
    clew = await start();
  });
  suite(
    () => clew.url,
    () => clew,
    store,
  );
  afterAll(async () => {
    await closeBrowser();
    await clew?.stop();
  });
}
