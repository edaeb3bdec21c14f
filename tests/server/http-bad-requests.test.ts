import { request as httpRequest } from "node:http";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { problemSchema } from "../../contract/problems.ts";
import type { Route } from "../../contract/route.ts";
import { routes } from "../../contract/routes.ts";
import { canonicalHash } from "../../server/seed/canonical-hash.ts";
import { type Answer, describeServers, type RunningServer } from "../support/servers.ts";
import { statement } from "../support/statement.ts";

const GRAPH = statement(
  "CREATE (a:Person {id: 'a', name: 'Ana'})-[:KNOWS]->(b:Person {id: 'b', name: 'Ben'}) RETURN 1 AS x",
);
const table: readonly Route[] = Object.values(routes);
const JSON_BODY = { "Content-Type": "application/json" };
const HUGE = "x".repeat(200_000);

/** Values of every type but the one that a JSON Schema asks for. */
function wrongTypes(schema: { type?: unknown }): unknown[] {
  const values: [string, unknown][] = [
    ["null", null],
    ["boolean", true],
    ["number", 1.5],
    ["string", "x"],
    ["array", [[{}]]],
    ["object", { a: { b: [] } }],
  ];
  const wanted = schema.type === "integer" ? [] : [schema.type];
  return values.filter(([type]) => !wanted.includes(type)).map(([, value]) => value);
}

interface Asked {
  readonly what: string;
  readonly path: string;
  readonly init: RequestInit;
}

const filled = (path: string, id = "x") => path.replaceAll(/:\w+/g, encodeURIComponent(id));

/** A body that the route takes, as far as its schema tells. */
function goodBody(schema: JsonSchema): Record<string, unknown> {
  const required = Object.entries(schema.properties).filter(([key]) => schema.required?.includes(key));
  const samples: Record<string, unknown> = { array: ["x"], string: "x", object: {}, integer: 1 };
  return Object.fromEntries(required.map(([key, property]) => [key, samples[String(property.type)]]));
}

interface JsonSchema {
  properties: Record<string, { type?: unknown }>;
  required?: string[];
}
const jsonSchemaOf = (schema: z.ZodObject) =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as unknown as JsonSchema;

function badBodies({ method, path, body }: Route): Asked[] {
  if (!body) return [];
  const schema = jsonSchemaOf(body);
  const good = goodBody(schema);
  const asked = (what: string, value: unknown, headers: Record<string, string> = JSON_BODY): Asked => ({
    what: `${method} ${path} ${what}`,
    path: filled(path),
    init: { method, headers, body: typeof value === "string" ? value : JSON.stringify(value) },
  });
  const perKey = Object.entries(schema.properties).flatMap(([key, property]) => [
    ...wrongTypes(property).map((value) => asked(`${key}: ${JSON.stringify(value)}`, { ...good, [key]: value })),
    ...(property.type === "object" ? [] : [asked(`${key}: huge`, { ...good, [key]: HUGE })]),
    asked(`${key}: a long list`, { ...good, [key]: Array.from({ length: 20_000 }, () => "x") }),
    ...(schema.required?.includes(key) ? [asked(`without ${key}`, { ...good, [key]: undefined })] : []),
  ]);
  return [
    ...perKey,
    asked("an extra key", { ...good, extra: 1 }),
    asked("nothing", ""),
    asked("no JSON", "{"),
    asked("two values", "{} {}"),
    asked("a list", []),
    asked("null", null),
    asked("a number", 7),
    asked("deep JSON", `{"parameters":${'{"a":'.repeat(5000)}1${"}".repeat(5000)}}`),
    asked("deep lists", `${"[".repeat(100_000)}${"]".repeat(100_000)}`),
    asked("more than 2 MB", { ...good, extra: "x".repeat(2_100_000) }),
    asked("text/plain", good, { "Content-Type": "text/plain" }),
    asked("a form", "statement=x", { "Content-Type": "application/x-www-form-urlencoded" }),
    asked("an unknown encoding", good, { ...JSON_BODY, "Content-Encoding": "zstd" }),
    asked("no gzip although it says so", good, { ...JSON_BODY, "Content-Encoding": "gzip" }),
    asked("an unknown charset", good, { "Content-Type": "application/json; charset=klingon" }),
  ];
}

function badAddresses({ method, path, query, params }: Route): Asked[] {
  const init = { method };
  if (method === "POST") return [];
  const get = (what: string, search: string, id = "x") => ({
    what: `GET ${path} ${what}`,
    path: filled(path, id) + search,
    init,
  });
  const keys = Object.keys(query ? jsonSchemaOf(query).properties : {});
  return [
    get("an extra key", "?extra=1"),
    get("__proto__", "?__proto__[a]=1"),
    ...keys.flatMap((key) => [
      get(`${key} twice`, `?${key}=1&${key}=2`),
      get(`${key} empty`, `?q=x&${key}=`),
      get(`${key} huge`, `?${key}=${"9".repeat(8000)}`),
      get(`${key} as an object`, `?${key}[a]=1`),
    ]),
    ...["-1", "0", "1.5", "1e9", "x", "99999999999"].flatMap((limit) =>
      keys.includes("limit") ? [get(`limit ${limit}`, `?q=x&limit=${limit}`)] : [],
    ),
    ...(query && jsonSchemaOf(query).required ? [get("without its keys", "")] : []),
    ...(params ? [get("a huge id", "", "x".repeat(201))] : []),
  ];
}

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

async function isProblem({ status, type, text, body, headers }: Answer, statuses: readonly number[]): Promise<boolean> {
  if (!statuses.includes(status) || type !== "application/problem+json") return false;
  const valid = problemSchema.safeParse(body).success && body.status === status;
  return valid && body.requestId === headers.get("x-request-id") && !/\bat .*\.ts|node_modules|\/server\//.test(text);
}

const CLIENT_ERRORS = [400, 404, 405, 413, 415];

describeServers(
  "requests that do not fit",
  (served) => {
    let hash = "";
    beforeAll(async () => {
      hash = await canonicalHash(served().store);
    });
    const send = async ({ path, init }: Asked): Promise<Answer> => served().server.get(path, init);
    const oddOf = async (asked: readonly Asked[], statuses = CLIENT_ERRORS) => {
      const odd: unknown[] = [];
      for (const one of asked) {
        const answer = await send(one);
        if (!(await isProblem(answer, statuses))) odd.push([one.what, answer.status, answer.text.slice(0, 300)]);
      }
      return odd;
    };

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
          const answer = await send({ what: "", path: filled(path), init: { method: other } });
          const allowed = answer.headers.get("allow")?.split(", ") ?? [];
          if (!(await isProblem(answer, [405])) || !taken.every((method) => allowed.includes(method)))
            odd.push([other, path, answer.status, allowed]);
        }
      }
      expect(odd).toStrictEqual([]);
    });

    it("rows 33 and 42: ids of any kind are not found, or refused", async () => {
      const asked = table
        .filter(({ params }) => params)
        .flatMap(({ path }) => ODD_IDS.map((id) => ({ what: `${path} ${id}`, path: filled(path, id), init: {} })));
      expect(await oddOf([...asked, { what: "half an escape", path: "/api/nodes/%E0%A4%A", init: {} }])).toStrictEqual(
        [],
      );
      for (const path of ["/api/expand", "/api/subgraph", "/api/degrees"]) {
        const { status, body } = await served().server.post(path, { ids: ODD_IDS });
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
