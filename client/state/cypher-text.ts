import type { StoreInfo } from "../../contract/routes.ts";
import { plainText } from "../graph/plain-text.ts";

export type StoreKind = StoreInfo["kind"];

/** Texts as a list of Cypher, each once. */
export function listOf(texts: readonly string[]): string {
  return `[${[...new Set(texts)].map(literal).join(", ")}]`;
}

function literal(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** What `elementId(r)` gives: in the local store an id as `r:3:288` also tells the start, and the engine's is `e:288`. */
export function relationshipElementId(id: string, store: StoreKind): string {
  return store === "embedded" ? id.replace(/^r:\d+:/, "e:") : id;
}

/**
 * A label or type as it stands after a colon. Neo4j decodes `\uXXXX` even in a quoted name, before it looks for the
 * closing quote: there a backslash is written as its own escape.
 */
export function nameIn(name: string, store: StoreKind): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return name;
  const plain = store === "neo4j" ? name.replaceAll("\\", "\\u005C") : name;
  return `\`${plain.replaceAll("`", "``")}\``;
}

/** Words as a comment of one line. Without a backslash, for Neo4j decodes `\u000A` there too and would end the line. */
export function commentOf(words: string): string {
  return `// ${plainText(words, 300).replaceAll("\\", "/")}`;
}
