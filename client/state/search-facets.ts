import type { SearchHit } from "../../contract/routes.ts";

/** A label to narrow a search to, and how many hits have it. */
export interface SearchFacet {
  readonly label: string;
  readonly count: number;
}

const MOST_FACETS = 5;

/** The labels of the hits, the most frequent first. `Entity`, which many have, tells none from another. */
export function searchFacets(hits: readonly SearchHit[]): SearchFacet[] {
  const counts = new Map<string, number>();
  for (const { node } of hits) {
    for (const label of node.labels) if (label !== "Entity") counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((x, y) => y.count - x.count || x.label.localeCompare(y.label, "en"))
    .slice(0, MOST_FACETS);
}
