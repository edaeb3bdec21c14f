import { plural } from "../plural.ts";
import { numberOf } from "./number-of.ts";

const counted = {
  entity: numberOf.entities,
  relationship: numberOf.relationships,
};

/** The panel that filters what is shown, and the filter's conditions over the canvas. */
export const filterPanel = {
  title: "Filter",
  explained: "What meets every condition stands out; the rest fades.",
  hideRest: "Hide the rest",
  clear: "Clear",
  kind: "Kind",
  type: "Relationship type",
  degree: "Number of relationships",
  measured: "Measured",
  measureFirst: "What is measured can be filtered by.",
  propertiesOf: { entity: "Properties of entities", relationship: "Properties of relationships" },
  filtered: "filtered",
  texts: {
    contains: "Contains",
    propertyContains: (property: string) => `${property} contains`,
    filter: "Filter",
    more: (count: number) => `And ${plural(count, "more value", "more values")}: type to narrow.`,
    none: "No short value has that in it.",
  },
  /** To take those that do not have the property. */
  missing: {
    alone: (of: keyof typeof counted, count: number) => `The ${counted[of](count)} without`,
    besides: (of: keyof typeof counted, count: number) => `Also the ${counted[of](count)} without`,
  },
  range: {
    from: (subject: string) => `${subject}, from`,
    to: (subject: string) => `${subject}, to`,
    between: (low: string, high: string) => `${low} to ${high}`,
  },
  chips: {
    title: "Conditions of the filter",
    change: "Change this condition",
    remove: (subject: string) => `Remove the filter by ${subject}`,
    hideRest: "Hide what is filtered out",
    restIsHidden: (passed: string) => `${passed}. The rest is hidden: fade it`,
    restFades: (passed: string) => `${passed}. The rest fades: hide it`,
    hidden: "Rest hidden",
    faded: "Rest faded",
  },
};
