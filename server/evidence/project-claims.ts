import type { WireMap, WireValue } from "../../contract/values.ts";
import type { Row, Tx } from "../store/graph-store.ts";
import {
  DROP_EDGES,
  DROP_EXISTENCE,
  READ_EDGES,
  WRITE_COMPUTED,
  WRITE_EXISTENCE,
  writeEdges,
} from "./claim-statements.ts";
import { READ_EXISTENCE } from "./project-statements.ts";
import { type Projection, projectionOf } from "./projection.ts";
import { groupBy, mapOf, readClaims } from "./read-claims.ts";

/** How the stored projection of a claim differed from what its assertions say. */
export interface Drift {
  readonly claim: string;
  readonly what: /** A computed property of the claim's node (status, pro, tMin …). */
    | "claim"
    /** No relationship, more than one, or one of another type or between other entities. */
    | "relationship"
    /** A property of the relationship. */
    | "properties"
    /** The existence properties of the subject. */
    | "existence"
    /** A relationship, or existence, of a claim that is not there. */
    | "orphan";
}

/**
 * Brings the projection of claims in line with their assertions, writing only what differs, and says what did. The
 * caller has locked the claims in this transaction.
 */
export async function projectClaims(tx: Tx, ids: readonly string[]): Promise<Drift[]> {
  const claims = await readClaims(tx, ids);
  const edges = groupBy(await tx.run(READ_EDGES, { ids: [...ids] }), "claim");
  const existing = groupBy(await tx.run(READ_EXISTENCE, { ids: [...ids] }), "claim");
  const drift: Drift[] = [];
  const computed: WireMap[] = [];
  const droppedEdges: string[] = [];
  const writtenEdges = new Map<string, WireMap[]>();
  const droppedExistence: string[] = [];
  const writtenExistence: WireMap[] = [];

  for (const { id, projectable, properties } of claims) {
    if (projectable === null) continue;
    const wanted = projectionOf(projectable);
    if (!holds(properties, wanted.computed)) {
      drift.push({ claim: id, what: "claim" });
      computed.push({ id, props: wanted.computed });
    }
    const state = edgeState(edges.get(id) ?? [], wanted);
    if (state !== "right") drift.push({ claim: id, what: state });
    if (state === "relationship") droppedEdges.push(id);
    if (state !== "right" && wanted.edge) {
      const { type, start, end, properties: props } = wanted.edge;
      const rows = writtenEdges.get(type) ?? [];
      rows.push({ claim: id, start, end, props });
      writtenEdges.set(type, rows);
    }
    const found = existing.get(id) ?? [];
    const wrong = found.filter((row) => row.entity !== wanted.existence?.entity);
    if (wrong.length > 0) droppedExistence.push(...wrong.map((row) => String(row.entity)));
    const present = found.find((row) => row.entity === wanted.existence?.entity);
    const stale = wanted.existence !== null && !(present && holds(mapOf(present.props), wanted.existence.properties));
    if (stale && wanted.existence) {
      writtenExistence.push({ entity: wanted.existence.entity, props: wanted.existence.properties });
    }
    if (stale || wrong.length > 0) drift.push({ claim: id, what: "existence" });
  }

  if (computed.length > 0) await tx.run(WRITE_COMPUTED, { rows: computed });
  if (droppedEdges.length > 0) await tx.run(DROP_EDGES, { ids: droppedEdges });
  for (const [type, rows] of writtenEdges) await tx.run(writeEdges(type), { rows });
  if (droppedExistence.length > 0) await tx.run(DROP_EXISTENCE, { ids: droppedExistence });
  if (writtenExistence.length > 0) await tx.run(WRITE_EXISTENCE, { rows: writtenExistence });
  return drift;
}

/** `relationship`: the claim's relationships must be made anew; `properties`: the one there is has stale properties. */
function edgeState(found: readonly Row[], wanted: Projection): "right" | "relationship" | "properties" {
  const { edge } = wanted;
  if (edge === null) return found.length === 0 ? "right" : "relationship";
  const [only] = found;
  const same =
    only && found.length === 1 && only.type === edge.type && only.start === edge.start && only.end === edge.end;
  if (!same) return "relationship";
  return holds(mapOf(only.props), edge.properties) ? "right" : "properties";
}

/** Whether stored properties have these values; null is the same as absent. */
function holds(stored: WireMap, wanted: WireMap): boolean {
  return Object.entries(wanted).every(([key, value]) => sameValue(stored[key] ?? null, value));
}

function sameValue(a: WireValue, b: WireValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
