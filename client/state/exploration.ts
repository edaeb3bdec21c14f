import type { Subgraph } from "../../contract/graph.ts";
import type { Relationship } from "../../contract/values.ts";
import { MOST_VIEW_NODES } from "../../contract/views.ts";
import { addSubgraph, setDegrees } from "../graph/add-subgraph.ts";
import type { GraphPiece } from "../graph/explorer-graph.ts";
import { joinPieces, NO_PIECE, putPiece, takePiece } from "../graph/graph-piece.ts";
import { placeNewcomers } from "../graph/layout/place-newcomers.ts";
import { refineNewcomers } from "../graph/layout/refine-newcomers.ts";
import { endOf, entitiesOf, isGroup, standIns } from "../graph/stand-in.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { type CypherPart, elementsPart } from "./cypher-parts.ts";
import type { Expansions } from "./expansions.ts";
import { isShown } from "./view.ts";

/** Most ids that one request for degrees takes; so many newcomers are not asked for what ties them to the rest. */
const MOST_IDS = 5000;

/** Tells everyone who reads the graph that it changed, and lets go of what is no longer there. */
export function graphChanged(clew: Clew): void {
  const { graph, view, page } = clew;
  view.setState((state) => {
    const node = (id: string | null) => (id !== null && graph.hasNode(id) ? id : null);
    const edge = (id: string | null) => (id !== null && graph.hasEdge(id) ? id : null);
    return {
      graphVersion: state.graphVersion + 1,
      selectedNodes: new Set([...state.selectedNodes].filter((id) => graph.hasNode(id))),
      selectedEdges: new Set([...state.selectedEdges].filter((id) => graph.hasEdge(id))),
      hoveredNode: node(state.hoveredNode),
      hoveredEdge: edge(state.hoveredEdge),
      focusedNode: node(state.focusedNode),
      focusedEdge: edge(state.focusedEdge),
    };
  });
  const { details, menu } = page.getState();
  if (details && !isShown(graph, details)) page.setState({ details: null });
  if (menu?.target && !isShown(graph, menu.target)) page.setState({ menu: null });
}

/**
 * Shows what was fetched: newcomers stand near `from`, nobody else moves. The relationships between newcomers and what
 * is shown already are fetched too, so that the picture never hides a tie between two entities in it. What a group holds
 * stays in it; a hidden group that holds some of it is shown again. Returns the ids that were not there before.
 */
export async function show(
  clew: Clew,
  subgraph: Subgraph,
  from: string | null,
  signal?: AbortSignal,
): Promise<{ nodes: readonly string[]; edges: readonly string[] }> {
  const { graph } = clew;
  const standIn = standIns(graph);
  const missing = subgraph.nodes.map(({ id }) => id).filter((id) => standIn(id) === null);
  const groups = hiddenGroupsOf(clew, missing);
  const held = new Set(groups.flatMap(({ attributes }) => attributes.held?.nodes.map(({ id }) => id) ?? []));
  const newIds = missing.filter((id) => !held.has(id));
  const [ties, degrees] = await Promise.all([
    newIds.length < MOST_IDS ? tiesOf(clew, newIds, [...held, ...entitiesOf(graph, graph.nodes())], signal) : [],
    degreesOf(clew, newIds, signal).catch((error: unknown) => {
      // Without them the newcomers stand as they are; but whoever stopped it wants none of them.
      if (signal?.aborted) throw error;
      return new Map<string, number>();
    }),
  ]);
  // Nothing is put there before all has come: it is drawn once, and what fails leaves the picture as it was.
  const shown = showGroups(clew, groups, held);
  const added = addSubgraph(graph, { ...subgraph, relationships: [...subgraph.relationships, ...ties] });
  setDegrees(graph, degrees);
  placeNewcomers(graph, added.nodes, from ?? undefined);
  refineNewcomers(graph, added.nodes);
  graphChanged(clew);
  return { nodes: [...shown.nodes, ...added.nodes], edges: [...shown.edges, ...added.edges] };
}

/** The relationships that newcomers have among themselves and with others. */
async function tiesOf({ api }: Clew, newcomers: string[], others: string[], signal?: AbortSignal) {
  const ties: Relationship[] = [];
  if (newcomers.length === 0 || newcomers.length + others.length === 1) return ties;
  const most = MOST_VIEW_NODES - newcomers.length;
  for (let start = 0; start === 0 || start < others.length; start += most) {
    const body = { ids: [...newcomers, ...others.slice(start, start + most)], of: newcomers };
    ties.push(...(await api("subgraph", { body }, signal ? { signal } : {})).relationships);
  }
  return ties;
}

/** Hidden groups in which some of these entities were when they were hidden last. */
function hiddenGroupsOf({ view }: Clew, entities: readonly string[]): GraphPiece["nodes"] {
  const last = new Map<string, GraphPiece["nodes"][number]>();
  // What was hidden last stands first.
  for (const node of view.getState().hidden.nodes) {
    for (const { id } of node.attributes.held?.nodes ?? [node]) if (!last.has(id)) last.set(id, node);
  }
  const nodes = new Set(entities.flatMap((id) => last.get(id) ?? []));
  return [...nodes].filter(({ attributes }) => attributes.held !== undefined);
}

/** Puts back hidden groups, which hold these entities, with their hidden edges. Returns what came. */
function showGroups({ graph, view }: Clew, groups: GraphPiece["nodes"], held: ReadonlySet<string>) {
  const { hidden } = view.getState();
  const edges = hidden.edges.filter(({ id, start, end }) => !graph.hasEdge(id) && (held.has(start) || held.has(end)));
  const put = putPiece(graph, { nodes: groups, edges });
  return { nodes: put.nodes, edges: put.edges.filter((id) => graph.hasEdge(id)) };
}

/** Asks the store how many relationships the given nodes have, for the count of what is not shown; groups have no count. */
export async function countHidden(clew: Clew, nodes: readonly string[]): Promise<void> {
  const ids = nodes.filter((id) => !isGroup(clew.graph, id));
  if (ids.length === 0) return;
  setDegrees(clew.graph, await degreesOf(clew, ids));
  graphChanged(clew);
}

async function degreesOf({ api }: Clew, ids: readonly string[], signal?: AbortSignal): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  for (let start = 0; start < ids.length; start += MOST_IDS) {
    const body = { ids: ids.slice(start, start + MOST_IDS) };
    const { degrees } = await api("degrees", { body }, signal ? { signal } : {});
    for (const { id, degree } of degrees) known.set(id, degree);
  }
  return known;
}

/** Records that `added` came, and that the expansions changed with it, as one step. `cypher` asks the store for it. */
export function recordAdded(
  clew: Clew,
  label: () => string,
  added: { nodes: readonly string[]; edges: readonly string[] },
  before: Expansions,
  cypher?: CypherPart,
): void {
  const { history, graph, expansions, view } = clew;
  const nodes = entitiesOf(graph, added.nodes);
  const relationships = added.edges.map((id) => ({ id, start: endOf(graph, id, "start").id }));
  const after = expansions.getState().byNode;
  let taken: GraphPiece = NO_PIECE;
  view.setState({ touched: true });
  history.push({
    label,
    cypher: cypher ?? elementsPart({ nodes, relationships }),
    undo() {
      taken = takePiece(graph, added.nodes, added.edges);
      expansions.setState({ byNode: before });
      graphChanged(clew);
    },
    redo() {
      putPiece(graph, taken);
      expansions.setState({ byNode: after });
      graphChanged(clew);
    },
  });
}

/** Takes nodes and edges off the canvas as one step. */
export function remove(
  clew: Clew,
  label: () => string,
  nodes: readonly string[],
  edges: readonly string[],
  after: Expansions = clew.expansions.getState().byNode,
): void {
  const { history, graph, expansions, view } = clew;
  const before = expansions.getState().byNode;
  const redo = () => {
    taken = takePiece(graph, nodes, edges);
    expansions.setState({ byNode: after });
    graphChanged(clew);
  };
  let taken: GraphPiece = NO_PIECE;
  view.setState({ touched: true });
  redo();
  history.push({
    label,
    redo,
    undo() {
      putPiece(graph, taken);
      expansions.setState({ byNode: before });
      graphChanged(clew);
    },
  });
}

/** Hides nodes and edges by hand; `showHidden` brings back everything that was hidden so. */
export function hide(clew: Clew, label: () => string, nodes: readonly string[], edges: readonly string[]): void {
  const { history, graph, view } = clew;
  const before = view.getState().hidden;
  let taken = NO_PIECE;
  const redo = () => {
    taken = takePiece(graph, nodes, edges);
    view.setState({ hidden: joinPieces(taken, before), touched: true });
    graphChanged(clew);
  };
  redo();
  history.push({
    label,
    redo,
    undo() {
      putPiece(graph, taken);
      view.setState({ hidden: before });
      graphChanged(clew);
    },
  });
}

export function showHidden(clew: Clew): void {
  const { history, graph, view } = clew;
  const { hidden } = view.getState();
  let put: ReturnType<typeof putPiece>;
  const redo = () => {
    put = putPiece(graph, hidden);
    view.setState({ hidden: NO_PIECE });
    graphChanged(clew);
  };
  redo();
  history.push({
    label: () => words().hiding.showStep,
    redo,
    undo() {
      // What had come back in another way stays.
      takePiece(graph, put.nodes, put.edges);
      view.setState({ hidden });
      graphChanged(clew);
    },
  });
}
