import { request as httpRequest } from "node:http";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, it } from "vitest";
import { PROBLEMS, problemSchema } from "../../contract/problems.ts";
import type { Route } from "../../contract/route.ts";
import { routes } from "../../contract/routes.ts";
import { canonicalHash } from "../../server/seed/canonical-hash.ts";
import { type Answer, describeServers, type RunningServer } from "../support/servers.ts";
import { statement } from "../support/statement.ts";
import { type BadRequest, badAddresses, badBodies, filled, goodValue } from "./bad-requests.ts";

const GRAPH = statement(
  "CREATE (a:Person {id: 'a', name: 'Ana'})-[:KNOWS]->(b:Person {id: 'b', name: 'Ben'}) RETURN 1 AS x",
);
const table: readonly Route[] = Object.values(routes);
const JSON_BODY = { "Content-Type": "application/json" };

const ODD_IDS = [
  "' OR 1=1 //",
  "`",
  "\0",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "n:1e9",
  "4:x:y",
  "💥",
  "%",
  "-1",
];

function isProblem({ status, type, text, body, headers }: Answer, statuses: readonly number[]): boolean {
  if (!statuses.includes(status) || type !== "application/problem+json") return false;
  const valid = problemSchema.safeParse(body).success && body.status === status;
  return valid && body.requestId === headers.get("x-request-id") && !/\bat .*\.ts|node_modules|\/server\//.test(text);
}

/** Whether it was refused for the fault that it has, and for nothing else. */
function isRefused(answer: Answer, { code, at }: BadRequest): boolean {
  if (!isProblem(answer, [PROBLEMS[code].status]) || answer.body.code !== code) return false;
  if (at === undefined) return true;
  const places: string[] = (answer.body.errors ?? []).map((error: { path: unknown[] }) => `${error.path.join(".")}.`);
  return places.length > 0 && places.every((place) => place.startsWith(`${at}.`));
}

describeServers(
  "requests that do not fit",
  (served) => {
    let hash = "";
    beforeAll(async () => {
      hash = await canonicalHash(served().store);
    });
    const oddOf = async (asked: readonly BadRequest[]) => {
      const odd: unknown[] = [];
      for (const one of asked) {
        const answer = await served().server.get(one.path, one.init);
        if (!isRefused(answer, one)) odd.push([one.what, answer.status, answer.text.slice(0, 300)]);
      }
      return odd;
    };

    it("row 42: what the wrong requests are made of fits each route", () => {
      const unfit = table.flatMap(({ method, path, ...route }) =>
        [route.body, route.query].flatMap((schema) =>
          schema && !schema.safeParse(goodValue(schema)).success ? [[method, path, goodValue(schema)]] : [],
        ),
      );
      expect(unfit).toStrictEqual([]);
    });

    it("row 42: every route refuses bodies of the wrong shape, type and size with a problem", async () => {
      const asked = table.flatMap(badBodies);
      expect(asked.length).toBeGreaterThan(200);
      expect(await oddOf(asked)).toStrictEqual([]);
    });

    it("row 42: every route refuses wrong query strings and ids with a problem", async () => {
      const asked = table.flatMap(badAddresses);
      expect(asked.length).toBeGreaterThan(50);
      expect(await oddOf(asked)).toStrictEqual([]);
    });

    it("row 42: every route answers 405 with Allow to other methods", async () => {
      const odd: unknown[] = [];
      const documents = ["/api/openapi.json", "/api/docs"].map((path) => ({ method: "GET", path }));
      const all = [...table, ...documents];
      for (const path of new Set(all.map((row) => row.path))) {
        const taken = all.filter((row) => row.path === path).map(({ method }) => method);
        for (const other of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
          if (taken.some((method) => method === other)) continue;
          const answer = await served().server.get(filled(path), { method: other });
          const allowed = answer.headers.get("allow")?.split(", ") ?? [];
          if (!isProblem(answer, [405]) || !taken.every((method) => allowed.includes(method)))
            odd.push([other, path, answer.status, allowed]);
        }
      }
      expect(odd).toStrictEqual([]);
    });

    it("rows 33 and 42: ids of any kind are not found, or refused", async () => {
      const { server } = served();
      const asked = table
        .filter(({ params, body }) => params && !body)
        .flatMap(({ method, path }) => ODD_IDS.map((id) => [method, filled(path, id)] as const));
      for (const [method, path] of [...asked, ["GET", "/api/nodes/%E0%A4%A"] as const]) {
        const answer = await server.get(path, { method });
        expect([method, path, isProblem(answer, [400, 404])]).toStrictEqual([method, path, true]);
      }
      for (const path of ["/api/expand", "/api/subgraph", "/api/degrees"]) {
        const { status, body } = await server.post(path, { ids: ODD_IDS });
        expect([status, body.nodes ?? body.degrees]).toStrictEqual([200, []]);
      }
    });

    it("row 33: __proto__ and constructor are harmless as keys", async () => {
      const { server } = served();
      for (const key of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"]) {
        const raw = (body: string) => server.get("/api/cypher", { method: "POST", headers: JSON_BODY, body });
        const top = await raw(`{"statement": "RETURN 1 AS x", "${key}": {"polluted": true}}`);
        expect([key, top.status]).toStrictEqual([key, 400]);
        const parameter = await raw(`{"statement": "RETURN $\`${key}\` AS x", "parameters": {"${key}": 7}}`);
        expect([key, [200, 400].includes(parameter.status)]).toStrictEqual([key, true]);
        if (parameter.status === 200) expect([key, parameter.body.values]).toStrictEqual([key, [[7]]]);
        const nested = await raw(
          `{"statement": "RETURN $map AS x", "parameters": {"map": {"${key}": {"polluted": true}}}}`,
        );
        expect([key, [200, 400].includes(nested.status)]).toStrictEqual([key, true]);
        // The one key that no JSON reader can be trusted with is left out.
        const kept = key === "__proto__" ? {} : { [key]: { polluted: true } };
        if (nested.status === 200) expect(JSON.stringify(nested.body.values)).toBe(JSON.stringify([[kept]]));
      }
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      expect((await server.get("/api/health/live")).status).toBe(200);
    });

    it("row 32: a gzip bomb and a false Content-Length are refused", async () => {
      const { server } = served();
      const bomb = await server.get("/api/subgraph", {
        method: "POST",
        headers: { ...JSON_BODY, "Content-Encoding": "gzip" },
        body: gzipSync(JSON.stringify({ ids: ["x".repeat(50_000_000)] })),
      });
      expect([bomb.status, bomb.body.code]).toStrictEqual([413, "too-large"]);
      expect((await rawPost(server, "/api/subgraph", { "Content-Length": "2" }, '{"ids":["x"]}')).status).toBe(400);
      expect((await rawPost(server, "/api/subgraph", { "Content-Length": "99999999" }, '{"ids":["x"]}')).status).toBe(
        413,
      );
    });

    it("row 42: none of it changed the graph", async () => {
      expect(await canonicalHash(served().store)).toBe(hash);
    });
  },
  { graph: (store) => store.write((tx) => tx.run(GRAPH)) },
);

/** A POST whose headers are taken as they are. */
function rawPost(
  server: RunningServer,
  path: string,
  headers: Record<string, string>,
  body: string,
): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      server.url + path,
      { method: "POST", headers: { ...JSON_BODY, ...headers }, agent: false },
      (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode ?? 0 });
        sent.destroy();
      },
    );
    sent.on("error", reject);
    sent.write(body);
  });
}
