import type { Subgraph } from "../../contract/graph.ts";
import type { GraphNode } from "../../contract/values.ts";
import { problemOf, saysStoreIsGone } from "../api.ts";
import { leavesOutNode } from "../graph/filtered.ts";
import { groupOf } from "../graph/stand-in.ts";
import { words } from "../words/words.ts";
import { during } from "./busy.ts";
import type { Clew } from "./clew.ts";
import { openDetails } from "./details.ts";
import { nameOf } from "./expand.ts";
import { recordAdded, show } from "./exploration.ts";
import { openGroupsOf } from "./groups.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";
import { select } from "./view.ts";

/**
 * Goes to an entity: selects it and brings it into sight. One that is not shown yet is added first, and one in a group has
 * the group opened. One that the filter leaves out stays so, which is said.
 */
export async function goTo(clew: Clew, node: GraphNode): Promise<void> {
  const { graph, view, canvas } = clew;
  if (!graph.hasNode(node.id) && groupOf(graph, node.id) === null) {
    const added = await addToCanvas(clew, { nodes: [node], relationships: [], truncated: false }, null);
    if (!added) return;
  }
  const opened = openGroupsOf(clew, [node.id]);
  if (leavesOutNode(view.getState(), node.id)) {
    const text = words().adding.filteredOut(nameOf(clew, node.id));
    toast(clew.toasts, text);
    announce(clew.page, opened + text);
    return;
  }
  select(view, { node: node.id });
  canvas.current?.reveal(node.id);
  announce(clew.page, `${opened}${words().adding.selected(nameOf(clew, node.id))}`);
}

/** Goes to an entity in the picture and tells about it; the group that holds it is opened. */
export function goToEntity(clew: Clew, id: string): void {
  openGroupsOf(clew, [id]);
  if (!leavesOutNode(clew.view.getState(), id)) select(clew.view, { node: id });
  openDetails(clew, { node: id });
}

/**
 * Adds a subgraph as one step, which is called after what came where it has no label of its own. Returns whether it
 * worked; problems are shown, not thrown.
 */
export async function addToCanvas(clew: Clew, subgraph: Subgraph, label: (() => string) | null): Promise<boolean> {
  try {
    const wasEmpty = clew.graph.order === 0;
    const added = await during(clew.busy, words().adding.underWay, (signal) => show(clew, subgraph, null, signal));
    const [first] = added.nodes;
    if (first === undefined && added.edges.length === 0) {
      toast(clew.toasts, words().adding.thereAlready);
      return true;
    }
    const name = added.nodes.length === 1 && first !== undefined ? nameOf(clew, first) : null;
    const counted = () => words().numberOf.elements(added.nodes.length, added.edges.length);
    recordAdded(
      clew,
      label ?? (() => words().adding.step(name ?? counted())),
      added,
      clew.expansions.getState().byNode,
    );
    if (label !== null) toast(clew.toasts, `${words().adding.added(counted())}.`);
    announce(clew.page, words().adding.added(name ?? counted()));
    if (wasEmpty) clew.canvas.current?.fit();
    else clew.canvas.current?.welcome(added.nodes);
    return true;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code !== "cancelled" && !saysStoreIsGone(problem)) {
      toast(clew.toasts, problem.message, { tone: "problem" });
    }
    return false;
  }
}
