import { plural } from "../plural.ts";

/** Taking off the canvas by hand, and bringing back. */
export const hiding = {
  hide: "Hide",
  others: "Hide all others",
  step: (what: string) => `Hide ${what}`,
  othersStep: (count: number) => `Hide ${plural(count, "other entity", "other entities")}`,
  hidden: (what: string) => `Hidden: ${what}`,
  show: "Show what was hidden",
  showEntities: (count: number) => `Show ${plural(count, "hidden entity", "hidden entities")}`,
  showRelationships: (count: number) => `Show ${plural(count, "hidden relationship", "hidden relationships")}`,
  showStep: "Show hidden",
  shown: "Everything hidden is shown again",
  line: (kind: string) => `Leave out ${kind.toLowerCase()}`,
  showLine: (kind: string) => `Show ${kind.toLowerCase()}`,
};
