import { STANCES, type Stance } from "../../contract/evidence.ts";
import type { WireMap, WireValue } from "../../contract/values.ts";
import type { Row, Tx } from "../store/graph-store.ts";
import { READ_ASSERTIONS, READ_CLAIMS, READ_RIVALS } from "./claim-statements.ts";
import type { ProjectableClaim } from "./projection.ts";
import type { WeighedAssertion } from "./status.ts";

/** A claim as it is stored: what its projection needs, and the properties its node has now. */
export interface StoredClaim {
  /** Null where the claim has no subject or no type: it cannot be projected. */
  readonly projectable: ProjectableClaim | null;
  readonly id: string;
  readonly properties: WireMap;
}

/** Reads claims with everything their standing depends on, in the order of the ids given. Unknown ids are left out. */
export async function readClaims(tx: Tx, ids: readonly string[]): Promise<StoredClaim[]> {
  const claimRows = await tx.run(READ_CLAIMS, { ids: [...ids] });
  const rivalRows = await tx.run(READ_RIVALS, { ids: [...ids] });
  const rivalIds = rivalRows.map((row) => String(row.rival));
  const withRivals = [...new Set([...ids, ...rivalIds])];
  const assertionRows = await tx.run(READ_ASSERTIONS, { ids: withRivals });

  const assertions = groupBy(assertionRows, "claim");
  const rivals = groupBy(
    rivalRows.filter((row) => row.retractedAt === null),
    "claim",
  );
  return claimRows.map((row) => {
    const id = String(row.id);
    const properties = mapOf(row.props);
    return { id, properties, projectable: projectableOf(row, properties, assertions, rivals) };
  });
}

function projectableOf(
  row: Row,
  properties: WireMap,
  assertions: Map<string, Row[]>,
  rivals: Map<string, Row[]>,
): ProjectableClaim | null {
  const id = String(row.id);
  const type = textOf(properties.type);
  const subject = textOf(row.subject);
  if (type === null || subject === null) return null;
  return {
    id,
    type,
    subject,
    object: textOf(row.object),
    edtf: textOf(properties.edtf),
    standing: {
      retracted: (properties.retractedAt ?? null) !== null,
      officialAct: properties.officialAct === true,
      assertions: (assertions.get(id) ?? []).map(assertionOf),
      rivals: (rivals.get(id) ?? []).map((rival) => (assertions.get(String(rival.rival)) ?? []).map(assertionOf)),
    },
  };
}

function assertionOf(row: Row): WeighedAssertion {
  return {
    id: String(row.id),
    stance: stanceOf(row.stance),
    speakers: textsOf(row.speakers),
    source: textOf(row.source),
    locator: textOf(row.locator),
    hedge: textOf(row.hedge),
    anonymous: row.anonymous === true,
    retracted: (row.retractedAt ?? null) !== null,
    relays: textsOf(row.relays),
  };
}

/** A stance that raw Cypher left out or misspelt counts for no side. */
export function stanceOf(value: WireValue | undefined): Stance {
  return STANCES.find((stance) => stance === value) ?? "reports";
}

export function textOf(value: WireValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

export function textsOf(value: WireValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string").sort() : [];
}

/** A column that holds `properties(x)`. */
export function mapOf(value: WireValue | undefined): WireMap {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as WireMap) : {};
}

export function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = String(row[column]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
