import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerJson } from "../../server/http/answer-json.ts";

const LARGE = { names: Array.from({ length: 500 }, (_, index) => `Señora ${index}`) };

describe("an answer as JSON", () => {
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    const app = express();
    app.set("etag", false);
    app.get("/small", (asked, response) => answerJson(asked, response, { name: "Ana" }));
    app.get("/large", (asked, response) => answerJson(asked, response, LARGE));
    app.get("/tagged", (asked, response) => {
      response.setHeader("ETag", '"v1"');
      answerJson(asked, response, { name: "Ana" });
    });
    await new Promise<void>((resolve) => {
      server = app.listen(0, "127.0.0.1", () => resolve());
    });
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => void server.close());

  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      asked.on("error", reject);
      asked.end();
    });

  it("compresses what is large, for those who take it", async () => {
    const packed = await ask("/large", { "Accept-Encoding": "gzip" });
    expect([packed.status, packed.headers["content-encoding"], packed.headers.vary]).toStrictEqual([
      200,
      "gzip",
      "Accept-Encoding",
    ]);
    expect(JSON.parse(gunzipSync(packed.body).toString("utf8"))).toStrictEqual(LARGE);
    const plain = await ask("/large");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers["content-length"]).toBe(String(plain.body.length));
    expect(JSON.parse(plain.body.toString("utf8"))).toStrictEqual(LARGE);
    const small = await ask("/small", { "Accept-Encoding": "gzip" });
    expect([small.headers["content-encoding"], small.body.toString()]).toStrictEqual([undefined, '{"name":"Ana"}']);
  });

  it("is kept by no cache and read as UTF-8", async () => {
    const { headers } = await ask("/small");
    expect([headers["cache-control"], headers["content-type"]]).toStrictEqual([
      "no-store",
      "application/json; charset=utf-8",
    ]);
  });

  it("has no body for HEAD, and none where the caller has this version", async () => {
    for (const path of ["/small", "/large"]) {
      const head = await ask(path, { "Accept-Encoding": "gzip" }, "HEAD");
      expect([head.status, head.body.length]).toStrictEqual([200, 0]);
    }
    const same = await ask("/tagged", { "If-None-Match": '"v1"' });
    expect([same.status, same.body.length]).toStrictEqual([304, 0]);
    const other = await ask("/tagged", { "If-None-Match": '"v0"' });
    expect([other.status, other.body.toString()]).toStrictEqual([200, '{"name":"Ana"}']);
  });
});
