import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import { numberOf } from "./number-of.ts";

/** A count, and of how many where not all are shown: "12", "12 of 340". */
const shownOf = (shown: number, of: number | null) => `${numeral(shown)}${of === null ? "" : ` of ${numeral(of)}`}`;

/** How much is shown. What is counted `of` is null where all of it is shown. */
export const statusBar = {
  selected: (count: number) => `${numeral(count)} selected`,
  expanded: (shown: number, of: number) => `${shownOf(shown, of)} shown`,
  entities: (shown: number, of: number | null, inGroups: { readonly nodes: number; readonly groups: number }) =>
    `${shownOf(shown, of)} ${shown === 1 && of === null ? "entity" : "entities"}` +
    (inGroups.groups > 0 ? `, ${numeral(inGroups.nodes)} in ${numberOf.groups(inGroups.groups)}` : ""),
  relationships: (shown: number, of: number | null, hidden: number) =>
    `${shownOf(shown, of)} ${shown === 1 && of === null ? "relationship" : "relationships"}` +
    (hidden > 0 ? `, ${numeral(hidden)} hidden` : ""),
  claims: (count: number) => plural(count, "claim", "claims"),
  sources: (count: number) => plural(count, "source", "sources"),
};
