import { Braces } from "lucide-react";
import { endOf, entitiesOf } from "../graph/stand-in.ts";
import { copyText } from "../state/copy-text.ts";
import { cypherOf } from "../state/cypher-of-selection.ts";
import { toast } from "../state/toasts.ts";
import type { Action } from "./action.ts";
import { edgesOf, nodesOf } from "./target.ts";

/** More ids than this make a statement that nobody pastes anywhere. */
const MOST_COPIED = 10_000;

export const copyCypher: Action = {
  id: "copy-cypher",
  title: "Copy a Cypher statement for the selection",
  label: () => "Copy as Cypher",
  icon: Braces,
  keys: [{ key: "c", mod: true, scope: "canvas" }],
  group: "Explore",
  when: (context) => nodesOf(context).length + edgesOf(context).length > 0,
  perform: async (context) => {
    const { clew } = context;
    const nodes = entitiesOf(clew.graph, nodesOf(context));
    const edges = edgesOf(context);
    const kind = clew.catalogue.getState().schema?.store.kind;
    if (nodes.length + edges.length > MOST_COPIED) {
      toast(clew.toasts, "More than 10,000 are selected: select fewer to copy them as Cypher.", { tone: "problem" });
      return;
    }
    if (kind === undefined) {
      toast(clew.toasts, "The store has not answered yet: copy again when it has.", { tone: "problem" });
      return;
    }
    const relationships = edges.map((id) => ({ id, start: endOf(clew.graph, id, "start").id }));
    const statement = cypherOf({ nodes, relationships }, kind);
    if (statement !== null)
      await copyText(
        clew,
        statement,
        "The Cypher statement",
        "The table of the entities downloads them as a file instead.",
      );
  },
};
