import { numeral } from "../numbers.ts";
import { numberOf } from "./number-of.ts";

/** The panel that arranges the picture by a layout. */
export const arrangePanel = {
  title: "Arrange",
  layout: "Layout",
  onlySelected: (count: number) => `Only the ${numeral(count)} selected`,
  arrange: (count: number) => `Arrange ${numberOf.entities(count)}`,
  tooMany: (layout: string, most: number) => `${layout} takes at most ${numeral(most)} entities: select some of them.`,
  pinnedStay: "Pinned entities stay. Undo puts everything back.",
};
