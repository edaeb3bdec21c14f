import { numeral } from "../numbers.ts";
import { numberOf } from "./number-of.ts";

/** Entities and relationships for whoever hears the page. */
export const describing = {
  groupOf: (count: number) => `group of ${numberOf.entities(count)}`,
  notShown: (count: number) => `${numeral(count)} not shown`,
  existenceContested: "existence contested",
  edge: (sentence: string, status: string) => `${sentence}, ${status.toLowerCase()}`,
  contestedEdge: (sentence: string, status: string, pro: number, con: number) =>
    `${sentence}, ${status.toLowerCase()}, ${pro} for and ${con} against`,
};
