import { Braces } from "lucide-react";
import { endOf, entitiesOf } from "../graph/stand-in.ts";
import type { Clew } from "../state/clew.ts";
import { copyText } from "../state/copy-text.ts";
import { cypherOfExpansion } from "../state/cypher-of-expansion.ts";
import { cypherOfPath, type WalkedPath } from "../state/cypher-of-path.ts";
import { cypherOf } from "../state/cypher-of-selection.ts";
import type { StoreKind } from "../state/cypher-text.ts";
import { replayOf } from "../state/replay.ts";
import { toast } from "../state/toasts.ts";
import { words } from "../words/words.ts";
import type { Action, ActionContext } from "./action.ts";
import { edgesOf, nodeOf, nodesOf } from "./target.ts";

/** More ids than this make a statement that nobody pastes anywhere. */
const MOST_COPIED = 10_000;

export const copyCypher: Action = {
  id: "copy-cypher",
  title: () => words().copying.cypher.title,
  label: () => words().copying.cypher.label,
  icon: Braces,
  keys: [{ key: "c", mod: true, scope: "canvas" }],
  group: "Explore",
  when: (context) => nodesOf(context).length + edgesOf(context).length > 0,
  perform: async (context) => {
    const { clew } = context;
    const nodes = entitiesOf(clew.graph, nodesOf(context));
    const edges = edgesOf(context);
    if (nodes.length + edges.length > MOST_COPIED) {
      toast(clew.toasts, words().copying.tooMany(MOST_COPIED), { tone: "problem" });
      return;
    }
    const relationships = edges.map((id) => ({ id, start: endOf(clew.graph, id, "start").id }));
    await copyStatement(clew, (store) => cypherOf({ nodes, relationships }, store));
  },
};

const expansionOf = (context: ActionContext) => {
  const node = nodeOf(context);
  const expansion = node === null ? undefined : context.clew.expansions.getState().byNode.get(node);
  return node !== null && expansion ? { node, expansion } : null;
};

const copyExpansion: Action = {
  id: "copy-expansion",
  title: () => words().copying.expansion.title,
  label: () => words().copying.expansion.label,
  keys: [],
  group: "Explore",
  when: (context) => expansionOf(context) !== null,
  perform: async (context) => {
    const found = expansionOf(context);
    if (found) await copyStatement(context.clew, (store) => cypherOfExpansion(found.node, found.expansion, store));
  },
};

/** The path that is followed, as long as all of it is on the canvas. */
function pathOf({ graph, paths, view }: Clew): WalkedPath | null {
  const { answer, chosen } = paths.store.getState();
  const path = view.getState().path === null || chosen === null ? undefined : answer?.paths[chosen];
  return path?.relationships.every((id) => graph.hasEdge(id)) ? path : null;
}

export const copyPath: Action = {
  id: "copy-path",
  title: () => words().copying.path.title,
  label: () => words().copying.path.label,
  keys: [],
  group: "Explore",
  when: ({ clew }) => pathOf(clew) !== null,
  perform: async ({ clew }) => {
    const path = pathOf(clew);
    if (path) await copyStatement(clew, (store) => cypherOfPath(clew.graph, path, store));
  },
};

export const replay: Action = {
  id: "replay-cypher",
  title: () => words().copying.replay,
  label: () => words().copying.replay,
  keys: [],
  group: "Explore",
  when: ({ clew }) => clew.graph.order > 0,
  perform: ({ clew }) => copyStatement(clew, (store) => replayOf(clew.history.store.getState(), store)),
};

export const COPY_CYPHER_ACTIONS: readonly Action[] = [copyCypher, copyExpansion, copyPath, replay];

/** Copies a statement for the store that the ids are of. */
async function copyStatement(clew: Clew, write: (store: StoreKind) => string | null): Promise<void> {
  const kind = clew.catalogue.getState().schema?.store.kind;
  if (kind === undefined) {
    toast(clew.toasts, words().copying.noAnswerYet, { tone: "problem" });
    return;
  }
  const statement = write(kind);
  if (statement === null) {
    toast(clew.toasts, words().copying.nothing, { tone: "problem" });
    return;
  }
  await copyText(clew, statement, words().copying.theStatement, words().copying.inTheTable);
}
