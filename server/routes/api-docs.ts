import { createRequire } from "node:module";
import { dirname } from "node:path";
import express, { type Express, type RequestHandler } from "express";
import { methodNotAllowed } from "../http/mount-routes.ts";

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Clew API</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
  </head>
  <body>
    <div id="api"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const START = `window.SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#api", deepLinking: true, validatorUrl: null });
`;

const ASSETS = ["swagger-ui.css", "swagger-ui-bundle.js"];

/** Mounts the API's description and a page to read and try it, all from this server. */
export function mountApiDocs(app: Express): void {
  app.get("/api/openapi.json", async (_request, response) => {
    const { openApiDocument } = await import("./openapi.ts");
    response.set("Cache-Control", "no-cache").json(openApiDocument());
  });
  app.get("/api/docs", (_request, response) => {
    response.set("Cache-Control", "no-cache").type("html").send(PAGE);
  });
  app.get("/api/docs/start.js", (_request, response) => {
    response.set("Cache-Control", "no-cache").type("js").send(START);
  });
  app.use("/api/docs", serveAssets());
  for (const path of ["/api/openapi.json", "/api/docs"]) {
    app.all(path, () => {
      throw methodNotAllowed(["GET", "HEAD"]);
    });
  }
}

function serveAssets(): RequestHandler {
  const folder = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const files = express.static(folder, { index: false, maxAge: "1h" });
  return (request, response, next) => {
    if (!ASSETS.includes(request.path.slice(1))) return next();
    return files(request, response, next);
  };
}
