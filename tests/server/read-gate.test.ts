import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { canonicalHash } from "../../server/seed/canonical-hash.ts";
import { describeServers } from "../support/servers.ts";
import { statement } from "../support/statement.ts";
import { DISGUISED_WRITES, INNOCENT_READS } from "./disguised-writes.ts";

const GRAPH = statement(
  "CREATE (a:Person {id: 'a', name: 'Ana'})-[:KNOWS {since: 1990}]->(b:Person {id: 'b', name: 'Ben'}) " +
    "CREATE (b)-[:LIVES_IN]->(:Place {id: 'p', name: 'Lima'}) RETURN 1 AS x",
);
const REFUSALS = ["write-refused", "clause-refused"];

describeServers(
  "the console's read gate",
  (served) => {
    let before = "";
    const indexes = async () => {
      if (served().kind === "embedded") return null;
      return (await served().server.post("/api/cypher", { statement: "SHOW INDEXES YIELD name ORDER BY name" })).body
        .values;
    };
    let indexesBefore: unknown;
    beforeAll(async () => {
      before = await canonicalHash(served().store);
      indexesBefore = await indexes();
    });
    const expectUnchanged = async () => {
      expect(await canonicalHash(served().store)).toBe(before);
      expect(await indexes()).toStrictEqual(indexesBefore);
    };

    it(`row 38: refuses ${DISGUISED_WRITES.length} writes disguised as reads, and the graph stays as it is`, async () => {
      const passed: unknown[] = [];
      for (const text of DISGUISED_WRITES) {
        const { status, type, body } = await served().server.post("/api/cypher", {
          statement: text,
          parameters: { key: "m" },
        });
        const refused = status === 403 && REFUSALS.includes(body.code) && type === "application/problem+json";
        if (!refused) passed.push({ text, status, body });
      }
      expect(passed).toStrictEqual([]);
      await expectUnchanged();
    });

    it("row 38: says of a plain write that it is one, and writes in no mode", async () => {
      const { server } = served();
      for (const mode of ["read", "write"]) {
        const { status, body } = await server.post("/api/cypher", { statement: "CREATE (:M)", mode });
        expect([status, body.code]).toStrictEqual([403, "write-refused"]);
      }
      const read = await server.post("/api/cypher", { statement: "MATCH (n) RETURN n", mode: "write" });
      expect([read.status, read.body.code]).toStrictEqual([403, "write-refused"]);
      await expectUnchanged();
    });

    it("row 38: runs nothing when it is asked for a plan", async () => {
      const odd: unknown[] = [];
      for (const text of DISGUISED_WRITES.filter((one) =>
        /explain|profile|cypher|union|foreach|call \{|;/i.test(one),
      )) {
        const { status, body } = await served().server.post("/api/cypher/explain", { statement: text });
        const fine = status === 200 ? body.kind === "write" : status >= 400 && status < 500;
        if (!fine) odd.push({ text, status, body });
      }
      expect(odd).toStrictEqual([]);
      await expectUnchanged();
    });

    it("row 38: profiles no write, plain or disguised, and the graph stays as it is", async () => {
      const passed: unknown[] = [];
      for (const text of DISGUISED_WRITES) {
        const { status, body } = await served().server.post("/api/cypher/explain", {
          statement: text,
          parameters: { key: "m" },
          profile: true,
        });
        if (status !== 403 || !REFUSALS.includes(body.code)) passed.push({ text, status, body });
      }
      expect(passed).toStrictEqual([]);
      for (const [path, statement] of [
        ["/api/cypher/explain", "CREATE (:M)"],
        ["/api/cypher", "PROFILE CREATE (:M)"],
      ] as const) {
        const { status, body } = await served().server.post(path, {
          statement,
          ...(path.endsWith("explain") && { profile: true }),
        });
        expect([status, body.code]).toStrictEqual([403, "write-refused"]);
      }
      await expectUnchanged();
    });

    it("measures a read's plan, asked for or with PROFILE before it, and sends no rows", async () => {
      const { server } = served();
      const text = "MATCH (n:Person) RETURN n.name AS name";
      const asked = await server.post("/api/cypher/explain", { statement: text, profile: true });
      expect([asked.status, asked.body.kind, asked.body.plan.measured.rows]).toStrictEqual([200, "read", 2]);
      expect(asked.text).not.toMatch(/Ana|Ben/);
      const typed = await server.post("/api/cypher", { statement: `PROFILE ${text}` });
      const { fields, values } = typed.body;
      expect(fields.slice(0, 4)).toStrictEqual(["operator", "details", "estimatedRows", "rows"]);
      expect([values[0][0], values[0][3]]).toStrictEqual([asked.body.plan.operator, 2]);
      const planned = await server.post("/api/cypher/explain", { statement: `PROFILE ${text}` });
      expect([planned.status, planned.body.plan.measured]).toStrictEqual([200, null]);
    });

    it.each([
      ["MATCH (n) RETURN n; CREATE (:M)", /semicolon/],
      ["CREATE (:M); CREATE (:M)", /semicolon/],
      ["CREATE (:M)\\u003b CREATE (:M)", /semicolon/],
      ["EXPLAIN PROFILE CREATE (:M)", /write one of them/],
      ["\\u0050ROFILE CREATE (:M)", /without escapes/],
      ["EXPLAIN \\u0050ROFILE CREATE (:M)", /without escapes/],
    ])("row 38: neither runs nor plans %j, and says why", async (text, why) => {
      for (const path of ["/api/cypher", "/api/cypher/explain"]) {
        const { status, body } = await served().server.post(path, { statement: text });
        expect([status, body.code, body.detail]).toStrictEqual([403, "clause-refused", expect.stringMatching(why)]);
      }
      await expectUnchanged();
    });

    it("lets reads pass that only look like writes", async () => {
      const { server, kind } = served();
      const refused: unknown[] = [];
      for (const text of INNOCENT_READS) {
        const { status, body } = await server.post("/api/cypher", { statement: text });
        // The local store's engine keeps some of these words for itself, and says so.
        const reserved = kind === "embedded" && body.code === "cypher-syntax";
        if (status !== 200 && !reserved) refused.push({ text, body });
      }
      expect(refused).toStrictEqual([]);
    });

    it.each([
      ["MATCH (n)\n  RETRN n", { line: 2, column: 3, offset: 12 }],
      ["RETRN 1", { line: 1, column: 1, offset: 0 }],
    ])("says where %j is malformed", async (text, position) => {
      for (const path of ["/api/cypher", "/api/cypher/explain"]) {
        const { status, body } = await served().server.post(path, { statement: text });
        expect([status, body.code, body.position]).toStrictEqual([400, "cypher-syntax", position]);
      }
    });

    it("says where a prefix or a comment stands before what is malformed", async () => {
      const { status, body } = await served().server.post("/api/cypher", {
        statement: "EXPLAIN // so\nMATCH (n)\nRETURN n.",
      });
      expect([status, body.code, body.position.line]).toStrictEqual([400, "cypher-syntax", 3]);
    });

    const heard: string[] = [];
    const canary = createServer((request, response) => {
      heard.push(String(request.url));
      response.end("a,b\n1,2\n");
    });
    beforeAll(() => new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve)));
    afterAll(() => canary.close());

    it("row 39: LOAD CSV reaches no loopback server, metadata address or file, and a canary hears nothing", async () => {
      const { server } = served();
      const { port } = canary.address() as AddressInfo;
      const addresses = [
        `http://127.0.0.1:${port}/csv`,
        `http://localhost:${port}/csv`,
        `http://[::ffff:127.0.0.1]:${port}/csv`,
        `http://2130706433:${port}/csv`,
        `http://0.0.0.0:${port}/csv`,
        `ftp://127.0.0.1:${port}/csv`,
        "http://169.254.169.254/latest/meta-data/",
        "http://metadata.google.internal/computeMetadata/v1/",
        "file:///etc/passwd",
        "file:/etc/hostname",
        "/etc/passwd",
        "../../../etc/passwd",
      ];
      const forms = (url: string) => [
        `LOAD CSV FROM '${url}' AS line RETURN line`,
        `LOAD CSV WITH HEADERS FROM "${url}" AS line FIELDTERMINATOR ';' RETURN line`,
        `MATCH (n) LOAD CSV FROM '${url}' AS line RETURN line`,
        `CALL { LOAD CSV FROM '${url}' AS line RETURN line } RETURN line`,
        `LOAD/**/CSV/**/FROM/**/'${url}' AS line RETURN line`,
        `LOAD\u00a0CSV FROM '${url}' AS line RETURN line`,
        `\\u004cOAD CSV FROM '${url}' AS line RETURN line`,
        `EXPLAIN LOAD CSV FROM '${url}' AS line RETURN line`,
        `PROFILE LOAD CSV FROM '${url}' AS line RETURN line`,
      ];
      const odd: unknown[] = [];
      for (const url of addresses) {
        const attempts = [
          ...forms(url).map((text) => ({ statement: text })),
          { statement: "LOAD CSV FROM $url AS line RETURN line", parameters: { url } },
          { statement: `RETURN apoc.load.json('${url}')` },
          { statement: `CALL apoc.load.json('${url}') YIELD value RETURN value` },
        ];
        for (const attempt of attempts) {
          const { status, body, text } = await server.post("/api/cypher", attempt);
          if (status !== 403 || body.code !== "clause-refused" || /root:|meta-data/.test(text))
            odd.push([attempt, body]);
        }
      }
      expect(odd).toStrictEqual([]);
      expect(heard).toStrictEqual([]);
      expect(await (await fetch(`http://127.0.0.1:${port}/heard`)).text()).toBe("a,b\n1,2\n");
      expect(heard).toStrictEqual(["/heard"]);
    });
  },
  { graph: (store) => store.write((tx) => tx.run(GRAPH)) },
);
