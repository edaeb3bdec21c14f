import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

/** Letters, digits and a few signs: nothing that could forge a log line or a header. */
const SAFE = /^[A-Za-z0-9._-]{1,64}$/;

/** Gives each request an id, its caller's own if that is harmless, and sends it back as `X-Request-Id`. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const given = request.headers["x-request-id"];
  const id = typeof given === "string" && SAFE.test(given) ? given : randomUUID();
  response.locals.requestId = id;
  response.setHeader("X-Request-Id", id);
  next();
};
