import { numeral } from "../numbers.ts";
import { numberOf } from "./number-of.ts";

/** Putting entities into groups, and opening them. */
export const grouping = {
  title: "Group the selection",
  these: (count: number) => `Group ${numberOf.entities(count)}`,
  openTitle: "Open the groups of the selection",
  openThese: (count: number) => `Open ${numberOf.groups(count)}`,
  openAllTitle: "Open all groups",
  openAll: (count: number) => `Open all ${numberOf.groups(count)}`,
  byLabel: "Group by label",
  selectionByLabel: "Group the selection by label",
  byCommunity: "Group by community",
  selectionByCommunity: "Group the selection by community",
  step: (name: string) => `Group ${name}`,
  grouped: (count: number, name: string) => `${numberOf.entities(count)} grouped as ${name}. E opens the group.`,
  groupedBy: (count: number, groups: number) => `${numberOf.entities(count)} in ${numberOf.groups(groups)}`,
  noneBelong: (by: string) => `${by}: no two entities belong together.`,
  tooMany: (most: number) => `A view has at most ${numeral(most)} groups: open some, or group fewer entities.`,
  openStep: (what: string) => `Open ${what}`,
  opened: (what: string, count: number) => `Opened ${what}: ${numberOf.entities(count)} where they were`,
  openedFirst: (names: readonly string[]) =>
    `Opened the ${names.length === 1 ? "group" : "groups"} ${names.join(", ")}.`,
  rename: (name: string) => `Rename ${name}`,
  renamed: (name: string) => `The group is called ${name}`,
  /** The name of a group that has none of its own. */
  andOthers: (name: string) => `${name} and others`,
};
