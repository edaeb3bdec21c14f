import { numeral } from "../numbers.ts";
import { numberOf } from "./number-of.ts";

/** The panel that measures what is shown, and sizes and colours by it. */
export const measurePanel = {
  title: "Measure",
  by: "By",
  fromTies: "Worked out from the ties",
  ofEntities: "Told of the entities",
  kind: "Kind",
  /** @param nodes all that there are, in words */
  measure: (nodes: string) => `Measure ${nodes}`,
  measuring: (metric: string) => `Measuring ${metric.toLowerCase()}`,
  again: "Measure again",
  later: (count: number) => `${numberOf.entities(count)} came later and have no value.`,
  use: { size: "Size by this", colour: "Colour by this", icon: "Icon by this", caption: "Caption with this" },
  filter: "Filter by this",
  onlyNumbers: "Only numbers can be a size",
  onlyGroups: "Only groups can be an icon",
  highest: "Highest values",
  largest: "Largest groups",
  more: (count: number) => `and ${numeral(count)} more`,
  bridges: "Bridges",
  bridge: "bridge",
  moreBridges: (count: number) => `and ${count} more bridges`,
};
