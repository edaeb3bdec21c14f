import { numeral } from "../numbers.ts";

/** Adding to the canvas what was found. */
export const adding = {
  underWay: "Adding to the canvas",
  thereAlready: "All of it is on the canvas already.",
  step: (what: string) => `Add ${what}`,
  added: (what: string) => `Added ${what} to the canvas`,
  reveal: "Reveal relationships among what is shown",
  revealStep: "Reveal relationships",
  revealing: "Looking for relationships",
  notAll: "There are more relationships than one answer brings: not all were added.",
  selected: (name: string) => `${name} selected`,
  filteredOut: (name: string) => `${name} is on the canvas, but the filter hides it.`,
  /** With the shortest way to what is on the canvas. */
  way: {
    underWay: (name: string) => `Looking for a way from ${name} to the canvas`,
    step: (name: string, end: string) => `Add ${name} with the way to ${end}`,
    added: (names: readonly string[]) => `Added with the way: ${names.join(", ")}`,
    /** @param first the entities of the canvas that were looked at; null: all */
    none: (name: string, longest: number, first: number | null) =>
      `${name} was added alone: no way leads from it to ${
        first === null ? "" : `the first ${numeral(first)} entities of `
      }what is on the canvas. Looked through: ` +
      `paths of up to ${longest} relationships in either direction, over all but what is only denied or was retracted.`,
  },
};
