import { mainLabel, type Subgraph } from "../../contract/graph.ts";
import type { GraphNode, Relationship } from "../../contract/values.ts";
import { captionOf, typeInWords } from "./caption.ts";
import type { EdgeAttributes, ExplorerGraph, NodeAttributes } from "./explorer-graph.ts";
import { nodeSize, sizeOf } from "./node-size.ts";
import { standIns } from "./stand-in.ts";
import { existenceOf, standingOf } from "./standing.ts";

/** Ids of exactly what was not there before, in the order it was sent. */
export interface Added {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

function dataOf(node: GraphNode): Pick<NodeAttributes, "label" | "kind" | "labels" | "properties" | "existence"> {
  return {
    label: captionOf(node),
    kind: mainLabel(node.labels),
    labels: node.labels,
    properties: node.properties,
    existence: existenceOf(node.properties),
  };
}

function edgeAttributesOf(relationship: Relationship): EdgeAttributes {
  return {
    type: relationship.type,
    label: typeInWords(relationship.type),
    properties: relationship.properties,
    ...standingOf(relationship.properties),
  };
}

/** Where a node stands until someone places it: on a sunflower spiral, so that no two ever coincide. */
function provisionalPosition(index: number): { x: number; y: number } {
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const radius = 60 * Math.sqrt(index);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Sets a node's radius from the degree known for it; writes only where that changes something. */
export function resizeNode(graph: ExplorerGraph, id: string): void {
  const node = graph.getNodeAttributes(id);
  const next = sizeOf(node, graph.degree(id));
  if (next !== node.size) graph.setNodeAttribute(id, "size", next);
}

/**
 * The one conversion from the contract's subgraph to the canvas' graph. What is there already keeps its place, pin and
 * degree and takes the new labels and properties; what a group holds stays in it as it is, and relationships to it lead to
 * the group. A relationship whose ends are not both in the picture, or are in one group, is left out.
 */
export function addSubgraph(graph: ExplorerGraph, subgraph: Subgraph): Added {
  const nodes: string[] = [];
  const edges: string[] = [];
  const touched = new Set<string>();
  const standIn = standIns(graph);
  for (const node of subgraph.nodes) {
    if (graph.hasNode(node.id)) {
      graph.mergeNodeAttributes(node.id, dataOf(node));
      continue;
    }
    if (standIn(node.id) !== null) continue;
    graph.addNode(node.id, {
      ...provisionalPosition(graph.order),
      size: nodeSize(1),
      pinned: false,
      degree: null,
      ...dataOf(node),
    });
    nodes.push(node.id);
  }
  for (const relationship of subgraph.relationships) {
    const { id, start, end } = relationship;
    if (graph.hasEdge(id)) {
      graph.mergeEdgeAttributes(id, edgeAttributesOf(relationship));
      continue;
    }
    const [from, to] = [standIn(start), standIn(end)];
    if (from === null || to === null || (from === to && from !== start)) continue;
    const ends = from === start && to === end ? {} : { ends: { start, end } };
    graph.addDirectedEdgeWithKey(id, from, to, { ...edgeAttributesOf(relationship), ...ends });
    edges.push(id);
    touched.add(from).add(to);
  }
  for (const id of touched) resizeNode(graph, id);
  return { nodes, edges };
}

/** Notes how many domain relationships the store has for nodes; ids that are not on the canvas are passed over. */
export function setDegrees(graph: ExplorerGraph, degrees: ReadonlyMap<string, number>): void {
  for (const [id, degree] of degrees) {
    if (!graph.hasNode(id)) continue;
    if (graph.getNodeAttribute(id, "degree") !== degree) graph.setNodeAttribute(id, "degree", degree);
    resizeNode(graph, id);
  }
}
