import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import { numberOf } from "./number-of.ts";

/** Which neighbours a step was about: nothing for all. */
const by = (choice: string) => (choice === "" ? "" : ` by ${choice}`);

/** Bringing in neighbours, and taking them away. */
export const expanding = {
  title: "Expand, or collapse what was expanded; open a group",
  expand: "Expand",
  expandByGroups: "Expand by groups",
  collapse: "Collapse",
  openGroup: "Open the group",
  byType: "Expand by type",
  choose: (name: string) => `${name}: choose which neighbours to bring in`,
  underWay: (name: string) => `Bringing in neighbours of ${name}`,
  none: (name: string, ofKind: boolean) =>
    `${name} has no further neighbours ${ofKind ? "of that kind" : "to bring in"}`,
  step: (name: string, choice: string) => `Expand ${name}${by(choice)}`,
  brought: (nodes: number, edges: number, rest: { shown: number; total: number } | null) => {
    const left = rest ? `, ${numeral(rest.shown)} of ${numeral(rest.total)} shown` : "";
    return `Brought in ${numberOf.entities(nodes)} and ${numberOf.relationships(edges)}${left}`;
  },
  collapseStep: (name: string, choice: string) => `Collapse ${name}${by(choice)}`,
  collapsed: (name: string, choice: string, gone: number, grouped: number) => {
    const stays = grouped > 0 ? `, ${plural(grouped, "stays in a group", "stay in groups")}` : "";
    return `Collapsed ${name}${by(choice)}: ${numberOf.entities(gone)} taken away${stays}`;
  },
};
