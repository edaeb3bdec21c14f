import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, vi } from "vitest";
import { integrityProblems } from "../../server/evidence/integrity.ts";
import { readLedger } from "../../server/evidence/ledger.ts";
import { rebuildProjection } from "../../server/evidence/project.ts";
import { canonicalHash } from "../../server/seed/canonical-hash.ts";
import { indexStore } from "../../server/seed/index-store.ts";
import { MIGRATIONS, migrateStore } from "../../server/seed/migrations.ts";
import { SeedError } from "../../server/seed/seed-error.ts";
import { SEED_FOLDER, seedStore } from "../../server/seed/seed-store.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

// Neo4j plans some seventy texts for the first time here, which takes it long on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const CRASHER = fileURLToPath(new URL("./seed-crash.ts", import.meta.url));
const none = { entities: 0, sources: 0, claims: 0, assertions: 0, relationships: 0 };
const all = { entities: 38, sources: 2, claims: 71, assertions: 164, relationships: 70 };
const hashes = new Map<string, string>();

async function ready(open: () => Promise<GraphStore>): Promise<GraphStore> {
  const store = await open();
  await store.ready();
  return store;
}

const run = (store: GraphStore, text: string) => store.write((tx) => tx.run(statement(text)));

describeStores("seedStore", (open, under) => {
  it("row 26: fills an empty store, and changes nothing the second time", async () => {
    const store = await ready(open);
    const first = await seedStore(store);
    expect(first).toStrictEqual({ migrations: MIGRATIONS.map((m) => m.name), created: all, total: all, projected: 71 });
    const hash = await canonicalHash(store);
    expect(await seedStore(store)).toStrictEqual({ migrations: [], created: none, total: all, projected: 0 });
    expect(await canonicalHash(store)).toBe(hash);
    expect(await integrityProblems(store)).toStrictEqual([]);
    expect((await rebuildProjection(store, "test")).drift).toStrictEqual([]);
    expect(await canonicalHash(store)).toBe(hash);
    hashes.set(under.kind, hash);
  });

  it("leaves the same graph on every store", () => {
    expect(new Set(hashes.values()).size).toBe(1);
  });

  it("tells how far it is, up to the end", async () => {
    const seen: number[] = [];
    let end = 0;
    await seedStore(await ready(open), ({ done, total }) => {
      seen.push(done);
      end = total;
    });
    expect(seen).toStrictEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(end);
    expect(seen.length).toBeGreaterThan(3);
  });

  it("row 26: applies migrations once, and takes up one that was cut short", async () => {
    const store = await ready(open);
    const broken = Object.create(store) as GraphStore;
    let left = 3;
    const migrate: GraphStore["migrate"] = (change) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error("cut")) : store.migrate(change);
    };
    Object.assign(broken, { migrate, read: store.read.bind(store), write: store.write.bind(store) });
    await expect(migrateStore(broken)).rejects.toThrow("cut");
    expect((await migrateStore(store)).map((m) => m.id)).toStrictEqual(MIGRATIONS.map((m) => m.id));
    const hash = await canonicalHash(store);
    expect(await migrateStore(store)).toStrictEqual([]);
    expect(await canonicalHash(store)).toBe(hash);
  });

  it.each([
    ["between two schema changes", 2],
    ["after the last change of a migration, before it is recorded", 6],
    ["as it begins to write", 102],
    ["after some of the claims", 103],
    ["before it commits", 105],
  ])("row 26: ends with the same graph after a kill -9 %s", async (_, killAt) => {
    const store = await ready(open);
    const settings = await under.settings();
    if (under.kind === "embedded") await under.close();
    const signal = await new Promise<string | null>((resolve) => {
      execFile(process.execPath, ["--import", "tsx", CRASHER, JSON.stringify(settings), String(killAt)], (error) => {
        resolve((error as (Error & { signal?: string }) | null)?.signal ?? null);
      });
    });
    expect(signal).toBe("SIGKILL");
    const again = under.kind === "embedded" ? await openStore(settings) : store;
    try {
      await again.ready();
      expect(await run(again, "MATCH (c:Claim) RETURN count(c) AS n")).toStrictEqual([{ n: 0 }]);
      await seedStore(again);
      expect(await canonicalHash(again)).toBe(hashes.get(under.kind));
    } finally {
      if (under.kind === "embedded") await again.close();
    }
  });

  it("loads nothing from a seed with an error, and names it", async () => {
    const store = await ready(open);
    const before = await canonicalHash(store);
    const folder = await mkdtemp(join(tmpdir(), "clew-seed-"));
    try {
      await cp(SEED_FOLDER, folder, { recursive: true });
      const file = join(folder, "claims", "5-what-could-follow.yaml");
      await writeFile(file, (await readFile(file, "utf8")).replace("subject: other-governments", "subject: others"));
      const error = await seedStore(store, () => {}, folder).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(SeedError);
      expect((error as SeedError).message).toMatch(
        /claims\/5-what-could-follow\.yaml:\d+: claims\[\d+\]\.subject "others" is no entity/,
      );
      expect(await canonicalHash(store)).toBe(before);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("keeps an analyst's retraction when it is run again", async () => {
    const store = await ready(open);
    await seedStore(store);
    await run(
      store,
      "MATCH (a:Assertion {id: 'maduro-leads-cartel/us'}) SET a.retractedAt = '2026-11-25' RETURN 1 AS one",
    );
    await rebuildProjection(store, "test");
    await seedStore(store);
    const ledger = await readLedger(store, "maduro-leads-cartel");
    expect(ledger?.claim).toMatchObject({ status: "denied", pro: 0, con: 1 });
    expect(ledger?.assertions.find((a) => a.id === "maduro-leads-cartel/us")?.retractedAt).toBe("2026-11-25");
  });

  it("holds the readings that a careless reader gets wrong", async () => {
    const store = await ready(open);
    await seedStore(store);
    const claim = async (id: string) => (await readLedger(store, id))?.claim;
    expect(await claim("rubio-took-part-in-call")).toMatchObject({
      anonymous: true,
      hedged: false,
      marks: ["hedge-lost"],
    });
    expect(await claim("maduro-leads-opposition")).toMatchObject({ rank: "deprecated", marks: ["contradicts-itself"] });
    expect(await claim("trump-formerly-headed-us-government")).toMatchObject({
      rank: "deprecated",
      marks: ["contradicts-itself"],
    });
    expect(await claim("trump-heads-us-government")).toMatchObject({ rank: "normal", marks: ["contradicts-itself"] });
    expect(await claim("cartel-exists")).toMatchObject({ status: "disputed", pro: 2, con: 1 });
    expect(await claim("cartel-is-organised-group")).toMatchObject({ status: "disputed", pro: 1, con: 1 });
    expect(await claim("cartel-has-structure-of-cartels")).toMatchObject({ status: "denied", pro: 0, con: 3 });
    expect(await claim("state-made-fto-designation")).toMatchObject({ status: "on-record", edtf: "2025-11-24" });
    expect(await claim("treasury-made-sdgt-designation")).toMatchObject({ status: "on-record", edtf: "2025-07" });
    expect(await claim("us-carries-out-deployment")).toMatchObject({ status: "single-origin", edtf: "2025-06~/.." });
    expect(await claim("meeting-proposed-in-us")).toMatchObject({ status: "single-origin", anonymous: false });
    expect(await claim("cartel-named-after-officers")).toMatchObject({ edtf: "199X/.." });
    expect(await claim("network-possibly-same-as-cartel")).toMatchObject({ status: "reported" });
    expect(await claim("meeting-scheduled-in-us")).toMatchObject({ status: "denied" });
    expect((await readLedger(store, "maduro-heads-venezuela-government"))?.rivals.map((r) => r.id)).toStrictEqual([
      "maduro-leads-opposition",
    ]);
  });
});

describeStores("indexStore", (open) => {
  it("makes someone's own database searchable and writes nothing into it", async () => {
    const store = await ready(open);
    await run(store, "CREATE (:Film {title: 'Vertigo', year: 1958})-[:BY]->(:Director {fullName: 'Alfred Hitchcock'})");
    const before = await canonicalHash(store);
    const covered = await indexStore(store);
    expect(covered.labels).toEqual(expect.arrayContaining(["Director", "Entity", "Film"]));
    expect(covered.properties).toEqual(expect.arrayContaining(["fullName", "title"]));
    expect(await canonicalHash(store)).toBe(before);
    const { hits } = await store.search("hitchcock", { limit: 5 });
    expect(hits.map((hit) => hit.node.properties.fullName)).toStrictEqual(["Alfred Hitchcock"]);
    expect(await indexStore(store)).toStrictEqual(covered);
  });
});
