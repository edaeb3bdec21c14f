import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { HttpProblem, problemAnswer } from "./problem.ts";

/** Answers while the store is opened and filled and the page is built: the process lives, and serves nothing yet. */
export function answerStarting(request: IncomingMessage, response: ServerResponse): void {
  const isLive = request.url === "/api/health/live" && (request.method === "GET" || request.method === "HEAD");
  const { body, headers } = problemAnswer(
    new HttpProblem("store-unavailable", "Clew is starting: it opens its store and will answer in a moment."),
    randomUUID(),
  );
  response.writeHead(isLive ? 200 : 503, {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    ...(isLive ? { "Content-Type": "application/json" } : { ...headers, "Content-Type": "application/problem+json" }),
  });
  response.end(JSON.stringify(isLive ? { status: "ok" } : body));
}
