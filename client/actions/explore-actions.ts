import { Eye, EyeOff, Focus, GitFork, Link, ListTree, Pin, Scale } from "lucide-react";
import { isGroup } from "../graph/stand-in.ts";
import { copyText } from "../state/copy-text.ts";
import { openDetails } from "../state/details.ts";
import { hasManyHidden, listGroups, nameOf, toggleExpansion } from "../state/expand.ts";
import { showHidden as bringBackHidden, hide } from "../state/exploration.ts";
import { linkToView } from "../state/link.ts";
import { togglePin } from "../state/moves.ts";
import { announce } from "../state/page.ts";
import { revealTies } from "../state/reveal-ties.ts";
import { toast } from "../state/toasts.ts";
import { select } from "../state/view.ts";
import { plural } from "../words/plural.ts";
import { type Action, type ActionContext, storeGone } from "./action.ts";
import { edgesOf, nodeOf, nodesOf } from "./target.ts";

const isExpanded = (context: ActionContext) => {
  const node = nodeOf(context);
  return node !== null && context.clew.expansions.getState().byNode.has(node);
};

const isOnGroup = (context: ActionContext) => {
  const node = nodeOf(context);
  return node !== null && isGroup(context.clew.graph, node);
};

const isHub = (context: ActionContext) => {
  const node = nodeOf(context);
  return node !== null && hasManyHidden(context.clew, node);
};

export const expand: Action = {
  id: "expand",
  title: "Expand, or collapse what was expanded; open a group",
  label: (context) => {
    if (isOnGroup(context)) return "Open the group";
    if (isExpanded(context)) return "Collapse";
    return isHub(context) ? "Expand by groups" : "Expand";
  },
  icon: GitFork,
  keys: [{ key: "e", scope: "canvas" }],
  group: "Explore",
  when: (context) => nodeOf(context) !== null,
  blocked: (context) => (isExpanded(context) || isOnGroup(context) ? null : storeGone(context)),
  perform: async (context) => {
    const node = nodeOf(context);
    if (node !== null) await toggleExpansion(context.clew, node);
  },
};

const expandByType: Action = {
  id: "expand-by-type",
  title: "Expand by type",
  label: () => "Expand by type",
  icon: ListTree,
  keys: [{ key: "e", shift: true, scope: "canvas" }],
  group: "Explore",
  when: (context) => nodeOf(context) !== null && !isOnGroup(context),
  blocked: storeGone,
  perform: (context) => {
    const node = nodeOf(context);
    if (node !== null) listGroups(context.clew, node);
  },
};

const evidence: Action = {
  id: "evidence",
  title: "Evidence of the selection",
  label: (context) => (nodeOf(context) === null ? "Evidence" : "Details"),
  icon: Scale,
  keys: [{ key: "v", scope: "canvas" }],
  group: "Explore",
  when: ({ target }) => target !== null,
  perform: ({ clew, target }) => {
    if (!target) return;
    select(clew.view, target);
    openDetails(clew, target);
  },
};

export const pin: Action = {
  id: "pin",
  title: "Pin in place, or unpin",
  label: (context) => {
    const nodes = nodesOf(context);
    const pinned = nodes.length > 0 && nodes.every((id) => context.clew.graph.getNodeAttribute(id, "pinned"));
    return pinned ? "Unpin" : "Pin in place";
  },
  icon: Pin,
  keys: [{ key: "p", scope: "canvas" }],
  group: "Explore",
  when: (context) => nodesOf(context).length > 0,
  perform: (context) => {
    const nodes = nodesOf(context);
    const [first] = nodes;
    if (first === undefined) return;
    const pinned = togglePin(context.clew, nodes);
    const what = nodes.length === 1 ? nameOf(context.clew, first) : plural(nodes.length, "entity", "entities");
    announce(context.clew.page, `${what} ${pinned ? "pinned" : "unpinned"}`);
  },
};

export const hideThese: Action = {
  id: "hide",
  title: "Hide",
  label: () => "Hide",
  icon: EyeOff,
  keys: [
    { key: "Delete", scope: "canvas" },
    { key: "Backspace", scope: "canvas" },
  ],
  group: "Explore",
  when: (context) => nodesOf(context).length + edgesOf(context).length > 0,
  perform: (context) => {
    const { clew } = context;
    const nodes = nodesOf(context);
    const edges = edgesOf(context);
    const [first] = nodes;
    const what =
      nodes.length === 1 && edges.length === 0 && first !== undefined
        ? nameOf(clew, first)
        : nodes.length === 0
          ? plural(edges.length, "relationship", "relationships")
          : plural(nodes.length, "entity", "entities");
    hide(clew, `Hide ${what}`, nodes, edges);
    announce(clew.page, `Hidden: ${what}`);
  },
};

const hideOthers: Action = {
  id: "hide-others",
  title: "Hide all others",
  label: () => "Hide all others",
  icon: Focus,
  keys: [
    { key: "Delete", shift: true, scope: "canvas" },
    { key: "Backspace", shift: true, scope: "canvas" },
  ],
  group: "Explore",
  when: (context) => nodesOf(context).length > 0 && nodesOf(context).length < context.clew.graph.order,
  perform: (context) => {
    const { clew } = context;
    const kept = new Set(nodesOf(context));
    const others = clew.graph.filterNodes((id) => !kept.has(id));
    hide(clew, `Hide ${plural(others.length, "other entity", "other entities")}`, others, []);
    announce(clew.page, `Hidden: ${plural(others.length, "entity", "entities")}`);
  },
};

export const showHidden: Action = {
  id: "show-hidden",
  title: "Show what was hidden",
  label: ({ clew }) => {
    const { nodes, edges } = clew.view.getState().hidden;
    const entities = nodes.reduce((sum, { attributes }) => sum + (attributes.held?.nodes.length ?? 1), 0);
    return entities > 0
      ? `Show ${plural(entities, "hidden entity", "hidden entities")}`
      : `Show ${plural(edges.length, "hidden relationship", "hidden relationships")}`;
  },
  icon: Eye,
  keys: [{ key: "h", scope: "canvas" }],
  group: "Explore",
  when: ({ clew }) => clew.view.getState().hidden.nodes.length + clew.view.getState().hidden.edges.length > 0,
  perform: ({ clew }) => {
    bringBackHidden(clew);
    announce(clew.page, "Everything hidden is shown again");
  },
};

const reveal: Action = {
  id: "reveal-relationships",
  title: "Reveal relationships among what is shown",
  label: () => "Reveal relationships among what is shown",
  keys: [],
  group: "Explore",
  when: ({ clew }) => clew.graph.order > 1,
  blocked: storeGone,
  perform: ({ clew }) => revealTies(clew),
};

export const copyLink: Action = {
  id: "copy-link",
  title: "Copy a link to this view",
  label: () => "Copy link",
  icon: Link,
  keys: [{ key: "c", shift: true, scope: "canvas" }],
  group: "Explore",
  when: ({ clew }) => clew.graph.order > 0,
  perform: async ({ clew }) => {
    const link = await linkToView(clew);
    if (link === null) {
      toast(
        clew.toasts,
        "This view shows too much for a link. Save it under a name: a saved view has a link of its own.",
        { tone: "problem" },
      );
      return;
    }
    const copied = await copyText(clew, link, "The link", "The link stands in the address bar.");
    if (!copied) window.history.replaceState(null, "", link);
  },
};

export const EXPLORE_ACTIONS: readonly Action[] = [
  expand,
  expandByType,
  evidence,
  pin,
  hideThese,
  hideOthers,
  showHidden,
  reveal,
  copyLink,
];
