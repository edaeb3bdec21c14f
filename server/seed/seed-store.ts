import { fileURLToPath } from "node:url";
import type { Drift } from "../evidence/project-claims.ts";
import { prepareClaimTypes, writeClaims } from "../evidence/write-claims.ts";
import type { GraphStore, Statement, Tx } from "../store/graph-store.ts";
import { migrateStore } from "./migrations.ts";
import { type EntityInput, readSeed, type Seed, type SourceInput } from "./read-seed.ts";
import * as statements from "./seed-statements.ts";

/** The seed that ships with Clew. */
export const SEED_FOLDER = fileURLToPath(new URL("../../graph-data", import.meta.url));

/** Claims written per round of statements. */
const BATCH = 25;

/** Called as seeding goes on; `done` grows to `total`. A retried transaction starts again from a smaller `done`. */
export type OnProgress = (progress: { readonly done: number; readonly total: number; readonly what: string }) => void;

export interface SeedCounts {
  readonly entities: number;
  readonly sources: number;
  readonly claims: number;
  readonly assertions: number;
  /** Relationships between entities. */
  readonly relationships: number;
}

export interface SeedReport {
  /** Names of the migrations that were applied now. */
  readonly migrations: readonly string[];
  /** What was not there before. */
  readonly created: SeedCounts;
  /** What there is now. */
  readonly total: SeedCounts;
  /** Claims whose projection was made or changed. */
  readonly projected: number;
}

/**
 * Migrates the store and writes the seed into it, all in one transaction: a store is never left half seeded. Seeding
 * again changes nothing; edited files change what they name and delete nothing.
 * @throws SeedError when a file has an error, before anything is touched
 */
export async function seedStore(
  store: GraphStore,
  onProgress: OnProgress = () => {},
  folder: string = SEED_FOLDER,
): Promise<SeedReport> {
  const seed = await readSeed(folder);
  const total = seed.claims.length + 2;
  onProgress({ done: 0, total, what: "migrations" });
  const migrations = await migrateStore(store);
  onProgress({ done: 1, total, what: "constraints" });
  await prepareClaimTypes(
    store,
    seed.claims.map((claim) => claim.type),
  );
  const report = await store.write(
    async (tx) => {
      const before = await countAll(tx);
      const drift = await writeSeed(tx, seed, (claims) => onProgress({ done: 1 + claims, total, what: "claims" }));
      const after = await countAll(tx);
      return { before, after, projected: new Set(drift.map((d) => d.claim)).size };
    },
    { deadlineMs: 120_000 },
  );
  onProgress({ done: total, total, what: "done" });
  const { before, after, projected } = report;
  return { migrations: migrations.map((m) => m.name), created: difference(after, before), total: after, projected };
}

async function writeSeed(tx: Tx, seed: Seed, onClaims: (written: number) => void): Promise<Drift[]> {
  await writeEntities(tx, seed.entities);
  await writeSources(tx, seed.sources);
  const drift: Drift[] = [];
  for (let from = 0; from < seed.claims.length; from += BATCH) {
    const batch = seed.claims.slice(from, from + BATCH);
    // Rivals may stand in any two batches, so they are joined once all claims are there.
    const rivals = from + BATCH >= seed.claims.length ? seed.rivals : [];
    drift.push(...(await writeClaims(tx, batch, rivals, "seed")));
    onClaims(from + batch.length);
  }
  return drift;
}

async function writeEntities(tx: Tx, entities: readonly EntityInput[]): Promise<void> {
  const byLabels = new Map<string, EntityInput[]>();
  for (const entity of entities) {
    const key = JSON.stringify([...entity.labels].sort());
    byLabels.set(key, [...(byLabels.get(key) ?? []), entity]);
  }
  for (const group of byLabels.values()) {
    const rows = group.map(({ id, name, aliases, description }) => ({ id, props: { name, aliases, description } }));
    await tx.run(statements.writeEntities(group[0]?.labels ?? []), { rows });
  }
}

async function writeSources(tx: Tx, sources: readonly SourceInput[]): Promise<void> {
  const rows = sources.map(({ id, title, url, edtf, reliability, author, note, publishers }) => ({
    id,
    publishers,
    props: {
      title,
      url: url ?? null,
      edtf: edtf ?? null,
      reliability,
      author: author ?? null,
      note: note ?? null,
    },
  }));
  await tx.run(statements.WRITE_SOURCES, { rows });
  const published = sources.flatMap(({ id, publishers }) => publishers.map((publisher) => ({ id, publisher })));
  await tx.run(statements.WRITE_PUBLISHERS, { rows: published });
  await tx.run(statements.DROP_OLD_PUBLISHERS, { rows });
}

async function countAll(tx: Tx): Promise<SeedCounts> {
  const count = async (statement: Statement) => Number((await tx.run(statement))[0]?.n ?? 0);
  return {
    entities: await count(statements.COUNT_ENTITIES),
    sources: await count(statements.COUNT_SOURCES),
    claims: await count(statements.COUNT_CLAIMS),
    assertions: await count(statements.COUNT_ASSERTIONS),
    relationships: await count(statements.COUNT_EDGES),
  };
}

function difference(after: SeedCounts, before: SeedCounts): SeedCounts {
  return {
    entities: after.entities - before.entities,
    sources: after.sources - before.sources,
    claims: after.claims - before.claims,
    assertions: after.assertions - before.assertions,
    relationships: after.relationships - before.relationships,
  };
}
