import { numberOf } from "./number-of.ts";

/** What stands on a canvas without entities. */
export const startScreen = {
  failed: "The graph could not be loaded.",
  request: (id: string) => `Request ${id}.`,
  tryAgain: "Try again",
  title: "Start with one thread.",
  empty:
    "The store is empty. What you bring in keeps its evidence: who says it, who denies it, in which document, and when.",
  example: {
    title: "Load the worked example",
    /** What stands before and after the command. */
    before: "One news article, read closely, every claim with its paragraph. Run",
    after: "in Clew's folder, then load again.",
    load: "Load again",
  },
  search: { title: "Search", text: "Find an entity by name, alias or any other text, and put it on the canvas." },
  console: {
    title: "Ask in Cypher",
    text: "Any property graph works as it is. Its relationships show as unsourced until someone adds a source.",
  },
  schema: {
    reading: "Reading the schema",
    totals: (entities: number, relationships: number) =>
      `${numberOf.entities(entities)}, ${numberOf.relationships(relationships)}.`,
    tooMany: "Too many to draw at once. Start from one entity and bring in its neighbours, or ask in Cypher.",
    labels: "Labels",
    types: "Relationship types",
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    shown: (shown: number, of: number) => `${shown} of ${of} shown`,
  },
};
