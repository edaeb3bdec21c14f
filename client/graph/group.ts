import type { ExplorerGraph, GraphPiece } from "./explorer-graph.ts";
import { NO_PIECE, putPiece, takePiece } from "./graph-piece.ts";
import { groupSize } from "./node-size.ts";
import { plainText } from "./plain-text.ts";

/** A name is cut here, code points: half of what a saved view takes, which counts those beyond the basic plane twice. */
export const LONGEST_NAME = 100;

/** A group that is to be: who it is and where it stands. */
export interface GroupPlan {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
  /** Nodes of the canvas; of groups among them what they hold. */
  readonly members: readonly string[];
}

/** Puts one node in the place of several, which keep their places in it. Returns what was taken off, for `unfoldTo`. */
export function foldGroups(graph: ExplorerGraph, plans: readonly GroupPlan[]): GraphPiece {
  const taken = takePiece(
    graph,
    plans.flatMap(({ members }) => members),
  );
  const byId = new Map(taken.nodes.map((node) => [node.id, node]));
  for (const { id, name, x, y, pinned, members } of plans) {
    const own = members.flatMap((member) => byId.get(member) ?? []);
    const nodes = own.flatMap((node) => node.attributes.held?.nodes ?? [node]);
    const edges = own.flatMap(({ attributes }) => attributes.held?.edges ?? []);
    const kind = nodes[0]?.attributes.kind ?? "";
    graph.addNode(id, {
      x,
      y,
      pinned,
      size: groupSize(nodes.length),
      label: plainText(name, LONGEST_NAME),
      kind: nodes.every(({ attributes }) => attributes.kind === kind) ? kind : "",
      labels: [],
      properties: {},
      degree: null,
      existence: null,
      held: { nodes, edges },
    });
  }
  putPiece(graph, { nodes: [], edges: taken.edges });
  return taken;
}

/** Puts back what groups were made of, groups as groups. */
export function unfoldTo(graph: ExplorerGraph, groups: readonly string[], piece: GraphPiece): void {
  takePiece(graph, groups);
  putPiece(graph, piece);
}

/** Puts what groups hold in their place again, each where it stood. Returns the groups and their edges, for `refold`. */
export function unfoldGroups(graph: ExplorerGraph, groups: readonly string[]): GraphPiece {
  const taken = takePiece(graph, groups);
  const held = taken.nodes.map(({ attributes }) => attributes.held ?? NO_PIECE);
  const edges = held.flatMap((piece) => piece.edges);
  putPiece(graph, { nodes: held.flatMap(({ nodes }) => nodes), edges: [...edges, ...taken.edges] });
  return taken;
}

/** Closes groups again that `unfoldGroups` opened. */
export function refold(graph: ExplorerGraph, taken: GraphPiece): void {
  const held = taken.nodes.flatMap(({ attributes }) => attributes.held?.nodes ?? []);
  takePiece(
    graph,
    held.map(({ id }) => id),
  );
  putPiece(graph, taken);
}
