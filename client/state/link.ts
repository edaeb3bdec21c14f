import type { Subgraph } from "../../contract/graph.ts";
import type { ViewGroup } from "../../contract/view-group.ts";
import { addSubgraph } from "../graph/add-subgraph.ts";
import { takePiece } from "../graph/graph-piece.ts";
import { foldGroups } from "../graph/group.ts";
import { entitiesIn, standIns } from "../graph/stand-in.ts";
import { subgraphInOrder } from "../graph/subgraph-in-order.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { amongPart } from "./cypher-parts.ts";
import { encodeLink, isLink, type LinkedView } from "./deep-link.ts";
import { DRAFT_HASH, keepDraft } from "./draft.ts";
import { countHidden, graphChanged } from "./exploration.ts";
import { finishMeasures } from "./finish-measures.ts";
import { closePaths } from "./follow-path.ts";
import { lookToSave, rulesToBegin } from "./kept-look.ts";
import { notesAmong } from "./notes.ts";
import { lookAt, putPicture, takePicture } from "./picture.ts";
import { toast } from "./toasts.ts";

/** What a link to the present view would restore. */
export function linkedView(clew: Clew): LinkedView {
  const { graph, view } = clew;
  const { selectedNodes, selectedEdges, hidden, hiddenLines, rules, pendingRules, filter, notes, camera } =
    view.getState();
  const look = lookToSave(rules, pendingRules);
  const standIn = standIns(graph);
  const kept = notesAmong(graph, notes);
  // What hangs on a node that is not shown stays away with it.
  const hiddenEdges = hidden.edges.filter(
    ({ id, start, end }) => !graph.hasEdge(id) && standIn(start) !== null && standIn(end) !== null,
  );
  const groups = graph.reduceNodes<ViewGroup[]>((all, id, { held, label, x, y, pinned }) => {
    if (held) all.push({ id, name: label, x, y, pinned, members: held.nodes.map((member) => member.id) });
    return all;
  }, []);
  return {
    nodes: entitiesIn(graph).map(({ id, attributes: { x, y, pinned } }) => ({ id, x, y, pinned })),
    camera,
    selectedNodes: [...selectedNodes],
    selectedEdges: [...selectedEdges],
    hiddenEdges: hiddenEdges.map(({ id }) => id),
    hiddenLines: [...hiddenLines],
    ...(look ? { look } : {}),
    ...(filter ? { filter } : {}),
    ...(groups.length > 0 ? { groups } : {}),
    ...(kept.length > 0 ? { notes: kept } : {}),
  };
}

/**
 * Shows what a link or a saved view describes, in place of what is shown: as a step under `label`, or with null as a new
 * beginning. Throws `ApiProblem`, having changed nothing.
 */
export async function restore(clew: Clew, linked: LinkedView, label: (() => string) | null): Promise<void> {
  const { api, graph, view, expansions, history, page } = clew;
  const ids = linked.nodes.map(({ id }) => id);
  const found: Subgraph =
    ids.length === 0 ? { nodes: [], relationships: [], truncated: false } : await api("subgraph", { body: { ids } });
  let other = takePicture(clew);
  addSubgraph(graph, subgraphInOrder(found, ids));
  for (const { id, x, y, pinned } of linked.nodes) {
    if (graph.hasNode(id)) graph.mergeNodeAttributes(id, { x, y, pinned });
  }
  const shown = graph.nodes();
  const hidden = takePiece(graph, [], linked.hiddenEdges);
  const groups = (linked.groups ?? []).map((group) => ({
    ...group,
    members: group.members.filter((id) => graph.hasNode(id)),
  }));
  foldGroups(
    graph,
    groups.filter(({ members }) => members.length > 0),
  );
  expansions.setState({ byNode: new Map() });
  closePaths(clew);
  page.setState({ details: null, writing: null, aiming: null });
  const selectedNodes = linked.selectedNodes.filter((id) => graph.hasNode(id));
  const selectedEdges = linked.selectedEdges.filter((id) => graph.hasEdge(id));
  view.setState({
    selectedNodes: new Set(selectedNodes),
    selectedEdges: new Set(selectedEdges),
    hidden,
    hiddenLines: new Set(linked.hiddenLines),
    ...rulesToBegin(linked.look),
    filter: linked.filter ?? null,
    notes: notesAmong(graph, linked.notes ?? []),
    selectedNote: null,
    speakers: new Map(),
    camera: linked.camera,
    touched: true,
  });
  graphChanged(clew);
  lookAt(clew, linked.camera);
  const exchange = () => {
    const shown = takePicture(clew);
    putPicture(clew, other);
    other = shown;
  };
  const brought = shown.length === 0 ? null : amongPart(shown);
  if (label === null) history.clear(brought);
  else history.push({ label, undo: exchange, redo: exchange, anew: true, ...(brought && { cypher: brought }) });
  const gone = ids.length - shown.length;
  if (gone > 0) toast(clew.toasts, words().starting.gone(gone));
  void finishMeasures(clew);
  void countHidden(clew, graph.nodes()).catch(() => {});
}

const SETTLE_MS = 400;

/**
 * Keeps the address in step with the view once somebody did something, so that reloading restores what is shown. A view
 * too large for that is kept in this browser; where that has no room for it either the address is cleared, so that it is not
 * taken for an earlier one, and that is said. Returns the function that ends it.
 */
export function keepAddress(clew: Clew): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;
  const write = async () => {
    const view = linkedView(clew);
    const hash = await encodeLink(view);
    if (hash !== null) {
      told = false;
      if (hash !== location.hash) window.history.replaceState(null, "", hash);
      return;
    }
    if (keepDraft(view)) {
      if (location.hash !== DRAFT_HASH) window.history.replaceState(null, "", DRAFT_HASH);
      return;
    }
    if (isLink(location.hash)) window.history.replaceState(null, "", location.pathname + location.search);
    if (!told) toast(clew.toasts, words().starting.tooLargeToKeep);
    told = true;
  };
  const unsubscribe = clew.view.subscribe((state, before) => {
    const same =
      state.graphVersion === before.graphVersion &&
      state.placesVersion === before.placesVersion &&
      state.selectedNodes === before.selectedNodes &&
      state.selectedEdges === before.selectedEdges &&
      state.hiddenLines === before.hiddenLines &&
      state.rules === before.rules &&
      state.pendingRules === before.pendingRules &&
      state.filter === before.filter &&
      state.notes === before.notes &&
      state.camera === before.camera &&
      state.touched === before.touched;
    if (same || !state.touched || clew.graph.order === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => void write(), SETTLE_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/** The present view's whole address; null when it shows too much for one. */
export async function linkToView(clew: Clew): Promise<string | null> {
  const hash = await encodeLink(linkedView(clew));
  return hash === null ? null : location.origin + location.pathname + hash;
}
