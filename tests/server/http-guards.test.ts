import { request as httpRequest } from "node:http";
import { describe, expect, it } from "vitest";
import { type RouteName, routes } from "../../contract/routes.ts";
import { openApiDocument } from "../../server/routes/openapi.ts";
import { describeServers } from "../support/servers.ts";
import { statement } from "../support/statement.ts";

const ONE_NODE = statement("CREATE (n:Person {name: 'Ana'}) RETURN 1 AS x");
const GRAPH_PATHS = ["/api/health/live", "/api/schema", "/api/openapi.json", "/api/docs", "/nothing", "/api/nothing"];

/** The status and code of a GET, or of a POST where there is a body, with headers that fetch would not send. */
function raw(url: string, headers: Record<string, string>, body?: string): Promise<{ status: number; code: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method: body === undefined ? "GET" : "POST", headers, agent: false }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => (text += chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, code: text.startsWith("{") ? JSON.parse(text).code : "" }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

describeServers(
  "what every request passes",
  (served) => {
    it("row 40: refuses a foreign Host, Origin and cross-site request on every address", async () => {
      const { url } = served().server;
      const { host, port } = new URL(url);
      const foreign: [Record<string, string>, string][] = [
        [{ Host: "evil.example" }, "foreign-host"],
        [{ Host: `evil.example:${port}` }, "foreign-host"],
        [{ Host: `127.0.0.1.evil.example:${port}` }, "foreign-host"],
        [{ Host: `localhost.evil.example` }, "foreign-host"],
        [{ Host: host, Origin: "https://evil.example" }, "foreign-origin"],
        [{ Host: host, Origin: "null" }, "foreign-origin"],
        [{ Host: host, Origin: `http://127.0.0.1:${Number(port) + 1}` }, "foreign-origin"],
        [{ Host: host, Origin: `https://${host}` }, "foreign-origin"],
        [{ Host: host, "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" }, "foreign-origin"],
        [{ Host: host, "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors" }, "foreign-origin"],
      ];
      for (const path of GRAPH_PATHS) {
        for (const [headers, code] of foreign) {
          expect([path, headers, await raw(url + path, headers)]).toStrictEqual([path, headers, { status: 403, code }]);
        }
      }
      const post = { Host: host, Origin: "https://evil.example", "Content-Type": "application/json" };
      const body = JSON.stringify({ statement: "MATCH (n) RETURN n" });
      expect(await raw(`${url}/api/cypher`, post, body)).toStrictEqual({ status: 403, code: "foreign-origin" });
    });

    it("row 40: serves its own page by each of its own names", async () => {
      const { url } = served().server;
      const { host, port } = new URL(url);
      for (const name of [host, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
        expect((await raw(`${url}/api/schema`, { Host: name, Origin: `http://${name.toLowerCase()}` })).status).toBe(
          200,
        );
      }
    });

    it("row 40: takes no body that another site's page can send without asking", async () => {
      const { server } = served();
      const body = JSON.stringify({ statement: "MATCH (n) RETURN n" });
      for (const type of [
        "text/plain",
        "text/plain;application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/jsonp",
        "",
      ]) {
        const answer = await raw(`${server.url}/api/cypher`, type === "" ? {} : { "Content-Type": type }, body);
        expect([type, answer]).toStrictEqual([type, { status: 415, code: "unsupported-media-type" }]);
      }
      const json = { "Content-Type": "application/json; charset=utf-8" };
      expect((await raw(`${server.url}/api/cypher`, json, body)).status).toBe(200);
    });

    it("row 45: sends the security headers with every answer, problems included", async () => {
      const { server } = served();
      const answers = await Promise.all([
        ...GRAPH_PATHS.map((path) => server.get(path)),
        server.get("/api/health/live", { headers: { Origin: "https://evil.example" } }),
        server.post("/api/cypher", { statement: "CREATE (n)" }),
        server.post("/api/cypher", { statement: "RETURN 1 AS x" }),
      ]);
      for (const { headers } of answers) {
        const policy = headers.get("content-security-policy") ?? "";
        const scripts = policy
          .split(";")
          .filter((part) => part.startsWith("script-src") || part.startsWith("default-src"));
        expect(scripts).toStrictEqual(["default-src 'self'", "script-src 'self'", "script-src-attr 'none'"]);
        expect(policy).not.toMatch(/unsafe|\*|https?:/);
        expect(policy.split(";")).toContain("style-src 'self'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(headers.get("x-content-type-options")).toBe("nosniff");
        expect(headers.get("x-frame-options")).toBe("DENY");
        expect(headers.get("referrer-policy")).toBe("no-referrer");
        expect(headers.get("x-powered-by")).toBeNull();
        expect(headers.get("access-control-allow-origin")).toBeNull();
        expect(headers.get("x-request-id")).toMatch(/^[\w.-]+$/);
      }
    });

    it("keeps a harmless request id of the caller's, and no other", async () => {
      const { server } = served();
      const asked = async (id: string) =>
        (await server.get("/api/nothing", { headers: { "X-Request-Id": id } })).body.requestId;
      expect(await asked("trace-7.a_b")).toBe("trace-7.a_b");
      for (const id of ['a"b', "a b", "x".repeat(65), "{}"]) expect(await asked(id)).toMatch(/^[0-9a-f-]{36}$/);
    });

    it("GET /api/docs: is served by this server alone, and its policy allows all of it", async () => {
      const { server } = served();
      for (const path of ["/api/docs", "/api/docs/"]) {
        const { status, type, text } = await server.get(path);
        expect([status, type]).toStrictEqual([200, "text/html"]);
        expect(text).not.toMatch(/<script>|<style|style=|onload|https?:/);
        const parts = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? "");
        expect(parts).toHaveLength(3);
        for (const part of parts) expect([part, (await server.get(part)).status]).toStrictEqual([part, 200]);
      }
      expect((await server.get("/api/docs/start.js")).text).toContain("validatorUrl: null");
      for (const file of ["package.json", "index.html", "../package.json", "%2e%2e/package.json"]) {
        expect((await server.get(`/api/docs/${file}`)).status).toBe(404);
      }
    });
  },
  { graph: (store) => store.write((tx) => tx.run(ONE_NODE)) },
);

describe("GET /api/openapi.json", () => {
  const document = JSON.parse(JSON.stringify(openApiDocument()));
  const operations = (Object.entries(document.paths) as [string, Record<string, OpenApiOperation>][]).flatMap(
    ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );

  it("is OpenAPI 3.1 with one operation for each row of the contract's table", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.info).toMatchObject({ title: "Clew", version: expect.any(String) });
    expect(operations.map(({ operationId }) => operationId)).toStrictEqual(Object.keys(routes));
    for (const { operationId, path, method } of operations) {
      const route = routes[operationId as RouteName];
      expect([method.toUpperCase(), path]).toStrictEqual([route.method, route.path.replaceAll(/:(\w+)/g, "{$1}")]);
    }
  });

  it("declares every parameter, body and response, and every reference leads somewhere", () => {
    for (const { path, parameters = [], requestBody, responses, method } of operations) {
      const inPath = parameters.filter((one) => one.in === "path").map((one) => one.name);
      expect(inPath).toStrictEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      for (const one of parameters) expect(one.schema).toBeDefined();
      expect(requestBody !== undefined).toBe(method === "post" || method === "put");
      expect(responses["200"]?.content?.["application/json"]?.schema).toBeDefined();
      for (const [status, { description }] of Object.entries(responses)) {
        expect(status).toMatch(/^[2-5]\d\d$/);
        expect(description).not.toBe("");
      }
    }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference]) => reference ?? "",
    );
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      const target = reference
        .replace(/^#\//, "")
        .split("/")
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
      expect([reference, typeof target]).toStrictEqual([reference, "object"]);
    }
  });
});

interface OpenApiOperation {
  operationId: string;
  parameters?: { in: string; name: string; schema?: unknown }[];
  requestBody?: unknown;
  responses: Record<string, { description: string; content?: Record<string, { schema?: unknown }> }>;
}
