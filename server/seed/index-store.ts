import { CLEW_LABEL, EVIDENCE_LABEL } from "../../contract/graph.ts";
import type { GraphStore, SchemaChange } from "../store/graph-store.ts";
import { MIGRATIONS } from "./migrations.ts";

/**
 * Makes the indexes that Clew searches and seeks with in a database that somebody else filled: those of the evidence
 * layer, and one full-text index over the labels and properties that are there. Writes no node, no relationship and
 * no constraint on data that is not Clew's. Idempotent; run again when labels or properties have been added.
 * @returns the labels and properties that search covers now
 */
export async function indexStore(store: GraphStore): Promise<{ labels: string[]; properties: string[] }> {
  const { labels } = await store.schema();
  const domain = labels.filter(({ label }) => label !== EVIDENCE_LABEL && label !== CLEW_LABEL);
  const search = MIGRATIONS.flatMap(({ changes }) => changes).filter((change) => change.kind === "text-search");
  const change: SchemaChange = {
    kind: "text-search",
    labels: sorted([...search.flatMap((s) => s.labels), ...domain.map(({ label }) => label)]),
    properties: sorted([...search.flatMap((s) => s.properties), ...domain.flatMap(({ properties }) => properties)]),
  };
  for (const other of MIGRATIONS.flatMap(({ changes }) => changes)) {
    if (other.kind === "range-index") await store.migrate(other);
  }
  await store.migrate(change);
  return { labels: [...change.labels], properties: [...change.properties] };
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
