import type { WireMap } from "../../contract/values.ts";
import type { AssertionInput, ClaimInput } from "../../server/evidence/claim-input.ts";
import { prepareClaimTypes, type RivalInput, writeClaims } from "../../server/evidence/write-claims.ts";
import { migrateStore } from "../../server/seed/migrations.ts";
import type { GraphStore, Row } from "../../server/store/graph-store.ts";
import { statement } from "../support/statement.ts";

/** An assertion by a speaker of the same name, flat and named, found in the one source. */
export function assertion(id: string, fields: Partial<AssertionInput> = {}): AssertionInput {
  return {
    id,
    stance: "asserts",
    speakers: ["ann"],
    source: "paper",
    gloss: "Says so.",
    locator: "¶1",
    hedge: null,
    anonymous: false,
    edtf: "2025-11-29",
    recordedAt: "2026-11-24",
    recordedBy: "Test",
    method: "stated",
    relays: [],
    ...fields,
  };
}

/** Ann leads the club, undated, with nobody saying so unless `assertions` are given. */
export function claim(fields: Partial<ClaimInput> = {}): ClaimInput {
  return {
    id: "c1",
    type: "LEADS",
    subject: "ann",
    object: "club",
    gloss: "Ann leads the club.",
    edtf: null,
    temporal: "state",
    officialAct: false,
    rank: "normal",
    rankReason: null,
    credibility: null,
    assertions: [],
    ...fields,
  };
}

/** A migrated store with the people ann, bob and cyd, the club, and one source. */
export async function prepared(open: () => Promise<GraphStore>): Promise<GraphStore> {
  const store = await open();
  await store.ready();
  await migrateStore(store);
  await run(
    store,
    `UNWIND ['ann', 'bob', 'cyd', 'club'] AS id MERGE (n:Entity {id: id}) SET n.name = id
WITH count(*) AS n MERGE (f:Source {id: 'paper'}) SET f:Evidence SET f.title = 'A paper' SET f.reliability = 'F' RETURN n AS n`,
  );
  return store;
}

/** Writes claims as the application does. */
export async function write(store: GraphStore, claims: readonly ClaimInput[], rivals: readonly RivalInput[] = []) {
  await prepareClaimTypes(
    store,
    claims.map((c) => c.type),
  );
  return store.write((tx) => writeClaims(tx, claims, rivals, "test"));
}

/** Runs a test's own statement in a writing transaction. */
export async function run(store: GraphStore, text: string, parameters: WireMap = {}): Promise<Row[]> {
  return store.write((tx) => tx.run(statement(text), parameters));
}

/** Every relationship between entities. */
export async function edges(store: GraphStore): Promise<Row[]> {
  return store.read((tx) =>
    tx.run(
      statement(
        "MATCH (s:Entity)-[r]->(o:Entity) RETURN s.id AS start, type(r) AS type, o.id AS end, properties(r) AS props ORDER BY start, type, end",
      ),
    ),
  );
}
