import { expect, it } from "vitest";
import { ledgerSchema } from "../../contract/evidence.ts";
import { readLedger } from "../../server/evidence/ledger.ts";
import { describeStores } from "../support/stores.ts";
import { assertion, claim, prepared, run, write } from "./evidence-fixture.ts";

describeStores("readLedger", (open) => {
  it("is null for a claim that is not there", async () => {
    expect(await readLedger(await prepared(open), "nothing")).toBeNull();
  });

  it("holds every assertion, by side, with speakers, source, publishers and relays", async () => {
    const store = await prepared(open);
    await run(
      store,
      "MATCH (f:Source {id: 'paper'}) MATCH (n:Entity {id: 'cyd'}) MERGE (f)-[:PUBLISHED_BY]->(n) RETURN 1 AS one",
    );
    await write(
      store,
      [
        claim({
          edtf: "2025-06~/..",
          assertions: [
            assertion("late", { locator: "¶10", stance: "denies", speakers: ["bob"] }),
            assertion("early", { locator: "¶2", stance: "reports", relays: ["root", "other"] }),
            assertion("root", { locator: "¶2", speakers: ["bob", "cyd"], anonymous: true }),
            assertion("other", { locator: "¶2, caption" }),
            assertion("framing", { locator: "byline", stance: "disputes" }),
          ],
        }),
        claim({ id: "rival", type: "LED", assertions: [assertion("r1", { speakers: ["cyd"] })] }),
        claim({ id: "near", type: "KNOWS", object: "bob", assertions: [] }),
        claim({ id: "exists", type: "EXISTS", subject: "club", object: null }),
      ],
      [{ a: "rival", b: "c1" }],
    );
    await run(store, "MATCH (a:Assertion {id: 'framing'}) SET a.retractedAt = '2026-11-25' RETURN 1 AS one");

    const ledger = ledgerSchema.parse(await readLedger(store, "c1"));
    expect(ledger.claim).toMatchObject({
      id: "c1",
      type: "LEADS",
      status: "disputed",
      pro: 3,
      con: 2,
      tMin: 20240,
      tMax: null,
    });
    expect(ledger.subject.properties.id).toBe("ann");
    expect(ledger.object?.properties.id).toBe("club");
    expect(ledger.assertions.map((a) => a.id)).toStrictEqual(["other", "root", "early", "late", "framing"]);
    expect([ledger.for, ledger.against, ledger.passedOn]).toStrictEqual([["other", "root"], ["late"], ["early"]]);
    const [, root, early] = ledger.assertions;
    expect(root?.speakers.map((s) => s.properties.id).sort()).toStrictEqual(["bob", "cyd"]);
    expect(root?.anonymous).toBe(true);
    expect(root?.source).toMatchObject({ id: "paper", title: "A paper", reliability: "F", url: null });
    expect(root?.source?.publishers.map((p) => p.properties.id)).toStrictEqual(["cyd"]);
    expect(early?.relays).toStrictEqual(["other", "root"]);
    expect(ledger.rivals.map((r) => r.id)).toStrictEqual(["rival"]);
    expect(ledger.related.map((r) => r.id)).toStrictEqual(["rival", "exists", "near"]);
  });

  it("has no object for EXISTS", async () => {
    const store = await prepared(open);
    await write(store, [claim({ type: "EXISTS", subject: "club", object: null, assertions: [assertion("a1")] })]);
    expect(ledgerSchema.parse(await readLedger(store, "c1")).object).toBeNull();
  });

  it("survives evidence that raw Cypher has left half done", async () => {
    const store = await prepared(open);
    await run(
      store,
      "MATCH (n:Entity {id: 'ann'}) CREATE (c:Claim {id: 'raw'})-[:SUBJECT]->(n) CREATE (a:Assertion {id: 'x', stance: 7})-[:ABOUT]->(c) RETURN 1 AS one",
    );
    const ledger = ledgerSchema.parse(await readLedger(store, "raw"));
    expect(ledger.assertions).toMatchObject([{ id: "x", stance: "reports", gloss: "", source: null, speakers: [] }]);
  });
});
