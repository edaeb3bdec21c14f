import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "pino";
import { asProblem, HttpProblem, problemAnswer } from "./problem.ts";

/** The one place where an error becomes an answer: RFC 9457, with the request's id; the cause goes to the log. */
export function answerProblem(log: Logger): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const {
      requestId = "",
      route,
      analystsOwn = false,
    } = response.locals as {
      requestId?: string;
      route?: string;
      analystsOwn?: boolean;
    };
    const problem = asProblem(error, analystsOwn);
    const { body, headers } = problemAnswer(problem, requestId);
    if (body.status >= 500) {
      const level = body.code === "internal" ? "error" : "warn";
      log[level]({ requestId, route, code: body.code, err: problem.cause ?? undefined }, problem.message);
    }
    if (response.headersSent) return response.destroy();
    return response
      .status(body.status)
      .set({ "Cache-Control": "no-store", ...headers })
      .type("application/problem+json")
      .send(JSON.stringify(body));
  };
}

/** What is neither a route nor a file. */
export const answerNotFound: RequestHandler = () => {
  throw new HttpProblem("not-found", "There is nothing at this address. The routes are listed at /api/docs.");
};
