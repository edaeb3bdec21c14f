import type { WireMap } from "../../contract/values.ts";
import type { GraphStore, Statement, Tx } from "../store/graph-store.ts";
import type { AssertionInput, ClaimInput } from "./claim-input.ts";
import * as statements from "./claim-statements.ts";
import { EvidenceError } from "./evidence-error.ts";
import { type Drift, projectClaims } from "./project-claims.ts";
import { EXISTS } from "./projection.ts";
import { textsOf } from "./read-claims.ts";
import { relayCycle } from "./status.ts";

/** A pair of claims that cannot both hold. */
export interface RivalInput {
  readonly a: string;
  readonly b: string;
}

/**
 * Makes what the store needs before claims of these types are written: a unique constraint on each type's `claim`,
 * where the store has such constraints. In a transaction of its own, because Neo4j refuses a schema change beside writes.
 */
export async function prepareClaimTypes(store: GraphStore, types: Iterable<string>): Promise<void> {
  if (!store.info.capabilities.relationshipConstraints) return;
  for (const type of [...new Set(types)].filter((t) => t !== EXISTS).sort()) {
    await store.migrate({ kind: "unique-relationship", type, property: "claim" });
  }
}

/**
 * The one way claims get into a store: locks them, writes them with their assertions and rivalries, works out how
 * they and their rivals stand, and projects that. Idempotent: writing the same again changes nothing. What the input
 * no longer holds of an assertion (a speaker, a relay) goes; assertions it does not name stay.
 *
 * `operation` names the lock. `prepareClaimTypes` has run before.
 * @returns what the projection had to change
 * @throws EvidenceError; NameError for a type that cannot be written; EdtfError for a date
 */
export async function writeClaims(
  tx: Tx,
  claims: readonly ClaimInput[],
  rivals: readonly RivalInput[],
  operation: string,
): Promise<Drift[]> {
  for (const claim of claims) check(claim);
  const ids = [...new Set([...claims.map((c) => c.id), ...rivals.flatMap((r) => [r.a, r.b])])].sort();
  if (ids.length === 0) return [];
  await tx.run(statements.LOCK_CLAIMS, { ids, op: operation });

  const rows = claims.map(claimRow);
  await tx.run(statements.DROP_MOVED_EDGES, { rows });
  await tx.run(statements.DROP_MOVED_EXISTENCE, { rows });
  await writeAll(tx, statements.WRITE_CLAIMS, rows, "claim with a subject that is not in the store");
  const binary = rows.filter((row) => row.end !== "");
  await writeAll(tx, statements.WRITE_OBJECTS, binary, "claim with an object that is not in the store");
  await tx.run(statements.DROP_OLD_SUBJECTS, { rows });
  await tx.run(statements.DROP_OLD_OBJECTS, { rows });
  await writeAssertions(tx, claims);
  await writeAll(
    tx,
    statements.WRITE_RIVALS,
    rivals.map(({ a, b }) => ({ id: a, a, b })),
    "rivalry with a claim that is not in the store",
  );

  const affected = await withRivals(tx, ids, operation);
  const drift = await projectClaims(tx, affected);
  await tx.run(statements.UNLOCK_CLAIMS, { ids: affected });
  return drift;
}

/** A change in one claim can set or lift the mark `contradicts-itself` on its rivals: they are locked and redone too. */
async function withRivals(tx: Tx, ids: readonly string[], operation: string): Promise<string[]> {
  const rows = await tx.run(statements.READ_RIVALS, { ids: [...ids] });
  const known = new Set(ids);
  const more = [...new Set(rows.map((row) => String(row.rival)))].filter((id) => !known.has(id)).sort();
  if (more.length > 0) await tx.run(statements.LOCK_CLAIMS, { ids: more, op: operation });
  return [...ids, ...more];
}

async function writeAssertions(tx: Tx, claims: readonly ClaimInput[]): Promise<void> {
  const assertions = claims.flatMap((claim) => claim.assertions.map((assertion) => ({ claim: claim.id, assertion })));
  const rows = assertions.map(({ claim, assertion }) => assertionRow(claim, assertion));
  await writeAll(tx, statements.WRITE_ASSERTIONS, rows, "assertion found in a source that is not in the store");
  const speakers = assertions.flatMap(({ assertion: { id, speakers } }) =>
    speakers.map((speaker) => ({ id, speaker })),
  );
  await writeAll(tx, statements.WRITE_SPEAKERS, speakers, "assertion by a speaker who is not in the store");
  const relays = assertions.flatMap(({ assertion: { id, relays } }) => relays.map((relayed) => ({ id, relayed })));
  await writeAll(tx, statements.WRITE_RELAYS, relays, "assertion that relays one that is not about the same claim");
  if (rows.length === 0) return;
  await tx.run(statements.DROP_OLD_SOURCES, { rows });
  await tx.run(statements.DROP_OLD_SPEAKERS, { rows });
  await tx.run(statements.DROP_OLD_RELAYS, { rows });
  if (relays.length > 0) await refuseStoredCycle(tx, claims);
}

/** New relays can close a circle with relays that were stored before. */
async function refuseStoredCycle(tx: Tx, claims: readonly ClaimInput[]): Promise<void> {
  const rows = await tx.run(statements.READ_ASSERTIONS, { ids: claims.map((claim) => claim.id) });
  refuseCycle(rows.map((row) => ({ id: String(row.id), relays: textsOf(row.relays) })));
}

function refuseCycle(assertions: readonly { id: string; relays: readonly string[] }[]): void {
  const cycle = relayCycle(assertions);
  if (!cycle) return;
  throw new EvidenceError("relay-cycle", `Assertions relay each other in a circle: ${cycle.join(" -> ")}.`, cycle);
}

/** Runs a statement over rows in one go and holds it to having found everything: a missing match drops its row unseen. */
async function writeAll(tx: Tx, statement: Statement, rows: readonly WireMap[], what: string): Promise<void> {
  if (rows.length === 0) return;
  if ((await countOf(tx, statement, rows)) === rows.length) return;
  const missing: string[] = [];
  for (const row of rows) {
    if ((await countOf(tx, statement, [row])) !== 1) missing.push(String(row.id));
  }
  throw new EvidenceError("unknown-reference", `${what}: ${missing.join(", ")}. Nothing was written.`, missing);
}

async function countOf(tx: Tx, statement: Statement, rows: readonly WireMap[]): Promise<number> {
  const [row] = await tx.run(statement, { rows: [...rows] });
  return Number(row?.n ?? 0);
}

function check(claim: ClaimInput): void {
  if ((claim.object === null) !== (claim.type === EXISTS)) {
    const why = claim.object === null ? `${claim.type} needs an object` : `${EXISTS} takes no object`;
    throw new EvidenceError("wrong-arity", `${claim.id}: ${why}. Only ${EXISTS} says something of one entity.`, [
      claim.id,
    ]);
  }
  const silent = claim.assertions.filter((assertion) => assertion.speakers.length === 0).map((a) => a.id);
  if (silent.length > 0) {
    throw new EvidenceError("unknown-reference", `Assertions without a speaker: ${silent.join(", ")}.`, silent);
  }
  refuseCycle(claim.assertions);
}

function claimRow(claim: ClaimInput): WireMap & { end: string } {
  const { id, type, subject, object, gloss, edtf, temporal, officialAct, rank, rankReason, credibility } = claim;
  return {
    id,
    type,
    subject,
    end: object ?? "",
    props: { type, gloss, edtf, temporal, officialAct, rank, rankReason, credibility },
  };
}

function assertionRow(claim: string, assertion: AssertionInput): WireMap {
  const { id, source, stance, gloss, locator, hedge, anonymous, edtf, recordedAt, recordedBy, method } = assertion;
  return {
    id,
    claim,
    source,
    speakers: [...assertion.speakers],
    relays: [...assertion.relays],
    props: { stance, gloss, locator, hedge, anonymous, edtf, recordedAt, recordedBy, method },
  };
}
