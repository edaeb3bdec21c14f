import { Group, Ungroup } from "lucide-react";
import { groupsIn, isGroup } from "../graph/stand-in.ts";
import { groupByCommunity, groupByLabel, groupTogether, openGroups } from "../state/groups.ts";
import { words } from "../words/words.ts";
import type { Action, ActionContext } from "./action.ts";
import { nodesOf } from "./target.ts";

export const groupSelection: Action = {
  id: "group-selection",
  title: () => words().grouping.title,
  label: (context) => words().grouping.these(nodesOf(context).length),
  icon: Group,
  keys: [{ key: "g", scope: "canvas" }],
  group: "Explore",
  when: (context) => nodesOf(context).length > 1,
  perform: (context) => groupTogether(context.clew, nodesOf(context)),
};

const groupsMeant = (context: ActionContext) => nodesOf(context).filter((id) => isGroup(context.clew.graph, id));

/** One group is opened by the key that expands an entity. */
export const openSelectedGroups: Action = {
  id: "open-groups",
  title: () => words().grouping.openTitle,
  label: (context) => words().grouping.openThese(groupsMeant(context).length),
  icon: Ungroup,
  keys: [],
  group: "Explore",
  when: (context) => nodesOf(context).length > 1 && groupsMeant(context).length > 0,
  perform: (context) => openGroups(context.clew, groupsMeant(context)),
};

const openAll: Action = {
  id: "open-all-groups",
  title: () => words().grouping.openAllTitle,
  label: ({ clew }) => words().grouping.openAll(groupsIn(clew.graph).length),
  keys: [{ key: "g", shift: true, scope: "canvas" }],
  group: "Explore",
  when: ({ clew }) => groupsIn(clew.graph).length > 0,
  perform: ({ clew }) => openGroups(clew, groupsIn(clew.graph)),
};

/** Several that are selected, else everything. */
const wholeOrSelection = (context: ActionContext) => {
  const nodes = nodesOf(context);
  return nodes.length > 1 ? nodes : context.clew.graph.nodes();
};

const byLabel: Action = {
  id: "group-by-label",
  title: () => words().grouping.byLabel,
  label: (context) => words().grouping[nodesOf(context).length > 1 ? "selectionByLabel" : "byLabel"],
  keys: [],
  group: "Explore",
  when: ({ clew }) => clew.graph.order > 1,
  perform: (context) => groupByLabel(context.clew, wholeOrSelection(context)),
};

const byCommunity: Action = {
  id: "group-by-community",
  title: () => words().grouping.byCommunity,
  label: (context) => words().grouping[nodesOf(context).length > 1 ? "selectionByCommunity" : "byCommunity"],
  keys: [],
  group: "Explore",
  when: ({ clew }) => clew.graph.order > 1,
  perform: (context) => groupByCommunity(context.clew, wholeOrSelection(context)),
};

/** What collapses several entities into one node, and opens it again. */
export const GROUP_ACTIONS: readonly Action[] = [groupSelection, openSelectedGroups, openAll, byLabel, byCommunity];
