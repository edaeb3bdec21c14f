import type { Subgraph } from "../../contract/graph.ts";
import type { GraphNode } from "../../contract/values.ts";
import { problemOf, saysStoreIsGone } from "../api.ts";
import { leavesOutNode } from "../graph/filtered.ts";
import { groupOf } from "../graph/stand-in.ts";
import { during } from "./busy.ts";
import type { Clew } from "./clew.ts";
import { openDetails } from "./details.ts";
import { nameOf } from "./expand.ts";
import { recordAdded, show } from "./exploration.ts";
import { openGroupsOf } from "./groups.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";
import { select } from "./view.ts";
import { plural } from "./words.ts";

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
    const text = `${nameOf(clew, node.id)} is on the canvas, but the filter hides it.`;
    toast(clew.toasts, text);
    announce(clew.page, opened + text);
    return;
  }
  select(view, { node: node.id });
  canvas.current?.reveal(node.id);
  announce(clew.page, `${opened}${nameOf(clew, node.id)} selected`);
}

/** Goes to an entity in the picture and tells about it; the group that holds it is opened. */
export function goToEntity(clew: Clew, id: string): void {
  openGroupsOf(clew, [id]);
  if (!leavesOutNode(clew.view.getState(), id)) select(clew.view, { node: id });
  openDetails(clew, { node: id });
}

/** Adds a subgraph as one step. Returns whether it worked; problems are shown, not thrown. */
export async function addToCanvas(clew: Clew, subgraph: Subgraph, label: string | null): Promise<boolean> {
  try {
    const wasEmpty = clew.graph.order === 0;
    const added = await during(clew.busy, "Adding to the canvas", (signal) => show(clew, subgraph, null, signal));
    const [first] = added.nodes;
    if (first === undefined && added.edges.length === 0) {
      toast(clew.toasts, "All of it is on the canvas already.");
      return true;
    }
    const what = added.nodes.length === 1 && first !== undefined ? nameOf(clew, first) : null;
    const counted = [
      added.nodes.length > 0 ? plural(added.nodes.length, "entity", "entities") : "",
      added.edges.length > 0 ? plural(added.edges.length, "relationship", "relationships") : "",
    ].filter((part) => part !== "");
    recordAdded(clew, label ?? `Add ${what ?? counted.join(" and ")}`, added, clew.expansions.getState().byNode);
    if (label !== null) toast(clew.toasts, `Added ${counted.join(" and ")} to the canvas.`);
    announce(clew.page, `Added ${what ?? counted.join(" and ")} to the canvas`);
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
