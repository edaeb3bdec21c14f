import type { Subgraph } from "../../contract/graph.ts";
import { addSubgraph } from "../graph/add-subgraph.ts";
import type { Clew } from "./clew.ts";
import { encodeLink, type LinkedView } from "./deep-link.ts";
import { countHidden, graphChanged } from "./exploration.ts";
import { toast } from "./toasts.ts";
import { plural } from "./words.ts";

/** What a link to the present view would restore. */
export function linkedView(clew: Clew): LinkedView {
  const { selectedNodes, selectedEdges, hiddenLines, camera } = clew.view.getState();
  return {
    nodes: clew.graph.mapNodes((id, { x, y, pinned }) => ({ id, x, y, pinned })),
    camera,
    selectedNodes: [...selectedNodes],
    selectedEdges: [...selectedEdges],
    hiddenLines: [...hiddenLines],
  };
}

/** Shows what a link describes, in place of what is shown. Throws `ApiProblem`, having changed nothing. */
export async function restore(clew: Clew, linked: LinkedView): Promise<void> {
  const { api, graph, view, expansions, history, page } = clew;
  const ids = linked.nodes.map(({ id }) => id);
  const found: Subgraph =
    ids.length === 0 ? { nodes: [], relationships: [], truncated: false } : await api("subgraph", { body: { ids } });
  graph.clear();
  addSubgraph(graph, found);
  for (const { id, x, y, pinned } of linked.nodes) {
    if (graph.hasNode(id)) graph.mergeNodeAttributes(id, { x, y, pinned });
  }
  expansions.setState({ byNode: new Map() });
  history.clear();
  page.setState({ details: null });
  const selectedNodes = linked.selectedNodes.filter((id) => graph.hasNode(id));
  const selectedEdges = linked.selectedEdges.filter((id) => graph.hasEdge(id));
  view.setState({
    selectedNodes: new Set(selectedNodes),
    selectedEdges: new Set(selectedEdges),
    hiddenLines: new Set(linked.hiddenLines),
    camera: linked.camera,
    touched: true,
  });
  graphChanged(clew);
  const gone = ids.length - graph.order;
  if (gone > 0) toast(clew.toasts, `${plural(gone, "entity", "entities")} of this link are no longer in the store.`);
  void countHidden(clew, graph.nodes()).catch(() => {});
}

const SETTLE_MS = 400;

/**
 * Keeps the address in step with the view once somebody did something, so that reloading restores what is shown.
 * Returns the function that ends it.
 */
export function keepAddress(clew: Clew): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async () => {
    const hash = await encodeLink(linkedView(clew));
    if (hash !== null && hash !== location.hash) window.history.replaceState(null, "", hash);
  };
  const unsubscribe = clew.view.subscribe((state, before) => {
    const same =
      state.graphVersion === before.graphVersion &&
      state.selectedNodes === before.selectedNodes &&
      state.selectedEdges === before.selectedEdges &&
      state.hiddenLines === before.hiddenLines &&
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
