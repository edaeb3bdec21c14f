import { MOST_GROUPS } from "../../contract/view-group.ts";
import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { leavesOutNode } from "../graph/filtered.ts";
import { NO_PIECE } from "../graph/graph-piece.ts";
import { foldGroups, type GroupPlan, LONGEST_NAME, refold, unfoldGroups, unfoldTo } from "../graph/group.ts";
import { plainText } from "../graph/plain-text.ts";
import { groupOf, groupsIn, isGroup } from "../graph/stand-in.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { countHidden, graphChanged } from "./exploration.ts";
import { measurePicture } from "./measures.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";
import { select, selectAll } from "./view.ts";

/** Puts nodes into one group, as one step; groups among them are merged into it. The group is selected. */
export function groupTogether(clew: Clew, nodes: readonly string[]): void {
  const plan = planOf(clew.graph, nodes, nameAfter(clew.graph, nodes));
  if (!fold(clew, () => words().grouping.step(plan.name), [plan])) return;
  select(clew.view, { node: plan.id });
  const count = clew.graph.getNodeAttribute(plan.id, "held")?.nodes.length ?? 0;
  announce(clew.page, words().grouping.grouped(count, plan.name));
}

/** Puts those of one kind together, as one step. */
export function groupByLabel(clew: Clew, nodes: readonly string[]): void {
  const kind = (id: string) => clew.graph.getNodeAttribute(id, "kind");
  groupBy(
    clew,
    () => words().grouping.byLabel,
    nodes,
    kind,
    (_, value) => value || words().blanks.noLabel,
  );
}

/** Puts those together who have more ties with each other than with the rest, as one step. Can be stopped. */
export async function groupByCommunity(clew: Clew, nodes: readonly string[]): Promise<void> {
  const measurement = await measurePicture(clew, "communities");
  if (!measurement) return;
  const community = (id: string) => measurement.values.get(id) ?? null;
  groupBy(
    clew,
    () => words().grouping.byCommunity,
    nodes,
    community,
    (members) => nameAfter(clew.graph, members),
  );
}

/** Opens groups as one step: what they hold stands where it stood, and is selected where it is drawn. */
export function openGroups(clew: Clew, groups: readonly string[]): void {
  const { graph, view, history, canvas } = clew;
  const wanted = groups.filter((id) => isGroup(graph, id));
  const [first] = wanted;
  if (first === undefined) return;
  const name = wanted.length === 1 ? graph.getNodeAttribute(first, "label") : null;
  const what = () => name ?? words().numberOf.groups(wanted.length);
  const members = wanted.flatMap((id) => graph.getNodeAttribute(id, "held")?.nodes ?? []).map(({ id }) => id);
  let taken = NO_PIECE;
  const redo = () => {
    taken = unfoldGroups(graph, wanted);
    graphChanged(clew);
    // Entities that a saved view brought in groups were not counted then.
    const uncounted = members.filter((id) => graph.getNodeAttribute(id, "degree") === null);
    void countHidden(clew, uncounted).catch(() => {});
  };
  redo();
  view.setState({ touched: true });
  history.push({
    label: () => words().grouping.openStep(what()),
    redo,
    undo() {
      refold(graph, taken);
      graphChanged(clew);
    },
  });
  const drawn = members.filter((id) => !leavesOutNode(view.getState(), id));
  selectAll(view, drawn);
  canvas.current?.welcome(drawn);
  // Entities that a saved view brought in groups were not counted then.
  const uncounted = members.filter((id) => graph.getNodeAttribute(id, "degree") === null);
  void countHidden(clew, uncounted).catch(() => {});
  announce(clew.page, words().grouping.opened(what(), members.length));
}

/** Opens the groups that hold some of these entities, as one step. Returns what to say before all else; "" for none. */
export function openGroupsOf(clew: Clew, entities: readonly string[]): string {
  const groups = [...new Set(entities.map((id) => groupOf(clew.graph, id)))].filter((id) => id !== null);
  if (groups.length === 0) return "";
  const names = groups.map((id) => clew.graph.getNodeAttribute(id, "label"));
  openGroups(clew, groups);
  const said = words().grouping.openedFirst(names);
  toast(clew.toasts, said);
  return `${said} `;
}

/** Gives a group another name, as one step; one that is empty or the same changes nothing. */
export function renameGroup(clew: Clew, group: string, name: string): void {
  const { graph, view, history } = clew;
  const after = plainText(name, LONGEST_NAME);
  const before = graph.getNodeAttribute(group, "label");
  if (after === "" || after === before) return;
  const put = (label: string) => {
    if (graph.hasNode(group)) graph.setNodeAttribute(group, "label", label);
    graphChanged(clew);
  };
  put(after);
  view.setState({ touched: true });
  history.push({ label: () => words().grouping.rename(before), undo: () => put(before), redo: () => put(after) });
  announce(clew.page, words().grouping.renamed(after));
}

/** What is in a group already stays there, and who is alone stays as it is. */
function groupBy<T>(
  clew: Clew,
  label: () => string,
  nodes: readonly string[],
  partOf: (id: string) => T | null,
  nameFor: (members: readonly string[], value: T) => string,
): void {
  const { graph, view, page, toasts } = clew;
  const parts = new Map<T, string[]>();
  for (const id of nodes) {
    if (!graph.hasNode(id) || isGroup(graph, id) || leavesOutNode(view.getState(), id)) continue;
    const value = partOf(id);
    if (value === null) continue;
    const part = parts.get(value);
    if (part) part.push(id);
    else parts.set(value, [id]);
  }
  const plans = [...parts]
    .filter(([, members]) => members.length > 1)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([value, members]) => planOf(graph, members, nameFor(members, value)));
  if (plans.length === 0) {
    const none = words().grouping.noneBelong(label());
    toast(toasts, none);
    announce(page, none);
    return;
  }
  if (!fold(clew, label, plans)) return;
  selectAll(
    view,
    plans.map(({ id }) => id),
  );
  const count = plans.reduce((sum, { members }) => sum + members.length, 0);
  announce(page, words().grouping.groupedBy(count, plans.length));
}

function fold(clew: Clew, label: () => string, plans: readonly GroupPlan[]): boolean {
  const { graph, view, history } = clew;
  const merged = plans.flatMap(({ members }) => members).filter((id) => isGroup(graph, id));
  if (groupsIn(graph).length - merged.length + plans.length > MOST_GROUPS) {
    toast(clew.toasts, words().grouping.tooMany(MOST_GROUPS), { tone: "problem" });
    return false;
  }
  let taken = NO_PIECE;
  const redo = () => {
    taken = foldGroups(graph, plans);
    graphChanged(clew);
  };
  redo();
  view.setState({ touched: true });
  history.push({
    label,
    redo,
    undo() {
      unfoldTo(
        graph,
        plans.map(({ id }) => id),
        taken,
      );
      graphChanged(clew);
    },
  });
  return true;
}

/** A group stands where the one nearest to the middle of its members stood: there is room. */
function planOf(graph: ExplorerGraph, members: readonly string[], name: string): GroupPlan {
  const places = members.map((id) => graph.getNodeAttributes(id));
  const mean = (of: (place: { x: number; y: number }) => number) =>
    places.reduce((sum, place) => sum + of(place), 0) / places.length;
  const [x, y] = [mean((place) => place.x), mean((place) => place.y)];
  const off = (place: { x: number; y: number }) => Math.hypot(place.x - x, place.y - y);
  const at = places.reduce((best, place) => (off(place) < off(best) ? place : best));
  const id = `group:${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
  return { id, name, x: at.x, y: at.y, pinned: false, members };
}

/** A group without a name of its own is called after the best connected of it. */
function nameAfter(graph: ExplorerGraph, members: readonly string[]): string {
  const best = members.reduce((first, id) => (graph.degree(id) > graph.degree(first) ? id : first));
  const label = plainText(graph.getNodeAttribute(best, "label"), 80);
  return isGroup(graph, best) ? label : words().grouping.andOthers(label);
}
