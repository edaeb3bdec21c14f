import { plural } from "../plural.ts";

/** Lining up what is selected. */
export const aligning = {
  left: "Align left",
  middle: "Align in the middle",
  right: "Align right",
  top: "Align at the top",
  centre: "Align in the centre",
  bottom: "Align at the bottom",
  across: "Spread evenly across",
  down: "Spread evenly down",
  already: "They stand so already",
  moved: (how: string, count: number) => `${how}: ${plural(count, "entity", "entities")} moved`,
};
