import { BoxSelect, Lasso, type LucideIcon, SquareDashed } from "lucide-react";
import type { NodeAttributes } from "../graph/explorer-graph.ts";
import { leavesOutEdge, leavesOutNode } from "../graph/filtered.ts";
import { isGroup } from "../graph/stand-in.ts";
import { closeDetails, openDetails } from "../state/details.ts";
import { closePaths } from "../state/follow-path.ts";
import { announce } from "../state/page.ts";
import { clearSelection, isSelected, select, selectAll } from "../state/view.ts";
import { plural } from "../state/words.ts";
import type { Action, ActionContext } from "./action.ts";
import { nodeOf, nodesOf } from "./target.ts";

const selectHere: Action = {
  id: "select",
  title: "Select and read about it",
  label: () => "Select",
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
  title: "Add to the selection, or take from it",
  label: ({ clew, target }) =>
    target && isSelected(clew.view.getState(), target) ? "Take from the selection" : "Add to the selection",
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
    announce(clew.page, `${selectedNodes.size + selectedEdges.size} selected`);
  },
};

export const clear: Action = {
  id: "clear-selection",
  title: "Clear the selection and close the panel",
  label: () => "Clear the selection",
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
    announce(clew.page, "Selection cleared");
  },
};

function areaTool(tool: "box" | "lasso", key: string, title: string, icon: LucideIcon): Action {
  return {
    id: tool,
    title,
    label: () => title,
    icon,
    keys: [{ key, scope: "canvas" }],
    group: "Select",
    when: hasEntities,
    pressed: ({ clew }) => clew.page.getState().areaTool === tool,
    perform: ({ clew }) => {
      const on = clew.page.getState().areaTool !== tool;
      clew.page.setState({ areaTool: on ? tool : null });
      announce(clew.page, on ? `${title}: drag on the canvas; Esc ends it` : "Dragging moves the picture again");
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
  const entities = plural(selectedNodes.size, "entity", "entities");
  const ties = selectedEdges.size > 0 ? ` and ${plural(selectedEdges.size, "relationship", "relationships")}` : "";
  announce(clew.page, `${entities}${ties} selected`);
}

const everything: Action = {
  id: "select-all",
  title: "Select all entities",
  label: () => "Select all entities",
  icon: BoxSelect,
  keys: [],
  group: "Select",
  when: hasEntities,
  perform: ({ clew }) => selectBy(clew, clew.graph.nodes()),
};

const invert: Action = {
  id: "invert-selection",
  title: "Select the other entities instead",
  label: () => "Invert the selection",
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
  title: "Add the neighbours to the selection",
  label: () => "Select the neighbours too",
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
  title: "Select all of the same kind",
  label: (context) => {
    const { clew, target } = context;
    if (target && "edge" in target && clew.graph.hasEdge(target.edge)) {
      return `Select all “${clew.graph.getEdgeAttribute(target.edge, "label")}”`;
    }
    const node = nodeOf(context);
    if (node !== null && isGroup(clew.graph, node)) return "Select all groups";
    const kind = node !== null && clew.graph.hasNode(node) ? clew.graph.getNodeAttribute(node, "kind") : "";
    return kind === "" ? "Select all of the same kind" : `Select all of kind ${kind}`;
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

export const boxTool = areaTool("box", "b", "Select by a box", SquareDashed);
export const lassoTool = areaTool("lasso", "l", "Select by a lasso", Lasso);

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
