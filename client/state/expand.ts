import type { NeighbourGroup } from "../../contract/graph.ts";
import { problemOf, saysStoreIsGone } from "../api.ts";
import { isGroup, standIns } from "../graph/stand-in.ts";
import { during } from "./busy.ts";
import type { Clew } from "./clew.ts";
import { choiceKey, collapse, type ExpandChoice, type Rest, WHOLE, withAnswer } from "./expansions.ts";
import { recordAdded, remove, show } from "./exploration.ts";
import { openGroups } from "./groups.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";
import { plural } from "./words.ts";

export const EXPAND_LIMIT = 100;

/** Brings in a node's neighbours, or takes away what an earlier expansion of it brought; a group is opened. */
export async function toggleExpansion(clew: Clew, id: string): Promise<void> {
  if (isGroup(clew.graph, id)) openGroups(clew, [id]);
  else if (clew.expansions.getState().byNode.has(id)) collapseNode(clew, id);
  else await expandNode(clew, [id]);
}

/** Takes away exactly what expanding `id` brought, but what was put into a group since. */
export function collapseNode(clew: Clew, id: string): void {
  const { nodes, edges, left } = collapse(clew.expansions.getState().byNode, id);
  const name = nameOf(clew, id);
  const standIn = standIns(clew.graph);
  const gone = nodes.filter((node) => clew.graph.hasNode(node)).length;
  const grouped = nodes.filter((node) => standIn(node) !== null).length - gone;
  remove(clew, `Collapse ${name}`, nodes, edges, left);
  const stays = grouped > 0 ? `, ${plural(grouped, "stays in a group", "stay in groups")}` : "";
  announce(clew.page, `Collapsed ${name}: ${plural(gone, "entity", "entities")} taken away${stays}`);
}

/** Brings in neighbours of `ids` as one step. Problems are shown, not thrown. */
export async function expandNode(clew: Clew, ids: readonly string[], choice: ExpandChoice = {}): Promise<void> {
  for (const id of ids) {
    try {
      await during(clew.busy, `Bringing in neighbours of ${nameOf(clew, id)}`, (signal) =>
        expandOne(clew, id, choice, signal),
      );
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === "cancelled") return;
      if (!saysStoreIsGone(problem)) toast(clew.toasts, problem.message, { tone: "problem" });
      announce(clew.page, problem.message);
      return;
    }
  }
}

/** Brings the chosen kinds of neighbours, a step for each kind. */
export async function expandGroups(
  clew: Clew,
  id: string,
  groups: readonly NeighbourGroup[],
  limit: number,
): Promise<void> {
  for (const { type, direction, label } of groups) {
    await expandNode(clew, [id], { types: [type], direction, limit, ...(label === "" ? {} : { labels: [label] }) });
  }
}

async function expandOne(clew: Clew, id: string, choice: ExpandChoice, signal: AbortSignal): Promise<void> {
  const { graph, expansions } = clew;
  const key = choiceKey(choice);
  const pages = await bringPages(clew, id, choice, signal);
  if (pages === null) return;
  const { nodes, edges, wanted, rest } = pages;
  const before = expansions.getState().byNode;
  const brought = new Set(nodes);
  const isNew = nodes.length + edges.length > 0;
  if (isNew || before.has(id)) {
    const among = edges.filter((edge) => !graph.extremities(edge).some((end) => brought.has(end)));
    expansions.setState({
      byNode: withAnswer(before, id, { brought, edges: new Set(among), wanted, choice: key, rest }),
    });
  }
  const name = nameOf(clew, id);
  if (!isNew) {
    const none = `${name} has no further neighbours ${key === WHOLE ? "to bring in" : "of that kind"}`;
    toast(clew.toasts, `${none}.`);
    announce(clew.page, none);
    return;
  }
  recordAdded(clew, `Expand ${name}`, { nodes, edges }, before);
  clew.canvas.current?.welcome(nodes, id);
  const said = `${plural(nodes.length, "entity", "entities")} and ${plural(edges.length, "relationship", "relationships")}`;
  const left = rest ? `, ${rest.shown.toLocaleString("en")} of ${rest.total.toLocaleString("en")} shown` : "";
  announce(clew.page, `Brought in ${said}${left}`);
}

interface Pages {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly wanted: ReadonlySet<string>;
  readonly rest: Rest | null;
}

/**
 * Shows the next page of a choice. A page of which all is shown already is passed over, so that what a link restored can
 * be expanded. Null when the node went meanwhile.
 */
async function bringPages(clew: Clew, id: string, choice: ExpandChoice, signal: AbortSignal): Promise<Pages | null> {
  const { api, graph, expansions } = clew;
  const wanted = new Set<string>();
  let rest = expansions.getState().byNode.get(id)?.rests.get(choiceKey(choice)) ?? null;
  for (;;) {
    const cursor = rest === null ? {} : { cursor: rest.cursor };
    const answer = await api("expand", { body: { ids: [id], limit: EXPAND_LIMIT, ...choice, ...cursor } }, { signal });
    if (!graph.hasNode(id)) return null;
    const { nodes, edges } = await show(clew, answer, id, signal);
    for (const node of answer.nodes) if (node.id !== id) wanted.add(node.id);
    rest = answer.more.find((row) => row.id === id) ?? null;
    if (rest === null || nodes.length + edges.length > 0) return { nodes, edges, wanted, rest };
  }
}

/** What an entity is called on the canvas. */
export function nameOf(clew: Clew, id: string): string {
  return clew.graph.hasNode(id) ? clew.graph.getNodeAttribute(id, "label") : id;
}
