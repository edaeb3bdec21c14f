import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";

/** A data folder for one test, removed after it. */
export async function embeddedFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "clew-embedded-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The embedded store of a folder, closed after the test if the test has not done so. */
export async function openEmbedded(folder: string): Promise<GraphStore> {
  const store = await openStore({ kind: "embedded", folder });
  onTestFinished(() => store.close());
  return store;
}
