import { join } from "node:path";
import express, { type RequestHandler } from "express";
import { HttpProblem } from "./problem.ts";

/** Serves the built page from a folder: hashed assets for a year, everything else to be asked for again. */
export function servePage(folder: string): RequestHandler[] {
  const files = express.static(folder, {
    setHeaders(response, path) {
      const hashed = path.startsWith(join(folder, "assets"));
      response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  const notBuilt: RequestHandler = (request, _response, next) => {
    if (request.path !== "/" || (request.method !== "GET" && request.method !== "HEAD")) return next();
    throw new HttpProblem("not-found", "The page has not been built: run npm run build.");
  };
  return [files, notBuilt];
}
