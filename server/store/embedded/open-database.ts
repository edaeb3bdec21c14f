import { createRequire } from "node:module";
import type { GrafeoDB } from "@grafeo-db/js";
import { StoreError } from "../store-error.ts";

/** The log is folded into the database file this often, and once it is this long: what a start must replay is bounded. */
const CHECKPOINT_MS = 60_000;
const CHECKPOINT_LOG_BYTES = 32 * 1024 * 1024;

/**
 * Opens the database file, making it if it is missing.
 * @throws StoreError `unsupported` where this platform has no binary of the engine; the engine's own errors
 */
export async function openDatabase(file: string): Promise<{ db: GrafeoDB; notices: string[] }> {
  const engine = loadEngine();
  const db = engine.GrafeoDB.create(file);
  db.setCheckpointTriggers({ intervalMs: CHECKPOINT_MS, walBytes: CHECKPOINT_LOG_BYTES });
  // Tells after each commit which nodes changed, so that search and schema need not look at all of them.
  db.enableCdc();
  return { db, notices: [] };
}

function loadEngine(): typeof import("@grafeo-db/js") {
  try {
    return createRequire(import.meta.url)("@grafeo-db/js");
  } catch (cause) {
    throw new StoreError(
      "unsupported",
      `The local store has no engine for ${process.platform} ${process.arch}: start a Neo4j with "npm run neo4j", or set NEO4J_URI to one.`,
      { cause },
    );
  }
}
