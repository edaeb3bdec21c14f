import { isTagged, type WireValue } from "../../contract/values.ts";
import { leavesOutEdge } from "../graph/filtered.ts";
import { lineKindOf } from "../graph/line-kind.ts";
import { plainText } from "../graph/plain-text.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";

/** A document that a claim rests on. */
export interface KnownSource {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly edtf: string | null;
}

/** The documents behind what is shown. `unread` counts the claims whose documents could not be asked for. */
export interface SourcesBehind {
  readonly sources: readonly KnownSource[];
  readonly unread: number;
}

const BEHIND = `MATCH (c:Claim)<-[:ABOUT]-(a:Assertion)-[:FOUND_IN]->(s:Source)
WHERE c.id IN $claims AND a.retractedAt IS NULL
RETURN DISTINCT s.id AS id, s.title AS title, s.url AS url, s.edtf AS edtf ORDER BY title, id`;

/** Claims asked about in one request, and requests made at most. */
const BATCH = 500;
const MAX_BATCHES = 20;

/**
 * The documents behind the relationships that are drawn, by title; asked for in batches. Where the store does not answer,
 * those of the ledgers that were read before.
 */
export async function sourcesBehind(clew: Clew, signal: AbortSignal): Promise<SourcesBehind> {
  const claims = claimsShown(clew);
  const found = new Map<string, KnownSource>();
  const readable = Math.min(claims.length, BATCH * MAX_BATCHES);
  let read = 0;
  try {
    for (; read < readable; read += BATCH) {
      const parameters = { claims: claims.slice(read, Math.min(read + BATCH, readable)) };
      const body = { statement: BEHIND, parameters, mode: "read" as const };
      const { fields, values } = await clew.api("cypher", { body }, { signal });
      const at = (row: readonly WireValue[], name: string) => textOf(row[fields.indexOf(name)]);
      for (const row of values) {
        const id = at(row, "id") ?? "";
        found.set(id, { id, title: at(row, "title") ?? id, url: at(row, "url"), edtf: at(row, "edtf") });
      }
    }
  } catch (error) {
    if (signal.aborted) throw error;
  }
  const rest = claims.slice(Math.min(read, readable)).filter((claim) => {
    const ledger = clew.ledgers.get(claim);
    for (const { source, retractedAt } of ledger?.assertions ?? []) {
      if (source !== null && retractedAt === null) found.set(source.id, source);
    }
    return ledger === undefined;
  });
  const sources = [...found.values()].sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
  return { sources, unread: rest.length };
}

/** A document in one line: title, when, where. */
export function lineOf({ title, edtf, url }: KnownSource): string {
  const when = edtf === null ? "" : `, ${edtf}`;
  const where = url === null ? "" : `, ${url}`;
  return plainText(title + when + where, 600);
}

/** What to say of claims whose documents are missing in the list; null where none are. */
export function unreadNote({ unread }: SourcesBehind): string | null {
  return unread === 0 ? null : words().pictureFile.unreadSources(unread);
}

/** The claims behind the relationships that are drawn, each once. */
function claimsShown({ graph, view }: Clew): string[] {
  const seen = view.getState();
  const claims = new Set<string>();
  graph.forEachEdge((id, edge) => {
    if (edge.claim === null || seen.hiddenLines.has(lineKindOf(edge)) || leavesOutEdge(seen, id)) return;
    claims.add(edge.claim);
  });
  return [...claims];
}

function textOf(value: WireValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value;
  return typeof value === "object" && !Array.isArray(value) && isTagged(value) ? String(value._value) : null;
}
