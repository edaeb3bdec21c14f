import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, inject } from "vitest";
import type { GraphStore, Statement } from "../../server/store/graph-store.ts";
import { openStore, type StoreSettings } from "../../server/store/open-store.ts";
import { emptyNeo4j } from "./empty-neo4j.ts";

/** A store that a suite runs on. */
export interface StoreUnderTest {
  readonly kind: StoreSettings["kind"];
  /** How to open the same store from elsewhere (a server process). The embedded one must be closed here first. */
  settings(): Promise<StoreSettings>;
  /** Closes the store that `open()` gave; the next `open()` opens it anew. */
  close(): Promise<void>;
}

const EMPTY: Statement = { name: "test-empty", text: "MATCH (n) DETACH DELETE n" };

/**
 * Runs the same suite on every store there is: the embedded one in a folder of its own, and the real Neo4j.
 *
 * `open()` gives the store, emptied of nodes and relationships. It stays open for the whole suite and is closed after
 * it. Constraints and indexes of Neo4j are dropped when the suite begins; they stay between its tests.
 */
export function describeStores(
  name: string,
  suite: (open: () => Promise<GraphStore>, under: StoreUnderTest) => void,
): void {
  describe(`${name} [embedded]`, () => {
    let folder: Promise<string> | undefined;
    const settings = async (): Promise<StoreSettings> => {
      folder ??= mkdtemp(join(tmpdir(), "clew-test-"));
      return { kind: "embedded", folder: await folder };
    };
    runOn("embedded", settings, suite);
    afterAll(async () => {
      if (folder) await rm(await folder, { recursive: true, force: true });
    });
  });

  const neo4j = inject("neo4j");
  describe.skipIf(!neo4j)(`${name} [neo4j]`, () => {
    let emptied: Promise<void> | undefined;
    const settings = async (): Promise<StoreSettings> => {
      if (!neo4j) throw new Error("There is no Neo4j for this run of the tests.");
      emptied ??= emptyNeo4j(neo4j);
      await emptied;
      return { kind: "neo4j", ...neo4j };
    };
    runOn("neo4j", settings, suite);
  });
}

function runOn(
  kind: StoreSettings["kind"],
  settings: () => Promise<StoreSettings>,
  suite: (open: () => Promise<GraphStore>, under: StoreUnderTest) => void,
): void {
  let opened: Promise<GraphStore> | undefined;
  const close = async () => {
    const store = await opened?.catch(() => undefined);
    opened = undefined;
    await store?.close();
  };
  const open = async () => {
    opened ??= settings().then(openStore);
    const store = await opened;
    await store.write((tx) => tx.run(EMPTY));
    return store;
  };
  suite(open, { kind, settings, close });
  afterAll(close);
}
