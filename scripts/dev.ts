import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";
import { readConfig, readLogLevel } from "../server/config.ts";
import { failStart, serve } from "../server/main.ts";
import { stopSignal } from "./processes/stop-signal.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Vite in front of the source, with hot reload over the same port; the API is the server's own. */
async function servePageFromSource(server: Server): Promise<RequestHandler[]> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    root: `${ROOT}client`,
    configFile: `${ROOT}vite.config.ts`,
    server: { middlewareMode: true, hmr: { server } },
  });
  // Vite writes inline scripts into the page for hot reload; the built page has none and keeps its policy.
  const withoutPolicy: RequestHandler = (_request, response, next) => {
    response.removeHeader("Content-Security-Policy");
    next();
  };
  return [withoutPolicy, vite.middlewares];
}

try {
  await serve({
    config: readConfig(process.env, ".env"),
    logLevel: readLogLevel(process.env, ".env"),
    page: servePageFromSource,
    stop: stopSignal(),
  });
} catch (error) {
  failStart(error);
}
