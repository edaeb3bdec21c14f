import express, { type Express } from "express";
import type { Logger } from "pino";
import { answerProblem } from "./http/answer-problem.ts";
import { guardOrigin } from "./http/guard-origin.ts";
import { HttpProblem } from "./http/problem.ts";
import { assignRequestId } from "./http/request-id.ts";
import { securityHeaders } from "./http/security-headers.ts";

/**
 * Answers while the store is opened and filled and the page is built: the process lives, and serves nothing yet. Foreign
 * requests are refused as they will be later.
 */
export function createStartingApp({ host, log }: { readonly host: string; readonly log: Logger }): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(assignRequestId, securityHeaders(), guardOrigin(host));
  app.get("/api/health/live", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ status: "ok" });
  });
  app.use(() => {
    throw new HttpProblem(
      "store-unavailable",
      "Clew is starting: it opens, migrates or fills its store, and will answer in a moment.",
    );
  });
  app.use(answerProblem(log));
  return app;
}
