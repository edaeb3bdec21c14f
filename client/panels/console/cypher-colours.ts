import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import type { CypherToken } from "./cypher-messages.ts";

/** The kinds of token that are coloured, by the class they get. */
const CLASSES: Readonly<Record<string, string>> = {
  comment: "cy-comment",
  keyword: "cy-key",
  keywordLiteral: "cy-key",
  booleanLiteral: "cy-key",
  label: "cy-name",
  predicateFunction: "cy-name",
  function: "cy-name",
  procedure: "cy-name",
  stringLiteral: "cy-text",
  numberLiteral: "cy-number",
  paramDollar: "cy-number",
  paramValue: "cy-number",
};

export const setTokens = StateEffect.define<readonly CypherToken[]>();

/** Colours as the worker last saw them; they move along with edits until the next ones arrive. */
export const cypherColours: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(colours, transaction) {
    let next = colours.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setTokens)) continue;
      const { length } = transaction.state.doc;
      const ranges = effect.value.flatMap(({ from, to, type }) => {
        const name = CLASSES[type];
        return name === undefined || from >= to || to > length
          ? []
          : [Decoration.mark({ class: name }).range(from, to)];
      });
      next = Decoration.set(ranges, true);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
