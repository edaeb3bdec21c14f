import type { ExplorerGraph, GraphPiece, NodeAttributes } from "./explorer-graph.ts";

/** An entity in the picture, drawn by itself or held by a group. */
export interface Entity {
  readonly id: string;
  readonly attributes: NodeAttributes;
}

/** Whether a node of the canvas is a group, which the store knows nothing of. */
export function isGroup(graph: ExplorerGraph, id: string): boolean {
  return graph.hasNode(id) && graph.getNodeAttribute(id, "held") !== undefined;
}

/** Ids of the groups on the canvas. */
export function groupsIn(graph: ExplorerGraph): string[] {
  return graph.filterNodes((_, { held }) => held !== undefined);
}

/** Tells which node of the canvas stands for an entity: itself, or the group that holds it; null: none does. */
export function standIns(graph: ExplorerGraph): (id: string) => string | null {
  const holders = new Map<string, string>();
  graph.forEachNode((group, { held }) => {
    for (const { id } of held?.nodes ?? []) holders.set(id, group);
  });
  return (id) => (graph.hasNode(id) ? id : (holders.get(id) ?? null));
}

/** The group that holds an entity; null for one that is drawn by itself, or not in the picture. */
export function groupOf(graph: ExplorerGraph, id: string): string | null {
  if (graph.hasNode(id)) return null;
  return graph.findNode((_, { held }) => held !== undefined && membersOf(held).has(id)) ?? null;
}

/** What is known of an entity in the picture; null for one that is not in it. */
export function entityIn(graph: ExplorerGraph, id: string): NodeAttributes | null {
  const node = standIns(graph)(id);
  if (node === null) return null;
  const attributes = graph.getNodeAttributes(node);
  return node === id ? attributes : ((attributes.held && membersOf(attributes.held).get(id)) ?? null);
}

/** Every entity in the picture, those in groups among them. */
export function entitiesIn(graph: ExplorerGraph): Entity[] {
  const all: Entity[] = [];
  graph.forEachNode((id, attributes) => {
    if (attributes.held) for (const member of attributes.held.nodes) all.push(member);
    else all.push({ id, attributes });
  });
  return all;
}

/** These nodes' entities: what it holds for a group, the node itself for any other. */
export function entitiesOf(graph: ExplorerGraph, nodes: Iterable<string>): string[] {
  return [...nodes].flatMap((node) => {
    const held = graph.hasNode(node) ? graph.getNodeAttribute(node, "held") : undefined;
    return held ? held.nodes.map(({ id }) => id) : node;
  });
}

/** A relationship's own start or end, also where a group stands for it. */
export function endOf(graph: ExplorerGraph, edge: string, side: "start" | "end"): Entity {
  const node = side === "start" ? graph.source(edge) : graph.target(edge);
  const attributes = graph.getNodeAttributes(node);
  const id = graph.getEdgeAttribute(edge, "ends")?.[side] ?? node;
  const member = id === node ? undefined : attributes.held && membersOf(attributes.held).get(id);
  return { id, attributes: member ?? attributes };
}

const members = new WeakMap<GraphPiece["nodes"], ReadonlyMap<string, NodeAttributes>>();

/** What a group holds, by id; worked out once. */
function membersOf({ nodes }: GraphPiece): ReadonlyMap<string, NodeAttributes> {
  const known = members.get(nodes) ?? new Map(nodes.map(({ id, attributes }) => [id, attributes]));
  members.set(nodes, known);
  return known;
}
