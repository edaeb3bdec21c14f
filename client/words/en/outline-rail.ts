import { numberOf } from "./number-of.ts";

/** The outline: everything on the canvas as a list. */
export const outlineRail = {
  title: "Outline",
  filter: "Filter what is on the canvas",
  empty: "Everything drawn on the canvas is also listed here, for the keyboard and for screen readers.",
  noneFound: "Nothing on the canvas has that in its name.",
  tree: "Entities on the canvas",
  groups: "Groups",
  filteredOut: ", filtered out",
  existence: (status: string, pro: number, con: number) =>
    `existence ${status.toLowerCase()}, ${pro} for and ${con} against`,
  notShown: (relationships: number) => `${numberOf.relationships(relationships)} not shown`,
  /** After the number of entities that a group holds. */
  inGroup: (entities: number): string => (entities === 1 ? "entity in the group" : "entities in the group"),
};
