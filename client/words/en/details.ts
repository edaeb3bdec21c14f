import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";

/** The side panel about an entity, a group or a relationship. */
export const details = {
  close: "Close the panel",
  width: "Width of the panel",
  pixels: (width: number) => `${width} pixels`,
  entity: {
    about: (name: string) => `About ${name}`,
    crumb: "Entity",
    shown: (count: number) => plural(count, "relationship shown", "relationships shown"),
    pinned: "Pinned",
    existence: (status: string) => `Existence ${status.toLowerCase()}`,
    aliases: "Also known as",
    whetherItExists: "Whether it exists",
    neighbours: "Neighbours in the store",
    counting: "Counting",
    onCanvas: "On the canvas",
    /** A relationship that arrives at the entity. */
    arriving: (other: string, type: string) => `${other} ${type} it`,
  },
  group: {
    about: (name: string) => `About the group ${name}`,
    crumb: "Group",
    pinned: "Pinned",
    members: "In this group",
    goThere: "Opens the group and goes there",
    toOthers: "To others",
    name: "Name of the group",
    open: "Open",
  },
  relationship: {
    about: (sentence: string) => `About ${sentence}`,
    for: (origins: number) => `${plural(origins, "origin", "origins")} for`,
    against: (origins: number) => `${plural(origins, "origin", "origins")} against`,
    unsourced: "Nobody is on record for this.",
    noClaim: "It stands in the store as a plain relationship without a claim, so there is no source to show.",
    ends: "Ends",
    start: "Start",
    end: "End",
    inLine: "In this line",
  },
  properties: {
    title: "Properties",
    none: "No properties.",
    cut: (shown: number, length: number) => `${shown} of ${length} characters shown`,
  },
  listed: (shown: number, of: number) => `${shown} of ${numeral(of)} listed`,
};
