import type { RequestHandler } from "express";
import type { Logger } from "pino";

/**
 * Logs each request when it is over: method, path, status, duration, id. No query string, no header and no body, as they
 * may hold what an analyst searches for, or a secret.
 */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    const { method } = request;
    const path = request.path.slice(0, 300);
    response.once("close", () => {
      const { requestId } = response.locals as { requestId: string };
      const status = response.writableFinished ? response.statusCode : 499;
      const entry = { requestId, method, path, status, ms: Math.round(performance.now() - begun) };
      if (status >= 500) log.warn(entry, "request failed");
      else log.debug(entry, "request");
    });
    next();
  };
}
