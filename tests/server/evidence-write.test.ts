import { expect, it } from "vitest";
import { OPEN_END, OPEN_START } from "../../server/evidence/edtf-bounds.ts";
import { EvidenceError } from "../../server/evidence/evidence-error.ts";
import { integrityProblems } from "../../server/evidence/integrity.ts";
import { writeClaims } from "../../server/evidence/write-claims.ts";
import { canonicalHash } from "../../server/seed/canonical-hash.ts";
import { describeStores } from "../support/stores.ts";
import { assertion, claim, edges, prepared, run, write } from "./evidence-fixture.ts";

async function evidenceFailure(call: Promise<unknown>): Promise<EvidenceError> {
  const error = await call.then(
    () => new Error("It was written."),
    (reason: unknown) => reason,
  );
  if (error instanceof EvidenceError) return error;
  throw error;
}

describeStores("writeClaims", (open) => {
  it("projects one relationship with the claim's standing and bounds", async () => {
    const store = await prepared(open);
    await write(store, [
      claim({
        edtf: "2025-06~/..",
        assertions: [assertion("a1"), assertion("a2", { speakers: ["bob"], stance: "disputes", hedge: "perhaps" })],
      }),
    ]);
    expect(await edges(store)).toStrictEqual([
      {
        start: "ann",
        type: "LEADS",
        end: "club",
        props: {
          claim: "c1",
          status: "disputed",
          pro: 1,
          con: 1,
          origins: 2,
          edtf: "2025-06~/..",
          tMin: 20240,
          tMax: OPEN_END,
          anonymous: false,
          hedged: false,
          marks: [],
        },
      },
    ]);
    expect(
      await run(store, "MATCH (c:Claim) RETURN c.status AS status, c.pro AS pro, c.tMin AS tMin, c.lock AS lock"),
    ).toStrictEqual([{ status: "disputed", pro: 1, tMin: 20240, lock: null }]);
    expect(await integrityProblems(store)).toStrictEqual([]);
  });

  it("changes nothing when the same is written again", async () => {
    const store = await prepared(open);
    const claims = [
      claim({ assertions: [assertion("a1"), assertion("a2", { speakers: ["bob"], relays: ["a1"] })] }),
      claim({ id: "c2", type: "EXISTS", object: null, subject: "club", assertions: [assertion("b1")] }),
    ];
    const rivals = [{ a: "c1", b: "c2" }];
    expect((await write(store, claims, rivals)).map((d) => d.what)).not.toStrictEqual([]);
    const before = await canonicalHash(store);
    expect(await write(store, claims, rivals)).toStrictEqual([]);
    expect(await canonicalHash(store)).toBe(before);
  });

  it("gives an undated claim bounds that order it with nothing", async () => {
    const store = await prepared(open);
    await write(store, [claim()]);
    const [edge] = await edges(store);
    expect(edge?.props).toMatchObject({ tMin: OPEN_START, tMax: OPEN_END, status: "unsourced" });
    expect(edge?.props).not.toHaveProperty("edtf");
  });

  it("projects EXISTS onto the entity", async () => {
    const store = await prepared(open);
    const exists = claim({
      type: "EXISTS",
      subject: "club",
      object: null,
      assertions: [assertion("a1"), assertion("a2", { speakers: ["bob"], stance: "denies" })],
    });
    await write(store, [exists]);
    const read = "MATCH (n:Entity {id: 'club'}) RETURN properties(n) AS props";
    expect(await run(store, read)).toStrictEqual([
      {
        props: {
          id: "club",
          name: "club",
          existence: "disputed",
          existencePro: 1,
          existenceCon: 1,
          existenceClaim: "c1",
        },
      },
    ]);
    expect(await edges(store)).toStrictEqual([]);
    await run(
      store,
      "MATCH (c:Claim {id: 'c1'}) SET c.retractedAt = '2026-11-25' SET c.retractedWhy = 'wrong' RETURN 1 AS one",
    );
    await write(store, [exists]);
    expect(await run(store, read)).toStrictEqual([{ props: { id: "club", name: "club" } }]);
  });

  it("takes the relationship of a retracted claim away, and brings it back", async () => {
    const store = await prepared(open);
    const it = claim({ assertions: [assertion("a1")] });
    await write(store, [it]);
    const before = await canonicalHash(store);
    await run(store, "MATCH (c:Claim) SET c.retractedAt = '2026-11-25' RETURN 1 AS one");
    await write(store, [it]);
    expect(await edges(store)).toStrictEqual([]);
    await run(store, "MATCH (c:Claim) REMOVE c.retractedAt RETURN 1 AS one");
    await write(store, [it]);
    expect(await canonicalHash(store)).toBe(before);
  });

  it("moves everything when a claim's type, ends, speaker, source or relays change", async () => {
    const store = await prepared(open);
    await run(store, "MERGE (f:Source {id: 'book'}) SET f:Evidence RETURN 1 AS one");
    const first = [assertion("a1"), assertion("a2", { speakers: ["bob"], relays: ["a1"], hedge: "perhaps" })];
    await write(store, [claim({ assertions: first })]);
    const changed = claim({
      type: "FOUNDED",
      subject: "bob",
      object: "ann",
      assertions: [
        assertion("a1", { speakers: ["cyd"], source: "book" }),
        assertion("a2", { speakers: ["bob", "cyd"] }),
      ],
    });
    await write(store, [changed]);
    expect(await edges(store)).toMatchObject([
      { start: "bob", type: "FOUNDED", end: "ann", props: { claim: "c1", pro: 2 } },
    ]);
    const text = `MATCH (a:Assertion)-[r:SAID_BY|FOUND_IN|RELAYS]->(x) RETURN a.id AS id, type(r) AS type, x.id AS to ORDER BY id, type, to`;
    expect(await run(store, text)).toStrictEqual([
      { id: "a1", type: "FOUND_IN", to: "book" },
      { id: "a1", type: "SAID_BY", to: "cyd" },
      { id: "a2", type: "FOUND_IN", to: "paper" },
      { id: "a2", type: "SAID_BY", to: "bob" },
      { id: "a2", type: "SAID_BY", to: "cyd" },
    ]);
    expect(await run(store, "MATCH (a:Assertion {id: 'a2'}) RETURN a.hedge AS hedge")).toStrictEqual([{ hedge: null }]);
    const fresh = await canonicalHash(store);
    await prepared(open);
    await run(store, "MERGE (f:Source {id: 'book'}) SET f:Evidence RETURN 1 AS one");
    await write(store, [changed]);
    expect(await canonicalHash(store)).toBe(fresh);
  });

  it("marks rivals that one source holds, on both of them, and lifts the mark", async () => {
    const store = await prepared(open);
    const both = [
      claim({ assertions: [assertion("a1")] }),
      claim({ id: "c2", type: "FORMERLY_LED", assertions: [assertion("b1", { locator: "¶2" })] }),
    ];
    await write(store, both, [{ a: "c1", b: "c2" }]);
    const marks = async () => (await edges(store)).map((edge) => (edge.props as { marks: unknown }).marks);
    expect(await marks()).toStrictEqual([["contradicts-itself"], ["contradicts-itself"]]);
    await write(store, [claim({ assertions: [assertion("a1", { stance: "reports" })] })]);
    expect(await marks()).toStrictEqual([[], []]);
  });

  it.each([
    ["a subject", claim({ subject: "nobody", assertions: [assertion("a1")] }), "c1"],
    ["an object", claim({ object: "nothing" }), "c1"],
    ["a speaker", claim({ assertions: [assertion("a1"), assertion("a2", { speakers: ["nobody"] })] }), "a2"],
    ["any speaker at all", claim({ assertions: [assertion("a1", { speakers: [] })] }), "a1"],
    ["a source", claim({ assertions: [assertion("a1", { source: "nothing" })] }), "a1"],
    ["an assertion to relay", claim({ assertions: [assertion("a1", { relays: ["nothing"] })] }), "a1"],
  ])("writes nothing when %s is missing", async (_, input, id) => {
    const store = await prepared(open);
    await write(store, [claim({ id: "other", type: "KNOWS", object: "bob", assertions: [assertion("o1")] })]);
    const before = await canonicalHash(store);
    const failure = await evidenceFailure(write(store, [input]));
    expect([failure.code, failure.ids]).toStrictEqual(["unknown-reference", [id]]);
    expect(await canonicalHash(store)).toBe(before);
  });

  it("does not let an assertion relay one of another claim", async () => {
    const store = await prepared(open);
    await write(store, [claim({ id: "other", type: "KNOWS", object: "bob", assertions: [assertion("o1")] })]);
    const failure = await evidenceFailure(write(store, [claim({ assertions: [assertion("a1", { relays: ["o1"] })] })]));
    expect(failure.code).toBe("unknown-reference");
  });

  it("refuses a circle of relays, also one that only closes in the store", async () => {
    const store = await prepared(open);
    const circle = [assertion("a1", { relays: ["a2"] }), assertion("a2", { relays: ["a1"] })];
    expect((await evidenceFailure(write(store, [claim({ assertions: circle })]))).code).toBe("relay-cycle");
    await write(store, [claim({ assertions: [assertion("a1", { relays: ["a2"] }), assertion("a2")] })]);
    const closing = claim({ assertions: [assertion("a2", { relays: ["a1"] })] });
    expect((await evidenceFailure(write(store, [closing]))).code).toBe("relay-cycle");
    expect(await integrityProblems(store)).toStrictEqual([]);
  });

  it("refuses a unary claim that is not EXISTS, and EXISTS with an object", async () => {
    const store = await prepared(open);
    expect((await evidenceFailure(write(store, [claim({ object: null })]))).code).toBe("wrong-arity");
    expect((await evidenceFailure(write(store, [claim({ type: "EXISTS" })]))).code).toBe("wrong-arity");
  });

  it("row 37: writes a type that tries to break out as that type", async () => {
    const store = await prepared(open);
    const type = "X`]->() DETACH DELETE n //";
    await write(store, [claim({ type, assertions: [assertion("a1")] })]);
    expect(await edges(store)).toMatchObject([{ start: "ann", type, end: "club" }]);
  });

  it("counts rightly when ten write to one claim at once", async () => {
    const store = await prepared(open);
    const ids = Array.from({ length: 10 }, (_, i) => `a${i}`);
    const speakers = ids.map((id) => `s-${id}`);
    await run(store, "UNWIND $ids AS id MERGE (n:Entity {id: id}) RETURN count(n) AS n", { ids: speakers });
    await write(store, [claim()]);
    await Promise.all(
      ids.map((id) =>
        store.write((tx) =>
          writeClaims(tx, [claim({ assertions: [assertion(id, { speakers: [`s-${id}`] })] })], [], id),
        ),
      ),
    );
    expect(await edges(store)).toMatchObject([{ props: { pro: 10, con: 0, origins: 10, status: "corroborated" } }]);
  });
});
