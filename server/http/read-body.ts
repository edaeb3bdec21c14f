import express, { type Request, type RequestHandler } from "express";
import { HttpProblem } from "./problem.ts";

const MAX_BYTES = 2_000_000;
/** Deeper than any value of a graph, and far from where a recursive reader would run out of stack. */
const MAX_DEPTH = 64;

const parse = express.json({ limit: MAX_BYTES, strict: false, type: () => true });

const requireJson: RequestHandler = (request, _response, next) => {
  if (!isJson(request)) {
    throw new HttpProblem("unsupported-media-type", "Send the body as application/json.");
  }
  next();
};

// The parser would first wait for the whole body, which may never come.
const limitLength: RequestHandler = (request, _response, next) => {
  if (Number(request.headers["content-length"]) > MAX_BYTES) {
    throw new HttpProblem("too-large", "The body is larger than the route takes: send less at a time.", {
      headers: { Connection: "close" },
    });
  }
  next();
};

const limitDepth: RequestHandler = (request, _response, next) => {
  if (isDeeperThan(request.body, MAX_DEPTH)) {
    throw new HttpProblem("invalid-input", `The body nests deeper than ${MAX_DEPTH} levels: flatten it.`);
  }
  next();
};

/** Reads a JSON body into `request.body`: only application/json, at most 2 MB, at most 64 levels deep. */
export const readBody: readonly RequestHandler[] = [requireJson, limitLength, parse, limitDepth];

// A page of another site can send text/plain without being asked; only this type makes its browser ask first.
function isJson(request: Request): boolean {
  const type = (request.headers["content-type"] ?? "").split(";")[0] ?? "";
  return type.trim().toLowerCase() === "application/json";
}

function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []));
    if (level.length === 0) return false;
  }
  return true;
}
