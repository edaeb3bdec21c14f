import type { NodeAttributes } from "../graph/explorer-graph.ts";
import { lookOf, type NodeLook, namesFor, RADII } from "../graph/look/look-of.ts";
import { type Basis, type LookRules, NO_RULES, NONE_PENDING, type PendingRules } from "../graph/look/look-rules.ts";
import { sizeOf } from "../graph/node-size.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { finishLook } from "./kept-look.ts";
import { basisInWords } from "./measures.ts";
import { announce } from "./page.ts";
import type { ViewState } from "./view.ts";

export function sizeBy(clew: Clew, basis: Basis): void {
  const { rules, pendingRules } = clew.view.getState();
  setRules(
    clew,
    () => words().measuring.sizeBy(basisInWords(basis)),
    { ...rules, size: basis },
    { ...pendingRules, size: null },
  );
}

export function colourBy(clew: Clew, basis: Basis): void {
  const { rules, pendingRules } = clew.view.getState();
  const coloured = { ...rules, colour: basis, named: namesFor(clew.graph, basis) };
  setRules(clew, () => words().measuring.colourBy(basisInWords(basis)), coloured, { ...pendingRules, colour: null });
}

/** Size and colour as they are without a rule. */
export function resetLook(clew: Clew): void {
  setRules(clew, () => words().measuring.resetLook, NO_RULES, NONE_PENDING);
}

/** Whether a rule decides size or colour, or waits to. */
export function hasRules({ rules, pendingRules }: Pick<ViewState, "rules" | "pendingRules">): boolean {
  return [rules, pendingRules].some(({ size, colour }) => size !== null || colour !== null);
}

/** Sets what decides size and colour, as one step. */
function setRules(clew: Clew, label: () => string, rules: LookRules, pendingRules: PendingRules): void {
  const { view, history, page } = clew;
  const { rules: rulesBefore, pendingRules: pendingBefore } = view.getState();
  view.setState({ rules, pendingRules, touched: true });
  history.push({
    label,
    undo: () => {
      view.setState({ rules: rulesBefore, pendingRules: pendingBefore });
      void finishLook(clew);
    },
    redo: () => {
      view.setState({ rules, pendingRules });
      void finishLook(clew);
    },
  });
  announce(page, label());
}

/** Keeps size and colour in step with the rules and with what is shown; the reducers only look them up. */
export function keepLook(clew: Pick<Clew, "view" | "graph">): void {
  const { view, graph } = clew;
  let wasSized = false;
  view.subscribe((state, before) => {
    if (state.rules === before.rules && state.graphVersion === before.graphVersion) return;
    const look = lookOf(graph, state.rules);
    // What was taken off while a rule held comes back with the size that it had then.
    if (look?.size || wasSized) resize(clew.graph, look);
    if (look?.size) wasSized = true;
    if (look !== state.look) view.setState({ look });
  });
}

function resize(graph: Clew["graph"], look: NodeLook | null): void {
  // A group's size tells how many it holds, whatever the rule.
  const wanted = (id: string, node: NodeAttributes) =>
    look?.size && !node.held ? (look.radius.get(id) ?? RADII.least) : sizeOf(node, graph.degree(id));
  if (!graph.someNode((id, node) => wanted(id, node) !== node.size)) return;
  graph.updateEachNodeAttributes(
    (id, node) => {
      const size = wanted(id, node);
      return size === node.size ? node : { ...node, size };
    },
    { attributes: ["size"] },
  );
}
