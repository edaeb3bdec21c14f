import { expect, inject, it } from "vitest";
import { problemSchema } from "../../contract/problems.ts";
import { describeServers } from "../support/servers.ts";
import { statement } from "../support/statement.ts";

/** A text of each statement that has nothing to do with what is wrong with it. */
const CANARY = "canary-4711";
const PLACE = "/home/ana/secret.key";
const RETURNED = `RETURN '${CANARY}' AS canary`;

interface Failing {
  readonly text: string;
  readonly parameters?: object;
  readonly code: RegExp;
}

const FAILING: readonly Failing[] = [
  { text: `${RETURNED}, 1 / 0 AS x`, code: /^cypher-failed$/ },
  { text: `UNWIND [1, 0] AS d ${RETURNED}, 1 / d AS x`, code: /^cypher-failed$/ },
  { text: `${RETURNED}, 9223372036854775807 + 1 AS x`, code: /^cypher-failed$/ },
  { text: `${RETURNED}, 99999999999999999999 AS x`, code: /^cypher-syntax$/ },
  { text: `MATCH (n:Person) WHERE n.name =~ '(' ${RETURNED}`, code: /^cypher-/ },
  { text: `${RETURNED}, size() AS x`, code: /^cypher-syntax$/ },
  { text: `MATCH (n) WHERE count(n) > 1 ${RETURNED}`, code: /^cypher-syntax$/ },
  { text: `MATCH (n) ${RETURNED} SKIP -1`, code: /^cypher-/ },
  { text: `MATCH (n) ${RETURNED} LIMIT $most`, parameters: { most: PLACE }, code: /^cypher-/ },
  { text: `${RETURNED}, $missing AS x`, code: /^cypher-/ },
  { text: `MATCH (n:Person) ${RETURNED}, m.name AS x`, code: /^cypher-/ },
  { text: `${RETURNED}, nope.nope(1) AS x`, code: /^clause-refused$/ },
  { text: `${RETURNED}, nope(1) AS x`, code: /^(cypher-unknown-name|clause-refused)$/ },
  { text: `CALL nope.nope() YIELD x ${RETURNED}, x`, code: /^clause-refused$/ },
  { text: `MATCH (n:Person)\nRETRUN '${CANARY}' AS canary`, code: /^cypher-syntax$/ },
  { text: `RETURN 1 AS x, '${CANARY}`, code: /^cypher-syntax$/ },
  { text: `LOAD CSV FROM 'file://${PLACE}' AS row ${RETURNED}, row`, code: /^clause-refused$/ },
  { text: `CREATE (:X {name: '${CANARY}'})`, code: /^write-refused$/ },
  ...[
    { $type: "ZonedDateTime", _value: "2020-01-01T00:00:00[Nowhere/Land]" },
    { $type: "Date", _value: "2020-02-31" },
    { $type: "Integer", _value: "9999999999999999999" },
    { $type: "Node", _value: { id: CANARY, labels: [], properties: {} } },
  ].map((x) => ({ text: `${RETURNED}, $x AS x`, parameters: { x }, code: /^(invalid-input|unsupported-by-store)$/ })),
];

/** The local store answers null, as it does to every function of a wrong type. */
const FAILING_ON_NEO4J: readonly Failing[] = [
  { text: `MATCH (n:Person) ${RETURNED}, abs(n.name) AS x`, code: /^cypher-failed$/ },
  { text: `MATCH (n:Person) ${RETURNED}, n.name - 1 AS x`, code: /^cypher-failed$/ },
  { text: `${RETURNED}, [1]['a'] AS x`, code: /^cypher-syntax$/ },
  { text: `${RETURNED}, date('${PLACE}') AS x`, code: /^cypher-/ },
  { text: `${RETURNED}, date('bolt://10.0.0.7:7687') AS x`, code: /^cypher-/ },
  { text: `UNWIND $rows AS row ${RETURNED}, row.a.b AS x`, parameters: { rows: [1] }, code: /^cypher-failed$/ },
];

const LEAK =
  /canary|secret|file:|bolt:|neo4j:\/|127\.0\.0\.1|localhost|\/(home|tmp|var|opt|usr)\/|\n\s*at |\\n|org\.neo4j|java\.|node_modules|\.(ts|rs|java)\b/;

describeServers(
  "statements that fail",
  (served) => {
    it("row 43: are answered with a request id, and no path, address, stack or statement", async () => {
      const { server, kind } = served();
      const odd: unknown[] = [];
      for (const { text, parameters = {}, code } of kind === "neo4j" ? [...FAILING, ...FAILING_ON_NEO4J] : FAILING) {
        const answer = await server.post("/api/cypher", { statement: text, parameters });
        const { status, type, body, headers } = answer;
        const told =
          [400, 403, 422].includes(status) &&
          type === "application/problem+json" &&
          problemSchema.safeParse(body).success &&
          code.test(body.code) &&
          body.detail.length > 5 &&
          body.requestId.length > 8 &&
          body.requestId === headers.get("x-request-id");
        const uri = inject("neo4j")?.uri ?? "bolt:";
        if (!told || LEAK.test(answer.text) || answer.text.includes(uri)) odd.push([text, status, answer.text]);
      }
      expect(odd).toStrictEqual([]);
    });
  },
  { graph: (store) => store.write((tx) => tx.run(statement("CREATE (:Person {name: 'Ana'})"))) },
);
