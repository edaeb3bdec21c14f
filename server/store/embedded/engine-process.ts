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
// The parent is gone, or has had everything closed. The log of the database holds what was committed, so nothing is left
// to do but to free the file for the next start, whatever query still runs.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
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
  if (error instanceof StoreError) {
    const detail = error.cause instanceof Error ? error.cause.message : undefined;
    return { kind: "failed", code: error.code, status: "", message: error.message, detail };
  }
  const { gqlStatus = "", message = String(error) } = error as Partial<GrafeoError>;
  return { kind: "failed", code: null, status: gqlStatus, message };
}
