import type { ExplorerGraph, GraphPiece } from "./explorer-graph.ts";
import { NO_PIECE, putPiece, takePiece } from "./graph-piece.ts";
import { groupSize } from "./node-size.ts";
import { plainText } from "./plain-text.ts";

/** A name is cut here, code points. */
const LONGEST_NAME = 100;

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
export function foldGroup(graph: ExplorerGraph, { id, name, x, y, pinned, members }: GroupPlan): GraphPiece {
  const taken = takePiece(graph, members);
  const nodes = taken.nodes.flatMap((node) => node.attributes.held?.nodes ?? [node]);
  const edges = taken.nodes.flatMap(({ attributes }) => attributes.held?.edges ?? []);
  const [first] = nodes;
  const kind = first?.attributes.kind ?? "";
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
  putPiece(graph, { nodes: [], edges: taken.edges });
  return taken;
}

/** Puts back what a group was made of, groups as groups. */
export function unfoldTo(graph: ExplorerGraph, group: string, piece: GraphPiece): void {
  takePiece(graph, [group]);
  putPiece(graph, piece);
}

/** Puts what a group holds in its place again, each where it stood. Returns the group and its edges, for `refold`. */
export function unfoldGroup(graph: ExplorerGraph, group: string): GraphPiece {
  const taken = takePiece(graph, [group]);
  const held = taken.nodes[0]?.attributes.held ?? NO_PIECE;
  putPiece(graph, { nodes: held.nodes, edges: [...held.edges, ...taken.edges] });
  return taken;
}

/** Closes a group again that `unfoldGroup` opened. */
export function refold(graph: ExplorerGraph, taken: GraphPiece): void {
  const held = taken.nodes[0]?.attributes.held ?? NO_PIECE;
  takePiece(
    graph,
    held.nodes.map(({ id }) => id),
  );
  putPiece(graph, taken);
}
