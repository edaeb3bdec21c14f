import type { Relationship } from "../../contract/values.ts";
import { listOf, relationshipElementId, type StoreKind } from "./cypher-text.ts";

/** What a statement is to return. */
export interface Chosen {
  readonly nodes: readonly string[];
  readonly relationships: readonly Pick<Relationship, "id" | "start">[];
}

/**
 * A statement that returns exactly these nodes and relationships, one a row, on the store that gave them their ids. Null
 * where nothing is chosen.
 */
export function cypherOf({ nodes, relationships }: Chosen, store: StoreKind): string | null {
  const parts: string[] = [];
  if (nodes.length > 0) parts.push(`MATCH (n)\nWHERE elementId(n) IN ${listOf(nodes)}\nRETURN n AS element`);
  if (relationships.length > 0) parts.push(`${matchOf(relationships, store)}\nRETURN r AS element`);
  return parts.length === 0 ? null : parts.join("\nUNION ALL\n");
}

/** Matches relationships `r` from `n` to `m`, by their start nodes: the local store cannot seek a relationship by itself. */
export function matchOf(relationships: Chosen["relationships"], store: StoreKind): string {
  const starts = listOf(relationships.map(({ start }) => start));
  const ids = listOf(relationships.map(({ id }) => relationshipElementId(id, store)));
  return `MATCH (n)-[r]->(m)\nWHERE elementId(n) IN ${starts}\n  AND elementId(r) IN ${ids}`;
}
