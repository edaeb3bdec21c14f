import type { GraphStore, Row, Tx } from "../store/graph-store.ts";
import { DROP_EXISTENCE, LOCK_CLAIMS, UNLOCK_CLAIMS } from "./claim-statements.ts";
import { type Drift, projectClaims } from "./project-claims.ts";
import { ALL_CLAIMS, ALL_EDGES, ALL_EXISTENCE, DROP_EDGES_ANYWHERE } from "./project-statements.ts";
import { groupBy, readClaims } from "./read-claims.ts";

/** Claims redone per round of statements. */
const BATCH = 500;

/** What a rebuild did. */
export interface RebuildReport {
  readonly claims: number;
  /** Everything that differed from what the assertions say, now put right; empty when nothing had drifted. */
  readonly drift: readonly Drift[];
}

/**
 * Makes every projected relationship and existence anew from the claims, in one transaction, writing only what
 * differs. Relationships that name a claim which is not there, or stand where that claim does not lead, go.
 */
export async function rebuildProjection(store: GraphStore, operation: string): Promise<RebuildReport> {
  return store.write((tx) => rebuild(tx, operation), { deadlineMs: 600_000 });
}

async function rebuild(tx: Tx, operation: string): Promise<RebuildReport> {
  const ids = (await tx.run(ALL_CLAIMS)).flatMap((row) => (typeof row.id === "string" ? [row.id] : []));
  const drift: Drift[] = await dropStrays(tx, ids);
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    await tx.run(LOCK_CLAIMS, { ids: batch, op: operation });
    drift.push(...(await projectClaims(tx, batch)));
    await tx.run(UNLOCK_CLAIMS, { ids: batch });
  }
  return { claims: ids.length, drift };
}

/**
 * What cannot be reached from a claim's subject. A claim with a stray loses all its relationships, the right one too:
 * the projection that follows makes that one again.
 */
async function dropStrays(tx: Tx, ids: readonly string[]): Promise<Drift[]> {
  const subjects = new Map<string, string>();
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const claim of await readClaims(tx, ids.slice(from, from + BATCH))) {
      if (claim.projectable) subjects.set(claim.id, claim.projectable.subject);
    }
  }
  const edges = groupBy(await tx.run(ALL_EDGES), "claim");
  const strays = [...edges].filter(([claim, rows]) => rows.some((row) => row.start !== (subjects.get(claim) ?? null)));
  const claims = strays.flatMap(([, rows]) => [...new Set(rows.map((row) => row.claim ?? null))]);
  if (claims.length > 0) await tx.run(DROP_EDGES_ANYWHERE, { claims });

  const existence = (await tx.run(ALL_EXISTENCE)).filter((row) => isStrayExistence(row, subjects));
  if (existence.length > 0) await tx.run(DROP_EXISTENCE, { ids: existence.map((row) => String(row.entity)) });
  return [
    ...strays.map(([claim]): Drift => ({ claim, what: "orphan" })),
    ...existence.map((row): Drift => ({ claim: String(row.claim ?? row.entity), what: "orphan" })),
  ];
}

function isStrayExistence(row: Row, subjects: ReadonlyMap<string, string>): boolean {
  return typeof row.claim !== "string" || subjects.get(row.claim) !== row.entity;
}
