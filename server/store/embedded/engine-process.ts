/**
 * The process that owns the database file, started by `engine-client.ts`. The engine works on threads of its own, so
 * this one goes on answering while a query runs; only killing the process ends a query that does not end by itself.
 */
import type { GrafeoError } from "@grafeo-db/js";
import { StoreError } from "../store-error.ts";
import type { EngineAnswer, EngineRequest, Envelope, MemoryReport } from "./engine-protocol.ts";
import { EngineSession } from "./engine-session.ts";

const REPORT_MEMORY_MS = 250;

const session = new EngineSession();

process.on("message", ({ id, body }: Envelope<EngineRequest>) => {
  session.answer(body).then(
    (answer) => send({ id, body: answer }),
    (error: unknown) => send({ id, body: failure(error) }),
  );
});
// The parent is gone: whatever it had not been told was committed is not.
process.on("disconnect", () => {
  try {
    session.close();
  } catch {
    // A query still runs, or the folder is gone: the log of the database holds what was committed.
  }
  process.exit(0);
});
// Ctrl-C reaches the whole process group; the parent decides when this process ends.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);

if (process.platform !== "linux") {
  setInterval(() => {
    const report: MemoryReport = { residentBytes: process.memoryUsage.rss() };
    if (process.connected) process.send?.(report, undefined, undefined, () => undefined);
  }, REPORT_MEMORY_MS).unref();
}

function send(envelope: Envelope<EngineAnswer>): void {
  // A parent that is gone in this moment is told by "disconnect" as well.
  if (process.connected) process.send?.(envelope, undefined, undefined, () => undefined);
}

function failure(error: unknown): EngineAnswer {
  if (error instanceof StoreError) return { kind: "failed", status: error.code, message: error.message };
  const { gqlStatus = "", message = String(error) } = error as Partial<GrafeoError>;
  return { kind: "failed", status: gqlStatus, message };
}
