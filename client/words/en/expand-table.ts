import { numeral } from "../numbers.ts";

/** The table of an entity's neighbours by type, from which they are brought in. */
export const expandTable = {
  orders: {
    store: "as stored",
    degree: "most connected first",
    recent: "most recent first",
    name: "by name",
  },
  none: "It has no relationships.",
  pageByPage: (shown: number, of: number) =>
    `${numeral(shown)} of ${numeral(of)} are on the canvas. Each group is opened page by page.`,
  tooManyToOrder: (most: number) => `Groups of more than ${numeral(most)} come as stored: too many to put in order.`,
  relation: "Relation",
  to: "To",
  onCanvas: "On canvas",
  leaving: "leaving",
  arriving: "arriving",
  shown: (shown: number, of: number) => `${numeral(shown)} of ${numeral(of)}`,
  listed: (shown: number, of: number) => `${shown} of ${of} kinds listed`,
  atMost: "At most",
  whichFirst: "Which come first",
  collapseAll: "Collapse all",
  bringAll: "Bring all",
  bringChosen: "Bring chosen",
  nextOfAll: (count: number, of: number) => `Next ${numeral(count)} of all ${numeral(of)}`,
  next: (count: number, of: number) => `Next ${numeral(count)} of ${numeral(of)}`,
  allShown: (count: number) => `All ${numeral(count)} shown`,
};
