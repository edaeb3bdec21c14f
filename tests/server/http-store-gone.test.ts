import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { COMMON_PROBLEMS, type Route } from "../../contract/route.ts";
import { type RouteName, routes } from "../../contract/routes.ts";
import { createStartingApp } from "../../server/starting-app.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { StoreError } from "../../server/store/store-error.ts";
import { embeddedFolder, openEmbedded } from "../support/embedded-folder.ts";
import { emptyNeo4j } from "../support/empty-neo4j.ts";
import { enginePids } from "../support/engine-pids.ts";
import { type Answer, type RunningServer, startServer } from "../support/servers.ts";
import { statement } from "../support/statement.ts";
import { TcpProxy } from "../support/tcp-proxy.ts";

const CANARY = "canary-secret-4711";
const BODIES: Partial<Record<RouteName, object>> = {
  degrees: { ids: ["x"] },
  expand: { ids: ["x"] },
  subgraph: { ids: ["x"] },
  paths: { from: "x", to: "y" },
  cypher: { statement: "MATCH (n) RETURN n" },
  explain: { statement: "MATCH (n) RETURN n" },
  putView: {
    name: "x",
    document: {
      format: 1,
      nodes: [],
      camera: null,
      selectedNodes: [],
      selectedEdges: [],
      hiddenEdges: [],
      hiddenLines: [],
    },
  },
};
/** The routes that ask the store. */
const ASKING = (Object.keys(routes) as RouteName[]).filter((name) => name !== "live" && name !== "savedQueries");

function ask(server: RunningServer, name: RouteName): Promise<Answer> {
  const route: Route = routes[name];
  const path = route.path.replaceAll(/:\w+/g, "x") + (name === "search" ? "?q=x" : "");
  const body = BODIES[name];
  if (!body) return server.get(path, { method: route.method });
  const headers = { "Content-Type": "application/json" };
  return server.get(path, { method: route.method, headers, body: JSON.stringify(body) });
}

/** Asks every route at once. */
async function askAll(server: RunningServer) {
  const begun = performance.now();
  const answers = await Promise.all(ASKING.map(async (name) => ({ name, answer: await ask(server, name) })));
  return { answers, ms: performance.now() - begun };
}

function expectUnavailable(answers: { name: string; answer: Answer }[], statuses: readonly number[]): void {
  for (const { name, answer } of answers) {
    expect([name, statuses.includes(answer.status), answer.type]).toStrictEqual([
      name,
      true,
      "application/problem+json",
    ]);
    if (answer.status === 503) expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(answer.body.requestId).toBe(answer.headers.get("x-request-id"));
    expect(answer.text).not.toMatch(/127\.0\.0\.1|ECONN|bolt|\bat |neo4j:/);
  }
}

async function expectRecovered(server: RunningServer): Promise<void> {
  await expect.poll(async () => (await server.get("/api/health/ready")).status, { timeout: 20_000 }).toBe(200);
  const { status, body } = await server.post("/api/cypher", { statement: "RETURN 1 AS x" });
  expect([status, body.values]).toStrictEqual([200, [[1]]]);
}

describe.skipIf(!inject("neo4j"))("a server whose Neo4j goes away", () => {
  const access = inject("neo4j");
  let proxy: TcpProxy;
  let store: GraphStore;
  let server: RunningServer;
  beforeAll(async () => {
    if (!access) return;
    await emptyNeo4j(access);
    proxy = new TcpProxy(access.uri);
    await proxy.listen();
    store = await openStore({ kind: "neo4j", ...access, uri: proxy.uri });
    server = await startServer(store);
  });
  afterAll(async () => {
    await server?.close();
    await store?.close();
    await proxy?.refuse().catch(() => {});
  });
  it("rows 11 and 47: answers 503 with Retry-After at once, lives on, and recovers by itself", async () => {
    await expectRecovered(server);
    await proxy.refuse();
    const { answers, ms } = await askAll(server);
    expectUnavailable(answers, [503]);
    expect(ms).toBeLessThan(5000);
    expect((await server.get("/api/health/live")).status).toBe(200);
    expect((await server.get("/api/health/ready")).body.detail).toContain("Neo4j does not answer");
    await proxy.listen();
    await expectRecovered(server);
  });

  it("row 12: answers by the deadline while the database is silent, and recovers", async () => {
    proxy.goSilent();
    const { answers, ms } = await askAll(server);
    expectUnavailable(answers, [503, 504]);
    expect(ms).toBeLessThan(17_000);
    expect(answers.find(({ name }) => name === "ready")?.answer.status).toBe(503);
    proxy.passAgain();
    await expectRecovered(server);
    await expect.poll(() => proxy.stuck, { timeout: 15_000 }).toBe(0);
  }, 60_000);

  it("row 46: a refused sign-in is said without what was tried", async () => {
    if (!access) return;
    const wrong = await openStore({ kind: "neo4j", ...access, username: "canary-user", password: CANARY });
    const refused = await startServer(wrong);
    const ready = await refused.get("/api/health/ready");
    expect([ready.status, ready.body.code]).toStrictEqual([503, "store-sign-in"]);
    const schema = await refused.get("/api/schema");
    expect([schema.status, schema.body.code]).toStrictEqual([503, "store-sign-in"]);
    expect(ready.text + schema.text + refused.logs()).not.toMatch(/canary/);
    expect(refused.logs()).toContain(schema.body.requestId);
    await refused.close();
    await wrong.close();
  });
});

describe("a server whose local store loses its process", () => {
  it("rows 11 and 47: answers 503 with Retry-After while it is killed again and again, lives on, and recovers by itself", async () => {
    const store = await openEmbedded(await embeddedFolder());
    const server = await startServer(store);
    await store.write((tx) => tx.run(statement("CREATE (:Kept {name: 'Ana'})")));
    await expectRecovered(server);
    let gone = true;
    const killing = (async () => {
      while (gone) {
        for (const pid of enginePids()) process.kill(pid, "SIGKILL");
        await setTimeout(50);
      }
    })();
    await expect.poll(async () => (await server.get("/api/health/ready")).status, { timeout: 20_000 }).toBe(503);
    const { answers, ms } = await askAll(server);
    // The search index is in this process, and that an id is no relationship's shows without asking.
    expectUnavailable(
      answers.filter(({ name }) => name !== "search" && name !== "relationship"),
      [503],
    );
    expect(ms).toBeLessThan(10_000);
    expect((await server.get("/api/health/live")).status).toBe(200);
    gone = false;
    await killing;
    await expectRecovered(server);
    const kept = await server.post("/api/cypher", { statement: "MATCH (n:Kept) RETURN n.name AS name" });
    expect(kept.body.values).toStrictEqual([["Ana"]]);
    await server.close();
  }, 90_000);
});

describe("a server whose store fails", () => {
  const SECRET = `ENOENT /home/ana/secret.key MATCH (n:Hidden) password=${CANARY}`;
  const failing = (error: Error) => {
    const fail = async () => Promise.reject(error);
    const info = { kind: "embedded", version: "0", label: "Local store", capabilities: {} };
    return {
      info,
      read: fail,
      write: fail,
      stream: fail,
      explain: fail,
      profile: fail,
      search: fail,
      schema: fail,
      ready: fail,
    } as unknown as GraphStore;
  };

  it.each([
    ["an error of ours", new TypeError(SECRET)],
    ["an error of the database", new StoreError("failed", "It failed.", { cause: new Error(SECRET) })],
    ["a fault of an application's statement", new StoreError("syntax", "Invalid.", { cause: new Error(SECRET) })],
  ])("row 43: tells of %s no path, stack, Cypher or credential, and its request id", async (_, error) => {
    const server = await startServer(failing(error));
    for (const name of ASKING) {
      const { status, type, text, body, headers } = await ask(server, name);
      const ownFault = ["ready", "cypher", "explain"].includes(name) && error instanceof StoreError;
      expect([name, type, status]).toStrictEqual([
        name,
        "application/problem+json",
        ownFault ? (name === "ready" ? 503 : 400) : 500,
      ]);
      expect(text).not.toMatch(/canary|ENOENT|secret|Hidden|\.ts|node_modules|\bat /);
      expect(body.requestId).toBe(headers.get("x-request-id"));
      if (status === 500) expect(server.logs()).toContain(body.requestId);
    }
    await server.close();
  });

  it.each(["timeout", "cancelled", "too-big", "busy", "unavailable", "sign-in", "conflict"] as const)(
    "answers %s with a code that each route declares",
    async (code) => {
      const server = await startServer(failing(new StoreError(code, "It failed.")));
      const declared = (name: RouteName): string[] => {
        const route: Route = routes[name];
        return [...COMMON_PROBLEMS, ...route.problems];
      };
      for (const name of ASKING) expect(declared(name), name).toContain((await ask(server, name)).body.code);
      await server.lifecycle.drain(0);
      for (const name of Object.keys(routes) as RouteName[]) {
        const { status, body } = await ask(server, name);
        if (name === "live") expect([status, body]).toStrictEqual([200, { status: "ok" }]);
        else expect(declared(name), name).toContain(body.code);
      }
      await server.close();
    },
  );

  it("rows 40, 45 and 47: lives, and is not ready, while it starts, fills its store or migrates", async () => {
    const starting = createServer(createStartingApp({ host: "127.0.0.1", log: pino({ level: "silent" }) }));
    await new Promise<void>((resolve) => starting.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(starting.address() as AddressInfo).port}`;
    expect((await fetch(`${url}/api/health/live`)).status).toBe(200);
    for (const path of ["/api/health/ready", "/api/schema", "/"]) {
      const answer = await fetch(url + path);
      expect([answer.status, answer.headers.get("content-type")]).toStrictEqual([
        503,
        "application/problem+json; charset=utf-8",
      ]);
      expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
      expect(await answer.json()).toMatchObject({
        code: "store-unavailable",
        detail: expect.stringContaining("starting"),
      });
    }
    const live = await fetch(`${url}/api/health/live`);
    expect(live.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(live.headers.get("x-request-id")).toMatch(/^[\w.-]+$/);
    const foreign = await fetch(url, { headers: { Origin: "https://evil.example" } });
    expect([foreign.status, (await foreign.json()).code]).toStrictEqual([403, "foreign-origin"]);
    starting.close();
  });
});
