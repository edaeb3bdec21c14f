import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";
import type { GrafeoDB } from "@grafeo-db/js";
import { StoreError } from "../store-error.ts";
import { CommitMark } from "./commit-mark.ts";

/** The log is folded into the database file this often, and once it is this long: what a start must replay is bounded. */
const CHECKPOINT_MS = 60_000;
const CHECKPOINT_LOG_BYTES = 32 * 1024 * 1024;
/** The engine's process of a Clew that was just killed still has the file for a moment. */
const LOCK_PATIENCE_MS = 5000;
const LOCK_PAUSE_MS = 50;

/**
 * Opens the database file, making it if it is missing.
 * @throws StoreError `unsupported` where this platform has no binary of the engine, `busy` while another process has the
 * file, `unavailable` when it is damaged
 */
export async function openDatabase(file: string): Promise<{ db: GrafeoDB; mark: CommitMark }> {
  const engine = loadEngine();
  const db = await openWhenFree(() => engine.GrafeoDB.create(file));
  const mark = new CommitMark(file, db.currentEpoch());
  db.setCheckpointTriggers({ intervalMs: CHECKPOINT_MS, walBytes: CHECKPOINT_LOG_BYTES });
  // Tells after each commit which nodes changed, so that search and schema need not look at all of them.
  db.enableCdc();
  return { db, mark };
}

async function openWhenFree(open: () => GrafeoDB): Promise<GrafeoDB> {
  const until = performance.now() + LOCK_PATIENCE_MS;
  for (;;) {
    try {
      return open();
    } catch (error) {
      const failure = openingFailure(error);
      if (failure.code !== "busy" || performance.now() > until) throw failure;
    }
    await setTimeout(LOCK_PAUSE_MS);
  }
}

/** The engine gives no codes for these, and its messages hold paths. */
function openingFailure(cause: unknown): StoreError {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/locked/.test(message)) {
    return new StoreError("busy", "Another process has the database file of the local store open.", { cause });
  }
  if (/GRAFEO-(S002|X002)/.test(message)) {
    return new StoreError(
      "unavailable",
      "The database in the data folder is damaged: put a backup of the whole folder back, or set CLEW_DATA to another folder to start anew.",
      { cause },
    );
  }
  return new StoreError(
    "unavailable",
    "The local store cannot open the database in the data folder: see that this user can read and write everything in it and that the disk has room, or set CLEW_DATA to another folder.",
    { cause },
  );
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
