import { createStore, type StoreApi } from "zustand/vanilla";
import type { ViewFilter } from "../../contract/view-filter.ts";
import { type CanvasView, emptyView, type ThemeName } from "../graph/canvas-view.ts";
import type { ExplorerGraph, GraphPiece } from "../graph/explorer-graph.ts";
import { type LookRules, NO_RULES, NONE_PENDING, type PendingRules } from "../graph/look/look-rules.ts";

/** How the graph is looked at. What is shown is the graph itself; here stands everything else. */
export interface ViewState extends CanvasView {
  /** Grows whenever entities or relationships come or go or are changed, not when they only move. */
  readonly graphVersion: number;
  /** Grows when entities are moved as a step. */
  readonly placesVersion: number;
  /** The conditions that `filtered` meets. */
  readonly filter: ViewFilter | null;
  /** Taken off the canvas by hand; `Show hidden` brings it back. */
  readonly hidden: GraphPiece;
  /** What decides size and colour; `look` is what comes of them. */
  readonly rules: LookRules;
  /** What `rules` still lacks of the view that was opened. */
  readonly pendingRules: PendingRules;
  /** Whether somebody did something: a page only looked at keeps a plain address. */
  readonly touched: boolean;
  /** Where the camera rests. */
  readonly camera: { x: number; y: number; ratio: number } | null;
}
export type ViewStore = StoreApi<ViewState>;

export function createView(theme: ThemeName): ViewStore {
  return createStore<ViewState>(() => ({
    ...emptyView(theme),
    rules: NO_RULES,
    pendingRules: NONE_PENDING,
    graphVersion: 0,
    placesVersion: 0,
    filter: null,
    hidden: { nodes: [], edges: [] },
    touched: false,
    camera: null,
  }));
}

/** A node or an edge of the canvas. */
export type Target = { readonly node: string } | { readonly edge: string };

export function isNodeTarget(target: Target): target is { readonly node: string } {
  return "node" in target;
}

/** Whether the canvas still has it. */
export function isShown(graph: ExplorerGraph, target: Target): boolean {
  return isNodeTarget(target) ? graph.hasNode(target.node) : graph.hasEdge(target.edge);
}

export function isSelected({ selectedNodes, selectedEdges }: CanvasView, target: Target): boolean {
  return isNodeTarget(target) ? selectedNodes.has(target.node) : selectedEdges.has(target.edge);
}

/** The one thing that is selected, or null when it is nothing or several. */
export function soleSelection(view: CanvasView): Target | null {
  if (view.selectedNodes.size + view.selectedEdges.size !== 1) return null;
  const [node] = view.selectedNodes;
  if (node !== undefined) return { node };
  const [edge] = view.selectedEdges;
  return edge === undefined ? null : { edge };
}

/**
 * Selects `target` alone, or with `additive` adds it to (or takes it from) what is selected. The keyboard's place goes
 * along, so that no command works on what was pointed at before.
 */
export function select(view: ViewStore, target: Target, additive = false): void {
  const state = view.getState();
  const nodes = new Set(additive ? state.selectedNodes : []);
  const edges = new Set(additive ? state.selectedEdges : []);
  const [set, id] = isNodeTarget(target) ? [nodes, target.node] : [edges, target.edge];
  const taken = additive && set.delete(id);
  if (!taken) set.add(id);
  const place = taken ? NOWHERE : placeAt(state, target);
  view.setState({
    selectedNodes: nodes,
    selectedEdges: edges,
    ...place,
    selectedNote: null,
    speakers: new Map(),
    touched: true,
  });
}

const NOWHERE = { focusedNode: null, focusedEdge: null };

/** The keyboard walks on from a node, or from an edge that it stands on already; an edge alone leads nowhere. */
function placeAt({ focusedNode, focusedEdge }: CanvasView, target: Target): Partial<ViewState> {
  if (isNodeTarget(target)) return { focusedNode: target.node, focusedEdge: null };
  return focusedEdge === target.edge ? { focusedNode, focusedEdge } : NOWHERE;
}

/** Selects exactly these, or with `additive` adds them to what is selected. */
export function selectAll(
  view: ViewStore,
  nodes: Iterable<string>,
  edges: Iterable<string> = [],
  additive = false,
): void {
  const state = view.getState();
  const selectedNodes = new Set([...(additive ? state.selectedNodes : []), ...nodes]);
  const selectedEdges = new Set([...(additive ? state.selectedEdges : []), ...edges]);
  const { focusedNode, focusedEdge } = state;
  const stays = focusedEdge === null ? selectedNodes.has(focusedNode ?? "") : selectedEdges.has(focusedEdge);
  view.setState({
    selectedNodes,
    selectedEdges,
    ...(stays ? {} : NOWHERE),
    selectedNote: null,
    speakers: new Map(),
    touched: true,
  });
}

export function clearSelection(view: ViewStore): void {
  view.setState({ selectedNodes: new Set(), selectedEdges: new Set(), selectedNote: null, speakers: new Map() });
}
