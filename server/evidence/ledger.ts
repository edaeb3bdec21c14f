import {
  type Assertion,
  type Claim,
  type ClaimReference,
  type Ledger,
  MARKS,
  reliabilitySchema,
  type Source,
  STATUSES,
  type Standing,
} from "../../contract/evidence.ts";
import type { GraphNode, WireMap, WireValue } from "../../contract/values.ts";
import type { CallOptions, GraphStore, Row } from "../store/graph-store.ts";
import { OPEN_END, OPEN_START } from "./edtf-bounds.ts";
import { LEDGER_ASSERTIONS, LEDGER_CLAIM, LEDGER_RELATED, LEDGER_RIVALS } from "./ledger-statements.ts";
import { paragraphOf } from "./locator.ts";
import { groupBy, mapOf, stanceOf, textOf } from "./read-claims.ts";
import { liveAssertions } from "./status.ts";

/** Most claims listed beside the one the ledger is about. */
const MAX_RELATED = 20;
const MAX_RIVALS = 50;

/** The ledger of a claim, by the claim's own id; null when there is no such claim, or it has no subject. */
export async function readLedger(store: GraphStore, claimId: string, options?: CallOptions): Promise<Ledger | null> {
  const rows = await store.read(async (tx) => {
    const [claim] = await tx.run(LEDGER_CLAIM, { id: claimId });
    if (!claim) return null;
    return {
      claim,
      assertions: await tx.run(LEDGER_ASSERTIONS, { id: claimId }),
      rivals: await tx.run(LEDGER_RIVALS, { id: claimId, limit: MAX_RIVALS }),
      related: await tx.run(LEDGER_RELATED, { id: claimId, limit: MAX_RELATED }),
    };
  }, options);
  const subject = rows && nodeOf(rows.claim.subject);
  if (!rows || !subject) return null;

  const assertions = [...groupBy(rows.assertions, "id").values()].map(assertionOf).sort(byParagraph);
  const live = liveAssertions(assertions.map(factOf));
  const idsOf = (...stances: string[]) => live.filter((a) => stances.includes(a.stance)).map((a) => a.id);
  return {
    claim: claimOf(mapOf(rows.claim.claim)),
    subject,
    object: nodeOf(rows.claim.object),
    assertions,
    for: idsOf("asserts"),
    against: idsOf("denies", "disputes"),
    passedOn: idsOf("reports"),
    rivals: rows.rivals.map((row) => referenceOf(mapOf(row.claim))),
    related: rows.related.map((row) => referenceOf(mapOf(row.claim))),
  };
}

/** In the order of the paragraphs; within one, what is relayed before those who relay it. */
function byParagraph(a: Assertion, b: Assertion): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (
    (paragraphOf(a.locator) ?? last) - (paragraphOf(b.locator) ?? last) ||
    Number(b.relays.length === 0) - Number(a.relays.length === 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function factOf(assertion: Assertion) {
  return {
    ...assertion,
    speakers: assertion.speakers.map((speaker) => speaker.id),
    source: assertion.source?.id ?? null,
    retracted: assertion.retractedAt !== null,
  };
}

function assertionOf(rows: readonly Row[]): Assertion {
  const properties = mapOf(rows[0]?.assertion);
  const source = mapOf(rows[0]?.source);
  return {
    id: String(properties.id),
    stance: stanceOf(properties.stance),
    gloss: textOf(properties.gloss) ?? "",
    locator: textOf(properties.locator),
    hedge: textOf(properties.hedge),
    anonymous: properties.anonymous === true,
    edtf: textOf(properties.edtf),
    recordedAt: textOf(properties.recordedAt),
    recordedBy: textOf(properties.recordedBy),
    method: textOf(properties.method),
    retractedAt: textOf(properties.retractedAt),
    speakers: nodesOf(rows, "speaker"),
    source: textOf(source.id) === null ? null : sourceOf(source, nodesOf(rows, "publisher")),
    relays: [...new Set(rows.flatMap((row) => textOf(row.relayed) ?? []))].sort(),
  };
}

function sourceOf(properties: WireMap, publishers: GraphNode[]): Source {
  return {
    id: String(properties.id),
    title: textOf(properties.title) ?? "",
    url: textOf(properties.url),
    edtf: textOf(properties.edtf),
    reliability: reliabilitySchema.catch("F").parse(properties.reliability),
    publishers,
  };
}

function claimOf(properties: WireMap): Claim {
  const { rank, temporal } = properties;
  return {
    ...referenceOf(properties),
    tMin: dayOf(properties.tMin, OPEN_START),
    tMax: dayOf(properties.tMax, OPEN_END),
    temporal: temporal === "instant" || temporal === "state" ? temporal : null,
    officialAct: properties.officialAct === true,
    credibility: typeof properties.credibility === "number" ? properties.credibility : null,
    rank: rank === "preferred" || rank === "deprecated" ? rank : "normal",
    rankReason: textOf(properties.rankReason),
    retractedAt: textOf(properties.retractedAt),
    retractedWhy: textOf(properties.retractedWhy),
  };
}

function referenceOf(properties: WireMap): ClaimReference {
  return {
    ...storedStanding(properties),
    id: String(properties.id),
    type: textOf(properties.type) ?? "",
    gloss: textOf(properties.gloss) ?? "",
    edtf: textOf(properties.edtf),
  };
}

function storedStanding(properties: WireMap): Standing {
  const { marks } = properties;
  return {
    status: STATUSES.find((status) => status === properties.status) ?? "unsourced",
    pro: countOf(properties.pro),
    con: countOf(properties.con),
    origins: countOf(properties.origins),
    anonymous: properties.anonymous === true,
    hedged: properties.hedged === true,
    marks: Array.isArray(marks) ? MARKS.filter((mark) => marks.includes(mark)) : [],
  };
}

function countOf(value: WireValue | undefined): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

/** A stored bound; null where it is the sentinel of an open or unknown end. */
function dayOf(value: WireValue | undefined, open: number): number | null {
  return typeof value === "number" && value !== open ? value : null;
}

function nodeOf(value: WireValue | undefined): GraphNode | null {
  const tagged = mapOf(value);
  return tagged.$type === "Node" ? (tagged._value as unknown as GraphNode) : null;
}

function nodesOf(rows: readonly Row[], column: string): GraphNode[] {
  const nodes = new Map(rows.flatMap((row) => nodeOf(row[column]) ?? []).map((node) => [node.id, node]));
  return [...nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
