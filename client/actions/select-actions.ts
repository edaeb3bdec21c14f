import { BoxSelect, Lasso, type LucideIcon, SquareDashed } from "lucide-react";
import type { NodeAttributes } from "../graph/explorer-graph.ts";
import { leavesOutEdge, leavesOutNode } from "../graph/filtered.ts";
import { isGroup } from "../graph/stand-in.ts";
import { closeDetails, openDetails } from "../state/details.ts";
import { closePaths } from "../state/follow-path.ts";
import { announce } from "../state/page.ts";
import { clearSelection, isSelected, select, selectAll } from "../state/view.ts";
import { words } from "../words/words.ts";
import type { Action, ActionContext } from "./action.ts";
import { nodeOf, nodesOf } from "./target.ts";

const selectHere: Action = {
  id: "select",
  title: () => words().selecting.select.title,
  label: () => words().selecting.select.label,
  keys: [{ key: "Enter", scope: "canvas" }],
  group: "Select",
  when: ({ target }) => target !== null,
  perform: ({ clew, target }) => {
    if (!target) return;
    select(clew.view, target);
    openDetails(clew, target);
  },
};

const addToSelection: Action = {
  id: "add-to-selection",
  title: () => words().selecting.add.title,
  label: ({ clew, target }) => {
    const { take, label } = words().selecting.add;
    return target && isSelected(clew.view.getState(), target) ? take : label;
  },
  keys: [{ key: "Enter", shift: true, scope: "canvas" }],
  group: "Select",
  when: ({ target }) => target !== null,
  perform: (context) => {
    const { clew, target } = context;
    if (!target) return;
    const { focusedNode, focusedEdge } = clew.view.getState();
    select(clew.view, target, true);
    clew.view.setState({ focusedNode, focusedEdge });
    const { selectedNodes, selectedEdges } = clew.view.getState();
    announce(clew.page, words().selecting.count(selectedNodes.size + selectedEdges.size));
  },
};

export const clear: Action = {
  id: "clear-selection",
  title: () => words().selecting.clear.title,
  label: () => words().selecting.clear.label,
  keys: [{ key: "Escape", scope: "idle" }],
  group: "Select",
  when: (context) =>
    context.clew.page.getState().details !== null ||
    context.clew.page.getState().areaTool !== null ||
    context.clew.view.getState().selectedNote !== null ||
    context.clew.paths.store.getState().question !== null ||
    nodesOf(context).length > 0 ||
    context.clew.view.getState().selectedEdges.size > 0,
  perform: ({ clew }) => {
    clew.page.setState({ areaTool: null });
    closePaths(clew);
    clearSelection(clew.view);
    closeDetails(clew);
    announce(clew.page, words().selecting.cleared);
  },
};

function areaTool(tool: "box" | "lasso", key: string, icon: LucideIcon): Action {
  const title = () => words().selecting[tool];
  return {
    id: tool,
    title,
    label: title,
    icon,
    keys: [{ key, scope: "canvas" }],
    group: "Select",
    when: hasEntities,
    pressed: ({ clew }) => clew.page.getState().areaTool === tool,
    perform: ({ clew }) => {
      const on = clew.page.getState().areaTool !== tool;
      clew.page.setState({ areaTool: on ? tool : null });
      announce(clew.page, on ? words().selecting.drag(title()) : words().selecting.dragMoves);
    },
  };
}

const hasEntities = ({ clew }: ActionContext): boolean => clew.graph.order > 0;

/** Selects what of these is drawn. */
function selectBy(clew: ActionContext["clew"], nodes: Iterable<string>, edges: Iterable<string> = []): void {
  const view = clew.view.getState();
  selectAll(
    clew.view,
    [...nodes].filter((id) => !leavesOutNode(view, id)),
    [...edges].filter((id) => !leavesOutEdge(view, id)),
  );
  const { selectedNodes, selectedEdges } = clew.view.getState();
  announce(clew.page, words().selecting.selected(selectedNodes.size, selectedEdges.size));
}

const everything: Action = {
  id: "select-all",
  title: () => words().selecting.all,
  label: () => words().selecting.all,
  icon: BoxSelect,
  keys: [],
  group: "Select",
  when: hasEntities,
  perform: ({ clew }) => selectBy(clew, clew.graph.nodes()),
};

const invert: Action = {
  id: "invert-selection",
  title: () => words().selecting.invert.title,
  label: () => words().selecting.invert.label,
  keys: [{ key: "i", scope: "canvas" }],
  group: "Select",
  when: hasEntities,
  perform: ({ clew }) => {
    const { selectedNodes } = clew.view.getState();
    selectBy(
      clew,
      clew.graph.filterNodes((id) => !selectedNodes.has(id)),
    );
  },
};

const neighbours: Action = {
  id: "select-neighbours",
  title: () => words().selecting.neighbours.title,
  label: () => words().selecting.neighbours.label,
  keys: [{ key: "n", scope: "canvas" }],
  group: "Select",
  when: (context) => nodesOf(context).length > 0,
  perform: (context) => {
    const { graph } = context.clew;
    const nodes = nodesOf(context);
    selectBy(context.clew, new Set([...nodes, ...nodes.flatMap((id) => graph.neighbors(id))]));
  },
};

const sameKind: Action = {
  id: "select-same-kind",
  title: () => words().selecting.sameKind.title,
  label: (context) => {
    const { clew, target } = context;
    const { title, ofKind, ofType, groups } = words().selecting.sameKind;
    if (target && "edge" in target && clew.graph.hasEdge(target.edge)) {
      return ofType(clew.graph.getEdgeAttribute(target.edge, "label"));
    }
    const node = nodeOf(context);
    if (node !== null && isGroup(clew.graph, node)) return groups;
    const kind = node !== null && clew.graph.hasNode(node) ? clew.graph.getNodeAttribute(node, "kind") : "";
    return kind === "" ? title : ofKind(kind);
  },
  keys: [],
  group: "Select",
  when: ({ target }) => target !== null,
  perform: (context) => {
    const { clew, target } = context;
    const { graph } = clew;
    if (target && "edge" in target) {
      const type = graph.getEdgeAttribute(target.edge, "type");
      selectBy(
        clew,
        [],
        graph.filterEdges((_, edge) => edge.type === type),
      );
      return;
    }
    const node = nodeOf(context);
    if (node === null) return;
    const { kind, held } = graph.getNodeAttributes(node);
    const isAlike = (other: NodeAttributes) => (held ? other.held !== undefined : !other.held && other.kind === kind);
    selectBy(
      clew,
      graph.filterNodes((_, attributes) => isAlike(attributes)),
    );
  },
};

export const boxTool = areaTool("box", "b", SquareDashed);
export const lassoTool = areaTool("lasso", "l", Lasso);

export const SELECT_ACTIONS: readonly Action[] = [
  selectHere,
  addToSelection,
  clear,
  boxTool,
  lassoTool,
  everything,
  invert,
  neighbours,
  sameKind,
];
