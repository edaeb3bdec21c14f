import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { hiddenNeighbours } from "../graph/remove-elements.ts";
import { endOf, groupsIn } from "../graph/stand-in.ts";
import { isContested } from "../graph/standing.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";

/** An entity in one sentence, for whoever hears the page. */
export function describeNode({ graph }: Clew, id: string): string {
  const { label, kind, existence, held } = graph.getNodeAttributes(id);
  const parts = [label];
  if (held) parts.push(words().describing.groupOf(held.nodes.length));
  if (kind !== "") parts.push(kind);
  parts.push(words().numberOf.relationships(graph.degree(id)));
  const hidden = hiddenNeighbours(graph, id);
  if (hidden > 0) parts.push(words().describing.notShown(hidden));
  if (isContested(existence)) parts.push(words().describing.existenceContested);
  return parts.join(", ");
}

/** What is on the canvas, in words: "38 entities", "6 entities and 2 groups". */
export function nodesInWords(graph: ExplorerGraph): string {
  const groups = groupsIn(graph).length;
  return words().numberOf.nodes(graph.order - groups, groups);
}

/** A relationship as a sentence: "Nicolás Maduro leads Cartel de los Soles". */
export function sentenceOf({ graph }: Clew, id: string): string {
  const start = endOf(graph, id, "start").attributes.label;
  const end = endOf(graph, id, "end").attributes.label;
  return `${start} ${graph.getEdgeAttribute(id, "label")} ${end}`;
}

/** A relationship with its standing, for whoever hears the page. */
export function describeEdge(clew: Clew, id: string): string {
  const { status, pro, con } = clew.graph.getEdgeAttributes(id);
  const { standing, describing } = words();
  const [sentence, name] = [sentenceOf(clew, id), standing.statuses[status]];
  return con > 0 ? describing.contestedEdge(sentence, name, pro, con) : describing.edge(sentence, name);
}
