import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { type RequestHandler } from "express";
import { HttpProblem } from "./problem.ts";
import { styleNonce } from "./security-headers.ts";

/**
 * Serves the built page from a folder: hashed assets for a year, everything else to be asked for again. The page itself
 * carries the nonce of its answer's policy in `<meta property="csp-nonce">`, where the components look for it.
 */
export function servePage(folder: string): RequestHandler[] {
  const files = express.static(folder, {
    index: false,
    setHeaders(response, path) {
      const hashed = path.startsWith(join(folder, "assets"));
      response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  const page: RequestHandler = async (request, response, next) => {
    const isPage = request.path === "/" || request.path === "/index.html";
    if (!isPage || (request.method !== "GET" && request.method !== "HEAD")) return next();
    const html = await readFile(join(folder, "index.html"), "utf8").catch(() => {
      throw new HttpProblem("not-found", "The page has not been built: run npm run build.");
    });
    response
      .set("Cache-Control", "no-store")
      .type("html")
      .send(withNonce(html, styleNonce(response)));
  };
  return [page, files];
}

/** Writes a nonce into a page's head. */
export function withNonce(html: string, nonce: string): string {
  return html.replace(
    /<head[^>]*>/i,
    (head) => `${head}<meta property="csp-nonce" nonce="${nonce}" content="${nonce}">`,
  );
}
