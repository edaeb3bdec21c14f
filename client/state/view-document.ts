import type { ViewDocument } from "../../contract/views.ts";
import { LINE_KINDS, type LineKind } from "../graph/line-kind.ts";
import { entitiesIn } from "../graph/stand-in.ts";
import type { Clew } from "./clew.ts";
import type { LinkedView } from "./deep-link.ts";
import { keyOfNode } from "./key-of-node.ts";

/** A view as it is kept in the store, each node with a property by which it is found where its id has changed. */
export function viewDocument(clew: Clew, view: LinkedView): ViewDocument {
  const entities = new Map(entitiesIn(clew.graph).map(({ id, attributes }) => [id, attributes]));
  const key = (id: string) => {
    const attributes = entities.get(id);
    return attributes ? keyOfNode(attributes) : {};
  };
  const document = documentOf(view);
  return { ...document, nodes: document.nodes.map((node) => ({ ...node, ...key(node.id) })) };
}

/** A view as it is kept where ids do not change. */
export function documentOf({ nodes, ...rest }: LinkedView): ViewDocument {
  return {
    format: 1,
    camera: rest.camera,
    selectedNodes: [...rest.selectedNodes],
    selectedEdges: [...rest.selectedEdges],
    hiddenEdges: [...rest.hiddenEdges],
    hiddenLines: [...rest.hiddenLines],
    ...(rest.filter ? { filter: rest.filter } : {}),
    ...(rest.notes ? { notes: [...rest.notes] } : {}),
    ...(rest.look ? { look: rest.look } : {}),
    ...(rest.groups ? { groups: rest.groups.map((group) => ({ ...group, members: [...group.members] })) } : {}),
    nodes: [...nodes],
  };
}

/** What a kept view shows. Kinds of line that this version does not know are passed over. */
export function viewOf({ format: _, hiddenLines, ...rest }: ViewDocument): LinkedView {
  const known = new Set<string>(LINE_KINDS);
  return { ...rest, hiddenLines: hiddenLines.filter((line): line is LineKind => known.has(line)) };
}
