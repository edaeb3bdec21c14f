import type { SearchHit } from "../../contract/routes.ts";
import type { ExplorerGraph, NodeAttributes } from "./explorer-graph.ts";
import { plainText } from "./plain-text.ts";

/** Text of a property that is shown around what was found. */
const LONGEST_MATCHED = 160;

/** Without case and accents, for comparing. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * The nodes of the canvas that have every word of `text` in their caption or in one text of theirs, best first: those
 * called so, those whose caption begins so, those with the words in it, those with the words in another text. At most
 * `limit`, and whether there are more.
 */
export function findNodes(
  graph: ExplorerGraph,
  text: string,
  limit: number,
): { hits: SearchHit[]; truncated: boolean } {
  const query = folded(text.trim());
  const words = query.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return { hits: [], truncated: false };
  const hits: SearchHit[] = [];
  graph.forEachNode((id, node) => {
    const match = matchOf(node, query, words);
    if (match === null) return;
    const { labels, properties } = node;
    hits.push({ node: { id, labels: [...labels], properties }, ...match });
  });
  const captionOf = ({ node }: SearchHit) => graph.getNodeAttribute(node.id, "label");
  hits.sort((x, y) => y.score - x.score || captionOf(x).localeCompare(captionOf(y), "en"));
  return { hits: hits.slice(0, limit), truncated: hits.length > limit };
}

function matchOf(
  { label, properties }: NodeAttributes,
  query: string,
  words: readonly string[],
): Pick<SearchHit, "score" | "matched"> | null {
  const caption = folded(label);
  if (words.every((word) => caption.includes(word))) {
    const score = caption === query ? 4 : caption.startsWith(query) ? 3 : 2;
    return { score, matched: { property: "name", text: label } };
  }
  for (const [property, value] of Object.entries(properties)) {
    for (const text of Array.isArray(value) ? value : [value]) {
      if (typeof text !== "string") continue;
      const found = folded(text);
      if (!words.every((word) => found.includes(word))) continue;
      const around = text.length > LONGEST_MATCHED ? text.slice(Math.max(0, found.indexOf(words[0] ?? "") - 60)) : text;
      return { score: 1, matched: { property, text: plainText(around, LONGEST_MATCHED) } };
    }
  }
  return null;
}
