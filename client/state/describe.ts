import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { hiddenNeighbours } from "../graph/remove-elements.ts";
import { endOf, groupsIn } from "../graph/stand-in.ts";
import { isContested } from "../graph/standing.ts";
import { plural } from "../words/plural.ts";
import type { Clew } from "./clew.ts";
import { STATUS_NAMES } from "./status-names.ts";

/** An entity in one sentence, for whoever hears the page. */
export function describeNode({ graph }: Clew, id: string): string {
  const { label, kind, existence, held } = graph.getNodeAttributes(id);
  const parts = [label];
  if (held) parts.push(`group of ${plural(held.nodes.length, "entity", "entities")}`);
  if (kind !== "") parts.push(kind);
  parts.push(plural(graph.degree(id), "relationship", "relationships"));
  const hidden = hiddenNeighbours(graph, id);
  if (hidden > 0) parts.push(`${hidden.toLocaleString("en")} not shown`);
  if (isContested(existence)) parts.push("existence contested");
  return parts.join(", ");
}

/** What is on the canvas, in words: "38 entities", "6 entities and 2 groups". */
export function nodesInWords(graph: ExplorerGraph): string {
  const groups = groupsIn(graph).length;
  const entities = plural(graph.order - groups, "entity", "entities");
  return groups === 0 ? entities : `${entities} and ${plural(groups, "group", "groups")}`;
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
  const voices = con > 0 ? `, ${pro} for and ${con} against` : "";
  return `${sentenceOf(clew, id)}, ${STATUS_NAMES[status].toLowerCase()}${voices}`;
}
