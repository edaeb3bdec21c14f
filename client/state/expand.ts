import type { NeighbourGroup, NeighbourOrder } from "../../contract/graph.ts";
import { MOST_ORDERED } from "../../contract/graph.ts";
import { problemOf, saysStoreIsGone } from "../api.ts";
import { typeInWords } from "../graph/caption.ts";
import { hiddenNeighbours } from "../graph/remove-elements.ts";
import { shownNeighbours } from "../graph/shown-neighbours.ts";
import { entityIn, isGroup, standIns } from "../graph/stand-in.ts";
import { words } from "../words/words.ts";
import { during } from "./busy.ts";
import type { Clew } from "./clew.ts";
import { neighboursPart } from "./cypher-parts.ts";
import { openDetails } from "./details.ts";
import { choiceKey, collapse, type ExpandChoice, type Rest, WHOLE, withAnswer } from "./expansions.ts";
import { recordAdded, remove, show } from "./exploration.ts";
import { openGroups } from "./groups.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";
import { select } from "./view.ts";

/** Relationships of a page where nobody says how many. A node with more is summarised in groups before any come. */
export const EXPAND_LIMIT = 100;

/**
 * Brings in a node's neighbours, or takes away what an earlier expansion of it brought; a group is opened. Of a node with
 * more than a page of neighbours none come: their kinds are listed, to be opened one by one.
 */
export async function toggleExpansion(clew: Clew, id: string): Promise<void> {
  if (isGroup(clew.graph, id)) openGroups(clew, [id]);
  else if (clew.expansions.getState().byNode.has(id)) collapseNode(clew, id);
  else if (hasManyHidden(clew, id)) listGroups(clew, id);
  else await expandNode(clew, [id]);
}

/** Whether more of a node's relationships are not shown than one page brings, as far as is known. */
export function hasManyHidden({ graph }: Clew, id: string): boolean {
  return graph.hasNode(id) && hiddenNeighbours(graph, id) > EXPAND_LIMIT;
}

/** Opens the list of a node's neighbours by type and label, and gives it the keyboard. */
export function listGroups(clew: Clew, id: string): void {
  select(clew.view, { node: id });
  openDetails(clew, { node: id });
  clew.page.setState({ askExpand: id });
  announce(clew.page, words().expanding.choose(nameOf(clew, id)));
}

/** Takes away exactly what expanding `id` brought, or the pages of one choice; but not what was put into a group since. */
export function collapseNode(clew: Clew, id: string, choice?: ExpandChoice): void {
  const key = choice && choiceKey(choice);
  const { nodes, edges, left } = collapse(clew.expansions.getState().byNode, id, key);
  const [name, by] = [nameOf(clew, id), inWords(choice)];
  const standIn = standIns(clew.graph);
  const gone = nodes.filter((node) => clew.graph.hasNode(node)).length;
  const grouped = nodes.filter((node) => standIn(node) !== null).length - gone;
  remove(clew, () => words().expanding.collapseStep(name, by), nodes, edges, left);
  announce(clew.page, words().expanding.collapsed(name, by, gone, grouped));
}

/** Which neighbours a step was about: "knows, Person"; nothing for all. */
function inWords({ types = [], labels = [] }: ExpandChoice = {}): string {
  return [...types.map((type) => typeInWords(type)), ...labels].join(", ");
}

/** Brings in neighbours of `ids` as one step. Problems are shown, not thrown. */
export async function expandNode(clew: Clew, ids: readonly string[], choice: ExpandChoice = {}): Promise<void> {
  for (const id of ids) {
    try {
      await during(clew.busy, words().expanding.underWay(nameOf(clew, id)), (signal) =>
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

/** Brings a page of each of the chosen kinds of neighbours, a step for each kind. */
export async function expandGroups(
  clew: Clew,
  id: string,
  groups: readonly NeighbourGroup[],
  page: { readonly limit: number; readonly order: NeighbourOrder },
): Promise<void> {
  for (const group of groups) {
    await expandNode(clew, [id], { ...choiceOf(group), limit: page.limit, order: orderFor(group.count, page.order) });
  }
}

/** The choice that brings a group. */
export function choiceOf({ type, direction, label }: NeighbourGroup): ExpandChoice {
  return { types: [type], direction, ...(label === "" ? {} : { labels: [label] }) };
}

/** The order in which so many relationships can come: above `MOST_ORDERED` only the store's. */
export function orderFor(count: number, order: NeighbourOrder): NeighbourOrder {
  return count > MOST_ORDERED ? "store" : order;
}

async function expandOne(clew: Clew, id: string, choice: ExpandChoice, signal: AbortSignal): Promise<void> {
  const { graph, expansions } = clew;
  const key = choiceKey(choice);
  const pages = await bringPages(clew, id, choice, signal);
  if (pages === null) return;
  const { nodes, edges, wanted, rest } = pages;
  const before = expansions.getState().byNode;
  const isWhole = rest === null && !before.get(id)?.has(key);
  const brought = new Set(nodes);
  const isNew = nodes.length + edges.length > 0;
  if (isNew || before.has(id)) {
    const among = edges.filter((edge) => !graph.extremities(edge).some((end) => brought.has(end)));
    expansions.setState({
      byNode: withAnswer(before, id, { choice, brought, edges: new Set(among), wanted, rest }),
    });
  }
  const name = nameOf(clew, id);
  if (!isNew) {
    const none = words().expanding.none(name, key !== WHOLE);
    toast(clew.toasts, `${none}.`);
    announce(clew.page, none);
    return;
  }
  const cypher = neighboursPart(id, choice, isWhole ? null : wanted);
  recordAdded(clew, () => words().expanding.step(name, inWords(choice)), { nodes, edges }, before, cypher);
  clew.canvas.current?.welcome(nodes, id);
  const left = rest && { shown: shownNeighbours(graph, id, choice), total: rest.total };
  announce(clew.page, words().expanding.brought(nodes.length, edges.length, left));
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
  const { order = "store" } = choice;
  const before = expansions.getState().byNode.get(id)?.get(choiceKey(choice))?.rest ?? null;
  // Pages in another order say nothing about which come next in this one.
  let rest = before?.order === order ? before : null;
  for (;;) {
    const cursor = rest === null ? {} : { cursor: rest.cursor };
    const answer = await api("expand", { body: { ids: [id], limit: EXPAND_LIMIT, ...choice, ...cursor } }, { signal });
    if (!graph.hasNode(id)) return null;
    const { nodes, edges } = await show(clew, answer, id, signal);
    for (const node of answer.nodes) if (node.id !== id) wanted.add(node.id);
    const more = answer.more.find((row) => row.id === id);
    rest = more ? { total: more.total, shown: more.shown, cursor: more.cursor, order } : null;
    if (rest === null || nodes.length + edges.length > 0) return { nodes, edges, wanted, rest };
  }
}

/** What an entity in the picture is called, drawn by itself or held by a group. */
export function nameOf(clew: Clew, id: string): string {
  return entityIn(clew.graph, id)?.label ?? id;
}
