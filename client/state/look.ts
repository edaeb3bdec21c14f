import type { NodeAttributes } from "../graph/explorer-graph.ts";
import { lookOf, MOST_COLOURS, MOST_ICONS, type NodeLook, namesFor, RADII } from "../graph/look/look-of.ts";
import {
  type Basis,
  type LookRules,
  NO_RULES,
  NONE_PENDING,
  type PendingRules,
  RULED,
  type Ruled,
} from "../graph/look/look-rules.ts";
import { sizeOf } from "../graph/node-size.ts";
import { spoken } from "../words/language.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { finishLook } from "./kept-look.ts";
import { basisInWords, valueInWords } from "./measures.ts";
import { announce } from "./page.ts";
import type { ViewState } from "./view.ts";

/** Has a basis decide one thing of the look, as one step. */
export function lookBy(clew: Clew, what: Ruled, basis: Basis): void {
  const { rules, pendingRules } = clew.view.getState();
  const names =
    what === "colour"
      ? { named: namesFor(clew.graph, basis, MOST_COLOURS) }
      : what === "icon"
        ? { namedIcons: namesFor(clew.graph, basis, MOST_ICONS) }
        : {};
  setRules(
    clew,
    () => words().measuring.by[what](basisInWords(basis)),
    { ...rules, [what]: basis, ...names },
    { ...pendingRules, [what]: null },
  );
}

/** The look as it is without a rule. */
export function resetLook(clew: Clew): void {
  setRules(clew, () => words().measuring.resetLook, NO_RULES, NONE_PENDING);
}

/** Whether a rule decides anything of the look, or waits to. */
export function hasRules({ rules, pendingRules }: Pick<ViewState, "rules" | "pendingRules">): boolean {
  return RULED.some((what) => rules[what] !== null || pendingRules[what] !== null);
}

/** Sets what decides the look, as one step. */
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

/** Keeps the look in step with the rules, with what is shown and with the language; the reducers only look it up. */
export function keepLook(clew: Pick<Clew, "view" | "graph">): void {
  const { view, graph } = clew;
  let wasSized = false;
  view.subscribe((state, before) => {
    if (state.rules === before.rules && state.graphVersion === before.graphVersion) return;
    const look = lookOf(graph, state.rules, valueInWords);
    // What was taken off while a rule held comes back with the size that it had then.
    if (look?.size || wasSized) resize(clew.graph, look);
    if (look?.size) wasSized = true;
    if (look !== state.look) view.setState({ look });
  });
  spoken.subscribe(() => {
    const { look, rules } = view.getState();
    if (look !== null && rules.caption !== null) view.setState({ look: lookOf(graph, rules, valueInWords) });
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
