import { plural } from "../plural.ts";
import { numberOf } from "./number-of.ts";

/** Looking for paths between two entities, and following one. */
export const pathfinding = {
  title: "Paths between the two selected",
  label: "Paths",
  between: (from: string, to: string) => `Paths from ${from} to ${to}`,
  selectTwo: "Select two entities first",
  none: "No path found",
  follow: (number: number, of: number, names: readonly string[]) => `Path ${number} of ${of}: ${names.join(", ")}`,
  showStep: "Show path",
  keepStep: "Keep the path only",
  kept: (hidden: number) => `${numberOf.entities(hidden)} hidden`,
  /** How many paths there are, of how many relationships each. */
  found: {
    none: "No path",
    between: (count: number, least: number, most: number) =>
      `${count} paths of ${least} to ${numberOf.relationships(most)}`,
    shortest: (count: number, length: number) =>
      `${plural(count, "shortest path", "shortest paths")} of ${numberOf.relationships(length)}`,
  },
  /** What was looked through. */
  searched: {
    upTo: (length: number) => `paths of up to ${numberOf.relationships(length)}`,
    alongArrows: "along the arrows only",
    nothingDisputed: "over nothing disputed",
    nothingSingle: "over nothing with a single origin",
    through: (names: readonly string[]) => `through ${names.join(", ")}`,
    past: (names: readonly string[], others: boolean) => `past ${names.join(", ")}${others ? " and others" : ""}`,
  },
};
