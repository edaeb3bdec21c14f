import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import type { RouteName } from "../contract/routes.ts";
import { CONSOLE_LIMITS, type ConsoleLimits } from "./cypher/run-console.ts";
import { answerNotFound, answerProblem } from "./http/answer-problem.ts";
import { guardOrigin } from "./http/guard-origin.ts";
import type { HandlersOf } from "./http/handler.ts";
import type { Lifecycle } from "./http/lifecycle.ts";
import { logRequests } from "./http/log-requests.ts";
import { mountRoutes } from "./http/mount-routes.ts";
import { assignRequestId } from "./http/request-id.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { mountApiDocs } from "./routes/api-docs.ts";
import { claimRoutes } from "./routes/claims.ts";
import { cypherRoutes } from "./routes/cypher.ts";
import { elementRoutes } from "./routes/elements.ts";
import { graphRoutes } from "./routes/graph.ts";
import { healthRoutes } from "./routes/health.ts";
import { savedQueryRoutes } from "./routes/saved-queries.ts";
import { schemaRoutes } from "./routes/schema.ts";
import { searchRoutes } from "./routes/search.ts";
import { viewRoutes } from "./routes/views.ts";
import type { GraphStore } from "./store/graph-store.ts";

export interface AppOptions {
  readonly store: GraphStore;
  readonly log: Logger;
  readonly lifecycle: Lifecycle;
  /** The configured HOST: a name that requests may call this server by, besides those of loopback. */
  readonly host: string;
  /** Serves the page; whatever it passes on is not found. */
  readonly page?: readonly RequestHandler[];
  readonly consoleLimits?: ConsoleLimits;
}

/** The whole HTTP side over one store: what every request passes, the routes of the contract's table, the page. */
export function createApp(options: AppOptions): Express {
  const { store, log, lifecycle } = options;
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.set("etag", false);
  app.use(assignRequestId, logRequests(log), securityHeaders());
  app.use(guardOrigin(options.host), lifecycle.track);

  const handlers: HandlersOf<RouteName> = {
    ...healthRoutes(store, lifecycle),
    ...schemaRoutes(store),
    ...searchRoutes(store),
    ...elementRoutes(store),
    ...graphRoutes(store),
    ...cypherRoutes(store, options.consoleLimits ?? CONSOLE_LIMITS),
    ...claimRoutes(store),
    ...savedQueryRoutes(),
    ...viewRoutes(store),
  };
  mountRoutes(app, handlers, log, lifecycle.endSignal);
  app.use(compression());
  mountApiDocs(app);
  app.use("/api", answerNotFound);
  for (const page of options.page ?? []) app.use(page);
  app.use(answerNotFound);
  app.use(answerProblem(log));
  return app;
}
