import type { Direction, NeighbourGroup } from "../../contract/graph.ts";
import { problemOf, saysStoreIsGone } from "../api.ts";
import { during } from "./busy.ts";
import type { Clew } from "./clew.ts";
import { collapse, withAnswer } from "./expansions.ts";
import { recordAdded, remove, show } from "./exploration.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";
import { plural } from "./words.ts";

/** What to bring: everything where nothing is named. */
export interface ExpandChoice {
  readonly types?: string[];
  readonly direction?: Direction;
  readonly labels?: string[];
  /** Relationships, best evidenced first; at most 1000. */
  readonly limit?: number;
}

export const EXPAND_LIMIT = 100;

/** Brings in a node's neighbours, or takes away what an earlier expansion of it brought. */
export async function toggleExpansion(clew: Clew, id: string): Promise<void> {
  if (clew.expansions.getState().byNode.has(id)) collapseNode(clew, id);
  else await expandNode(clew, [id]);
}

/** Takes away exactly what expanding `id` brought. */
export function collapseNode(clew: Clew, id: string): void {
  const { nodes, edges, left } = collapse(clew.expansions.getState().byNode, id);
  const name = nameOf(clew, id);
  remove(clew, `Collapse ${name}`, nodes, edges, left);
  announce(clew.page, `Collapsed ${name}: ${plural(nodes.length, "entity", "entities")} taken away`);
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
  const { api, graph, expansions } = clew;
  const whole = choice.types === undefined && choice.labels === undefined;
  const cursor = whole ? expansions.getState().byNode.get(id)?.cursor : null;
  const answer = await api(
    "expand",
    { body: { ids: [id], limit: EXPAND_LIMIT, ...choice, ...(cursor ? { cursor } : {}) } },
    { signal },
  );
  if (!graph.hasNode(id)) return;
  const added = await show(clew, answer, id, signal);
  const before = expansions.getState().byNode;
  const brought = new Set(added.nodes);
  const more = answer.more.find((row) => row.id === id);
  const shown = more?.shown ?? answer.relationships.length;
  const name = nameOf(clew, id);
  const said = `${plural(added.nodes.length, "entity", "entities")} and ${plural(added.edges.length, "relationship", "relationships")}`;
  const rest = more ? `, ${more.shown.toLocaleString("en")} of ${more.total.toLocaleString("en")} shown` : "";
  if (added.nodes.length + added.edges.length === 0) {
    toast(clew.toasts, `${name} has no further neighbours to bring in.`);
    announce(clew.page, `${name} has no further neighbours to bring in`);
    return;
  }
  expansions.setState({
    byNode: withAnswer(before, id, {
      brought,
      edges: new Set(added.edges.filter((edge) => !graph.extremities(edge).some((end) => brought.has(end)))),
      wanted: new Set(answer.nodes.map((node) => node.id).filter((node) => node !== id)),
      total: more?.total ?? shown,
      shown,
      cursor: more?.cursor ?? null,
    }),
  });
  recordAdded(clew, `Expand ${name}`, added, before);
  clew.canvas.current?.welcome(added.nodes, id);
  announce(clew.page, `Brought in ${said}${rest}`);
}

/** What an entity is called on the canvas. */
export function nameOf(clew: Clew, id: string): string {
  return clew.graph.hasNode(id) ? clew.graph.getNodeAttribute(id, "label") : id;
}
