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
import { words } from "../words/words.ts";
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
  title: () => words().expanding.title,
  label: (context) => {
    const { openGroup, collapse, expandByGroups, expand } = words().expanding;
    if (isOnGroup(context)) return openGroup;
    if (isExpanded(context)) return collapse;
    return isHub(context) ? expandByGroups : expand;
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
  title: () => words().expanding.byType,
  label: () => words().expanding.byType,
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
  title: () => words().selecting.evidence.title,
  label: (context) => words().selecting.evidence[nodeOf(context) === null ? "label" : "ofEntity"],
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
  title: () => words().moving.title,
  label: (context) => {
    const nodes = nodesOf(context);
    const pinned = nodes.length > 0 && nodes.every((id) => context.clew.graph.getNodeAttribute(id, "pinned"));
    return words().moving[pinned ? "unpin" : "pin"];
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
    const what = nodes.length === 1 ? nameOf(context.clew, first) : words().numberOf.entities(nodes.length);
    announce(context.clew.page, words().moving[pinned ? "pinned" : "unpinned"](what));
  },
};

export const hideThese: Action = {
  id: "hide",
  title: () => words().hiding.hide,
  label: () => words().hiding.hide,
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
    const name = nodes.length === 1 && edges.length === 0 && first !== undefined ? nameOf(clew, first) : null;
    const what = () => {
      const { entities, relationships } = words().numberOf;
      return name ?? (nodes.length === 0 ? relationships(edges.length) : entities(nodes.length));
    };
    hide(clew, () => words().hiding.step(what()), nodes, edges);
    announce(clew.page, words().hiding.hidden(what()));
  },
};

const hideOthers: Action = {
  id: "hide-others",
  title: () => words().hiding.others,
  label: () => words().hiding.others,
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
    hide(clew, () => words().hiding.othersStep(others.length), others, []);
    announce(clew.page, words().hiding.hidden(words().numberOf.entities(others.length)));
  },
};

export const showHidden: Action = {
  id: "show-hidden",
  title: () => words().hiding.show,
  label: ({ clew }) => {
    const { nodes, edges } = clew.view.getState().hidden;
    const entities = nodes.reduce((sum, { attributes }) => sum + (attributes.held?.nodes.length ?? 1), 0);
    return entities > 0 ? words().hiding.showEntities(entities) : words().hiding.showRelationships(edges.length);
  },
  icon: Eye,
  keys: [{ key: "h", scope: "canvas" }],
  group: "Explore",
  when: ({ clew }) => clew.view.getState().hidden.nodes.length + clew.view.getState().hidden.edges.length > 0,
  perform: ({ clew }) => {
    bringBackHidden(clew);
    announce(clew.page, words().hiding.shown);
  },
};

const reveal: Action = {
  id: "reveal-relationships",
  title: () => words().adding.reveal,
  label: () => words().adding.reveal,
  keys: [],
  group: "Explore",
  when: ({ clew }) => clew.graph.order > 1,
  blocked: storeGone,
  perform: ({ clew }) => revealTies(clew),
};

export const copyLink: Action = {
  id: "copy-link",
  title: () => words().copying.link.title,
  label: () => words().copying.link.label,
  icon: Link,
  keys: [{ key: "c", shift: true, scope: "canvas" }],
  group: "Explore",
  when: ({ clew }) => clew.graph.order > 0,
  perform: async ({ clew }) => {
    const link = await linkToView(clew);
    if (link === null) {
      toast(clew.toasts, words().copying.tooLargeForLink, { tone: "problem" });
      return;
    }
    const copied = await copyText(clew, link, words().copying.theLink, words().copying.inTheAddressBar);
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
