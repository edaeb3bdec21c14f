import type { StoreInfo } from "../../contract/routes.ts";
import type { Relationship } from "../../contract/values.ts";

/** What a statement is to return. */
export interface Chosen {
  readonly nodes: readonly string[];
  readonly relationships: readonly Pick<Relationship, "id" | "start">[];
}

/**
 * A statement that returns exactly these nodes and relationships, one a row, on the store that gave them their ids. Null
 * where nothing is chosen.
 */
export function cypherOf({ nodes, relationships }: Chosen, store: StoreInfo["kind"]): string | null {
  const parts: string[] = [];
  if (nodes.length > 0) parts.push(`MATCH (n)\nWHERE elementId(n) IN ${listOf(nodes)}\nRETURN n AS element`);
  if (relationships.length > 0) {
    const starts = relationships.map(({ start }) => start);
    const ids = relationships.map(({ id }) => relationshipElementId(id, store));
    // By their start nodes: the local store cannot seek a relationship by itself.
    const at = `elementId(s) IN ${listOf(starts)}`;
    parts.push(`MATCH (s)-[r]->()\nWHERE ${at}\n  AND elementId(r) IN ${listOf(ids)}\nRETURN r AS element`);
  }
  return parts.length === 0 ? null : parts.join("\nUNION ALL\n");
}

/** What `elementId(r)` gives: in the local store an id as `r:3:288` also tells the start, and the engine's is `e:288`. */
function relationshipElementId(id: string, store: StoreInfo["kind"]): string {
  return store === "embedded" ? id.replace(/^r:\d+:/, "e:") : id;
}

function listOf(texts: readonly string[]): string {
  return `[${[...new Set(texts)].map(literal).join(", ")}]`;
}

function literal(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
